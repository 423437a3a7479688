import { withSite } from '../site/closing';
import { openDesk, supportCentre } from './desk';
import { easter } from './easter';
import { outcomeOf } from './outcome';
import { standing, tell, type Told } from './story';

const EVE = '2027-03-24T08:00:00+01:00';

test('over Easter: up to the vendor, and home to the superuser', async () => {
  await withSite(supportCentre(EVE), async (site) => {
    const desk = await openDesk(site);
    const told: Told = {};
    await tell(desk, easter, told, async ({ what, stands }) => {
      if (stands) expect([what, await standing(desk, stands.of, told[stands.of] ?? '')]).toEqual([what, stands]);
    });
    const outcome = await outcomeOf(desk, told);
    console.log(JSON.stringify(outcome, null, 1));
  });
}, 60_000);
