import { LISTS, type List } from './finding';
import { FACTS, LEVELS } from './choices';
import type { Condition, Fact, Facts, Level, Rulebook } from './rulebook';

/** One list of rules of which the first that holds is taken. Limits are one such list per level. */
export interface Family {
  readonly list: List;
  readonly level?: Level;
  readonly rules: readonly { readonly id: string; readonly when: Condition }[];
}

/** What the rules make of a case, and a case of which they make it. */
export interface Outcome {
  readonly facts: Facts;
  /** The rule taken of each family, in the order of the families. -1 when none holds. */
  readonly taken: readonly number[];
}

export function familiesOf(book: Rulebook): readonly Family[] {
  return LISTS.flatMap((list): readonly Family[] =>
    list === 'limits'
      ? LEVELS.map((level) => ({ list, level, rules: book.limits.filter((limit) => limit.level === level) }))
      : [{ list, rules: book[list] }],
  );
}

/** The values a fact may have. What has no source is always taken for `other`. */
export function valuesOf({ sources }: Pick<Rulebook, 'sources'>, fact: Fact): readonly string[] {
  const values = sources.find((source) => source.fact === fact)?.values ?? [];
  return values.length > 0 ? values.map(({ id }) => id) : ['other'];
}

/** Values of one fact that no condition tells apart. */
interface Class {
  readonly value: string;
  readonly size: number;
  /** Rules, over all families, that do not mind. */
  readonly open: Bits;
}
type Bits = Uint32Array;

/** How many cases the rules tell apart: the product of the classes of values. */
export function classesIn(book: Rulebook): number {
  const families = familiesOf(book);
  return FACTS.reduce((product, fact) => product * classesOf(book, fact, families).length, 1);
}

/**
 * Everything the rules can make of a case: each combination of rules that some case meets, once, with such a case. Found
 * fact by fact. Beginnings that leave the same rules to choose from end alike, so each is followed once; a rule behind
 * one that will hold whatever the remaining facts are is no choice any more. So 500 rules do not mean 2^500 cases.
 */
export function outcomesOf(book: Rulebook): readonly Outcome[] {
  const families = familiesOf(book);
  const all = families.flatMap(({ rules }) => rules);
  const ends = families
    .map(({ rules }) => rules.length)
    .reduce<readonly number[]>((sums, n) => [...sums, (sums.at(-1) ?? 0) + n], []);
  const everything = bitsOf(all.map(() => true));
  let begun: readonly { readonly chosen: readonly string[]; readonly open: Bits }[] = [
    { chosen: [], open: everything },
  ];
  FACTS.forEach((fact, i) => {
    const rest = FACTS.slice(i + 1);
    const settled = bitsOf(all.map(({ when }) => rest.every((later) => when[later] === undefined)));
    const known = new Map<string, (typeof begun)[number]>();
    for (const { chosen, open } of begun) {
      for (const one of classesOf(book, fact, families)) {
        const left = trimmed(both(open, one.open), settled, ends);
        const key = left.join();
        if (!known.has(key)) known.set(key, { chosen: [...chosen, one.value], open: left });
      }
    }
    begun = [...known.values()];
  });
  return begun.map(({ chosen: [system = '', kind = '', customerGroup = '', priority = ''], open }) => ({
    facts: { system, kind, customerGroup, priority },
    taken: ends.map((end, i) => {
      const start = end - (families[i]?.rules.length ?? 0);
      const first = firstIn(open, start, end);
      return first < 0 ? -1 : first - start;
    }),
  }));
}

function classesOf(book: Rulebook, fact: Fact, families: readonly Family[]): readonly Class[] {
  const rules = families.flatMap(({ rules }) => rules.map(({ when }) => when[fact] && new Set(when[fact])));
  const classes = new Map<string, Class>();
  for (const value of valuesOf(book, fact)) {
    const open = bitsOf(rules.map((allowed) => allowed?.has(value) ?? true));
    const key = open.join();
    const known = classes.get(key);
    classes.set(key, known ? { ...known, size: known.size + 1 } : { value, size: 1, open });
  }
  return [...classes.values()];
}

/** Of each family, nothing behind the first rule that will hold whatever comes. */
function trimmed(open: Bits, settled: Bits, ends: readonly number[]): Bits {
  const sure = both(open, settled);
  const left = Uint32Array.from(open);
  ends.forEach((end, i) => {
    const start = ends[i - 1] ?? 0;
    const first = firstIn(sure, start, end);
    if (first < 0) return;
    for (let bit = first + 1; bit < end; bit++) left[bit >>> 5] = (left[bit >>> 5] ?? 0) & ~(1 << (bit & 31));
  });
  return left;
}

function bitsOf(truths: readonly boolean[]): Bits {
  const bits = new Uint32Array(Math.ceil(truths.length / 32));
  truths.forEach((truth, i) => {
    if (truth) bits[i >>> 5] = (bits[i >>> 5] ?? 0) | (1 << (i & 31));
  });
  return bits;
}

function both(one: Bits, other: Bits): Bits {
  return one.map((word, i) => word & (other[i] ?? 0));
}

function firstIn(bits: Bits, start: number, end: number): number {
  for (let bit = start; bit < end; bit++) {
    const word = bits[bit >>> 5] ?? 0;
    if (word === 0) bit |= 31;
    else if ((word >>> (bit & 31)) & 1) return bit;
  }
  return -1;
}
