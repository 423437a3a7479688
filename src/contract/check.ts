/** Checking a rulebook. */
import { z } from 'zod';
import type { Edit, Finding, List } from '../domain/rulebook/finding';
import type { Rulebook } from '../domain/rulebook/rulebook';
import type { Instant } from '../domain/time';

export type { Example, Stretch } from '../domain/rulebook/example';
export type { Finding, Repair } from '../domain/rulebook/finding';

export const checkCalls = {
  /** One part of a check, from 0; the answer says how many there are. */
  'rulebook.check': {
    by: 'reader',
    input: z.strictObject({
      part: z.number().int().nonnegative().max(10_000),
      of: z.union([z.literal('draft'), z.literal('in-force'), z.number().int().positive()]),
    }),
  },
} as const;

export interface CheckAnswers {
  'rulebook.check': CheckAnswer;
}

export interface CheckAnswer {
  readonly asOf: Instant;
  /** What was checked: what is in force, when there is nothing by the name asked for. */
  readonly of: 'draft' | 'in-force' | number;
  readonly part: number;
  readonly parts: number;
  /** What this part found, errors first. */
  readonly findings: readonly Finding[];
  /** What the whole check goes through. */
  readonly checked: { readonly classes: number; readonly hours: number; readonly rules: number };
}

/** The rulebook with a repair made. */
export function edited(book: Rulebook, edit: Edit): Rulebook {
  switch (edit.edit) {
    case 'calendar':
      return { ...book, calendars: book.calendars.map((one) => (one.id === edit.calendar.id ? edit.calendar : one)) };
    case 'longest-unstaffed':
      return { ...book, longestUnstaffed: edit.longestUnstaffed };
    case 'drop':
      return { ...book, [edit.list]: book[edit.list].filter(({ id }) => id !== edit.id) };
    case 'time':
      return rules(book, edit.list, edit.id, (rule) => ({ ...rule, time: edit.time }));
    case 'drop-rung':
      return rules(book, edit.list, edit.id, (rule) => ({
        ...rule,
        ladder: rule.ladder.filter(({ id }) => id !== edit.rung),
      }));
  }
}

type Timed = Rulebook['limits'][number] | Rulebook['targets'][number];

function rules(
  book: Rulebook,
  list: Exclude<List, 'routes'>,
  id: string,
  change: <T extends Timed>(rule: T) => T,
): Rulebook {
  const changed = <T extends Timed>(all: readonly T[]): readonly T[] =>
    all.map((rule) => (rule.id === id ? change(rule) : rule));
  switch (list) {
    case 'limits':
      return { ...book, limits: changed(book.limits) };
    case 'targets':
      return { ...book, targets: changed(book.targets) };
    case 'asking':
      return { ...book, asking: changed(book.asking) };
    case 'followUp':
      return { ...book, followUp: changed(book.followUp) };
    case 'vendorTime':
      return { ...book, vendorTime: changed(book.vendorTime) };
  }
}
