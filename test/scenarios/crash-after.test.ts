import { crashEverywhere } from './crash-everywhere';
import { easter, EVE } from './easter';
import { MONDAY, twoDays } from './two-days';

const deep = process.env['TRIN_DEEP'] === '1';
const HOURS = 3_600_000;

test(
  'a function that dies right after any of its calls changes nothing in how a story ends',
  async () => {
    await (deep ? crashEverywhere('crashAfter', EVE, easter) : crashEverywhere('crashAfter', MONDAY, twoDays));
  },
  8 * HOURS,
);
