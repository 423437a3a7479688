import { accountOf } from '../site/seed/people';
import type { Site } from '../site/site';
import { meetingsIn, type Crash, type Meeting } from './crash';
import { eventsOf, everyKind, issueOf, payload, whereAllIsReady, type Kind, type Ready } from './move-races';
import { outcomeOf } from './outcome';

/** `npm run deep` crashes at every call of every move, `npm test` after each is recorded and at each distinct call that writes. */
const deep = process.env['TRIN_DEEP'] === '1';

const MOVE = '11111111-0000-4000-8000-000000000001';
const SWEEPS = ['2026-11-24T10:50:00+01:00', '2026-11-24T10:55:00+01:00'];

/** Crashes every kind of move where it calls the platform, lets two sweeps go over it, and expects the outcome of an undisturbed one. */
export async function crashEveryMove(crash: Crash): Promise<void> {
  await whereAllIsReady(async (ready, site) => {
    const snapshot = site.snapshot();
    const met = new Set<string>();
    let runs = 0;
    for (const kind of everyKind) {
      site.restore(snapshot);
      const already = site.calls.length;
      const seen = (await ready.desk.show(kind.press.by, ready.keys[kind.on])).version;
      const shown = site.calls.length;
      await pressed(ready, kind, seen);
      const meetings = meetingsIn(site.calls.slice(shown), 0);
      if (shown === already) throw new Error('a panel without a call');
      const undisturbed = await endOf(ready, kind);
      for (const meeting of deep ? meetings : chosen(meetings, crash, met)) {
        site.restore(snapshot);
        site.faults.set({ when: meeting.when, do: crash, times: 1 });
        const died = await pressed(ready, kind, seen);
        expect([kind.name, meeting.name, died]).toEqual([kind.name, meeting.name, false]);
        // What is not recorded has not happened: the screen says so, keeps what was typed, and the person presses again.
        if (!eventsOf(site, ready.keys[kind.on]).some(({ cause }) => cause === `move:${MOVE}`))
          expect([kind.name, meeting.name, await pressed(ready, kind, seen)]).toEqual([kind.name, meeting.name, true]);
        expect([kind.name, meeting.name, await endOf(ready, kind)]).toEqual([kind.name, meeting.name, undisturbed]);
        runs += 1;
      }
    }
    process.stdout.write(`\n${runs} moves with ${crash}\n`);
  });
}

/** After it is recorded, and the first of each call that writes which no move before has met. */
function chosen(meetings: readonly Meeting[], crash: Crash, met: Set<string>): readonly Meeting[] {
  const writing = meetings.filter(
    ({ when, name }) => when.api === 'queue' || /transaction|\/set| (POST|PUT) \/rest/.test(name),
  );
  const telling = writing.filter(({ name }) => !/permissions\/check|search|bulkfetch/.test(name));
  return telling.filter((meeting, i) => {
    const nth = telling.slice(0, i).filter(({ name }) => name === meeting.name).length;
    const named = `${meeting.name} ${nth}`;
    const fresh = !met.has(named);
    met.add(named);
    return fresh || (crash === 'crashAfter' && nth === 0 && meeting.name.endsWith('transaction'));
  });
}

/** Whether the function came to its end with the move made. */
async function pressed(ready: Ready, { press, on }: Kind, seen: number): Promise<boolean> {
  const answer = await ready.desk.site.invoke({
    accountId: accountOf(press.by),
    moduleKey: 'case-panel',
    functionKey: press.call,
    payload: { ...payload(press, ready), moveId: MOVE, seen },
    issueKey: ready.keys[on],
  });
  if (!answer.ok) return false;
  expect([press.call, answer.value]).toMatchObject([press.call, { ok: true, value: { moved: true } }]);
  return true;
}

/** How everything stands after two sweeps, of which the first is to find the effects that nobody holds any more. */
async function endOf(ready: Ready, { on }: Kind): Promise<unknown> {
  const { desk, keys } = ready;
  const { site } = desk;
  for (const at of SWEEPS) {
    site.suspend(true);
    await desk.until(at);
    site.suspend(false);
    await sweep(site);
  }
  const { cases, ...rest } = await outcomeOf(desk, { it: keys[on] });
  const { chain = [], ...it } = cases['it'] ?? {};
  return {
    ...rest,
    ...it,
    owed: rest.owed.map((id) => id.replace(/:\d+:/, ':')).toSorted(),
    chain: chain.map((bar) => bar.split(' ').slice(0, -2).join(' ')),
    // When we hear of our own change of status depends on when it was made.
    happened: eventsOf(site, keys[on])
      .map(({ cause }) => cause)
      .filter((cause) => !cause.startsWith('change:'))
      .toSorted(),
    linked: linksOf(site, keys[on]),
    issues: [...site.world.state.jira.issues.values()].map(({ key, summary }) => `${key} ${summary}`),
  };
}

function sweep(site: Site): Promise<unknown> {
  const call = { functionKey: 'every-five-minutes', what: 'sweep', moduleKey: 'sweep' } as const;
  return site.run({ ...call, moduleType: 'core:scheduledTrigger', args: [{}], accountId: null, chain: null });
}

function linksOf(site: Site, key: string): readonly string[] {
  const { issues, links } = site.world.state.jira;
  return issueOf(site, key).linkIds.map((id) => {
    const link = links.get(id);
    return `${issues.get(link?.outwardIssueId ?? '')?.key} ${issues.get(link?.inwardIssueId ?? '')?.key}`;
  });
}
