import { putOff } from '../calendar/working-days';
import type { Playbook } from '../playbook/playbook';
import type { Instant } from '../time';
import type { Happening, Playbooks } from './event';
import { entriesOf } from './fold';
import { itemsOf } from './items';
import type { OnboardingState } from './state';

/** The role whose people are the advisory board. */
export const BOARD = 'AB';

/** Who is on the board at this moment: by their account, or by their entry in the cast where they have none. */
export function membersOf(state: OnboardingState): readonly string[] {
  const seats = entriesOf(state, 'cast').filter(({ values }) => values['role'] === BOARD);
  return [...new Set(seats.map(({ id, values }) => values['accountId'] || id))];
}

/**
 * Members whose assessment is still waited for. Whoever leaves the board is waited for no longer, and what they said
 * stays; whoever joins it has the days that are left.
 */
export function silentIn(state: OnboardingState): readonly string[] {
  const given = state.frame.board?.assessments ?? [];
  return membersOf(state).filter((member) => !given.some((one) => one.member === member));
}

/**
 * What the clock does to a case by now, in order; nothing when it has done it already. The board closes when the last of
 * its members has answered, or its days have run out, and that ticks its item.
 */
export function onClock(state: OnboardingState, now: Instant, playbooks: Playbooks): readonly Happening[] {
  const { board, ended } = state.frame;
  if (ended || !board || board.closed) return [];
  const silent = silentIn(state);
  const allAnswered = silent.length === 0 && board.assessments.length > 0;
  if (allAnswered || now >= board.dueAt) {
    const done = itemsOf(state, playbooks).filter((item) => item.does === 'assess' && !item.state.ticked);
    return [{ type: 'board-closed', silent }, ...done.map(({ id }) => ({ type: 'ticked', item: id }) as const)];
  }
  if (board.reminded || now < board.warnAt || silent.length === 0) return [];
  return [{ type: 'board-reminded', members: silent }];
}

/** When the clock next has something to do; null when never. */
export function wakesAt({ frame: { board, ended } }: OnboardingState): Instant | null {
  if (ended || !board || board.closed) return null;
  return board.reminded ? board.dueAt : Math.min(board.warnAt, board.dueAt);
}

/** A case that had ended is taken up again at an instant: its board has as much of its days left as it had, counted as they were. */
export function boardGoesOn(
  { frame: { board, ended } }: OnboardingState,
  { calendar, board: { unit } }: Pick<Playbook, 'calendar' | 'board'>,
  at: Instant,
): readonly Happening[] {
  if (!board || board.closed || !ended) return [];
  const later = (then: Instant) => putOff(calendar, then, { from: ended.at, to: at }, unit);
  return [{ type: 'board-moved', dueAt: later(board.dueAt), warnAt: later(board.warnAt) }];
}
