import type { RuleChange } from './change';
import type { Rulebook } from './rulebook';
import { thingsIn, type Thing } from './things';

/**
 * What makes the second rulebook differ from the first. Things are the same by their id, wherever they stand; each
 * difference is one entry, and nothing is told of the inside of what came or went as a whole.
 */
export function diff(before: Rulebook, after: Rulebook): readonly RuleChange[] {
  const [old, fresh] = [thingsIn(before), thingsIn(after)];
  const [was, is] = [byPlace(old), byPlace(fresh)];
  const gone = old.filter(({ place }) => !is.has(place));
  const come = fresh.filter(({ place }) => !was.has(place));
  return [
    ...outermost(gone, was, is).map((thing): RuleChange => ({ ...head(thing), what: 'removed', before: thing.says })),
    ...fresh.flatMap((thing) => {
      const known = was.get(thing.place);
      return known ? propertiesChanged(known, thing) : [];
    }),
    ...outermost(come, is, was).map((thing): RuleChange => ({ ...head(thing), what: 'added', after: thing.says })),
    ...moved(old, fresh, was, is).map((thing): RuleChange => ({ ...head(thing), what: 'moved' })),
  ];
}

function head({ page, place, about }: Thing): Pick<RuleChange, 'page' | 'place' | 'about'> {
  return { page, place, about };
}

function byPlace(things: readonly Thing[]): ReadonlyMap<string, Thing> {
  return new Map(things.map((thing) => [thing.place, thing]));
}

/** Leaves out what came or went together with what it is part of. */
function outermost(
  things: readonly Thing[],
  here: ReadonlyMap<string, Thing>,
  there: ReadonlyMap<string, Thing>,
): readonly Thing[] {
  return things.filter(({ within }) => within === undefined || !here.has(within) || there.has(within));
}

function propertiesChanged(was: Thing, is: Thing): readonly RuleChange[] {
  const names = new Set([...was.properties.keys(), ...is.properties.keys()]);
  return [...names].flatMap((property): readonly RuleChange[] => {
    const [before, after] = [was.properties.get(property), is.properties.get(property)];
    if (before?.raw === after?.raw) return [];
    return [
      {
        page: is.page,
        place: `${is.place}/${property}`,
        about: is.about,
        what: 'changed',
        property,
        ...(before && { before: before.parts }),
        ...(after && { after: after.parts }),
      },
    ];
  });
}

/** As few things as explain why what both have stands in another order. */
function moved(
  old: readonly Thing[],
  fresh: readonly Thing[],
  was: ReadonlyMap<string, Thing>,
  is: ReadonlyMap<string, Thing>,
): readonly Thing[] {
  const listsOf = (things: readonly Thing[], both: ReadonlyMap<string, Thing>): ReadonlyMap<string, Thing[]> => {
    const lists = new Map<string, Thing[]>();
    for (const thing of things) {
      const { list, place } = thing;
      if (list !== undefined && both.has(place)) lists.set(list, [...(lists.get(list) ?? []), thing]);
    }
    return lists;
  };
  const before = listsOf(old, is);
  return [...listsOf(fresh, was)].flatMap(([list, things]) => {
    const rank = new Map(before.get(list)?.map(({ place }, index) => [place, index]));
    const stay = longestRise(things.map(({ place }) => rank.get(place) ?? -1));
    return things.filter((_, index) => !stay.has(index));
  });
}

/** Places of a longest rising subsequence. */
function longestRise(ranks: readonly number[]): ReadonlySet<number> {
  const best: { readonly length: number; readonly before: number }[] = [];
  for (const [index, rank] of ranks.entries()) {
    const before = ranks
      .slice(0, index)
      .reduce<number>((found, other, at) => (other < rank && longer(best, at, found) ? at : found), -1);
    best.push({ length: (best[before]?.length ?? 0) + 1, before });
  }
  const stay = new Set<number>();
  for (let at = best.reduce<number>((found, _, index) => (longer(best, index, found) ? index : found), -1); at >= 0;) {
    stay.add(at);
    at = best[at]?.before ?? -1;
  }
  return stay;
}

function longer(best: readonly { readonly length: number }[], at: number, found: number): boolean {
  return (best[at]?.length ?? 0) > (best[found]?.length ?? 0);
}
