import { onClock, wakesAt } from '../domain/onboarding/clock';
import type { CaseEvent, Doer, Happening, Playbooks } from '../domain/onboarding/event';
import { apply } from '../domain/onboarding/fold';
import { glanceOf } from '../domain/onboarding/glance';
import { versionsOf } from '../domain/onboarding/items';
import { owedBy, type Owing } from '../domain/onboarding/owed';
import type { CaseState } from '../domain/onboarding/state';
import type { Playbook } from '../domain/playbook/playbook';
import { MINUTE, type Instant } from '../domain/time';
import type { OnboardingRecord, Ports } from '../ports';

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
}

/** The playbooks that a case goes by, read once. */
export async function playbooksFor(
  { playbooks }: Pick<Ports, 'playbooks'>,
  projectId: string,
  state: CaseState,
): Promise<Playbooks> {
  const known = new Map<number, Playbook>();
  for (const version of versionsOf(state)) known.set(version, await playbooks.of(projectId, version));
  return (version) => {
    const playbook = known.get(version);
    if (!playbook) throw new Error(`version ${version} of the playbook was not read`);
    return playbook;
  };
}

/**
 * Reads a case, has `decide` say what becomes of it, and records that with all it owes in one transaction. Whoever loses the
 * race reads again and decides again. Undefined when there is no such case, or `decide` wants nothing.
 */
export async function withCase<T extends Turn>(
  ports: Ports,
  issueId: string,
  decide: (record: OnboardingRecord, playbooks: Playbooks, now: Instant) => T | undefined,
): Promise<
  { readonly record: OnboardingRecord; readonly turn: T | undefined; readonly fresh: readonly Owing[] } | undefined
> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const seen = await ports.onboardings.read(issueId);
    if (!seen) return undefined;
    const playbooks = await playbooksFor(ports, seen.projectId, seen.state);
    const now = ports.clock.now();
    const turn = decide(seen, playbooks, now);
    if (!turn || isNothing(turn)) return { record: seen, turn, fresh: [] };
    const { next, fresh } = await turned(ports, seen, turn, playbooks, now);
    if (await ports.onboardings.record(seen, next)) {
      const record = await ports.onboardings.read(issueId);
      if (record) return { record, turn, fresh };
    }
  }
  throw new Error(`case ${issueId} changes faster than it can be written`);
}

function isNothing({ events, settled = [], owed = [] }: Turn): boolean {
  return events.length === 0 && settled.length === 0 && owed.length === 0;
}

/** What a turn makes of a case. The clock's own follows at once where a deed makes it due: all have assessed. */
async function turned(ports: Ports, seen: OnboardingRecord, turn: Turn, known: Playbooks, now: Instant) {
  const { issueId, projectId } = seen;
  let { state } = seen;
  const events: CaseEvent[] = [];
  const add = (by: Doer, what: Happening) => {
    const event: CaseEvent = { seq: state.version + 1, at: now, by, what };
    events.push(event);
    state = apply(state, event);
  };
  for (const what of turn.events) add(turn.by, what);
  // A version of the playbook may have come in with an upgrade.
  const playbooks = events.some(({ what }) => what.type === 'upgraded')
    ? await playbooksFor(ports, projectId, state)
    : known;
  for (const what of onClock(state, now, playbooks)) add({ kind: 'clock' }, what);
  const fresh = owedBy(events, seen.state, state, playbooks, now).map((one) => ({ ...one, heldUntil: now + HELD }));
  const owed = [...seen.owed.filter(({ id }) => !isReplaced(id, turn)), ...(turn.owed ?? []), ...fresh];
  const moves = turn.moveId === undefined ? seen.moves : [...seen.moves, turn.moveId].slice(-REMEMBERED);
  const wakeAt = soonest([wakesAt(state), ...owed.flatMap((one) => (one.parked ? [] : one.heldUntil))]);
  return {
    next: { issueId, projectId, events, state, owed, moves, wakeAt, glance: glanceOf(state, playbooks, now) },
    fresh,
  };
}

function isReplaced(id: string, { settled = [], owed = [] }: Turn): boolean {
  return settled.includes(id) || owed.some((one) => one.id === id);
}

/** The earliest of these; null when there is none. */
export function soonest(instants: readonly (Instant | null)[]): Instant | null {
  const known = instants.filter((at) => at !== null);
  return known.length > 0 ? Math.min(...known) : null;
}
