import type { Rulebook, Rung } from '../../../src/contract/rulebook';

/** Something that names a team, so that it cannot go: a route by its place, or a rung by the rule it belongs to. */
export type TeamUse =
  | { readonly kind: 'route'; readonly number: number }
  | { readonly kind: 'limits' | 'promises' | 'pauses' | 'follow-up' | 'protocol'; readonly id: string };

/** Every route and rung that names a team. */
export function usesOf(book: Rulebook, team: string): readonly TeamUse[] {
  const rungs = (kind: Exclude<TeamUse['kind'], 'route'>, rules: readonly Laddered[]): readonly TeamUse[] =>
    rules.filter(({ ladder }) => ladder.some((rung) => rung.team === team)).map(({ id }) => ({ kind, id }));
  return [
    ...book.routes.flatMap((route, index) => (Object.values(route.teams).includes(team) ? [routeAt(index + 1)] : [])),
    ...rungs('limits', book.limits),
    ...rungs('promises', book.targets),
    ...rungs('pauses', book.asking),
    ...rungs('follow-up', book.followUp),
    ...rungs('protocol', book.vendorTime),
  ];
}

interface Laddered {
  readonly id: string;
  readonly ladder: readonly Rung[];
}

function routeAt(number: number): TeamUse {
  return { kind: 'route', number };
}
