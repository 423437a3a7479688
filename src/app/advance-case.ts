import { nextStep } from '../domain/casework/clock';
import { decide, RECORDED_TOGETHER } from '../domain/casework/decide';
import { extend, unknownTo, type CaseEvent, type History, type News } from '../domain/casework/event';
import { fold, presentStay, type CaseState } from '../domain/casework/fold';
import { flagOf, glanceOf } from '../domain/casework/glance';
import { leavesAt, letterOf } from '../domain/casework/letters';
import { owedFor, type Typed } from '../domain/casework/owed';
import { standsStill, stoodStill } from '../domain/casework/standstill';
import { thin, type Thin } from '../domain/casework/thin';
import { tidingsOf } from '../domain/casework/tidings';
import type { Rulebooks } from '../domain/rulebook/rules';
import { MINUTE, type Instant } from '../domain/time';
import type { CaseRecord, Change, OwedRow } from '../ports/cases';
import type { Ports } from '../ports/ports';
import { rulebooksOf } from './judged-by';
import { namingSides } from './name-sides';

/** How long whoever recorded an effect keeps it to itself before the sweep may do it: longer than any function that makes moves may run. */
export const EFFECT_HELD = MINUTE;
/** What falls due before the next two sweeps gets an event of its own, on the instant. */
export const SOON = 10 * MINUTE;
/** News in one transaction, which takes 25 operations: the case, its events and what they owe. */
const MOST_NEWS = 8;

export interface Advanced {
  readonly record: CaseRecord;
  readonly owed: readonly OwedRow[];
}

/** Adds news to a case, takes the steps that are due and records it all at once. Losing the race means reading again. */
export async function advanceCase(ports: Ports, seen: CaseRecord, news: readonly News[]): Promise<Advanced> {
  const now = ports.clock.now();
  const standstills = (await ports.desks.of(seen.projectId))?.standstills ?? [];
  const heard = await namingSides(ports, seen, unknownTo(seen.history, news));
  const fresh = [...heard, ...stoodStill([...seen.history, ...heard], standstills)];
  const rulebooks = await rulebooksOf(ports, seen, fresh);
  const history =
    fresh.length > MOST_NEWS || standsStill(standstills)
      ? extend(seen.history, fresh.slice(0, MOST_NEWS), now, { unasked: true })
      : decide(extend(seen.history, fresh, now), rulebooks, now, RECORDED_TOGETHER);
  if (history.length === seen.version) return { record: seen, owed: [] };
  const recorded = await recordHistory(ports, seen, history);
  if (!recorded) {
    const record = await ports.cases.mustRead(seen.issueId);
    // What is told of one life is not news of the next.
    return record.before === seen.before ? advanceCase(ports, record, news) : { record, owed: [] };
  }
  const steps = history.length - seen.version - fresh.length;
  if (fresh.length <= MOST_NEWS && steps < RECORDED_TOGETHER) return recorded;
  const rest = await advanceCase(ports, recorded.record, news);
  return { record: rest.record, owed: [...recorded.owed, ...rest.owed] };
}

/** Records a longer history with what it owes, and has the clock's next call arranged. Undefined when another was first. */
export async function recordHistory(
  ports: Ports,
  seen: CaseRecord,
  history: History,
  typed?: Typed,
  settled: readonly string[] = [],
): Promise<Advanced | undefined> {
  const rulebooks = await rulebooksOf(ports, { ...seen, history });
  const now = ports.clock.now();
  const change = changeOf(seen, history, rulebooks, now, typed, settled);
  const done = await ports.cases.record(seen, change);
  if (!done.ok) return undefined;
  const { wakeAt } = change.row;
  if (wakeAt !== null && wakeAt <= now + SOON) await ports.work.wakeAt([wakeAt]);
  const owed = change.owed.map((one) => ({
    issueId: seen.issueId,
    owed: one,
    mark: seen.before + history.length,
    attempts: 0,
    before: seen.before,
  }));
  return { record: done.value, owed };
}

function changeOf(
  seen: CaseRecord,
  history: History,
  rulebooks: Rulebooks,
  now: Instant,
  typed: Typed | undefined,
  settled: readonly string[],
): Change {
  const thinOf = (state: CaseState | undefined): Thin | undefined => state && thin(state, rulebooks);
  const before = fold(seen.history);
  const after = fold(history);
  const step = after && nextStep(after, rulebooks(after.rulebook));
  const closedAt = after?.standing === 'closed' ? presentStay(after).to : undefined;
  const letterAt = ({ seq }: CaseEvent): Instant | undefined => {
    const letter = letterOf(history, seq, rulebooks);
    return letter && leavesAt(letter);
  };
  const tidings = (event: CaseEvent) => after && tidingsOf(history, event, rulebooks(after.rulebook));
  const glance = after && glanceOf(after, history, rulebooks(after.rulebook), now);
  const fieldsChanged = JSON.stringify(thinOf(before)) !== JSON.stringify(thinOf(after));
  return {
    history,
    owed: owedFor(seen, history.slice(seen.version), fieldsChanged, { letterAt, tidings }, typed),
    settled,
    row: {
      running: step !== undefined,
      wakeAt: step?.at ?? null,
      ...(closedAt !== undefined && { closedAt }),
      ...(glance && { glance }),
    },
    flagOf: (event) => flagOf(event, fold(history.filter(({ seq }) => seq <= event.seq))),
    heldUntil: now + EFFECT_HELD,
  };
}
