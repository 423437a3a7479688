import { fault, type PlaybookFault, type Whole } from './fault';
import { PARTS, waitsFor, type Part } from './waiting';

/** Items that wait for each other in a circle, each circle once, at the first of its items. */
export function circlesIn({ playbook, items }: Whole): readonly PlaybookFault[] {
  const told = new Set<string>();
  return playbook.phases.flatMap(({ items: own }, phase) =>
    own.flatMap((item, at) => {
      if (told.has(item.id)) return [];
      const way = wayBack(item.id, items);
      if (!way) return [];
      for (const { id } of way) told.add(id);
      const place = ['phases', phase, 'items', at, way[0]?.by ?? 'after'];
      return [fault('circle', place, { found: [...way.map(({ id }) => id), item.id].join(' → ') })];
    }),
  );
}

interface Step {
  readonly id: string;
  /** What of it waits for the next. */
  readonly by: Part;
}

/** The shortest way from an item back to itself by what each waits for. */
function wayBack(from: string, items: Whole['items']): readonly Step[] | undefined {
  let ways: readonly (readonly Step[])[] = stepsFrom(from).map((step) => [step]);
  const seen = new Set<string>();
  while (ways.length > 0) {
    const next: (readonly Step[])[] = [];
    for (const way of ways) {
      const last = way.at(-1);
      const to = last && waitsFor(last.id, last.by, items);
      if (to === undefined) continue;
      if (to === from) return way;
      if (seen.has(to)) continue;
      seen.add(to);
      next.push(...stepsFrom(to).map((step) => [...way, step]));
    }
    ways = next;
  }
  return undefined;

  function stepsFrom(id: string): readonly Step[] {
    return PARTS.flatMap((by) => (waitsFor(id, by, items) === undefined ? [] : [{ id, by }]));
  }
}
