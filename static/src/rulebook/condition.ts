import {
  FACTS,
  type Condition,
  type Fact,
  type Facts,
  type FactSource,
  type Rulebook,
} from '../../../src/contract/rulebook';
import type { Words } from '../words';

/** Whether every fact the condition names has one of the values listed. */
export function holds(when: Condition, facts: Facts): boolean {
  return FACTS.every((fact) => when[fact]?.includes(facts[fact]) ?? true);
}

/** The rule that decides: the first whose condition holds. */
export function firstFor<T extends { readonly when: Condition }>(rules: readonly T[], facts: Facts): T | undefined {
  return rules.find(({ when }) => holds(when, facts));
}

/** Whether the condition asks for nothing, so that it holds for every case. */
export function isForAll(when: Condition): boolean {
  return FACTS.every((fact) => when[fact] === undefined);
}

/** Whether the first condition holds for every case for which the second does. */
export function covers(wide: Condition, narrow: Condition): boolean {
  return FACTS.every((fact) => {
    const all = wide[fact];
    return all === undefined || (narrow[fact]?.every((value) => all.includes(value)) ?? false);
  });
}

/** Place of the earlier rule that leaves this one no case; undefined when there is none. */
export function coveredBy(rules: readonly { readonly when: Condition }[], place: number): number | undefined {
  const rule = rules[place];
  const earlier = rule ? rules.slice(0, place).findIndex(({ when }) => covers(when, rule.when)) : -1;
  return earlier < 0 ? undefined : earlier;
}

/** The condition with one value of a fact asked for, or no longer; a fact without values is not asked for. */
export function withValue(when: Condition, fact: Fact, value: string, asked: boolean): Condition {
  const rest = (when[fact] ?? []).filter((one) => one !== value);
  return withValues(when, fact, asked ? [...rest, value] : rest);
}

/** The condition with these values of a fact, in the order of FACTS. */
export function withValues(when: Condition, fact: Fact, values: readonly string[]): Condition {
  const asked = { ...when, [fact]: values };
  return Object.fromEntries(FACTS.flatMap((one) => (asked[one]?.length ? [[one, asked[one]]] : [])));
}

export function sourceOf({ sources }: Pick<Rulebook, 'sources'>, fact: Fact): FactSource | undefined {
  return sources.find((source) => source.fact === fact);
}

/** What a value of a fact is called; its id when the rulebook does not know it. */
function valueName(book: Pick<Rulebook, 'sources'>, fact: Fact, id: string, words: Words): string {
  const value = sourceOf(book, fact)?.values.find((one) => one.id === id);
  return value ? words.name(value.name) : id;
}

/** `System: Jobnet eller Amanda · Prioritet: Høj`; for a condition without facts, that it is for all cases. */
export function conditionWords(book: Pick<Rulebook, 'sources'>, when: Condition, words: Words): string {
  const parts = FACTS.flatMap((fact) => {
    const names = when[fact]?.map((id) => valueName(book, fact, id, words));
    return names ? [`${words.say(`rules.fact-${fact}`)}: ${anyOf(names, words)}`] : [];
  });
  return parts.length === 0 ? words.say('rules.all-cases') : parts.join(' · ');
}

function anyOf(names: readonly string[], words: Words): string {
  return names.length < 2
    ? names.join('')
    : words.say('rules.or', { first: names.slice(0, -1).join(', '), last: names.at(-1) ?? '' });
}
