import type { QueuedCase, QueueView } from '../../../src/contract/queue';
import { bayOf, type Bay } from '../../../src/contract/queue-load';
import type { Words } from '../words';
import { fitting, type Chosen } from './chosen';

/** What is shown at one moment. */
export interface Board extends Omit<QueueView, 'cases'> {
  /** The instant all is reckoned at: while the clock stands still, when it began to. */
  readonly now: number;
  readonly chosen: Chosen;
  /** Every open case. */
  readonly all: readonly QueuedCase[];
  /** Those that are shown. */
  readonly shown: readonly QueuedCase[];
}

export const COLUMNS = ['first', 'second', 'third', 'superuser'] as const;
export type ColumnKey = (typeof COLUMNS)[number];

export const BAYS_OF: Readonly<Record<ColumnKey, readonly Bay[]>> = {
  first: ['first'],
  second: ['second'],
  third: ['third-vendor', 'third-business'],
  superuser: ['superuser'],
};

export function boardOf(queue: QueueView, chosen: Chosen, now: number): Board {
  const { cases: all, ...rest } = queue;
  const at = Math.min(now, queue.still ?? now);
  return { ...rest, now: at, chosen, all, shown: fitting(all, chosen, at) };
}

export function inBay(cases: readonly QueuedCase[], bay: Bay): readonly QueuedCase[] {
  return cases.filter((one) => bayOf(one) === bay);
}

/** The level of the team that the reader has chosen, or else where they are known to work. */
export function ownColumn({ chosen, teams, hats }: Pick<Board, 'chosen' | 'teams' | 'hats'>): ColumnKey | undefined {
  const level = teams.find(({ id }) => id === chosen.mine)?.level;
  return level ?? COLUMNS.find((column) => column !== 'superuser' && hats.includes(column));
}

export function nameOf(
  of: readonly { readonly id: string; readonly name: QueueView['teams'][number]['name'] }[],
  id: string,
  words: Words,
): string {
  const found = of.find((one) => one.id === id);
  return found ? words.name(found.name) : id;
}
