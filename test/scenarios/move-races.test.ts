import type { MoveAnswer } from '../../src/contract/calls';
import {
  everyKind,
  issueOf,
  leftOf,
  press,
  type Kind,
  type Left,
  type Press,
  STAGES,
  whereAllIsReady,
  type Ready,
} from './move-races';
import { standing } from './story';

const OURS = '11111111-0000-4000-8000-000000000001';
const THEIRS = '11111111-0000-4000-8000-000000000002';
const RECORDS = { api: 'kvs', path: '/api/v1/transaction' } as const;
/** A case that is answered waits for no deadline: by then that of every other has come, and its customer has written. */
const LATEST = '2026-11-24T11:24:00+01:00';

/** A race for every kind of move, each on a case of its own that stands ready for it. */
async function forEveryKind(race: (ready: Ready, kind: Kind, key: string) => Promise<void>): Promise<void> {
  await whereAllIsReady(async (ready, site) => {
    const snapshot = site.snapshot();
    for (const round of rounds()) {
      site.restore(snapshot);
      for (const kind of round) await race(ready, kind, ready.keys[kind.on]);
    }
  });
}

/** Kinds of moves that need no case of another's, those first whose case is due first. */
function rounds(): readonly (readonly Kind[])[] {
  const onStage = STAGES.map((stage) => everyKind.filter(({ on }) => on === stage));
  const most = Math.max(...onStage.map(({ length }) => length));
  return Array.from({ length: most }, (_, i) => onStage.flatMap((kinds) => kinds[i] ?? []));
}

/** Time goes on to when the case's clock calls, and nobody has heard it yet; nor of what a customer writes meanwhile. */
async function untilDue({ desk }: Ready, key: string, written?: string): Promise<void> {
  const { next } = await desk.show('first', key);
  const due = next.find(({ rung }) => !rung.endsWith(':warning'))?.at ?? Infinity;
  desk.site.suspend(true);
  if (written !== undefined) await desk.comment('superuser', key, written);
  await desk.until(new Date(Math.min(due, Date.parse(LATEST))).toISOString());
  desk.site.suspend(false);
}

/** What the queue has for the clock at that instant, or of what somebody wrote. */
function clockCalls({ desk: { site } }: Ready, key: string, hears: boolean): Promise<unknown> {
  const body = hears ? { do: 'hear', issueId: issueOf(site, key).id } : { do: 'steps' };
  const call = { functionKey: 'on-work', what: 'queue work', moduleKey: 'work', moduleType: 'core:consumer' } as const;
  return site.run({
    ...call,
    args: [{ queueName: 'work', jobId: 'job', eventId: 'event', body }],
    accountId: null,
    chain: null,
  });
}

function typing({ input }: Press): number {
  return typeof input === 'function' || 'text' in input || 'tried' in input || 'reason' in input ? 1 : 0;
}

/** One outcome: what was moved is there once with what was typed, what was not is not, and the loser is told why. */
function expectOne(
  kind: Kind,
  left: Left,
  before: Left,
  presses: readonly { readonly press: Press; readonly answer: MoveAnswer; readonly moveId: string }[],
): void {
  const done = presses.filter(({ answer }) => answer.moved);
  const fresh = left.moves.slice(before.moves.length);
  expect([kind.name, fresh.toSorted()]).toEqual([kind.name, done.map(({ moveId }) => moveId).toSorted()]);
  const typed = done.reduce((sum, one) => sum + typing(one.press), 0);
  expect([kind.name, left.typed - before.typed]).toEqual([kind.name, typed]);
  expect([kind.name, left.owed, left.difference]).toEqual([kind.name, [], undefined]);
  for (const { answer } of presses)
    if (!answer.moved) expect([kind.name, answer.case]).toEqual([kind.name, expect.anything()]);
  expect([kind.name, new Set(left.steps.map(({ key }) => key)).size]).toEqual([kind.name, left.steps.length]);
}

async function expectShown({ desk }: Ready, key: string): Promise<void> {
  const { level, clock } = await desk.show('first', key);
  const names = { superuser: 'Superuser', first: '1st level', second: '2nd level', third: '3rd level' };
  const shown = await standing(desk, key, key);
  expect([key, shown.level]).toEqual([key, names[level]]);
  expect([key, shown.due === null]).toEqual([key, clock?.dueAt == null]);
}

function outcomeOf(answer: MoveAnswer): string {
  return answer.moved ? 'both' : answer.reason;
}

