import { useCallback, useLayoutEffect, useRef, type ClipboardEvent, type FocusEvent, type KeyboardEvent } from 'react';
import type { StoryboardColumn } from '../../../src/contract/storyboard';
import { useWords } from '../words';
import type { Row } from './edits';
import type { Seen } from './keeper';
import { strokeOf, type Stroke } from './keys';
import { isTable, rowsPasted } from './paste';
import { RowView } from './row-view';
import { TableHead } from './table-head';
import { useAroundTable } from './use-cell';

export interface Place {
  readonly row: string;
  readonly column: StoryboardColumn;
}

interface Props {
  readonly seen: Seen;
  /** Those to be shown, in their order. */
  readonly rows: readonly Row[];
  readonly inWork: string | undefined;
  readonly onWork: (row: string | undefined) => void;
  /** Where the focus is to go, when it is to go anywhere. */
  readonly goTo: Place | undefined;
  readonly onGoTo: (place: Place | undefined) => void;
  readonly onJump: () => void;
  readonly onSaid: (said: string) => void;
}

const NONE = {};

/** The table to be typed in: Tab from cell to cell, Enter for the next row, and no button to save. */
export function Table({ seen, rows, inWork, onWork, goTo, onGoTo, onJump, onSaid }: Props) {
  const words = useWords();
  const { keeper, contacts } = useAroundTable();
  const body = useRef<HTMLTableSectionElement>(null);

  useLayoutEffect(() => {
    if (!goTo) return;
    const row = body.current?.querySelector(`tr[data-row="${CSS.escape(goTo.row)}"]`);
    const cell =
      row?.querySelector<HTMLElement>(`[data-column="${goTo.column}"]`) ?? row?.querySelector<HTMLElement>('select');
    if (!cell) return;
    cell.focus();
    cell.scrollIntoView({ block: 'nearest' });
    onGoTo(undefined);
  }, [goTo, rows, onGoTo]);

  // Rows are drawn anew only when something of theirs changes: what they are given stays the same.
  const shown = useRef(rows);
  shown.current = rows;
  const add = useCallback(
    (after: Row): void => {
      if (keeper.seen().loose.get(after.id) === 'fresh') return onGoTo({ row: after.id, column: 'task' });
      const { workflow = '', kind = '' } = keeper.seen().rows.find(({ id }) => id === after.id)?.values ?? {};
      onGoTo({ row: keeper.addAfter(after.id, { workflow, kind }), column: 'task' });
    },
    [keeper, onGoTo],
  );
  const move = useCallback(
    (row: string, way: 'up' | 'down', column?: StoryboardColumn): void => {
      const index = shown.current.findIndex(({ id }) => id === row);
      const other = shown.current[way === 'up' ? index - 1 : index + 1];
      if (!other) return;
      const all = keeper.seen().rows;
      const before = all[all.findIndex(({ id }) => id === other.id) - 1];
      keeper.place(row, way === 'down' ? other.id : (before?.id ?? null));
      if (column) onGoTo({ row, column });
    },
    [keeper, onGoTo],
  );
  const remove = useCallback(
    (row: string, column: StoryboardColumn = 'task'): void => {
      const index = shown.current.findIndex(({ id }) => id === row);
      const next = shown.current[index + 1] ?? shown.current[index - 1];
      keeper.remove(row);
      onWork(next?.id);
      if (next) onGoTo({ row: next.id, column });
    },
    [keeper, onGoTo, onWork],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    const stroke = strokeOf(event);
    const place = placeOf(event.target);
    const row = place && rows.find(({ id }) => id === place.row);
    if (!stroke || !place || !row || event.nativeEvent.isComposing) return;
    event.preventDefault();
    // What is typed counts before anything is done to its row.
    if (stroke !== 'jump' && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    done(stroke, row, place.column);
  };
  const done = (stroke: Stroke, row: Row, column: StoryboardColumn): void => {
    switch (stroke) {
      case 'add':
        return add(row);
      case 'up':
      case 'down':
        onGoTo({ row: row.id, column });
        return move(row.id, stroke, column);
      case 'remove':
        return remove(row.id, column);
      case 'undo': {
        const back = keeper.undo();
        return onGoTo({ row: back ?? row.id, column });
      }
      case 'jump':
        return onJump();
    }
  };
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    const place = placeOf(event.target);
    const row = place && rows.find(({ id }) => id === place.row);
    if (!row || !isTable(text)) return;
    event.preventDefault();
    const { rows: pasted, left } = rowsPasted(text, place.column, contacts);
    const { workflow = '', kind = '' } = row.values;
    keeper.paste(
      seen.loose.get(row.id) === 'fresh' ? (seen.rows[seen.rows.indexOf(row) - 1]?.id ?? null) : row.id,
      pasted.map((values) => ({ workflow, kind, ...values })),
    );
    const count = pasted.length;
    onSaid(
      left === 0 ? words.say('storyboard.pasted', { count }) : words.say('storyboard.pasted-left', { count, left }),
    );
  };

  return (
    <table className="story-table">
      <TableHead />
      <tbody
        ref={body}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onFocus={({ target }) => onWork(target.closest('tr')?.dataset['row'])}
        onBlur={({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
          if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) onWork(undefined);
        }}
      >
        {rows.map((row, index) => (
          <RowView
            key={row.id}
            row={row}
            number={index + 1}
            loose={seen.loose.get(row.id)}
            clashes={seen.clashes.get(row.id) ?? NONE}
            marks={seen.marks.get(row.id) ?? NONE}
            faults={seen.faults.get(row.id) ?? NONE}
            goesOn={index > 0 && rows[index - 1]?.values['workflow'] === row.values['workflow'] && row.id !== inWork}
            onMove={move}
            onRemove={remove}
          />
        ))}
      </tbody>
    </table>
  );
}

/** The cell that an event of the keyboard comes from; none for one of a button. */
function placeOf(target: EventTarget): Place | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  const row = target.closest('tr')?.dataset['row'];
  const column = COLUMNS.find((one) => one === target.dataset['column']);
  return row === undefined || column === undefined ? undefined : { row, column };
}

const COLUMNS: readonly StoryboardColumn[] = [
  ...(['workflow', 'kind', 'task', 'actor', 'how', 'amount', 'unit', 'time'] as const),
  ...(['must', 'can', 'watch', 'registration'] as const),
];
