import type { Rung } from '../../../src/contract/rulebook';
import { inOrder, reachedAfter, type LadderKind } from './rung';
import { isSame } from './same';

/** A rule with a time and a ladder: a limit, a promise, a follow-up, or what the customer was asked. */
export interface Climb {
  readonly time: number;
  readonly ladder: readonly Rung[];
}

/** One line of the picture: a rung, or the limit itself where no rung stands on it. */
export interface Line {
  readonly rung?: Rung;
  readonly reached: number;
  readonly isLimit: boolean;
  readonly change: 'new' | 'changed' | 'same';
  /** When the same rung, or the limit, is reached as the rules are in force; only when that differs. */
  readonly before?: number;
}

/** The ladder from the first rung to the last, with the limit in its place, beside what is in force. */
export function linesOf({ time, ladder }: Climb, inForce: Climb | undefined): readonly Line[] {
  const rungs = inOrder(ladder, time);
  const atLimit = rungs.find((rung) => reachedAfter(rung, time) === time);
  const moved = inForce && inForce.time !== time ? inForce.time : undefined;
  const lines = rungs.map((rung): Line => {
    const reached = reachedAfter(rung, time);
    const isLimit = rung === atLimit;
    const old = inForce?.ladder.find(({ id }) => id === rung.id);
    const was = isLimit && moved !== undefined ? moved : old && inForce && reachedAfter(old, inForce.time);
    const before = was !== reached ? was : undefined;
    const change = !inForce ? 'same' : !old ? 'new' : isSame(old, rung) ? 'same' : 'changed';
    return { rung, reached, isLimit, change, ...(before !== undefined && { before }) };
  });
  if (atLimit) return lines;
  const limit: Line = { reached: time, isLimit: true, change: 'same', ...(moved !== undefined && { before: moved }) };
  return [...lines, limit].toSorted((a, b) => a.reached - b.reached);
}

/** What a reader should be told of a ladder, gently: it is not wrong to save it so, but perhaps not meant. */
export type Remark = 'empty' | 'no-person' | 'beyond-the-end' | 'nothing-ends-it';

export function remarkOn({ time, ladder }: Climb, kind: LadderKind, isTopLevel: boolean): Remark | undefined {
  const rungs = inOrder(ladder, time);
  const top = rungs.at(-1);
  if (!top && kind === 'attempt') return undefined;
  if (!top) return kind === 'asking' ? 'nothing-ends-it' : 'empty';
  const ends =
    kind === 'asking' ? rungs.findIndex(({ does }) => does === 'hand-back' || does === 'close') : passesOn(rungs);
  if (ends >= 0 && ends < rungs.length - 1) return 'beyond-the-end';
  if (kind === 'asking') return ends < 0 ? 'nothing-ends-it' : undefined;
  return reachesPerson(top, isTopLevel) ? undefined : 'no-person';
}

function passesOn(rungs: readonly Rung[]): number {
  return rungs.findIndex(({ does }) => does === 'pass-on');
}

/** Whether somebody is spoken to, or will be because the next level's own ladder begins. */
function reachesPerson({ does, team }: Rung, isTopLevel: boolean): boolean {
  if (does === 'pass-on') return !isTopLevel || team !== undefined;
  return does === 'tell' || does === 'tell-lead' || does === 'assign';
}
