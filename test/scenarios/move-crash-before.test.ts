import { crashEveryMove } from './move-crash';

const HOURS = 3_600_000;

test(
  'a move whose function dies just before any of its calls is made once, with all that it owes',
  () => crashEveryMove('crashBefore'),
  8 * HOURS,
);
