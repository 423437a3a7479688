import { dateOf, yearOf, type Day } from '../calendar/days';
import type { LocalDate, Name } from '../calendar/calendar';
import { closuresIn } from '../calendar/plan';
import { isWorkingDay } from '../calendar/working-days';
import { dayAt } from '../calendar/zone';
import type { DueRule, Playbook } from '../playbook/playbook';
import type { Instant } from '../time';
import { dueOf, type Due } from './due';
import type { Item } from './items';
import type { OnboardingState } from './state';

/** A day that lies between what is counted from and what is due, and whether it counts. */
interface CountedDay {
  readonly date: LocalDate;
  readonly counts: boolean;
  /** Why it does not, where it has a name: a holiday, a day the office keeps closed. */
  readonly name?: Name;
}

/** Why an item is due when it is: enough to count it out with a finger. */
export interface WhyDue {
  readonly at: Instant;
  readonly from: Due['from'];
  /** `days` is negative where it is due before. Missing where somebody chose the day. */
  readonly rule?: { readonly days: number; readonly unit: DueRule['unit'] };
  /** The day it is counted from, and for the board the very instant. */
  readonly base?: LocalDate;
  readonly baseAt?: Instant;
  /** The item whose day it is counted from: a meeting, or one that was done. */
  readonly of?: { readonly item: string; readonly title: Name };
  /** The days from the one after the base to the due day, in order of time; before the base, from the due day on. */
  readonly days: readonly CountedDay[];
}

/** Undefined where nothing says when the item is due. */
export function whyDue(
  item: Item,
  state: OnboardingState,
  all: readonly Item[],
  playbook: Playbook,
): WhyDue | undefined {
  const due = dueOf(item, state, all, playbook);
  if (!due) return undefined;
  const { at, from, rule, base } = due;
  const { calendar } = playbook;
  if (from === 'board') return whyBoard(due, state, playbook);
  if (!rule || base === undefined) return { at, from, days: [] };
  const last = dayAt(calendar.timeZone, at - 1);
  const days = rule.days < 0 ? daysFrom(last, base - 1) : daysFrom(base + 1, last);
  const of = countedFrom(item, rule, all);
  return {
    at,
    from,
    rule: { days: rule.days, unit: rule.unit },
    base: dateOf(base),
    ...(of && { of: { item: of.id, title: of.title } }),
    days: counted(days, rule.unit, playbook),
  };
}

function whyBoard({ at, from }: Due, { frame: { board } }: OnboardingState, playbook: Playbook): WhyDue | undefined {
  if (!board) return undefined;
  const { timeZone } = playbook.calendar;
  const { unit } = playbook.board;
  const first = dayAt(timeZone, board.askedAt);
  const days = counted(daysFrom(first + 1, dayAt(timeZone, at)), unit, playbook);
  return {
    at,
    from,
    rule: { days: days.filter(({ counts }) => counts).length, unit },
    base: dateOf(first),
    baseAt: board.askedAt,
    days,
  };
}

function countedFrom(item: Item, { from, item: other }: DueRule, all: readonly Item[]): Item | undefined {
  if (from === 'meeting') return all.find(({ phase, main }) => phase === item.phase && main === true);
  return from === 'item' ? all.find(({ id }) => id === other) : undefined;
}

function daysFrom(first: Day, last: Day): readonly Day[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function counted(days: readonly Day[], unit: DueRule['unit'], { calendar }: Playbook): readonly CountedDay[] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const closures = closuresIn(calendar, yearOf(first), yearOf(last));
  return days.map((day) => {
    const counts = unit === 'calendar' || isWorkingDay(calendar, day);
    const name = closures.get(day);
    return { date: dateOf(day), counts, ...(!counts && name && { name }) };
  });
}
