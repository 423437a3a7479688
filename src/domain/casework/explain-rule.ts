import type { Name } from '../calendar/calendar';
import { FACTS } from '../rulebook/choices';
import type { Condition, Fact, Facts, Level, Rulebook } from '../rulebook/rulebook';

/** A fact and what its value is called, as the rulebook says it. */
export interface FactRead {
  readonly fact: Fact;
  readonly value: Name;
}

/** A rule by what it is for, since rules have no names of their own. */
export interface RuleRead {
  readonly kind: 'route' | 'limit' | 'asking' | 'follow-up' | 'promise' | 'pause' | 'vendor';
  readonly id: string;
  /** Of a limit. */
  readonly level?: Level;
  readonly when: readonly { readonly fact: Fact; readonly values: readonly Name[] }[];
  /** It asks for nothing itself, but others come before it: it is for all the cases they leave. */
  readonly rest: boolean;
}

/** How a rule reads. `among`: the rules that are tried in turn, itself included. */
export function ruleRead(
  kind: RuleRead['kind'],
  { id, when, level }: { readonly id: string; readonly when: Condition; readonly level?: Level },
  among: readonly { readonly id: string }[],
  book: Rulebook,
): RuleRead {
  const asked = FACTS.flatMap((fact) => {
    const values = when[fact];
    return values ? [{ fact, values: values.map((value) => valueName(book, fact, value)) }] : [];
  });
  return {
    kind,
    id,
    ...(level && { level }),
    when: asked,
    rest: asked.length === 0 && among[0]?.id !== id,
  };
}

/** The facts of a case in the order rules ask for them. */
export function factsRead(facts: Facts, book: Rulebook): readonly FactRead[] {
  return FACTS.map((fact) => ({ fact, value: valueName(book, fact, facts[fact]) }));
}

/** An id that the rulebook has no name for any more stands for itself. */
function valueName({ sources }: Rulebook, fact: Fact, id: string): Name {
  const known = sources.find((source) => source.fact === fact)?.values.find((value) => value.id === id);
  return known?.name ?? { da: id, en: id };
}
