import type { Site } from '../site/site';
import { eventsOf, issueOf, leftOf, whereAllIsReady, press, type Press, type Ready, type Stage } from './move-races';

/** A function died with effects still owed, and before the sweep finds them somebody goes on with the case. */

const FIRST = '11111111-0000-4000-8000-000000000001';
const SECOND = '11111111-0000-4000-8000-000000000002';
/** The function is gone when the move is recorded, and nothing of it is done. */
const RECORDED = { functionKey: 'agent', api: 'kvs', path: '/api/v1/transaction', nth: 1 } as const;

/** Presses a button, whose function dies when it has recorded the move; nobody presses again. */
async function pressedAndDied(ready: Ready, stage: Stage, what: Press): Promise<void> {
  const key = ready.keys[stage];
  const { version: seen } = await ready.desk.show(what.by, key);
  ready.desk.site.faults.set(
    { when: RECORDED, do: 'crashAfter', times: 1 },
    { when: { functionKey: 'agent', api: 'kvs' }, do: 'crashBefore', times: 1 },
  );
  await expect(press(ready, key, what, { moveId: FIRST, seen })).rejects.toThrow('FunctionCrash');
  expect(eventsOf(ready.desk.site, key).map(({ cause }) => cause)).toContain(`move:${FIRST}`);
}

async function pressed(ready: Ready, stage: Stage, what: Press): Promise<void> {
  const key = ready.keys[stage];
  const { version: seen } = await ready.desk.show(what.by, key);
  expect(await press(ready, key, what, { moveId: SECOND, seen })).toMatchObject({ moved: true });
}

function statusOf(site: Site, key: string): string | undefined {
  return site.world.state.jira.statuses.get(issueOf(site, key).statusId)?.name;
}

const reopen: Press = { by: 'leadFirst', call: 'case.reopen', input: { text: 'Kunden ringede.' } };

test('answered, and opened again before its status followed: it is open, and the answer is there', async () => {
  await whereAllIsReady(async (ready, site) => {
    await pressedAndDied(ready, 'first', { by: 'first', call: 'case.answer', input: { text: 'Det virker nu.' } });
    await pressed(ready, 'first', reopen);
    await ready.desk.until('2026-11-24T11:01:00+01:00');
    const { standing } = await ready.desk.show('first', ready.keys.first);
    const left = await leftOf(ready, ready.keys.first);
    expect([standing, statusOf(site, ready.keys.first), left.owed]).toEqual(['open', 'Afventer support', []]);
    expect(
      issueOf(site, ready.keys.first)
        .comments.map((comment) => comment.public)
        .toSorted(),
    ).toEqual([false, true]);
  });
});

test('opened again, and its customer asked before its status followed: it still waits for the customer', async () => {
  await whereAllIsReady(async (ready, site) => {
    await pressedAndDied(ready, 'answered', reopen);
    await pressed(ready, 'answered', { by: 'first', call: 'case.ask', input: { text: 'Hvilken browser?' } });
    await ready.desk.until('2026-11-24T11:01:00+01:00');
    const { level } = await ready.desk.show('first', ready.keys.answered);
    const { owed } = await leftOf(ready, ready.keys.answered);
    expect([level, statusOf(site, ready.keys.answered), owed]).toEqual(['superuser', 'Afventer indmelder', []]);
  });
});

test('asked, and answered after all before the question was posted: the status says answered', async () => {
  await whereAllIsReady(async (ready, site) => {
    await pressedAndDied(ready, 'first', { by: 'first', call: 'case.ask', input: { text: 'Hvilken browser?' } });
    await pressed(ready, 'first', { by: 'leadFirst', call: 'case.answer', input: { text: 'Det virker nu.' } });
    await ready.desk.until('2026-11-24T11:01:00+01:00');
    const { owed } = await leftOf(ready, ready.keys.first);
    expect([statusOf(site, ready.keys.first), owed]).toEqual(['Besvaret', []]);
  });
});

test('nobody agrees to a verdict they have not seen', async () => {
  await whereAllIsReady(async (ready, site) => {
    const key = ready.keys.judged;
    const { version: seen } = await ready.desk.show('second', key);
    await pressed(ready, 'judged', { by: 'leadSecond', call: 'case.dispute', input: { text: 'Det er en fejl.' } });
    await ready.desk.move('vendor2', key, 'case.give-verdict', { verdict: 'support-case', text: 'Ja, vores.' });
    const late = await press(ready, key, { by: 'second', call: 'case.agree', input: {} }, { moveId: FIRST, seen });
    expect(late).toMatchObject({ moved: false, reason: 'moved-meanwhile', case: { verdict: { state: 'given' } } });
    expect(eventsOf(site, key).map(({ cause }) => cause)).not.toContain(`move:${FIRST}`);
  });
});

test('nobody links an issue they do not see, and nothing links it for them later', async () => {
  await whereAllIsReady(async (ready, site) => {
    const key = ready.keys.first;
    const { key: hidden } = Object(
      await ready.desk.rest('systemOwner', 'POST', '/rest/api/3/issue', {
        fields: { project: { key: 'DEV' }, issuetype: { id: '10006' }, summary: 'Login låser' },
      }),
    );
    const { version: seen } = await ready.desk.show('first', key);
    for (const [link, moveId] of [
      [hidden, FIRST],
      ['SUP-99999', SECOND],
      [key, FIRST],
    ]) {
      const triage: Press = { by: 'first', call: 'case.triage', input: { as: 'known-error', link, text: 'Kendt.' } };
      const answer = await press(ready, key, triage, { moveId, seen });
      expect([link, answer]).toMatchObject([link, { moved: false, reason: 'no-such-issue', case: { level: 'first' } }]);
    }
    await ready.desk.until('2026-11-24T11:01:00+01:00');
    expect([issueOf(site, key).linkIds, issueOf(site, key).comments, (await leftOf(ready, key)).owed]).toEqual([
      [],
      [],
      [],
    ]);
  });
});
