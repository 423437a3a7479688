import type { Need, PlaybookItem } from '../../../src/contract/playbook';

type Kind = PlaybookItem['kind'];
type Does = NonNullable<PlaybookItem['does']>;

export const KINDS: readonly Kind[] = [
  'task',
  'meeting',
  'form',
  'document',
  'approval',
  'training',
  'contacts',
  'decision',
  'communication',
];

/** What items of a kind may do beside being ticked. */
export const DOES_OF: Readonly<Record<Kind, readonly Does[]>> = {
  task: ['send-form', 'send-to-board', 'compile'],
  meeting: [],
  form: ['form', 'centre-view'],
  document: [],
  approval: ['assess', 'compile'],
  training: [],
  contacts: [],
  decision: ['filter', 'admit', 'set-start', 'confirm-start', 'go', 'end-early-life'],
  communication: ['send-form', 'send-to-board'],
};

const CONTACTS = [
  'second-line',
  'vendor',
  'it-department',
  'local-leader',
  'local-key-person',
  'resource-person',
  'customer-lead',
  'partner',
  'vendor-holder',
  'own-it',
] as const;

/** Everything an item may want before it can be ticked. */
export const NEEDS: readonly Need[] = [
  ...(['technical', 'clinical', 'administrative', 'actors', 'complete'] as const).map((rows) => ({ rows })),
  ...(['submitted', 'compared'] as const).map((form) => ({ form })),
  ...CONTACTS.map((contacts) => ({ contacts })),
  ...(['suppliers', 'sessions', 'messages', 'views'] as const).map((list) => ({ list })),
  { board: 'done' },
  { compiled: true },
  { calm: true },
];

export const AGREEMENTS = [
  'cooperation',
  'service',
  'data-processing',
  'sub-processing',
  'vendor',
  'payment',
  'add-ons',
  'resource-people',
] as const satisfies readonly PlaybookItem['agreement'][];

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
    ...(does && !DOES_OF[kind].includes(does) && { does: undefined }),
  });
}

/** The next number in a phase that no item has or has had. */
export function freeItemId(phase: string, taken: readonly string[]): string {
  const numbers = taken.flatMap((id) => (id.startsWith(`${phase}.`) ? Number(id.slice(phase.length + 1)) || 0 : []));
  return `${phase}.${Math.max(0, ...numbers) + 1}`;
}
