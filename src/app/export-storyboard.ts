import { PARTIES, type ExportedAnswer } from '../contract/storyboard';
import { TIME_UNITS, TIMES } from '../domain/onboarding/choices';
import { entriesOf } from '../domain/onboarding/fold';
import { STORYBOARD, type StoryboardColumn } from '../domain/onboarding/lacks';
import type { OnboardingState, Entry } from '../domain/onboarding/state';
import { WORKFLOW_KINDS } from '../domain/playbook/choices';
import { tableOf } from '../messages/csv';
import { say, type Locale } from '../messages/message';
import type { Ports } from '../ports/ports';

/** The storyboard as a table that a spreadsheet reads, or as a text to be sent; people and lines by their names. */
export async function exportStoryboard(
  { onboardings }: Ports,
  issueId: string,
  { as, locale }: { readonly as: 'csv' | 'text'; readonly locale: Locale },
): Promise<ExportedAnswer> {
  const record = await onboardings.read(issueId);
  if (!record) return { found: false };
  const { state } = record;
  const rows = entriesOf(state, 'storyboard').map((row) => wordsOf(row, state, locale));
  if (as === 'text') return { found: true, text: textOf(rows, state, locale) };
  const headings = STORYBOARD.map((column) => say(locale, `storyboard.column-${column}`));
  return { found: true, text: tableOf([headings, ...rows.map((row) => STORYBOARD.map((c) => row[c]))], locale) };
}

type Said = Readonly<Record<StoryboardColumn, string>>;

/** A row in the words of its reader. */
function wordsOf({ values }: Entry, state: OnboardingState, locale: Locale): Said {
  const text = (column: StoryboardColumn): string => values[column] ?? '';
  const parties = (column: 'actor' | 'must' | 'can'): string =>
    text(column)
      .split('\n')
      .filter((one) => one !== '')
      .map((one) => partyOf(one, state, locale))
      .join(', ');
  return {
    workflow: text('workflow'),
    kind: kindOf(text('kind'), locale),
    task: text('task'),
    actor: parties('actor'),
    how: text('how'),
    amount: locale === 'da' ? text('amount').replace('.', ',') : text('amount'),
    unit: measureOf(text('unit'), locale),
    time: measureOf(text('time'), locale),
    must: parties('must'),
    can: parties('can'),
    watch: text('watch'),
    registration: text('registration'),
  };
}

function kindOf(id: string, locale: Locale): string {
  const kind = WORKFLOW_KINDS.find((one) => one === id);
  return kind ? say(locale, `storyboard.kind-${kind}`) : id;
}

function measureOf(id: string, locale: Locale): string {
  const measure = [...TIME_UNITS, ...TIMES].find((one) => one === id);
  return measure ? say(locale, `storyboard.${measure}`) : id;
}

function partyOf(id: string, state: OnboardingState, locale: Locale): string {
  const line = PARTIES.find((one) => one === id);
  if (line) return say(locale, `storyboard.party-${line}`);
  const contact = entriesOf(state, 'contacts').find((one) => `contact:${one.id}` === id);
  return contact?.values['name'] ?? say(locale, 'storyboard.party-gone');
}

/** Workflow by workflow, each task with what is said of it; what is empty is left out. */
function textOf(rows: readonly Said[], { frame }: OnboardingState, locale: Locale): string {
  const parts = rows.flatMap((row, index) => {
    const before = rows[index - 1];
    const isNew = before?.workflow !== row.workflow || before.kind !== row.kind;
    const heading = [row.workflow, row.kind].filter((one) => one !== '').join(' – ');
    const fast = [row.amount, row.unit, row.time].filter((one) => one !== '').join(' ');
    const lines = (['actor', 'how', 'fast', 'must', 'can', 'watch', 'registration'] as const).flatMap((column) => {
      const said = column === 'fast' ? fast : row[column];
      return said === '' ? [] : `  ${say(locale, `storyboard.column-${column}`)}: ${said.replaceAll('\n', '\n    ')}`;
    });
    return [...(isNew ? ['', heading, '-'.repeat(heading.length)] : []), '', `${index + 1}. ${row.task}`, ...lines];
  });
  const title = [say(locale, 'storyboard.heading'), frame.solution, frame.customer].filter((one) => one !== '');
  return `${title.join(' – ')}\n${parts.join('\n')}\n`;
}
