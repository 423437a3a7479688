import type { Deed } from '../../src/contract/deeds';
import type { OnboardingView } from '../../src/contract/onboarding';
import { withSite } from '../site/closing';
import { accountOf } from '../site/seed/people';
import type { Site } from '../site/site';
import { meetingsIn, type Crash, type Meeting } from './crash';
import { openServiceCentre, serviceCentre, type ServiceCentre } from './service-centre';

/** `npm run deep` crashes at every call, `npm test` at each distinct one that writes. */
const deep = process.env['TRIN_DEEP'] === '1';
const HOURS = 3_600_000;
const MOVE = '22222222-0000-4000-8000-000000000001';
const SWEEPS = ['2026-11-24T10:50:00+01:00', '2026-11-24T10:55:00+01:00'];

const PRESSES: readonly (readonly [name: string, by: string, deeds: readonly Deed[], leads: OnboardingFacts])[] = [
  ['a tick', 'knowledgeCentre', [{ type: 'ticked', item: '1.1' }], { ticked: ['1.1'] }],
  [
    'a signature',
    'projectLead',
    [{ type: 'signed', item: '5.2', party: 'Kunden', name: 'Bodil Mejlby', on: '2026-11-20' }],
    { signed: ['5.2 Kunden Bodil Mejlby 2026-11-20'] },
  ],
  ['leaving through an open gate', 'projectLead', [{ type: 'phase-left', phase: '1', to: '2' }], { phase: '2' }],
  ['an issue for an item', 'knowledgeCentre', [{ type: 'child-asked', item: '1.8' }], { children: ['1.8'] }],
];

type OnboardingFacts = Partial<ReturnType<typeof factsOf>>;

function factsOf({ frame, phases }: OnboardingView) {
  const items = phases.flatMap((phase) => phase.items);
  return {
    phase: frame.phase,
    ticked: items.flatMap(({ id, state }) => (state.ticked ? id : [])),
    waived: items.flatMap(({ id, state }) => (state.waived ? id : [])),
    signed: items.flatMap(({ id, state }) =>
      state.signatures.map(({ party, name, on }) => `${id} ${party} ${name} ${on}`),
    ),
    children: items.flatMap(({ id, state }) => (state.child?.key === undefined ? [] : id)),
  };
}

test.each<Crash>(['crashBefore', 'crashAfter'])(
  'a press whose function dies (%s) any call is done once, with all that it owes',
  async (crash) => {
    await withSite(serviceCentre('2026-11-24T10:00:00+01:00'), async (site) => {
      const centre = await openServiceCentre(site);
      const key = await ready(centre);
      const snapshot = site.snapshot();
      let runs = 0;
      for (const [name, by, deeds, leads] of PRESSES) {
        site.restore(snapshot);
        const before = await centre.show(by, key);
        const already = site.calls.length;
        await pressed(site, by, key, deeds);
        const meetings = chosen(meetingsIn(site.calls.slice(already), 0));
        const undisturbed = await endOf(centre, key);
        expect([name, undisturbed]).toMatchObject([name, { facts: leads, owed: 0 }]);
        for (const meeting of meetings) {
          site.restore(snapshot);
          await centre.show(by, key);
          site.faults.set({ when: meeting.when, do: crash, times: 1 });
          const done = await pressed(site, by, key, deeds);
          expect([name, meeting.name, done]).toEqual([name, meeting.name, false]);
          // What is not recorded has not happened: the screen says so, and the person presses again.
          const { version } = await centre.show(by, key);
          if (version === before.version || runs % 3 === 0)
            expect([name, meeting.name, await pressed(site, by, key, deeds)]).toEqual([name, meeting.name, true]);
          expect([name, meeting.name, await endOf(centre, key)]).toEqual([name, meeting.name, undisturbed]);
          runs += 1;
        }
      }
      expect(runs).toBeGreaterThan(PRESSES.length * 2);
    });
  },
  8 * HOURS,
);

/** A case whose first gate stands open, by waivers, and an agreement with a party. */
async function ready(centre: ServiceCentre): Promise<string> {
  const key = await centre.begin('Hjemmemonitorering af KOL');
  const { gate } = await centre.act('projectLead', key, {
    type: 'wrote',
    item: '5.2',
    field: 'parties',
    text: 'Kunden\nCentret',
  });
  const missing = gate.missing.map(({ item }): Deed => ({ type: 'waived', item, reason: 'Aftalt på mødet' }));
  for (let i = 0; i < missing.length; i += 8) await centre.act('projectLead', key, ...missing.slice(i, i + 8));
  await centre.desk.until('2026-11-24T10:20:00+01:00');
  return key;
}

async function pressed(site: Site, by: string, issueKey: string, deeds: readonly Deed[]): Promise<boolean> {
  const answer = await site.invoke({
    accountId: accountOf(by),
    moduleKey: 'onboarding-panel',
    functionKey: 'onboarding.do',
    payload: { moveId: MOVE, deeds },
    issueKey,
  });
  if (!answer.ok) return false;
  expect(answer.value).toMatchObject({ ok: true, value: { done: true } });
  return true;
}

function chosen(meetings: readonly Meeting[]): readonly Meeting[] {
  if (deep) return meetings;
  const met = new Set<string>();
  return meetings.filter(({ when, name }) => {
    const writes = when.api === 'queue' || /transaction|\/set| (POST|PUT) \/rest/.test(name);
    if (!writes || /permissions\/check|search|bulkfetch/.test(name) || met.has(`${name} ${when.nth}`)) return false;
    met.add(`${name} ${when.nth}`);
    return true;
  });
}

/** How everything stands after two sweeps, of which the first finds the effects that nobody holds any more. */
async function endOf({ desk, show }: ServiceCentre, key: string): Promise<unknown> {
  const { site } = desk;
  for (const at of SWEEPS) await desk.until(at);
  const { issues } = site.world.state.jira;
  const issue = Object(await desk.rest('projectLead', 'GET', `/rest/api/3/issue/${key}?fields=status&properties=*all`));
  const view = await show('projectLead', key);
  const history = site.storage('deed').map(({ value }) => Object(Object(value).what).type);
  return {
    facts: factsOf(view),
    happened: history.toSorted(),
    owed: site.storage('onboarding').flatMap(({ value }) => Object(value).owed).length,
    status: issue.fields.status.name,
    properties: issue.properties,
    issues: [...issues.values()].map(({ summary }) => summary).toSorted(),
  };
}
