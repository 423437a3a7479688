import { LEVELS, type Condition, type Fact, type Rulebook } from '../../../src/contract/rulebook';
import type { Words } from '../words';
import { withValues } from './condition';

/** A rule that asks for a value, in words, and whether it is for nothing else. */
export interface Use {
  readonly called: string;
  readonly alone: boolean;
}

/** Every rule that asks for a value of a fact. */
export function usesOf(book: Rulebook, fact: Fact, value: string, words: Words): readonly Use[] {
  const among = (rules: readonly Ruled[], called: (place: number) => string): readonly Use[] =>
    rules.flatMap(({ when }, i) =>
      when[fact]?.includes(value) ? [{ called: called(i + 1), alone: when[fact].length === 1 }] : [],
    );
  return [
    ...among(book.routes, (place) => words.say('rules.in-route', { place })),
    ...LEVELS.flatMap((level) =>
      among(
        book.limits.filter((limit) => limit.level === level),
        (place) => words.say('rules.in-limit', { place, level: words.level(level) }),
      ),
    ),
    ...among(book.targets, (place) => words.say('rules.in-promise', { place })),
    ...among(book.asking, (place) => words.say('rules.in-asking', { place })),
    ...among(book.followUp, (place) => words.say('rules.in-follow-up', { place })),
    ...among(book.vendorTime, (place) => words.say('rules.in-vendor-time', { place })),
    ...among(book.notes, () => words.say('rules.in-note')),
    ...(fact === 'customerGroup' && book.tellCustomer.includes(value)
      ? [{ called: words.say('rules.in-told'), alone: false }]
      : []),
  ];
}

/**
 * The rulebook without a value: no rule asks for it any more. A rule that was for it alone goes too, since without its
 * condition it would be for every case.
 */
export function withoutValue(book: Rulebook, fact: Fact, value: string): Rulebook {
  const kept = <R extends Ruled>(rules: readonly R[]): readonly R[] =>
    rules.flatMap((rule) => {
      const asked = rule.when[fact];
      if (!asked?.includes(value)) return [rule];
      const left = asked.filter((one) => one !== value);
      return left.length === 0 ? [] : [{ ...rule, when: withValues(rule.when, fact, left) }];
    });
  return {
    ...book,
    sources: book.sources.map((source) =>
      source.fact === fact ? { ...source, values: source.values.filter(({ id }) => id !== value) } : source,
    ),
    routes: kept(book.routes),
    limits: kept(book.limits),
    targets: kept(book.targets),
    asking: kept(book.asking),
    followUp: kept(book.followUp),
    vendorTime: kept(book.vendorTime),
    notes: kept(book.notes),
    tellCustomer: fact === 'customerGroup' ? book.tellCustomer.filter((id) => id !== value) : book.tellCustomer,
  };
}

interface Ruled {
  readonly when: Condition;
}
