import fc from 'fast-check';
import { defaultPlaybook } from '../../../src/domain/playbook/default';
import type { Playbook, PlaybookItem } from '../../../src/domain/playbook/playbook';

type Edit = (book: Playbook) => Playbook;

const words = fc.constantFrom('Ny tekst', 'Referat "1"', 'æøå\\', '–', 'x'.repeat(80));
const name = fc.record({ da: words, en: words });
const places = fc.nat(200);

const made = fc
  .record({ number: fc.integer({ min: 50, max: 90 }), title: name })
  .map(({ number, title }) => (phase: string): PlaybookItem => ({
    id: `${phase}.${number}`,
    title,
    kind: 'task',
    responsible: ['PM'],
    participants: [],
    need: 'mandatory',
    evidence: title,
    source: 'ours',
  }));

const changed = fc.oneof(
  name.map((title) => (item: PlaybookItem) => ({ ...item, title })),
  fc.integer({ min: -30, max: 30 }).map((days) => (item: PlaybookItem): PlaybookItem => ({
    ...item,
    due: { from: 'start', days, unit: 'calendar' },
  })),
  fc.constantFrom('mandatory' as const, 'optional' as const).map((need) => (item: PlaybookItem) => ({ ...item, need })),
  fc.constant((item: PlaybookItem): PlaybookItem => {
    const { due: _, ...rest } = item;
    return rest;
  }),
  fc.constantFrom('KC', 'CU').map((role) => (item: PlaybookItem) => ({ ...item, responsible: [role] })),
);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(places, changed).map(([at, change]) => onItem(at, (item) => [change(item)])) },
  { weight: 2, arbitrary: places.map((at) => onItem(at, () => [])) },
  {
    weight: 2,
    arbitrary: fc.tuple(places, made).map(([at, make]) =>
      onItem(at, (item, phase, book) => {
        const fresh = make(phase);
        return itemsIn(book).some(({ id }) => id === fresh.id) ? [item] : [item, fresh];
      }),
    ),
  },
  fc.tuple(places, places).map(([at, to]) => inPhase(at, (items) => moved(items, at, to))),
  fc.tuple(places, name).map(([at, text]): Edit => (book) => ({
    ...book,
    questions: book.questions.map((one, index) => (index === at % book.questions.length ? { ...one, text } : one)),
  })),
  places.map((at): Edit => (book) => ({ ...book, criteria: moved(book.criteria, at, at + 1) })),
  fc.integer({ min: 1, max: 30 }).map((days): Edit => (book) => ({ ...book, board: { ...book.board, days } })),
  name.map((fresh): Edit => (book) => ({ ...book, name: fresh })),
  fc.tuple(places, fc.uuid()).map(([at, person]): Edit => (book) => ({
    ...book,
    roles: book.roles.map((role, index) =>
      index === at % book.roles.length ? { ...role, people: [...role.people, person] } : role,
    ),
  })),
);

/** The default after so many edits, as somebody might make them: of the right shape, though not always one to save. */
export function edited(most: number): fc.Arbitrary<Playbook> {
  return fc
    .array(edit, { maxLength: most })
    .map((edits) => edits.reduce<Playbook>((book, one) => one(book), defaultPlaybook));
}

export function itemsIn({ phases }: Playbook): readonly PlaybookItem[] {
  return phases.flatMap(({ items }) => items);
}

/** The default with one item changed. */
export function withItem(id: string, change: Partial<PlaybookItem>, book = defaultPlaybook): Playbook {
  const at = itemsIn(book).findIndex((item) => item.id === id);
  if (at < 0) throw new Error(`no item ${id}`);
  return onItem(at, (item) => [{ ...item, ...change }])(book);
}

function onItem(
  at: number,
  change: (item: PlaybookItem, phase: string, book: Playbook) => readonly PlaybookItem[],
): Edit {
  return (book) => {
    const all = itemsIn(book);
    const chosen = all[at % Math.max(1, all.length)];
    return {
      ...book,
      phases: book.phases.map((phase) => ({
        ...phase,
        items: phase.items.flatMap((item) => (item === chosen ? change(item, phase.id, book) : [item])),
      })),
    };
  };
}

function inPhase(at: number, change: (items: readonly PlaybookItem[]) => readonly PlaybookItem[]): Edit {
  return (book) => ({
    ...book,
    phases: book.phases.map((phase, index) =>
      index === at % book.phases.length ? { ...phase, items: change(phase.items) } : phase,
    ),
  });
}

function moved<T>(all: readonly T[], from: number, to: number): readonly T[] {
  const one = all[from % Math.max(1, all.length)];
  if (one === undefined) return all;
  return all.filter((other) => other !== one).toSpliced(to % all.length, 0, one);
}
