import {
  CONTACT_KINDS,
  DOES,
  FORM_WANTED,
  KINDS_TO,
  ROWS_WANTED,
  type Need,
  type PlaybookItem,
} from '../../../src/contract/playbook';

type Kind = PlaybookItem['kind'];

/** What items of a kind may do beside being ticked. */
export function doesOf(kind: Kind): readonly (typeof DOES)[number][] {
  return DOES.filter((does) => KINDS_TO[does].includes(kind));
}

/** Everything an item may want before it can be ticked. */
export const NEEDS: readonly Need[] = [
  ...ROWS_WANTED.map((rows) => ({ rows })),
  ...FORM_WANTED.map((form) => ({ form })),
  ...CONTACT_KINDS.map((contacts) => ({ contacts })),
  ...(['suppliers', 'sessions', 'messages', 'views'] as const).map((list) => ({ list })),
  { board: 'done' },
  { compiled: true },
  { calm: true },
];

/** What a value is kept under in a list that opens. */
export function keyOf(needs: Need): string {
  return JSON.stringify(needs);
}

export type Change = { readonly [Part in keyof PlaybookItem]?: PlaybookItem[Part] | undefined };

/** An item with some parts put otherwise; those that are undefined are left out of it. */
export function changed(item: PlaybookItem, change: Change): PlaybookItem {
  const next = { ...item };
  for (const [part, value] of Object.entries(change))
    if (value === undefined) Reflect.deleteProperty(next, part);
    else Reflect.set(next, part, value);
  return next;
}

const YES_NO: NonNullable<PlaybookItem['outcomes']> = [
  { id: 'yes', name: { da: 'Ja', en: 'Yes' } },
  { id: 'no', name: { da: 'Nej', en: 'No' } },
];

/** An item of another kind, without what only its old kind has. */
export function ofKind(item: PlaybookItem, kind: Kind): PlaybookItem {
  const { does, outcomes = YES_NO } = item;
  return changed(item, {
    kind,
    ...(kind === 'decision' ? { outcomes } : { outcomes: undefined, opensWith: undefined }),
    ...(kind !== 'document' && { until: undefined }),
    ...(kind !== 'meeting' && { main: undefined }),
    ...(does && !KINDS_TO[does].includes(kind) && { does: undefined }),
  });
}

/** The next number in a phase that no item has or has had. */
export function freeItemId(phase: string, taken: readonly string[]): string {
  const numbers = taken.flatMap((id) => (id.startsWith(`${phase}.`) ? Number(id.slice(phase.length + 1)) || 0 : []));
  return `${phase}.${Math.max(0, ...numbers) + 1}`;
}
