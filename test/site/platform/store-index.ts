/** Answers queries over a table: sorted views by range value, made on first use and kept up with every write. */
import type { Entity } from './manifest';
import { followWrites, visible } from './store';
import type { StoredVersion, Table } from './state';
import { comparable, compare, type Comparable } from './store-conditions';

interface Entry {
  readonly range: Comparable;
  readonly version: StoredVersion;
}

/** Partition to entries, sorted by range value, then key, then age. */
type View = Map<string, Entry[]>;

export interface IndexShape {
  readonly name: string;
  readonly partition: readonly string[];
  /** null: the key itself. */
  readonly range: string | null;
}

const views = new WeakMap<Table, Map<string, { shape: IndexShape; view: View }>>();

export function shapeOf(entity: Entity, name: string): IndexShape | undefined {
  if (name === 'by-key') return { name, partition: [], range: null };
  for (const index of entity.indexes ?? []) {
    if (index === name) return { name, partition: [], range: name };
    if (typeof index !== 'string' && index.name === name)
      return { name, partition: index.partition ?? [], range: index.range?.[0] ?? null };
  }
  return undefined;
}

/** Versions a query sees, in order, beginning at the first whose range value is not before `from`. */
export function* inOrder(
  table: Table,
  shape: IndexShape,
  partition: readonly unknown[],
  asOf: number,
  descending: boolean,
  from: Comparable | undefined,
  to: Comparable | undefined,
): Generator<StoredVersion> {
  const entries = viewOf(table, shape).get(JSON.stringify(partition)) ?? [];
  const first = from === undefined ? 0 : position(entries, (entry) => compare(entry.range, from) < 0);
  const end = to === undefined ? entries.length : position(entries, (entry) => compare(entry.range, to) <= 0);
  for (let step = 0; step < end - first; step += 1) {
    const entry = entries[descending ? end - 1 - step : first + step];
    if (entry && visible(entry.version, asOf)) yield entry.version;
  }
}

function viewOf(table: Table, shape: IndexShape): View {
  let known = views.get(table);
  if (!known) {
    const made = new Map<string, { shape: IndexShape; view: View }>();
    views.set(table, (known = made));
    followWrites(table, (added, dropped) => {
      for (const { view, shape } of made.values()) {
        for (const version of dropped) remove(view, shape, version);
        if (added) insert(view, shape, added);
      }
    });
  }
  const found = known.get(shape.name);
  if (found) return found.view;
  const view: View = new Map();
  for (const versions of table.values()) for (const version of versions) append(view, shape, version);
  for (const entries of view.values()) entries.sort(order);
  known.set(shape.name, { shape, view });
  return view;
}

function append(view: View, shape: IndexShape, version: StoredVersion): void {
  const place = placeOf(shape, version);
  if (!place) return;
  const entries = view.get(place.partition);
  if (entries) entries.push(place.entry);
  else view.set(place.partition, [place.entry]);
}

function insert(view: View, shape: IndexShape, version: StoredVersion): void {
  const place = placeOf(shape, version);
  if (!place) return;
  const entries = view.get(place.partition);
  if (!entries) {
    view.set(place.partition, [place.entry]);
    return;
  }
  entries.splice(
    position(entries, (entry) => order(entry, place.entry) < 0),
    0,
    place.entry,
  );
}

function remove(view: View, shape: IndexShape, version: StoredVersion): void {
  const place = placeOf(shape, version);
  const entries = place && view.get(place.partition);
  if (!entries) return;
  const at = position(entries, (entry) => order(entry, place.entry) < 0);
  if (entries[at]?.version === version) entries.splice(at, 1);
}

function placeOf(shape: IndexShape, version: StoredVersion): { partition: string; entry: Entry } | undefined {
  const { value, key } = version;
  if (value === undefined) return undefined;
  const read = (name: string): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  const range = shape.range === null ? key : comparable(read(shape.range));
  const partition = shape.partition.map(read);
  if (range === undefined || partition.includes(undefined)) return undefined;
  return { partition: JSON.stringify(partition), entry: { range, version } };
}

function order(a: Entry, b: Entry): number {
  return (
    compare(a.range, b.range) ||
    (a.version.key < b.version.key ? -1 : a.version.key > b.version.key ? 1 : a.version.from - b.version.from)
  );
}

/** How many entries come before: `before` is true for a beginning of the list and false for the rest. */
function position(entries: readonly Entry[], before: (entry: Entry) => boolean): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (entry && before(entry)) low = middle + 1;
    else high = middle;
  }
  return low;
}
