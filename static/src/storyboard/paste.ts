import {
  PARTIES,
  TIMES,
  TIME_UNITS,
  WORKFLOW_KINDS,
  type StoryboardColumn,
  type StoryboardView,
} from '../../../src/contract/storyboard';
import { say } from '../../../src/messages/message';
import type { Values } from './edits';
import { amountIn } from './rows';

/** The columns of the table as a spreadsheet has them, which is how they are exported. */
const COLUMNS: readonly StoryboardColumn[] = [
  ...(['workflow', 'kind', 'task', 'actor', 'how', 'amount', 'unit', 'time'] as const),
  ...(['must', 'can', 'watch', 'registration'] as const),
];
const LOCALES = ['da', 'en'] as const;

/** Whether what is pasted comes from a spreadsheet, and not from a text. */
export function isTable(text: string): boolean {
  return text.includes('\t');
}

/**
 * Rows of a spreadsheet from a column on, in either language. A cell that can never be right is left empty and counted; a line of
 * headings is left out.
 */
export function rowsPasted(
  text: string,
  from: StoryboardColumn,
  contacts: StoryboardView['contacts'],
): { readonly rows: readonly Values[]; readonly left: number } {
  let left = 0;
  const columns = COLUMNS.slice(COLUMNS.indexOf(from));
  const lines = linesOf(text).filter((cells) => cells.some((cell) => cell !== '') && !isHeading(cells));
  const rows = lines.map((cells) => {
    const values = cells.slice(0, columns.length).flatMap((cell, index) => {
      const column = columns[index];
      if (column === undefined || cell === '') return [];
      const value = valueOf(column, cell, contacts);
      if (value === undefined) left += 1;
      return value === undefined ? [] : [[column, value] as const];
    });
    return Object.fromEntries(values);
  });
  return { rows: rows.filter((row) => Object.keys(row).length > 0), left };
}

/** Cells of a table as spreadsheets copy it: a cell with a tab, a quote or a line break in it stands in quotes. */
function linesOf(text: string): readonly (readonly string[])[] {
  const cells = /(?:\t|\r?\n)(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))/g;
  const lines: string[][] = [];
  for (const [whole, quoted, plain] of `\n${text.replace(/\s+$/, '')}`.matchAll(cells)) {
    if (!whole.startsWith('\t')) lines.push([]);
    lines.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain ?? '').trim());
  }
  return lines;
}

function isHeading(cells: readonly string[]): boolean {
  const headings = COLUMNS.flatMap((column) => LOCALES.map((locale) => say(locale, `storyboard.column-${column}`)));
  return cells.length > 1 && cells.every((cell) => headings.includes(cell));
}

function valueOf(column: StoryboardColumn, cell: string, contacts: StoryboardView['contacts']): string | undefined {
  const said = cell.toLocaleLowerCase();
  const named = <T extends string>(ids: readonly T[], name: (id: T, locale: 'da' | 'en') => string): T | undefined =>
    ids.find((id) => id === said || LOCALES.some((locale) => name(id, locale).toLocaleLowerCase() === said));
  switch (column) {
    case 'kind':
      return named(WORKFLOW_KINDS, (id, locale) => say(locale, `storyboard.kind-${id}`));
    case 'unit':
      return named(TIME_UNITS, (id, locale) => say(locale, `storyboard.${id}`));
    case 'time':
      return named(TIMES, (id, locale) => say(locale, `storyboard.${id}`));
    case 'amount':
      return amountIn(cell)?.amount;
    case 'actor':
      return partyOf(cell, contacts);
    case 'must':
    case 'can': {
      const parties = cell.split(/[\n,;]/).flatMap((one) => (one.trim() === '' ? [] : [partyOf(one.trim(), contacts)]));
      return parties.every((one) => one !== undefined) ? [...new Set(parties)].join('\n') : undefined;
    }
    default:
      return cell;
  }
}

function partyOf(cell: string, contacts: StoryboardView['contacts']): string | undefined {
  const said = cell.toLocaleLowerCase();
  const line = PARTIES.find((id) =>
    LOCALES.some((locale) => {
      const name = say(locale, `storyboard.party-${id}`).toLocaleLowerCase();
      return id === said || name === said || name.replace(/\s*\(.*$/, '') === said;
    }),
  );
  const contact = contacts.find(({ name }) => name.toLocaleLowerCase() === said);
  return line ?? (contact && `contact:${contact.id}`);
}
