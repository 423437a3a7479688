import {
  MOST_EDITS,
  type Kept,
  type StoryboardEdit,
  type StoryboardView,
  type WrittenAnswer,
} from '../../../src/contract/storyboard';
import { call, type Failure } from '../call';
import { applied, changedCells, inserted, queued, reused, type Row, type Values } from './edits';

/** How often it is asked what the others wrote. */
const AGAIN = 3_000;
/** How long a cell shows that somebody else has just written it. */
const MARKED = 5_000;
/** What is saved sooner than this is saved at once, as far as anybody can see. */
const AT_ONCE = 1_000;

/** What is said of the cells of a row, by column. */
type Cells = Readonly<Record<string, string>>;
type ByRow = ReadonlyMap<string, Cells>;

export interface Seen {
  readonly board: StoryboardView | undefined;
  /** There is no storyboard here. */
  readonly none: boolean;
  /** Why there is nothing to show. */
  readonly failure: Failure | undefined;
  readonly rows: readonly Row[];
  readonly standing: 'saved' | 'saving' | 'failed' | 'refused' | 'ended' | 'standing-still';
  /** Rows that only this table has: begun and empty as yet, or removed by somebody else under its hands. */
  readonly loose: ReadonlyMap<string, 'fresh' | 'gone'>;
  /** Own texts of cells that somebody else has written meanwhile. */
  readonly clashes: ByRow;
  /** Accounts of those who have just written a cell. */
  readonly marks: ByRow;
  /** Why a cell cannot be kept. */
  readonly faults: ByRow;
  readonly removed: { readonly row: Row; readonly after: string | null } | undefined;
  /** A row was not removed, since somebody wrote in it meanwhile. */
  readonly changed: boolean;
}

/**
 * A storyboard at a table with several editors. What is typed is shown at once and waits here until the app has it; what
 * others write is fetched every few seconds and comes in around it. No text is overwritten that its editor has not seen, and
 * none is lost while the page is open.
 */
export class StoryboardKeeper {
  readonly #issueId: string;
  readonly #listeners = new Set<() => void>();
  #board: StoryboardView | undefined;
  #rows: readonly Row[] = [];
  #none = false;
  #failure: Failure | undefined;
  #waiting: readonly StoryboardEdit[] = [];
  #sent = 0;
  #slow = false;
  #failed: 'failed' | 'refused' | 'ended' | 'standing-still' | undefined;
  #loose: readonly { readonly row: Row; readonly after: string | null; readonly why: 'fresh' | 'gone' }[] = [];
  #clashes: ByRow = new Map();
  #marks: ByRow = new Map();
  #faults: ByRow = new Map();
  #removed: Seen['removed'];
  #changed = false;
  #inWork: string | undefined;
  /** Counts writes: an answer to a question asked before the last of them is out of date. */
  #writes = 0;
  #seen: Seen = this.#look();

