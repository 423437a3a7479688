import type { Instant } from '../time';
import type { Happening } from './event';
import type { CaseState } from './state';

/** What the clock does to a case by now, in order; nothing when it has done it already. */
export function onClock({ frame: { board, ended } }: CaseState, now: Instant): readonly Happening[] {
  if (ended || !board || board.closed) return [];
  const silent = board.members.filter((member) => !board.assessments.some((one) => one.member === member));
  if (silent.length === 0 || now >= board.dueAt) return [{ type: 'board-closed', silent }];
  return !board.reminded && now >= board.warnAt ? [{ type: 'board-reminded', members: silent }] : [];
}

/** When the clock next has something to do; null when never. */
export function wakesAt({ frame: { board, ended } }: CaseState): Instant | null {
  if (ended || !board || board.closed) return null;
  return board.reminded ? board.dueAt : Math.min(board.warnAt, board.dueAt);
}
