import { WORKFLOW_KINDS, type StoryboardColumn, type TIME_UNITS } from '../../../src/contract/storyboard';
import type { Row } from './edits';

export type KindId = (typeof WORKFLOW_KINDS)[number];

/** The cells a complete row has, as they lie in the table: how fast is one, and so is who helps. */
const ASKED = ['workflow', 'kind', 'task', 'actor', 'how', 'fast', 'help', 'watch', 'registration'] as const;
type Asked = (typeof ASKED)[number];

/** Where one begins to fill in what is asked. */
const FIRST: Readonly<Record<Asked, StoryboardColumn>> = {
  workflow: 'workflow',
  kind: 'kind',
  task: 'task',
  actor: 'actor',
  how: 'how',
  fast: 'amount',
  help: 'must',
  watch: 'watch',
  registration: 'registration',
};

/** What a row still lacks to be complete, as the rules of the gate have it. */
export function missingIn(row: Row): readonly Asked[] {
  const has = (column: StoryboardColumn): boolean => (row.values[column] ?? '').trim() !== '';
  return ASKED.filter((asked) => {
    if (asked === 'fast') return row.values['time'] !== 'none' && !(Number(row.values['amount']) > 0 && has('unit'));
    if (asked === 'help') return !has('must') && !has('can');
    return !has(asked);
  });
}

/** The first empty cell after a row, and from the top when there is none. */
export function nextMissing(
  rows: readonly Row[],
  from: string | undefined,
): { readonly row: string; readonly column: StoryboardColumn } | undefined {
  const at = rows.findIndex(({ id }) => id === from);
  const [next] = [...rows.slice(at + 1), ...rows.slice(0, at + 1)].flatMap((row) => {
    const [asked] = missingIn(row);
    return asked === undefined ? [] : { row: row.id, column: FIRST[asked] };
  });
  return next;
}

/** Rows of a kind; the one somebody works in stays, whatever it becomes. */
export function rowsOf(rows: readonly Row[], kind: KindId | 'all', inWork: string | undefined): readonly Row[] {
  return rows.filter(({ id, values }) => kind === 'all' || values['kind'] === kind || id === inWork);
}

export function isKind(text: string): text is KindId {
  return WORKFLOW_KINDS.some((kind) => kind === text);
}

const NUMBER = /^(\d{1,6}(?:[.,]\d{1,3})?)\s*(\p{L}*)\.?$/u;
const UNIT_WORDS: Readonly<Record<string, (typeof TIME_UNITS)[number]>> = {
  m: 'minutes',
  t: 'hours',
  h: 'hours',
  d: 'days',
};

/** `4`, `1,5`, `30 min`, `2 dage`: an amount, and the unit where it was typed with it. Undefined when it is no amount. */
export function amountIn(typed: string): { readonly amount: string; readonly unit?: string } | undefined {
  const text = typed.trim();
  if (text === '') return { amount: '' };
  const [, amount, word] = NUMBER.exec(text) ?? [];
  if (amount === undefined || Number(amount.replace(',', '.')) <= 0) return undefined;
  const unit = UNIT_WORDS[word?.charAt(0).toLowerCase() ?? ''];
  if (word !== '' && unit === undefined) return undefined;
  return { amount: amount.replace(',', '.'), ...(unit && { unit }) };
}
