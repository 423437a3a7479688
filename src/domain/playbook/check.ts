import { checkCalendar } from '../calendar/check';
import { isNamed } from '../name';
import { faultsOfItem } from './check-items';
import { circlesIn } from './check-order';
import { LINES } from './choices';
import { fault, ofName, when, type Place, type PlaybookFault, type Whole } from './fault';
import type { LineRule, Playbook } from './playbook';

const MOST_DAYS = 400;

/** Everything that keeps a playbook from being saved; none for one by which a case can go from its beginning to its end. */
export function faultsOf(playbook: Playbook): readonly PlaybookFault[] {
  const items = playbook.phases.flatMap(({ items: own }, phase) =>
    own.map((item): [string, { item: typeof item; phase: number }] => [item.id, { item, phase }]),
  );
  const whole: Whole = { playbook, items: new Map(items) };
  return [
    ...ofName(playbook.name, ['name']),
    ...checkCalendar(playbook.calendar).map(({ fault: found, place }) =>
      fault(found === 'no-name' ? 'no-text' : found, ['calendar', ...place]),
    ),
    ...when(playbook.roles.length === 0, 'no-role', ['roles']),
    ...twice(playbook.roles, ['roles']),
    ...playbook.roles.flatMap(({ name }, at) => ofName(name, ['roles', at, 'name'])),
    ...when(playbook.phases.length === 0, 'no-phase', ['phases']),
    ...twice(playbook.phases, ['phases']),
    ...twice(
      playbook.phases.flatMap(({ items: own }, phase) =>
        own.map(({ id }, at) => ({ id, place: ['phases', phase, 'items', at] })),
      ),
      [],
    ),
    ...playbook.phases.flatMap((_, at) => ofPhase(whole, at)),
    ...circlesIn(whole),
    ...doneTwice(playbook),
    ...ofForm(playbook),
    ...ofBoard(playbook),
    ...ofLines(playbook.lines),
    ...ofEarlyLife(playbook.earlyLife),
  ];
}

function twice(
  things: readonly { readonly id: string; readonly place?: Place }[],
  list: Place,
): readonly PlaybookFault[] {
  const first = new Map<string, number>();
  return things.flatMap(({ id, place }, at) => {
    if (first.has(id)) return [fault('duplicate-id', [...(place ?? [...list, at]), 'id'], { found: id })];
    first.set(id, at);
    return [];
  });
}

function ofPhase(whole: Whole, at: number): readonly PlaybookFault[] {
  const phase = whole.playbook.phases[at];
  if (!phase) return [];
  const place = ['phases', at];
  const { phases, roles } = whole.playbook;
  const mains = phase.items.flatMap(({ main }, index) => (main ? index : []));
  const counted = phase.items.findIndex(({ due }) => due?.from === 'meeting');
  const earlier = phases.slice(0, at).flatMap(({ status }) => status);
  return [
    // Of an item's id, what stands before the point is its phase.
    ...when(!/^[A-Za-z0-9-]+$/.test(phase.id), 'bad-id', [...place, 'id'], { found: phase.id }),
    ...ofName(phase.name, [...place, 'name']),
    ...when(phase.status.length === 0, 'no-status', [...place, 'status']),
    ...phase.status.flatMap((name, index) =>
      when(isNamed(earlier, name), 'status-twice', [...place, 'status', index], { found: name }),
    ),
    ...phase.responsible.flatMap((role, index) =>
      when(!roles.some(({ id }) => id === role), 'no-such-role', [...place, 'responsible', index], { found: role }),
    ),
    ...outOfRange(phase.days, 0, MOST_DAYS, [...place, 'days']),
    ...mains.slice(1).map((index) => fault('main-twice', [...place, 'items', index, 'main'])),
    ...when(counted >= 0 && mains.length === 0, 'no-main', [...place, 'items', counted, 'due']),
    ...phase.items.flatMap((_, index) => faultsOfItem(whole, at, index)),
  ];
}

