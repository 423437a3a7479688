import type { FollowUp, Rulebook } from '../../../src/contract/rulebook';

/** A stable id made of a name, such as `arbejdsmarkedsportalen`; numbered when it is taken. Once given it never changes. */
export function idFrom(name: string, taken: readonly string[]): string {
  const slug = name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return freeId(slug || 'x', taken);
}

/** The id itself, or with the first number that makes it one of a kind. */
export function freeId(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  const stem = wanted.replace(/-\d+$/, '');
  let number = 2;
  while (taken.includes(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

/** Ids of every rung of these rulebooks: a case remembers by them which it has climbed, whatever the ladder. */
export function rungIds(
  ...books: readonly Pick<Rulebook, 'limits' | 'targets' | 'asking' | 'followUp' | 'vendorTime'>[]
): readonly string[] {
  return books
    .flatMap((book) => [...book.limits, ...book.targets, ...book.asking, ...book.followUp, ...book.vendorTime])
    .flatMap(({ ladder }) => ladder.map(({ id }) => id));
}

/** The same rule again, under ids of its own. */
export function copyOf<T extends FollowUp>(rule: T, ids: readonly string[], rungs: readonly string[]): T {
  const id = freeId(rule.id, ids);
  return { ...rule, id, ladder: rule.ladder.map((rung, i) => ({ ...rung, id: freeId(`${id}:${i + 1}`, rungs) })) };
}
