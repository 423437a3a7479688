import { byTheApp, usageOf } from '../bench/usage';
import { withSite } from '../site/closing';
import { openDesk, supportCentre } from './desk';
import { leftToDo } from './issue-life';
import { staffMailOf } from './outcome';

const deep = process.env['TRIN_DEEP'] === '1';
const CASES = deep ? 500 : 60;
/** What Forge gives a function that an event calls. */
const MOST_MS = 55_000;

test(`${CASES} cases closed in one bulk change: within every limit, one digest to each person at most, nothing left to do`, async () => {
  await withSite(supportCentre('2026-11-24T07:00:00+01:00'), async (site) => {
    const desk = await openDesk(site);
    await desk.until('2026-11-24T08:10:00+01:00');
    const keys: string[] = [];
    for (let n = 0; n < CASES; n += 1) keys.push(await desk.raise('superuser', { summary: `Fejl nummer ${n}` }));
    await desk.until('2026-11-24T08:20:00+01:00');
    // Every warning has been given, and its letter is about to leave.
    await desk.until('2026-11-24T11:12:00+01:00');
    const [mailed, from, ran] = [staffMailOf(desk).length, site.calls.length, site.ran.length];
    const known = Object(await desk.rest('siteAdmin', 'GET', `/rest/api/3/issue/${keys[0]}/transitions`));
    const ways: readonly { id: string; to: { name: string } }[] = known.transitions;
    const transitionId = ways.find(({ to }) => to.name === 'Lukket')?.id;
    await desk.rest('siteAdmin', 'POST', '/rest/api/3/bulk/issues/transition', {
      bulkTransitionInputs: [{ selectedIssueIdsOrKeys: keys, transitionId }],
    });
    await desk.until('2026-11-24T12:30:00+01:00');
    const standings = site.storage('case').map(({ value }) => Object(value).running);
    expect(standings).toEqual(Array(CASES).fill('closed'));
    expect(leftToDo(desk)).toEqual([]);
    const people = staffMailOf(desk)
      .slice(mailed)
      .map(({ to }) => to);
    expect(people.length).toBe(new Set(people).size);
    const used = usageOf(site.calls.slice(from).filter(byTheApp));
    process.stdout.write(`\n${CASES} closed: ${JSON.stringify(used)}\n`);
    const longest = Math.max(...site.ran.slice(ran).map(({ ms }) => ms));
    expect(longest).toBeLessThan(MOST_MS);
    const refused = site.calls.slice(from).filter(({ status }) => status === 429);
    expect(refused).toEqual([]);
  });
}, 600_000);
