import type { LocalDate } from '../calendar/calendar';
import { dateOf, parseDay, type Day } from '../calendar/days';
import { dateAt, dayAfter, endOf, instantOf, isWorkingDay, startOf } from '../calendar/working-days';
import type { Playbook } from '../playbook/playbook';
import type { Instant, Span } from '../time';
import type { Happening } from './event';
import type { OnboardingState } from './state';

type Figures = Pick<
  NonNullable<OnboardingState['frame']['earlyLife']>['days'][number],
  'requests' | 'breaches' | 'unknown'
>;

/** Whether a day was calm: as few requests, limits passed and unknown errors as the playbook asks. */
function isCalmDay({ requests, breaches, unknown }: Figures, { earlyLife }: Pick<Playbook, 'earlyLife'>): boolean {
  const { mostRequests, mostBreaches, mostUnknown } = earlyLife;
  return requests <= mostRequests && breaches <= mostBreaches && unknown <= mostUnknown;
}

/** Whether the first weeks have been calm for as many days in a row as the playbook asks: the newest days that were counted. */
export function isCalm({ frame: { earlyLife } }: OnboardingState, playbook: Playbook): boolean {
  const wanted = playbook.earlyLife.calmDays;
  const newest = (earlyLife?.days ?? []).toSorted((one, other) => one.date.localeCompare(other.date)).slice(-wanted);
  return newest.length >= wanted && newest.every((day) => isCalmDay(day, playbook));
}

/** Whether closer support is over, and what was compiled is still for it. */
export function isForFirstWeeks({ frame: { service, earlyLife } }: OnboardingState): boolean {
  return service !== undefined && earlyLife?.ended !== undefined && service.compiledAt < earlyLife.ended.at;
}

/** Whether requests have the limits as agreed: what was compiled after closer support is in force, if anything ever was. */
export function hasAgreedLimits(state: OnboardingState): boolean {
  const { service, earlyLife } = state.frame;
  if (!service) return true;
  return earlyLife?.ended !== undefined && !isForFirstWeeks(state) && service.published?.mark === service.mark;
}

/** When a day is counted, on the next. */
const MORNING = '07:00';
/** Days that are counted at once, where nobody could for long. */
const MOST = 10;

/**
 * Closer support begins on the start date, once the case is where it ends: in the phase that is supported. Where it comes
 * there later than that, it begins on the day it does: days on which nobody was supported are not calm.
 */
export function beginsEarlyLife(state: OnboardingState, playbook: Playbook, now: Instant): readonly Happening[] {
  const start = startIn(state, playbook);
  const today = dateAt(playbook.calendar, now);
  return start === undefined || today < start ? [] : [{ type: 'early-life-begun', date: today }];
}

/** The day on which closer support is to begin; undefined when it has, or cannot yet. */
function startIn({ frame }: OnboardingState, { phases }: Playbook): LocalDate | undefined {
  const last = phases.find(({ items }) => items.some(({ does }) => does === 'end-early-life'));
  const waits = !frame.earlyLife && !frame.ended && last?.id === frame.phase;
  return waits ? frame.start?.date : undefined;
}

/** A day to be counted: what happened since the end of the working day before it. */
export interface DayToCount extends Span {
  readonly date: LocalDate;
}

/** Working days of closer support whose morning after has come, and which are not counted yet. */
export function daysToCount(state: OnboardingState, playbook: Playbook, now: Instant): readonly DayToCount[] {
  const { calendar } = playbook;
  const days: DayToCount[] = [];
  let day = nextDay(state, playbook);
  let from = sinceWhen(state, playbook);
  while (day !== undefined && from !== undefined && countedAt(playbook, day) <= now && days.length < MOST) {
    const to = endOf(calendar, day);
    days.push({ date: dateOf(day), from, to });
    day = dayAfter(calendar, day, 1, 'working');
    from = to;
  }
  return days;
}

/** When closer support next wants something; null when never. */
export function earlyLifeWakesAt(state: OnboardingState, playbook: Playbook): Instant | null {
  const date = startIn(state, playbook);
  if (date !== undefined) return instantOf(playbook.calendar, date) ?? null;
  const day = nextDay(state, playbook);
  return day === undefined ? null : countedAt(playbook, day);
}

function countedAt({ calendar }: Playbook, day: Day): Instant {
  return instantOf(calendar, `${dateOf(day + 1)}T${MORNING}`) ?? endOf(calendar, day);
}

function lastCounted({ frame: { earlyLife } }: OnboardingState): Day | undefined {
  const last = earlyLife?.days
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  return last === undefined ? undefined : parseDay(last);
}

function nextDay(state: OnboardingState, { calendar }: Playbook): Day | undefined {
  const { earlyLife, ended } = state.frame;
  if (!earlyLife || earlyLife.ended || ended) return undefined;
  const last = lastCounted(state);
  if (last !== undefined) return dayAfter(calendar, last, 1, 'working');
  const first = parseDay(earlyLife.date);
  if (first === undefined) return undefined;
  return isWorkingDay(calendar, first) ? first : dayAfter(calendar, first, 1, 'working');
}

function sinceWhen(state: OnboardingState, { calendar }: Playbook): Instant | undefined {
  const last = lastCounted(state);
  if (last !== undefined) return endOf(calendar, last);
  const first = parseDay(state.frame.earlyLife?.date ?? '');
  return first === undefined ? undefined : startOf(calendar, first);
}
