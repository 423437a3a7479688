import { crashEveryMove } from './move-crash';

const HOURS = 3_600_000;

test(
  'a move whose function dies right after any of its calls is made once, with all that it owes',
  () => crashEveryMove('crashAfter'),
  8 * HOURS,
);
