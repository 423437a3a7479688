/** What rulebooks look like in the store. */
import { z } from 'zod';
import { defaultRulebook } from '../domain/rulebook/default';

/** One per published version, `<project id>:<version>`, never changed. `parts` are the keys of its text. */
export const HeadRow = z.object({
  v: z.literal(1),
  projectId: z.string(),
  version: z.number(),
  publishedAt: z.number(),
  by: z.string(),
  reason: z.string(),
  from: z.number().exactOptional(),
  running: z.enum(['kept', 'moved']),
  excuses: z.record(z.string(), z.string()),
  parts: z.array(z.string()),
});
export type HeadRow = z.infer<typeof HeadRow>;

/** One per desk, from the first draft on: it stays, empty, when the draft is gone, so that its version only grows. */
export const DraftRow = z.object({
  v: z.literal(1),
  projectId: z.string(),
  version: z.number(),
  open: z.boolean(),
  savedAt: z.number(),
  by: z.string(),
  base: z.number(),
  parts: z.array(z.string()),
});
export type DraftRow = z.infer<typeof DraftRow>;

/** A stretch of a rulebook's text. */
export const PartValue = z.object({ v: z.literal(1), text: z.string() });

/** Characters in a part: of three bytes each at most, so below the 240 KiB that a value may have. */
const LONGEST_PART = 60_000;

/** A text in parts, with the keys they are stored under. A key is used once, for one text. */
export function partsOf(projectId: string, version: number, text: string): ReadonlyMap<string, string> {
  const count = Math.max(1, Math.ceil(text.length / LONGEST_PART));
  const stretches = Array.from({ length: count }, (_, i) => text.slice(i * LONGEST_PART, (i + 1) * LONGEST_PART));
  return new Map(stretches.map((stretch, i) => [`rules:${projectId}:${version}:${i}`, stretch]));
}

/** A text from before rulebooks said these things says what a desk begins with. */
export function raised(text: string): string {
  const { openStatus, vendorTime, askedAtField, changeRequest, tellCustomer, notes } = defaultRulebook;
  const since = { openStatus, vendorTime, askedAtField, changeRequest, tellCustomer, notes };
  return JSON.stringify({ ...since, ...z.record(z.string(), z.unknown()).parse(JSON.parse(text)) });
}
