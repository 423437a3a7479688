import type { StoryboardEdit, StoryboardView } from '../../../src/contract/storyboard';

export type Row = StoryboardView['rows'][number];
export type Values = Row['values'];

/** The rows as they will be when these edits are done. A row that none of them touches is the very same value. */
export function applied(rows: readonly Row[], edits: readonly StoryboardEdit[]): readonly Row[] {
  return edits.reduce(appliedOne, rows);
}

function appliedOne(rows: readonly Row[], edit: StoryboardEdit): readonly Row[] {
  const had = rows.find(({ id }) => id === edit.row);
  switch (edit.edit) {
    case 'add':
      return had ? rows : inserted(rows, { id: edit.row, values: edit.values, written: {} }, edit.after);
    case 'write':
      return rows.map((row) => (row === had ? { ...row, values: { ...row.values, ...edit.values } } : row));
    case 'place':
      return had && edit.after !== edit.row
        ? inserted(
            rows.filter((row) => row !== had),
            had,
            edit.after,
          )
        : rows;
    case 'remove':
      return rows.filter((row) => row !== had);
  }
}

/** With a row after another; null: in front; to the end when that other is not there. */
export function inserted(rows: readonly Row[], row: Row, after: string | null | undefined): readonly Row[] {
  if (after === null) return [row, ...rows];
  const index = rows.findIndex(({ id }) => id === after);
  return index < 0 ? [...rows, row] : rows.toSpliced(index + 1, 0, row);
}

/** Edits that wait, with one more. What is written into a row that waits already goes with it; the first `sent` are on their way. */
export function queued(
  waiting: readonly StoryboardEdit[],
  sent: number,
  edit: StoryboardEdit,
): readonly StoryboardEdit[] {
  const index = waiting.findLastIndex((one) => one.row === edit.row && one.edit !== 'place');
  const last = waiting[index];
  if (edit.edit !== 'write' || index < sent || !last) return [...waiting, edit];
  if (last.edit === 'add') return waiting.with(index, { ...last, values: { ...last.values, ...edit.values } });
  if (last.edit !== 'write') return [...waiting, edit];
  const was = { ...edit.was, ...last.was };
  return waiting.with(index, { ...last, was, values: { ...last.values, ...edit.values } });
}

/** Rows of an answer; those that are as they were are the very same values, so that nobody draws them anew. */
export function reused(before: readonly Row[], now: readonly Row[]): readonly Row[] {
  const known = new Map(before.map((row) => [row.id, row]));
  return now.map((row) => {
    const had = known.get(row.id);
    return had && JSON.stringify(had) === JSON.stringify(row) ? had : row;
  });
}

/** Cells of rows that were there before and have changed, with the account of who wrote them. */
export function changedCells(before: readonly Row[], now: readonly Row[]): readonly (readonly [Row, string, string])[] {
  const known = new Map(before.map((row) => [row.id, row]));
  return now.flatMap((row) => {
    const had = known.get(row.id);
    if (had === row) return [];
    return Object.entries(row.values).flatMap(([column, text]) => {
      const by = row.written[column]?.by;
      if (text === (had?.values[column] ?? '')) return [];
      return [[row, column, by?.kind === 'person' ? by.accountId : ''] as const];
    });
  });
}
