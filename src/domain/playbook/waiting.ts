import type { Does } from './choices';
import type { Placed, Whole } from './fault';

/** What of an item may wait for another. */
export const PARTS = ['after', 'due', 'when', 'needs'] as const;
export type Part = (typeof PARTS)[number];

type Items = Whole['items'];

/** The one item of a playbook that has an effect. */
export function itemThat(does: Does, items: Items): Placed | undefined {
  return [...items.values()].find(({ item }) => item.does === does);
}

/** The other item that a part of this one waits for. */
export function waitsFor(id: string, by: Part, items: Items): string | undefined {
  const item = items.get(id)?.item;
  if (by === 'after') return item?.after;
  if (by === 'due') return item?.due?.item;
  if (by === 'needs')
    return item?.needs && 'board' in item.needs ? itemThat('send-to-board', items)?.item.id : undefined;
  const wanted = item?.when;
  return wanted && 'decision' in wanted ? wanted.decision : undefined;
}

/** The last phase that an item waits for, by itself or by way of others, and which of them lies there. */
export function readyIn(id: string, items: Items): { readonly phase: number; readonly item: string } | undefined {
  const reached = new Set([id]);
  // What is added to a set while it is gone through has its turn too.
  for (const one of reached)
    for (const by of ['after', 'when', 'needs'] as const) {
      const other = waitsFor(one, by, items);
      if (other !== undefined) reached.add(other);
    }
  const lying = [...reached].flatMap((item) => {
    const phase = phaseOf(item, items);
    return phase === undefined ? [] : [{ phase, item }];
  });
  return lying.toSorted((one, other) => other.phase - one.phase)[0];
}

/** Days are counted as calm from the phase on whose decision ends closer support. */
function phaseOf(id: string, items: Items): number | undefined {
  const found = items.get(id);
  const isCalm = found?.item.needs && 'calm' in found.item.needs;
  const calm = isCalm ? itemThat('end-early-life', items)?.phase : undefined;
  return found && Math.max(found.phase, calm ?? found.phase);
}