  constructor(issueId: string) {
    this.#issueId = issueId;
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly seen = (): Seen => this.#seen;

  /** Asks now and every few seconds while somebody looks; ends when the function it returns is called. */
  readonly begin = (): (() => void) => {
    const look = (): void => {
      if (document.visibilityState === 'visible') void (this.#waiting.length > 0 ? this.#send() : this.fetch());
    };
    const hold = (event: BeforeUnloadEvent): void => {
      if (this.#waiting.length > 0 || this.#clashes.size > 0) event.preventDefault();
    };
    const timer = setInterval(look, AGAIN);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('beforeunload', hold);
    void this.fetch();
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('beforeunload', hold);
    };
  };

  readonly fetch = async (): Promise<void> => {
    const asked = this.#writes;
    const since = this.#board?.version;
    const outcome = await call('storyboard.show', {
      issueId: this.#issueId,
      ...(since !== undefined && { since }),
    });
    if (asked !== this.#writes || this.#sent > 0) return;
    if (!outcome.ok) {
      if (!this.#board) this.#failure = outcome.reason;
    } else if (outcome.value.state === 'known') this.#take(outcome.value.board, this.#shown());
    else if (outcome.value.state === 'none') this.#none = true;
    else return;
    this.#tell();
  };

  /** The row somebody types in here: it does not vanish under their hands. An empty one that was begun does, when they leave. */
  work(row: string | undefined): void {
    if (this.#inWork === row) return;
    const left = this.#inWork;
    this.#inWork = row;
    const before = this.#loose;
    this.#loose = before.filter((one) => one.row.id !== left || one.why !== 'fresh');
    if (before.length !== this.#loose.length) this.#tell();
  }

  write(row: string, values: Values): void {
    this.#faults = without(this.#faults, row, Object.keys(values));
    const loose = this.#loose.find((one) => one.row.id === row);
    if (loose) {
      const written = { ...loose, row: { ...loose.row, values: { ...loose.row.values, ...values } } };
      this.#loose = this.#loose.map((one) => (one === loose ? written : one));
      return loose.why === 'fresh' ? this.keep(row) : this.#tell();
    }
    const had = this.#shown().find(({ id }) => id === row);
    if (!had) return;
    const was = Object.fromEntries(Object.keys(values).map((column) => [column, had.values[column] ?? '']));
    this.#queue({ edit: 'write', row, was, values });
  }

  /** A new row, which is kept as soon as anything is written in it. */
  addAfter(after: string | null, values: Values): string {
    const row = `row-${crypto.randomUUID().slice(0, 12)}`;
    this.#loose = [...this.#loose, { row: { id: row, values, written: {} }, after, why: 'fresh' }];
    this.#tell();
    return row;
  }

  /** Rows that are complete as they come, from a spreadsheet. */
  paste(after: string | null, rows: readonly Values[]): void {
    let last = after;
    for (const values of rows) {
      const row = `row-${crypto.randomUUID().slice(0, 12)}`;
      this.#queue({ edit: 'add', row, after: last, values });
      last = row;
    }
  }

  /** A row that only this table has becomes everybody's. */
  keep(row: string): void {
    const loose = this.#loose.find((one) => one.row.id === row);
    if (!loose) return;
    this.#loose = this.#loose.filter((one) => one !== loose);
    this.#queue({ edit: 'add', row, after: loose.after, values: loose.row.values });
  }

  letGo(row: string): void {
    this.#loose = this.#loose.filter((one) => one.row.id !== row);
    this.#tell();
  }

  place(row: string, after: string | null): void {
    if (this.#loose.some((one) => one.row.id === row)) return;
    this.#queue({ edit: 'place', row, after });
  }

  remove(row: string): void {
    if (this.#loose.some((one) => one.row.id === row)) return this.letGo(row);
    const rows = this.#shown();
    const index = rows.findIndex(({ id }) => id === row);
    const had = rows[index];
    if (!had) return;
    this.#changed = false;
    this.#removed = { row: had, after: rows[index - 1]?.id ?? null };
    this.#clashes = withoutRow(this.#clashes, row);
    this.#queue({ edit: 'remove', row, was: had.values });
  }

  undo(): string | undefined {
    const { row, after } = this.#removed ?? {};
    this.#removed = undefined;
    if (!row) return undefined;
    this.#queue({ edit: 'add', row: row.id, after: after ?? null, values: row.values });
    return row.id;
  }

  /** Somebody else wrote a cell while this text was typed: it is kept here until its editor has chosen. */
  hold(row: string, column: string, mine: string): void {
    this.#clashes = withCell(this.#clashes, row, column, mine);
    this.#tell();
  }

  settle(row: string, column: string, whose: 'mine' | 'theirs'): void {
    const mine = this.#clashes.get(row)?.[column];
    this.#clashes = without(this.#clashes, row, [column]);
    if (whose === 'mine' && mine !== undefined) return this.write(row, { [column]: mine });
    this.#tell();
  }

  #queue(edit: StoryboardEdit): void {
    this.#waiting = queued(this.#waiting, this.#sent, edit);
    if (!this.#slow)
      setTimeout(() => {
        this.#slow = this.#waiting.length > 0;
        if (this.#slow) this.#tell();
      }, AT_ONCE);
    this.#tell();
    void this.#send();
  }

  async #send(): Promise<void> {
    if (this.#sent > 0 || this.#waiting.length === 0) return;
    const edits = this.#waiting.slice(0, MOST_EDITS);
    this.#sent = edits.length;
    this.#writes += 1;
    const outcome = await call('storyboard.write', { issueId: this.#issueId, edits });
    this.#sent = 0;
    if (outcome.ok && outcome.value.done) this.#written(edits, outcome.value);
    else if (!outcome.ok) this.#failed = failedBy(outcome.reason);
    else this.#failed = !outcome.value.done && outcome.value.reason === 'ended' ? 'ended' : 'refused';
    this.#tell();
    if (this.#failed === undefined) void this.#send();
  }

  #written(edits: readonly StoryboardEdit[], { board, kept }: WrittenAnswer & { done: true }): void {
    const before = this.#shown();
    this.#failed = undefined;
    this.#waiting = this.#waiting.slice(edits.length);
    if (this.#waiting.length === 0) this.#slow = false;
    for (const one of kept) this.#notKept(one, edits, before);
    this.#take(board, before);
  }

  #notKept({ row, column, why }: Kept, edits: readonly StoryboardEdit[], before: readonly Row[]): void {
    const edit = edits.findLast((one) => one.row === row);
    if (!edit || edit.edit === 'place') return;
    if (edit.edit === 'remove') {
      this.#changed = true;
      this.#removed = undefined;
    } else if (why === 'gone') {
      this.#waiting = this.#waiting.filter((one) => one.row !== row);
      this.#loosen(row, before);
    } else if (column !== undefined) {
      const mine = before.find(({ id }) => id === row)?.values[column] ?? edit.values[column] ?? '';
      this.#waiting = this.#waiting.flatMap((one) => (one.row === row ? lessOf(one, column) : one));
      this.#clashes = withCell(this.#clashes, row, column, mine);
      if (why !== 'written') this.#faults = withCell(this.#faults, row, column, why);
    }
  }

  /** A row that is gone stays here, where it was, until its editor has said what is to become of it. */
  #loosen(row: string, before: readonly Row[]): void {
    const index = before.findIndex(({ id }) => id === row);
    const had = before[index];
    if (!had || this.#loose.some((one) => one.row.id === row)) return;
    this.#loose = [...this.#loose, { row: had, after: before[index - 1]?.id ?? null, why: 'gone' }];
  }

  #take(board: StoryboardView, before: readonly Row[]): void {
    const isFirst = this.#board === undefined;
    this.#failure = undefined;
    this.#board = board;
    this.#rows = reused(this.#rows, board.rows);
    const now = this.#shown();
    const work = this.#inWork;
    if (work !== undefined && before.some(({ id }) => id === work) && !now.some(({ id }) => id === work))
      this.#loosen(work, before);
    if (!isFirst) this.#mark(before, now);
  }

  #mark(before: readonly Row[], now: readonly Row[]): void {
    const fresh = changedCells(before, now);
    if (fresh.length === 0) return;
    const marks = fresh.reduce((all, [row, column, by]) => withCell(all, row.id, column, by), this.#marks);
    this.#marks = marks;
    setTimeout(() => {
      if (this.#marks !== marks) return;
      this.#marks = new Map();
      this.#tell();
    }, MARKED);
  }

  /** Of everybody's rows, those with what waits here. */
  #shown(): readonly Row[] {
    return applied(this.#rows, this.#waiting);
  }

  #look(): Seen {
    const shown = this.#shown();
    return {
      board: this.#board,
      none: this.#none,
      failure: this.#failure,
      rows: this.#loose.reduce((rows, { row, after }) => inserted(rows, row, after), shown),
      standing: this.#waiting.length === 0 ? 'saved' : (this.#failed ?? (this.#slow ? 'saving' : 'saved')),
      loose: new Map(this.#loose.map(({ row, why }) => [row.id, why])),
      clashes: this.#clashes,
      marks: this.#marks,
      faults: this.#faults,
      removed: this.#removed,
      changed: this.#changed,
    };
  }

  #tell(): void {
    this.#seen = this.#look();
    for (const tell of this.#listeners) tell();
  }
}

function failedBy(reason: Failure): 'failed' | 'refused' | 'standing-still' {
  if (reason === 'standing-still') return reason;
  return reason === 'not-allowed' ? 'refused' : 'failed';
}

/** An edit without a cell that is in dispute; nothing when that was all of it. */
function lessOf(edit: StoryboardEdit, column: string): readonly StoryboardEdit[] {
  if (edit.edit !== 'write') return [edit];
  const { [column]: _, ...values } = edit.values;
  return Object.keys(values).length === 0 ? [] : [{ ...edit, values }];
}

function withCell(all: ByRow, row: string, column: string, text: string): ByRow {
  return new Map([...all, [row, { ...all.get(row), [column]: text }]]);
}

function without(all: ByRow, row: string, columns: readonly string[]): ByRow {
  const cells = all.get(row);
  if (!cells) return all;
  const left = Object.entries(cells).filter(([column]) => !columns.includes(column));
  return left.length === 0 ? withoutRow(all, row) : new Map([...all, [row, Object.fromEntries(left)]]);
}

function withoutRow(all: ByRow, row: string): ByRow {
  return new Map([...all].filter(([id]) => id !== row));
}