/** The days a rule may name. */
function outOfRange(days: number, least: number, most: number, place: Place): readonly PlaybookFault[] {
  const fits = Number.isInteger(days) && days >= least && days <= most;
  return when(!fits, 'days-out-of-range', place, { found: days, wanted: `${least}–${most}` });
}

/** What only one item may do: there is one form, one board, one start date. */
function doneTwice({ phases }: Playbook): readonly PlaybookFault[] {
  const seen = new Map<string, string>();
  return phases.flatMap(({ items }, phase) =>
    items.flatMap(({ id, does }, at) => {
      if (does === undefined) return [];
      const other = seen.get(does);
      if (other === undefined) seen.set(does, id);
      return other === undefined ? [] : [fault('does-twice', ['phases', phase, 'items', at, 'does'], { found: other })];
    }),
  );
}

function ofForm({ sections, questions, criteria }: Playbook): readonly PlaybookFault[] {
  return [
    ...twice(sections, ['sections']),
    ...sections.flatMap(({ name }, at) => ofName(name, ['sections', at, 'name'])),
    ...twice(questions, ['questions']),
    ...questions.flatMap(({ text, section, beside }, at) => [
      ...ofName(text, ['questions', at, 'text']),
      ...when(!sections.some(({ id }) => id === section), 'no-such-section', ['questions', at, 'section'], {
        found: section,
      }),
      ...when(
        beside !== undefined && !questions.some(({ id }) => id === beside),
        'no-such-question',
        ['questions', at, 'beside'],
        { found: beside ?? '' },
      ),
    ]),
    ...twice(criteria, ['criteria']),
    ...criteria.flatMap(({ text }, at) => ofName(text, ['criteria', at, 'text'])),
  ];
}

function ofBoard({ board: { days, warnAfter } }: Playbook): readonly PlaybookFault[] {
  return [
    ...outOfRange(days, 1, MOST_DAYS, ['board', 'days']),
    ...when(!(Number.isInteger(warnAfter) && warnAfter >= 0), 'days-out-of-range', ['board', 'warnAfter'], {
      found: warnAfter,
      wanted: `0–${days}`,
    }),
    ...when(warnAfter >= days, 'warn-too-late', ['board', 'warnAfter'], { found: warnAfter, wanted: days }),
  ];
}

/** Each of the four lines becomes a level, once; only the third has an arm, and it must. */
function ofLines(lines: readonly LineRule[]): readonly PlaybookFault[] {
  const missing = LINES.filter((line) => !lines.some((rule) => rule.line === line));
  return [
    ...missing.map((line) => fault('no-line', ['lines'], { found: line })),
    ...lines.flatMap(({ line, level, arm }, at) => [
      ...when(lines.findIndex((rule) => rule.line === line) < at, 'line-twice', ['lines', at, 'line'], { found: line }),
      ...when(level === 'third' && arm === undefined, 'arm-missing', ['lines', at, 'level']),
      ...when(level !== 'third' && arm !== undefined, 'arm-not-wanted', ['lines', at, 'arm']),
    ]),
  ];
}

function ofEarlyLife(early: Playbook['earlyLife']): readonly PlaybookFault[] {
  const wrong = (key: keyof Playbook['earlyLife'], least: number, most: number, whole: boolean) => {
    const value = early[key];
    const fits = value >= least && value <= most && (!whole || Number.isInteger(value));
    return when(!fits, 'figure-out-of-range', ['earlyLife', key], { found: value, wanted: `${least}–${most}` });
  };
  return [
    ...wrong('tighten', 0.1, 1, false),
    ...wrong('calmDays', 1, 90, true),
    ...wrong('mostRequests', 0, 10_000, true),
    ...wrong('mostBreaches', 0, 10_000, true),
    ...wrong('mostUnknown', 0, 10_000, true),
  ];
}
