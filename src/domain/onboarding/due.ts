import { parseDay, type Day } from '../calendar/days';
import { dayAfter, endOf } from '../calendar/working-days';
import { dayAt } from '../calendar/zone';
import type { DueRule, Playbook } from '../playbook/playbook';
import type { Instant } from '../time';
import type { Item } from './items';
import type { OnboardingState } from './state';

/** When an item is due, and from what that follows. */
export interface Due {
  /** The end of its day, in the zone of the playbook's calendar; for the board, to the minute. */
  readonly at: Instant;
  /** `set`: somebody chose it; `board`: the board's own clock. */
  readonly from: DueRule['from'] | 'set' | 'board';
  readonly rule?: DueRule;
  /** The day it is counted from. */
  readonly base?: Day;
}

/** Undefined when nothing says when, or what it is counted from is not known yet. */
export function dueOf(
  item: Item,
  state: OnboardingState,
  all: readonly Item[],
  { calendar }: Playbook,
): Due | undefined {
  const { board } = state.frame;
  // The board's own clock closes it, whatever anybody wrote on the item.
  if (item.does === 'assess' && board) return { at: board.dueAt, from: 'board' };
  if (item.state.dueSet !== undefined) return { at: item.state.dueSet, from: 'set' };
  if (!item.due) return undefined;
  const base = baseOf(item, item.due, state, all, calendar.timeZone);
  if (base === undefined) return undefined;
  const day = dayAfter(calendar, base, item.due.days, item.due.unit);
  return { at: endOf(calendar, day), from: item.due.from, rule: item.due, base };
}

function baseOf(
  item: Item,
  { from, item: other }: DueRule,
  state: OnboardingState,
  all: readonly Item[],
  timeZone: string,
): Day | undefined {
  switch (from) {
    case 'phase': {
      const at = state.phases[item.phase]?.enteredAt;
      return at === undefined ? undefined : dayAt(timeZone, at);
    }
    case 'meeting': {
      const meeting = all.find(({ phase, main }) => phase === item.phase && main === true);
      return parseDay((meeting?.state.fields.from?.text ?? '').slice(0, 10));
    }
    case 'start':
      return parseDay(state.frame.start?.date ?? '');
    case 'item': {
      const at = all.find(({ id }) => id === other)?.state.ticked?.at;
      return at === undefined ? undefined : dayAt(timeZone, at);
    }
  }
}
