import dayjs from 'dayjs';
import businessTime from 'dayjs-business-time';
import moment from 'moment';
import 'moment-business-time';
import type { Calendar, Weekday } from '../../src/domain/calendar/calendar';
import { WEEKDAYS } from '../../src/domain/calendar/calendar';
import { MINUTE } from '../../src/domain/time';
import type { Instant } from '../../src/domain/time';

declare module 'moment' {
  interface Moment {
    workingDiff(other: Moment, unit: 'minutes'): number;
    addWorkingTime(count: number, unit: 'minutes'): Moment;
  }
  interface LocaleSpecification {
    workinghours: Record<number, readonly string[] | null>;
    holidays: readonly string[];
  }
}

/** A library that answers the same two questions, one calendar at a time, in the process's time zone. */
export interface Peer {
  readonly name: string;
  use(calendar: Calendar): void;
  between(from: Instant, to: Instant): number;
  after(from: Instant, duration: number): Instant;
}

dayjs.extend(businessTime);

export const PEERS: readonly Peer[] = [
  {
    name: 'dayjs-business-time',
    use(calendar) {
      const day = (weekday: Weekday) =>
        calendar.week[weekday].map(([start, end]) => ({ start: `${start}:00`, end: `${end}:00` }));
      dayjs.setHolidays(datesOf(calendar));
      dayjs.setBusinessTime({
        monday: orNull(day('mon')),
        tuesday: orNull(day('tue')),
        wednesday: orNull(day('wed')),
        thursday: orNull(day('thu')),
        friday: orNull(day('fri')),
        saturday: orNull(day('sat')),
        sunday: orNull(day('sun')),
      });
    },
    between: (from, to) => dayjs(from).businessMinutesDiff(dayjs(to)) * MINUTE,
    after: (from, duration) =>
      dayjs(from)
        .addBusinessMinutes(duration / MINUTE)
        .valueOf(),
  },
  {
    name: 'moment-business-time',
    use(calendar) {
      const week = WEEKDAYS.map((weekday, index) => [(index + 1) % 7, orNull(calendar.week[weekday].flat())]);
      moment.updateLocale('en', { workinghours: Object.fromEntries(week), holidays: datesOf(calendar) });
    },
    between: (from, to) => -moment(from).workingDiff(moment(to), 'minutes') * MINUTE,
    after: (from, duration) =>
      moment(from)
        .addWorkingTime(duration / MINUTE, 'minutes')
        .valueOf(),
  },
];

function orNull<T>(hours: T[]): T[] | null {
  return hours.length > 0 ? hours : null;
}

function datesOf({ holidays }: Calendar): string[] {
  return typeof holidays === 'string' ? [] : [...holidays];
}
