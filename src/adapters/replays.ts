import kvs from '@forge/kvs';
import { z } from 'zod';
import { readRulebook } from '../contract/rulebook-text';
import { LEVELS } from '../domain/rulebook/choices';
import { rulesOf } from '../domain/rulebook/rules';
import type { ReplayCursor, ReplayRun, Replays } from '../ports/replays';
import { squeezed, unsqueezed } from './squeezed';

const Value = z.object({ v: z.literal(1), data: z.string() });
const Kept = z.object({ v: z.literal(1), seen: z.number(), data: z.string() });
const level = z.enum(LEVELS);

const About = z.object({
  from: z.number(),
  to: z.number(),
  book: z.union([z.literal('draft'), z.number()]),
  /** Version of the draft when it was copied, to tell whether it has been changed since. */
  seen: z.number(),
  before: z.object({ startedAt: z.number(), pages: z.number() }).exactOptional(),
});

const counts = {
  was: z.number(),
  would: z.number(),
  more: z.number(),
  fewer: z.number(),
  earlier: z.number(),
  later: z.number(),
  earlierBy: z.number(),
  laterBy: z.number(),
};
const Cursor: z.ZodType<ReplayCursor> = z.object({
  phase: z.enum(['closed', 'resting', 'running', 'packs']),
  after: z.string(),
  at: z.number(),
  done: z.array(z.string()),
  pages: z.number(),
  listed: z.number(),
  skipped: z.number(),
  units: z.number(),
  took: z.number(),
  totals: z.object({
    cases: z.number(),
    differing: z.number(),
    inCases: z.object({ more: z.number(), fewer: z.number(), earlier: z.number(), later: z.number() }),
    teams: z.array(z.object({ level, team: z.string(), ...counts })),
  }),
});

const Page = z.array(
  z.object({
    issueId: z.string(),
    receivedAt: z.number(),
    changes: z.array(
      z.object({
        level,
        team: z.string(),
        change: z.enum(['more', 'fewer', 'earlier', 'later']),
        was: z.number().exactOptional(),
        would: z.number().exactOptional(),
      }),
    ),
  }),
);

export const replays: Replays = {
  aboutOf: ({ about }) => About.parse(about),
  cursorOf: ({ cursor }) => Cursor.parse(cursor),
  async keepBook(projectId, seen, book) {
    await kvs.set(bookKey(projectId), { v: 1, seen, data: squeezed(book) });
  },
  async bookOf(projectId, seen) {
    const value = await kvs.get(bookKey(projectId));
    const kept = value === undefined ? undefined : Kept.parse(value);
    if (kept?.seen !== seen) return undefined;
    const read = readRulebook(JSON.stringify(unsqueezed(kept.data)));
    if (!read.ok) throw new Error('a rulebook that was kept cannot be read');
    return rulesOf(read.book);
  },
  async writePage(run, page, rows) {
    await kvs.set(keyOf(run, page), { v: 1, data: squeezed(rows) });
  },
  async readPage(run, page) {
    const value = await kvs.get(keyOf(run, page));
    return value === undefined ? [] : Page.parse(unsqueezed(Value.parse(value).data));
  },
  async forget(run, pages) {
    for (let page = 0; page < pages; page++) await kvs.delete(keyOf(run, page));
  },
};

function keyOf({ projectId, startedAt }: ReplayRun, page: number): string {
  return `replay:${projectId}:${startedAt}:${page}`;
}

function bookKey(projectId: string): string {
  return `replay:${projectId}:book`;
}
