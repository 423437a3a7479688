import { DAY, HOUR, MINUTE, type Instant } from '../domain/time';
import { say, type Locale } from './message';

const LANGUAGE = { da: 'da-DK', en: 'en-GB' } as const;

/** How instants are written on the clocks of one zone. `now` decides what is called today. */
export interface Times {
  /** `14:30`, for tables and pictures. */
  readonly clock: (at: Instant) => string;
  /** `26.06.2026` */
  readonly date: (at: Instant) => string;
  /** `i dag`, `i morgen`, `i går`, `onsdag 25.11.`, and with the year when it is another. */
  readonly day: (at: Instant, now: Instant) => string;
  /** `kl. 14.30`, for running text. */
  readonly spoken: (at: Instant) => string;
  /** `i dag kl. 14.30`, for running text. */
  readonly when: (at: Instant, now: Instant) => string;
  /** `on. 25.11.` */
  readonly shortDay: (at: Instant, now: Instant) => string;
  /** `i dag 14:30`, `on. 25.11. 14:30`, for tables. */
  readonly short: (at: Instant, now: Instant) => string;
  /** The wall clock's own figures. */
  readonly local: (at: Instant) => Local;
}

interface Local {
  /** `2026-06-26` */
  readonly date: string;
  readonly hour: number;
  readonly minute: number;
}

export function timesIn(locale: Locale, zone: string): Times {
  const figures = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const weekdays = new Intl.DateTimeFormat(LANGUAGE[locale], { timeZone: zone, weekday: 'long' });
  const read = (at: Instant): Readonly<Record<string, string>> =>
    Object.fromEntries(figures.formatToParts(at).map(({ type, value }) => [type, value]));
  const local = (at: Instant): Local => {
    const { year, month, day, hour, minute } = read(at);
    return { date: `${year}-${month}-${day}`, hour: Number(hour), minute: Number(minute) };
  };
  const clock = (at: Instant): string => {
    const { hour, minute } = read(at);
    return `${hour}:${minute}`;
  };
  const dayAndMonth = (at: Instant, now: Instant): string => {
    const [year, month, day] = local(at).date.split('-');
    return `${day}.${month}.${local(now).date.startsWith(`${year}-`) ? '' : year}`;
  };
  const near = (at: Instant, now: Instant): string | undefined => {
    const apart = Math.round((Date.parse(local(at).date) - Date.parse(local(now).date)) / DAY);
    if (apart === 0) return say(locale, 'time.today');
    if (apart === 1) return say(locale, 'time.tomorrow');
    return apart === -1 ? say(locale, 'time.yesterday') : undefined;
  };
  const day = (at: Instant, now: Instant): string => near(at, now) ?? `${weekdays.format(at)} ${dayAndMonth(at, now)}`;
  const shortDay = (at: Instant, now: Instant): string => {
    const weekday = weekdays.format(at).slice(0, locale === 'da' ? 2 : 3);
    return `${weekday}${locale === 'da' ? '.' : ''} ${dayAndMonth(at, now)}`;
  };
  const spoken = (at: Instant): string =>
    say(locale, 'time.clock', { clock: locale === 'da' ? clock(at).replace(':', '.') : clock(at) });
  return {
    clock,
    spoken,
    local,
    day,
    date: (at) => dateSaid(local(at).date),
    when: (at, now) => say(locale, 'time.when', { day: day(at, now), clock: spoken(at) }),
    shortDay,
    short: (at, now) => `${near(at, now) ?? shortDay(at, now)} ${clock(at)}`,
  };
}

/** `2026-12-10` as `10.12.2026`; what is no date, as it is. */
export function dateSaid(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  return year === undefined ? date : `${day}.${month}.${year}`;
}

/** `2026-12-10T09:00` as `10.12.2026 09:00`; a date alone as a date. */
export function timeSaid(time: string): string {
  const [date = '', clock] = time.split('T');
  return clock === undefined ? dateSaid(date) : `${dateSaid(date)} ${clock}`;
}

/** `2 t 48 min`. Whole minutes: what is used is rounded down and what is left up, so that the two add up to the limit. */
export function duration(locale: Locale, milliseconds: number, round: 'down' | 'up' = 'down'): string {
  const minutes = round === 'up' ? Math.ceil(milliseconds / MINUTE) : Math.floor(milliseconds / MINUTE);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return say(locale, 'time.minutes', { minutes: rest });
  return rest === 0
    ? say(locale, 'time.hours', { hours })
    : say(locale, 'time.hours-minutes', { hours, minutes: rest });
}

/** `om 2 t 48 min`, `om 3 dage`: how far ahead on the wall clock, the coarser the further. */
export function ahead(locale: Locale, milliseconds: number): string {
  if (milliseconds < MINUTE) return say(locale, 'time.now');
  if (milliseconds >= 2 * DAY) return say(locale, 'time.in-days', { days: Math.round(milliseconds / DAY) });
  const coarse = milliseconds >= 10 * HOUR ? Math.round(milliseconds / HOUR) * HOUR : milliseconds;
  return say(locale, 'time.in', { time: duration(locale, coarse, 'up') });
}
