import type { EntryFault } from './entries';
import { entryFaults } from './entries';
import type { Happening, Values } from './event';
import { apply, entriesOf } from './fold';
import type { OnboardingState } from './state';

/**
 * What somebody does to the storyboard at the table. `was` is what they had in front of them: a cell that somebody else has
 * written since is left alone, and said. `after`: the row it comes after; null: to the front; not there: to the end.
 */
export type Edit =
  | { readonly edit: 'add'; readonly row: string; readonly after?: string | null; readonly values: Values }
  | { readonly edit: 'write'; readonly row: string; readonly was: Values; readonly values: Values }
  | { readonly edit: 'place'; readonly row: string; readonly after: string | null }
  | { readonly edit: 'remove'; readonly row: string; readonly was: Values };

/** A part of an edit that was not done, and what stands there instead. */
export interface Kept {
  readonly row: string;
  /** None where it is the whole row. */
  readonly column?: string;
  /** Somebody else wrote it meanwhile; the row is gone; or it can never be right. */
  readonly why: 'written' | 'gone' | EntryFault['why'];
}

/** Events that the edits come to, one after another, and what of them is not done. Done twice, they come to nothing. */
export function eventsOf(
  edits: readonly Edit[],
  before: OnboardingState,
): { readonly events: readonly Happening[]; readonly kept: readonly Kept[] } {
  const events: Happening[] = [];
  const kept: Kept[] = [];
  let state = before;
  for (const edit of edits) {
    const came = eventsOfOne(edit, state);
    kept.push(...came.kept);
    for (const what of came.events) {
      events.push(what);
      state = apply(state, { seq: state.version + 1, at: 0, by: { kind: 'clock' }, what });
    }
  }
  return { events, kept };
}

type Came = ReturnType<typeof eventsOf>;
const NOTHING: Came = { events: [], kept: [] };

function eventsOfOne(edit: Edit, state: OnboardingState): Came {
  const rows = entriesOf(state, 'storyboard');
  const { row } = edit;
  const had = rows.find(({ id }) => id === row);
  switch (edit.edit) {
    case 'add': {
      if (had) return NOTHING;
      const kept = faultsOf(row, edit.values, state);
      if (kept.length > 0) return { events: [], kept };
      const made: Happening = { type: 'entry-put', list: 'storyboard', entry: row, values: edit.values };
      const isLast = edit.after === undefined || (edit.after !== null && rows.at(-1)?.id === edit.after);
      return { events: isLast ? [made] : [made, placing(row, edit.after ?? null)], kept: [] };
    }
    case 'write':
      return had ? written(edit, had.values, state) : { events: [], kept: [{ row, why: 'gone' }] };
    case 'place': {
      if (!had) return { events: [], kept: [{ row, why: 'gone' }] };
      const index = rows.indexOf(had);
      const isThere = edit.after === row || (rows[index - 1]?.id ?? null) === edit.after;
      return isThere ? NOTHING : { events: [placing(row, edit.after)], kept: [] };
    }
    case 'remove': {
      if (!had) return NOTHING;
      const columns = Object.keys({ ...had.values, ...edit.was });
      const isSame = columns.every((column) => (had.values[column] ?? '') === (edit.was[column] ?? ''));
      if (!isSame) return { events: [], kept: [{ row, why: 'written' }] };
      return { events: [{ type: 'entry-removed', list: 'storyboard', entry: row }], kept: [] };
    }
  }
}

function written({ row, was, values }: Edit & { edit: 'write' }, had: Values, state: OnboardingState): Came {
  const changed = Object.entries(values).filter(([column, text]) => (had[column] ?? '') !== text);
  const [free, taken] = [true, false].map((isFree) =>
    changed.filter(([column]) => ((had[column] ?? '') === (was[column] ?? '')) === isFree),
  );
  const faults = faultsOf(row, Object.fromEntries(free ?? []), state);
  const good = (free ?? []).filter(([column]) => !faults.some((fault) => fault.column === column));
  const put: Happening = { type: 'entry-put', list: 'storyboard', entry: row, values: Object.fromEntries(good) };
  return {
    events: good.length > 0 ? [put] : [],
    kept: [...faults, ...(taken ?? []).map(([column]): Kept => ({ row, column, why: 'written' }))],
  };
}

function placing(entry: string, after: string | null): Happening {
  return { type: 'entry-placed', list: 'storyboard', entry, after };
}

function faultsOf(row: string, values: Values, state: OnboardingState): readonly Kept[] {
  return entryFaults('storyboard', values, entriesOf(state, 'storyboard')).map((fault) => ({ row, ...fault }));
}
