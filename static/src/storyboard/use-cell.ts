import { createContext, useContext, useEffect, useRef, useState } from 'react';
import type { StoryboardColumn, StoryboardView } from '../../../src/contract/storyboard';
import type { Row } from './edits';
import type { StoryboardKeeper } from './keeper';

/** So long after the last key a text is saved, although its editor is still in the cell. */
const PAUSE = 900;

/** What every cell needs of its table. */
export interface Around {
  readonly keeper: StoryboardKeeper;
  readonly contacts: StoryboardView['contacts'];
  readonly nameOf: (accountId: string) => string;
}

const Around = createContext<Around | undefined>(undefined);
export const AroundTable = Around.Provider;

export function useAroundTable(): Around {
  const around = useContext(Around);
  if (!around) throw new Error('a cell needs its table');
  return around;
}

export interface CellProps {
  readonly row: Row;
  readonly number: number;
  readonly column: StoryboardColumn;
  /** Own text, where somebody else has written the cell meanwhile. */
  readonly clash: string | undefined;
}

interface Typing {
  readonly text: string;
  readonly type: (text: string) => void;
  /** Something else than what was typed, where that is what it means; undefined: it cannot be kept and stays as it is. */
  readonly save: () => void;
  readonly enter: () => void;
  /** Back to what the cell held when it was entered. */
  readonly revert: () => void;
}

/** A text that is being typed. It is saved when its cell is left and after a pause, and never overwritten from outside. */
export function useTyping(
  { row, column, clash }: CellProps,
  keep: (text: string) => Record<string, string> | undefined = (text) => ({ [column]: text }),
): Typing {
  const { keeper } = useAroundTable();
  const value = row.values[column] ?? '';
  const [draft, setDraft] = useState<string>();
  const base = useRef(value);
  const entered = useRef(value);
  const wrote = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const save = (): void => {
    clearTimeout(timer.current);
    if (draft === undefined) return;
    if (clash !== undefined) {
      setDraft(undefined);
      return keeper.hold(row.id, column, draft);
    }
    const values = draft === value ? {} : keep(draft);
    if (!values) return;
    setDraft(undefined);
    if (Object.entries(values).every(([one, text]) => (row.values[one] ?? '') === text)) return;
    wrote.current = true;
    keeper.write(row.id, values);
  };
  const latest = useRef(save);
  latest.current = save;
  const typed = useRef(draft);
  typed.current = draft;

  useEffect(() => {
    const mine = typed.current;
    if (mine === undefined || value === base.current) return;
    base.current = value;
    if (value !== mine) keeper.hold(row.id, column, mine);
    setDraft(undefined);
  }, [value, keeper, row.id, column]);
  useEffect(() => () => clearTimeout(timer.current), []);

  return {
    text: draft ?? clash ?? value,
    save,
    type: (text) => {
      if (draft === undefined) base.current = value;
      setDraft(text);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => latest.current(), PAUSE);
    },
    enter: () => {
      entered.current = value;
      wrote.current = false;
    },
    revert: () => {
      clearTimeout(timer.current);
      setDraft(undefined);
      if (clash !== undefined) keeper.settle(row.id, column, 'theirs');
      else if (wrote.current && value !== entered.current) keeper.write(row.id, { [column]: entered.current });
    },
  };
}
