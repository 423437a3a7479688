import type { Playbook } from './playbook';

/** The parts of a playbook that differences are told of. `whole`: what there is one of. */
type Part = 'phases' | 'items' | 'roles' | 'sections' | 'questions' | 'criteria' | 'lines' | 'whole';

/** What makes one playbook differ from another, a thing at a time. Things are the same by their id, wherever they stand. */
export interface PlaybookChange {
  readonly part: Part;
  readonly id: string;
  /** Of an item: its phase. */
  readonly phase?: string;
  readonly what: 'added' | 'removed' | 'changed' | 'moved';
  /** Of what changed: which of its fields. */
  readonly fields: readonly string[];
}

interface Thing {
  readonly part: Part;
  readonly id: string;
  readonly phase?: string;
  /** Things of one list have an order among each other. */
  readonly list: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The differences, in the order of the newer playbook; what is gone comes first. */
export function differences(before: Playbook, after: Playbook): readonly PlaybookChange[] {
  const [old, fresh] = [thingsIn(before), thingsIn(after)];
  const [was, is] = [byKey(old), byKey(fresh)];
  const moved = new Set(movedIn(old, fresh));
  return [
    ...old.filter((thing) => !is.has(keyOf(thing))).map((thing) => changeOf(thing, 'removed')),
    ...fresh.flatMap((thing): readonly PlaybookChange[] => {
      const known = was.get(keyOf(thing));
      if (!known) return [changeOf(thing, 'added')];
      const fields = fieldsChanged(known.fields, thing.fields);
      return [
        ...(fields.length > 0 ? [changeOf(thing, 'changed', fields)] : []),
        ...(moved.has(keyOf(thing)) ? [changeOf(thing, 'moved')] : []),
      ];
    }),
  ];
}

/** Which fields of a thing differ. */
export function fieldsChanged(before: object, after: object): readonly string[] {
  const [old, fresh] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const names = new Set([...old.keys(), ...fresh.keys()]);
  return [...names].filter((name) => canonical(old.get(name)) !== canonical(fresh.get(name)));
}

function thingsIn(book: Playbook): readonly Thing[] {
  const { name, calendar, board, earlyLife } = book;
  return [
    { part: 'whole', id: '', list: 'whole', fields: { name, calendar, board, earlyLife } },
    ...book.roles.map(({ id, ...fields }): Thing => ({ part: 'roles', id, list: 'roles', fields })),
    ...book.phases.flatMap(({ id: phase, items, ...fields }): readonly Thing[] => [
      { part: 'phases', id: phase, list: 'phases', fields },
      ...items.map(({ id, ...own }): Thing => ({ part: 'items', id, phase, list: `items ${phase}`, fields: own })),
    ]),
    ...book.sections.map(({ id, ...fields }): Thing => ({ part: 'sections', id, list: 'sections', fields })),
    ...book.questions.map(({ id, ...fields }): Thing => ({ part: 'questions', id, list: 'questions', fields })),
    ...book.criteria.map(({ id, ...fields }): Thing => ({ part: 'criteria', id, list: 'criteria', fields })),
    ...book.lines.map(({ line, ...fields }): Thing => ({ part: 'lines', id: line, list: 'lines', fields })),
  ];
}

function keyOf({ list, id }: Thing): string {
  return `${list} ${id}`;
}

function byKey(things: readonly Thing[]): ReadonlyMap<string, Thing> {
  return new Map(things.map((thing) => [keyOf(thing), thing]));
}

function changeOf(
  { part, id, phase }: Thing,
  what: PlaybookChange['what'],
  fields: readonly string[] = [],
): PlaybookChange {
  return { part, id, ...(phase !== undefined && { phase }), what, fields };
}

/** As few things as explain why what both have stands in another order. */
function movedIn(old: readonly Thing[], fresh: readonly Thing[]): readonly string[] {
  const ranks = new Map(old.map((thing, rank) => [keyOf(thing), rank]));
  const lists = new Map<string, { readonly key: string; readonly rank: number }[]>();
  for (const thing of fresh) {
    const key = keyOf(thing);
    const rank = ranks.get(key);
    if (rank === undefined) continue;
    const list = lists.get(thing.list) ?? [];
    list.push({ key, rank });
    lists.set(thing.list, list);
  }
  return [...lists.values()].flatMap((all) => {
    const stay = new Set(longestRise(all.map(({ rank }) => rank)));
    return all.flatMap(({ key, rank }) => (stay.has(rank) ? [] : [key]));
  });
}

/** A longest run of ranks that rise. */
function longestRise(ranks: readonly number[]): readonly number[] {
  const runs: (readonly number[])[] = [];
  for (const rank of ranks) {
    const before = runs.filter((run) => (run.at(-1) ?? Infinity) < rank);
    runs.push([...longest(before), rank]);
  }
  return longest(runs);
}

function longest(runs: readonly (readonly number[])[]): readonly number[] {
  return runs.reduce<readonly number[]>((best, run) => (run.length > best.length ? run : best), []);
}

/** The same for values that say the same, in whatever order their keys are. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ''
  );
}
