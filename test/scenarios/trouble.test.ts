import { withSite } from '../site/closing';
import type { FaultRequest } from '../site/platform/faults';
import { openDesk, supportCentre } from './desk';
import { easter, EVE } from './easter';
import { outcomeOf, type Outcome } from './outcome';
import { tell, type Told } from './story';

let undisturbed: Outcome;
beforeAll(async () => {
  undisturbed = await withSite(supportCentre(EVE), async (site) => {
    const desk = await openDesk(site);
    return outcomeOf(desk, await tell(desk, easter));
  });
});

/** Staff may be told of a step a little later, with other figures; customers and cases may not differ at all. */
function withoutStaffMail({ staffMail: _told, ...rest }: Outcome): Omit<Outcome, 'staffMail'> {
  return rest;
}

/** With `npm run deep` too: what losing every event is the worst of, and deliveries, which crashes double as well. */
const deep = process.env['TRIN_DEEP'] === '1';
const LESS_OFTEN: readonly [string, readonly FaultRequest[]][] = [
  ['every delivery of the queue comes twice', [{ when: { api: 'queue' }, do: 'double' }]],
  ['the first event is lost', [{ when: { api: 'event', nth: 1 }, do: 'drop' }]],
  ['one event in four is lost', [{ when: { api: 'event', nth: { every: 4 } }, do: 'drop' }]],
];

test.each<[string, readonly FaultRequest[]]>([
  ['every event comes twice', [{ when: { api: 'event' }, do: 'double' }]],
  [
    'every event comes three minutes late, the last first',
    [
      { when: { api: 'event' }, do: 'delay', ms: 180_000 },
      { when: { api: 'event' }, do: 'reorder' },
    ],
  ],
  ['every event is lost', [{ when: { api: 'event' }, do: 'drop' }]],
  ...(deep ? LESS_OFTEN : []),
])('%s: the story ends the same', async (_why, faults) => {
  await withSite(supportCentre(EVE), async (site) => {
    const desk = await openDesk(site);
    site.faults.set(...faults);
    const told = await tell(desk, easter);
    await desk.until('2027-03-31T14:00:00+02:00');
    expect(withoutStaffMail(await outcomeOf(desk, told))).toEqual(withoutStaffMail(undisturbed));
  });
});

test('the sweep is lost for half an hour around a deadline: the story ends the same', async () => {
  await withSite(supportCentre(EVE), async (site) => {
    const desk = await openDesk(site);
    const told: Told = {};
    await tell(desk, easter, told, ({ at }) => {
      if (at === '2027-03-30T08:59:00+02:00') site.faults.set({ when: { api: 'schedule' }, do: 'drop', times: 6 });
    });
    expect(await outcomeOf(desk, told)).toEqual(undisturbed);
  });
});

test('the schedule is dead for 36 hours: whoever opens a panel sends for a sweep', async () => {
  await withSite(supportCentre(EVE), async (site) => {
    const desk = await openDesk(site);
    const told: Told = {};
    await tell(desk, easter.slice(0, 4), told);
    await desk.until('2027-03-29T05:00:00+02:00');
    site.faults.set({ when: { api: 'schedule' }, do: 'drop', times: 36 * 12 });
    for (const at of [
      '2027-03-29T20:00:00+02:00',
      '2027-03-30T08:58:00+02:00',
      '2027-03-30T11:40:00+02:00',
      '2027-03-30T16:20:00+02:00',
    ]) {
      await desk.until(at);
      await desk.show('first', told['cv'] ?? '');
    }
    await desk.until('2027-03-30T17:00:00+02:00');
    const { chain } = await desk.show('first', told['cv'] ?? '');
    expect(chain.map(({ level, team }) => [level, team.id])).toEqual([
      ['first', 'copenhagen'],
      ['second', 'bit'],
    ]);
    expect(chain[1]?.from).toBe(Date.parse('2027-03-30T09:00:00+02:00'));
  });
});

test('what the sweep cannot record is handed to the queue, and keeps nothing else of the sweep waiting', async () => {
  await withSite(supportCentre('2026-11-24T10:00:00+01:00'), async (site) => {
    const desk = await openDesk(site);
    // By then the intake of what was open before has looked for the last time.
    await desk.until('2026-11-24T10:15:00+01:00');
    site.faults.set(
      { when: { api: 'event' }, do: 'drop' },
      { when: { api: 'kvs', path: '**/transaction', functionKey: 'every-five-minutes' }, do: 'fail', status: 429 },
    );
    const keys = [
      await desk.raise('superuser', { summary: 'CV kan ikke godkendes' }),
      await desk.raise('superuser2', { summary: 'Dubletter i sagslisten' }),
    ];
    await desk.until('2026-11-24T10:45:00+01:00');
    for (const key of keys) expect((await desk.show('first', key)).level).toBe('first');
    site.faults.clear();
  });
});

test('a desk whose project is gone keeps no other desk waiting', async () => {
  await withSite(supportCentre('2026-11-24T10:00:00+01:00'), async (site) => {
    const desk = await openDesk(site);
    await desk.call('siteAdmin', 'desk.enable', {}, { projectKey: 'DEV' });
    await desk.rest('siteAdmin', 'DELETE', '/rest/api/3/project/DEV');
    site.faults.set({ when: { api: 'event' }, do: 'drop' });
    const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-24T10:30:00+01:00');
    expect((await desk.show('first', key)).level).toBe('first');
  });
});