describe('for every kind of move', () => {
  test('the clock takes its step while a person is just about to move: one outcome', async () => {
    await forEveryKind(async (ready, kind, key) => {
      const { version: seen } = await ready.desk.show(kind.press.by, key);
      const before = await leftOf(ready, key);
      const written = kind.on === 'answered' ? 'Det hjalp ikke.' : undefined;
      await untilDue(ready, key, written);
      ready.desk.site.meanwhile({ ...RECORDS, functionKey: 'agent' }, () =>
        clockCalls(ready, key, written !== undefined),
      );
      const answer = await press(ready, key, kind.press, { moveId: OURS, seen });
      expect([kind.name, outcomeOf(answer)]).toEqual([kind.name, kind.late]);
      const left = await leftOf(ready, key);
      const typed = written === undefined ? before.typed : before.typed + 1;
      expectOne(kind, left, { ...before, typed }, [{ press: kind.press, answer, moveId: OURS }]);
      if (kind.on !== 'answered') expect([kind.name, left.steps.length]).not.toEqual([kind.name, 0]);
      await expectShown(ready, key);
    });
  });

  test('a person moves while the clock is just about to take its step: the step is taken no more where the case has gone', async () => {
    await forEveryKind(async (ready, kind, key) => {
      const { version: seen } = await ready.desk.show(kind.press.by, key);
      const before = await leftOf(ready, key);
      const written = kind.on === 'answered' ? 'Det hjalp ikke.' : undefined;
      await untilDue(ready, key, written);
      const answers: MoveAnswer[] = [];
      ready.desk.site.meanwhile({ ...RECORDS, functionKey: 'on-work' }, async () => {
        answers.push(await press(ready, key, kind.press, { moveId: OURS, seen }));
      });
      await clockCalls(ready, key, written !== undefined);
      const left = await leftOf(ready, key);
      const [answer] = answers;
      if (!answer?.moved) throw new Error(`${kind.name}: ${answer?.reason}`);
      const typed = written === undefined ? before.typed : before.typed + 1;
      expectOne(kind, left, { ...before, typed }, [{ press: kind.press, answer, moveId: OURS }]);
      const { chain } = await ready.desk.show('first', key);
      const ended = chain.filter(({ to }) => to !== undefined).map(({ id }) => id);
      const escalated = chain.at(-1)?.arrival === 'escalated';
      const after = left.steps.filter(({ key: step, seq }) => seq > seen && ended.includes(Number(step.split(':')[1])));
      expect([kind.name, escalated ? [] : after]).toEqual([kind.name, []]);
      await expectShown(ready, key);
    });
  });

  test('two colleagues press the same: one does, the other is told who was first', async () => {
    await forEveryKind(async (ready, kind, key) => {
      const { version: seen } = await ready.desk.show(kind.press.by, key);
      const before = await leftOf(ready, key);
      const theirs = { ...kind.press, by: kind.colleague };
      const answers: MoveAnswer[] = [];
      ready.desk.site.meanwhile({ ...RECORDS, functionKey: 'agent' }, async () => {
        answers.push(await press(ready, key, theirs, { moveId: THEIRS, seen }));
      });
      const ours = await press(ready, key, kind.press, { moveId: OURS, seen });
      const [first] = answers;
      if (!first) throw new Error('nobody else pressed');
      expect([kind.name, first.moved, outcomeOf(ours)]).toEqual([kind.name, true, kind.twice]);
      expectOne(kind, await leftOf(ready, key), before, [
        { press: kind.press, answer: ours, moveId: OURS },
        { press: theirs, answer: first, moveId: THEIRS },
      ]);
      await expectShown(ready, key);
    });
  });

  test('two want different things: what came first stands, and the second follows it or is told', async () => {
    await forEveryKind(async (ready, kind, key) => {
      const { version: seen } = await ready.desk.show(kind.press.by, key);
      const before = await leftOf(ready, key);
      const answers: MoveAnswer[] = [];
      ready.desk.site.meanwhile({ ...RECORDS, functionKey: 'agent' }, async () => {
        answers.push(await press(ready, key, kind.rival, { moveId: THEIRS, seen }));
      });
      const ours = await press(ready, key, kind.press, { moveId: OURS, seen });
      const [first] = answers;
      if (!first) throw new Error('nobody else pressed');
      expect([kind.name, first.moved, outcomeOf(ours)]).toEqual([kind.name, true, kind.second]);
      expectOne(kind, await leftOf(ready, key), before, [
        { press: kind.press, answer: ours, moveId: OURS },
        { press: kind.rival, answer: first, moveId: THEIRS },
      ]);
      await expectShown(ready, key);
    });
  });

  test('the same press twice at once, and once more later, moves once', async () => {
    await forEveryKind(async (ready, kind, key) => {
      const { version: seen } = await ready.desk.show(kind.press.by, key);
      const before = await leftOf(ready, key);
      const again = () => press(ready, key, kind.press, { moveId: OURS, seen });
      const answers = [...(await Promise.all([again(), again()])), await again()];
      expect([kind.name, answers.map(outcomeOf)]).toEqual([kind.name, ['both', 'both', 'both']]);
      const [answer] = answers;
      if (!answer) throw new Error('nobody pressed');
      expectOne(kind, await leftOf(ready, key), before, [{ press: kind.press, answer, moveId: OURS }]);
      expect(issueOf(ready.desk.site, key).linkIds.length).toBeLessThanOrEqual(1);
    });
  });
});
