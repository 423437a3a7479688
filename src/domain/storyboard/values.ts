import { isSameName } from '../name';
import type { Fact, FactSource, FactValue, Rulebook } from '../rulebook/rulebook';
import { replaced, type Ids } from './own';

/**
 * The value that a word means: one that somebody else gave it to, or the case's own. Words that an administrator has added
 * to ours stay: other names of request types for the same.
 */
export function valueFor(
  { sources }: Rulebook,
  fact: Fact,
  { id, word }: { readonly id: string; readonly word: string },
  { owns }: Ids,
): FactValue {
  const values = sources.find((source) => source.fact === fact)?.values ?? [];
  const known = values.slice(0, -1).find((value) => !owns(value.id) && value.words.some((one) => isSame(one, word)));
  if (known) return known;
  const had = values.find((value) => value.id === id);
  const more = (had?.words ?? []).filter((one) => !isSame(one, word) && !isSame(one, had?.name.da ?? ''));
  return { id, name: { da: word, en: word }, words: [word, ...more] };
}

/** A source with the case's own values; the last one stays what every other word means. */
export function withValues(source: FactSource, own: readonly FactValue[], ids: Ids): FactSource {
  return { ...source, values: replaced(source.values, own, ids, 'before-last') };
}

export function isSame(one: string, other: string): boolean {
  return isSameName(one.trim(), other.trim());
}
