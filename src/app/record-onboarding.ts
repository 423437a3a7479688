import { calledFor, nextCallOf, soonest, turnsOf } from '../domain/onboarding/calls';
import type { OnboardingEvent, Doer, Happening, Playbooks } from '../domain/onboarding/event';
import { apply } from '../domain/onboarding/fold';
import { glanceOf } from '../domain/onboarding/glance';
import { versionsOf } from '../domain/onboarding/items';
import { owedBy, propertyOf, type Owing } from '../domain/onboarding/owed';
import type { OnboardingState } from '../domain/onboarding/state';
import { owedWith } from '../domain/onboarding/undone';
import { MINUTE, type Instant } from '../domain/time';
import type { OnboardingChange, OnboardingRecord } from '../ports/onboardings';
import type { Ports } from '../ports/ports';
import { byVersion } from './by-version';

/** How long whoever recorded an effect keeps it to itself: longer than a function runs in a call. */
export const HELD = 2 * MINUTE;
/** Presses of buttons that are remembered. */
const REMEMBERED = 40;
const TRIES = 8;

/** What is to become of a case that was read: events by somebody, effects that are done or put off. */
export interface Turn {
  readonly by: Doer;
  readonly events: readonly Happening[];
  readonly moveId?: string;
  /** Ids of effects that are done. */
  readonly settled?: readonly string[];
  /** Effects as they are from now on, by their ids. */
  readonly owed?: readonly Owing[];
  /** When it happened, where that was not now. */
  readonly at?: Instant;
  /** Number of the newest change in Jira that has been heard of with this. */
  readonly heardUpTo?: number;
}

/** The playbooks that a case goes by, read once. */
export async function playbooksFor(
  { playbooks }: Pick<Ports, 'playbooks'>,
  projectId: string,
  state: OnboardingState,
): Promise<Playbooks> {
  return byVersion(versionsOf(state), (version) => playbooks.of(projectId, version));
}

/** What became of a case: as it is now, what was decided, and what that owes. `refused`: why nothing was done. */
interface Came<T, R> {
  readonly record: OnboardingRecord;
  readonly turn: T | undefined;
  readonly refused?: R;
  readonly fresh: readonly Owing[];
}

/**
 * Reads a case, has `decide` say what becomes of it, and records that with all it owes in one transaction. Whoever loses the
 * race reads again and decides again. `decide` may want nothing, or refuse with a reason, and then nothing is written.
 * Undefined when there is no such case.
 */
export async function withCase<T extends Turn, R = never>(
  ports: Ports,
  issueId: string,
  decide: (record: OnboardingRecord, playbooks: Playbooks, now: Instant) => T | { readonly refused: R } | undefined,
): Promise<Came<T, R> | undefined> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const seen = await ports.onboardings.read(issueId);
    if (!seen) return undefined;
    const playbooks = await playbooksFor(ports, seen.projectId, seen.state);
    const now = ports.clock.now();
    const turn = decide(seen, playbooks, now);
    if (turn && 'refused' in turn) return { record: seen, turn: undefined, refused: turn.refused, fresh: [] };
    if (!turn || (isNothing(turn) && !isCalled(seen, playbooks, now))) return { record: seen, turn, fresh: [] };
    const { change, fresh } = await turned(ports, seen, turn, playbooks, now);
    const record = await ports.onboardings.record(seen, change);
    if (record) return { record, turn, fresh };
  }
  throw new Error(`case ${issueId} changes faster than it can be written`);
}

function isNothing({ events, settled = [], owed = [], heardUpTo }: Turn): boolean {
  return events.length === 0 && settled.length === 0 && owed.length === 0 && heardUpTo === undefined;
}

function isCalled(seen: OnboardingRecord, playbooks: Playbooks, now: Instant): boolean {
  return hasTurned(seen, playbooks, now) || calledFor(seen.state, playbooks, now).length > 0;
}

/** Whether time alone may have changed what its gate answers since the case was last written: its clock was to call for that. */
function hasTurned({ state, wakeAt }: OnboardingRecord, playbooks: Playbooks, now: Instant): boolean {
  return wakeAt !== null && turnsOf(state, playbooks).some((at) => wakeAt <= at && at <= now);
}

/** What a turn makes of a case. The clock's own follows at once where a deed makes it due: all have assessed. */
async function turned(
  ports: Ports,
  seen: OnboardingRecord,
  turn: Turn,
  known: Playbooks,
  now: Instant,
): Promise<{ readonly change: OnboardingChange; readonly fresh: readonly Owing[] }> {
  const { issueId, projectId } = seen;
  let { state } = seen;
  const events: OnboardingEvent[] = [];
  const add = (by: Doer, what: Happening, at: Instant) => {
    const event: OnboardingEvent = { seq: state.version + 1, at, by, what };
    events.push(event);
    state = apply(state, event);
  };
  for (const what of turn.events) add(turn.by, what, turn.at ?? now);
  // A version of the playbook may have come in with an upgrade.
  const playbooks = events.some(({ what }) => what.type === 'upgraded')
    ? either(state, await playbooksFor(ports, projectId, state), known)
    : known;
  for (const what of calledFor(state, playbooks, now)) add({ kind: 'clock' }, what, now);
  const following = owedBy(events, seen.state, state, playbooks, now);
  const turns = hasTurned(seen, known, now) && following.every(({ effect }) => effect.kind !== 'property');
  const before = [...seen.owed.filter(({ id }) => !isReplaced(id, turn)), ...(turn.owed ?? [])];
  const { owed, fresh } = owedWith(
    (turns ? [...following, propertyOf(state, now)] : following).map(heldFrom(now)),
    before,
  );
  const change = {
    issueId,
    projectId,
    events,
    state,
    owed,
    moves: turn.moveId === undefined ? seen.moves : [...seen.moves, turn.moveId].slice(-REMEMBERED),
    heardUpTo: Math.max(seen.heardUpTo, turn.heardUpTo ?? 0),
    ...followingFrom(state, owed, playbooks, now),
  };
  return { change, fresh };
}

function heldFrom(now: Instant): (one: Owing) => Owing {
  return (one) => ({ ...one, heldUntil: now + HELD });
}

/** What the store keeps beside a state, to find it by: when its clock next calls, and what overviews know of it. */
export function followingFrom(
  state: OnboardingState,
  owed: readonly Owing[],
  playbooks: Playbooks,
  now: Instant,
): Pick<OnboardingChange, 'wakeAt' | 'glance'> {
  const wakeAt = soonest([
    nextCallOf(state, playbooks, now),
    ...owed.flatMap((one) => (one.parked ? [] : one.heldUntil)),
  ]);
  return { wakeAt, glance: glanceOf(state, playbooks, now) };
}

/** The case before an upgrade went by versions that it needs no more after it. */
function either(state: OnboardingState, present: Playbooks, former: Playbooks): Playbooks {
  const versions = versionsOf(state);
  return (version) => (versions.includes(version) ? present : former)(version);
}

function isReplaced(id: string, { settled = [], owed = [] }: Turn): boolean {
  return settled.includes(id) || owed.some((one) => one.id === id);
}
