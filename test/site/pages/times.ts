import type { Language } from './visitor';

const tag = (language: Language): string => (language === 'da' ? 'da-DK' : 'en-GB');

/** How a person in this zone and language reads an instant. */
export function timesFor(language: Language, timeZone: string) {
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(tag(language), { timeZone, ...options });
  const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = format({ weekday: 'short', day: 'numeric', month: 'short' });
  const short = format({ day: 'numeric', month: 'short' });
  const full = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const dayKey = format({ year: 'numeric', month: '2-digit', day: '2-digit' });
  const relative = new Intl.RelativeTimeFormat(tag(language), { numeric: 'auto' });
  const time = (at: number): string => clock.format(at).replace('.', ':');
  const at = language === 'da' ? ' kl. ' : ' at ';
  const sameDay = (one: number, other: number): boolean => dayKey.format(one) === dayKey.format(other);
  const date = (instant: number, now: number): string => {
    if (sameDay(instant, now)) return relative.format(0, 'day');
    if (sameDay(instant, now - 86_400_000)) return relative.format(-1, 'day');
    if (sameDay(instant, now + 86_400_000)) return relative.format(1, 'day');
    return day.format(instant);
  };
  return {
    time,
    day: (instant: number): string => day.format(instant),
    /** A date as Jira stores it, `2026-11-01`, in this language; any other text as it is. */
    dated: (text: string): string =>
      /^\d{4}-\d\d-\d\d$/.test(text) ? day.format(Date.parse(`${text}T12:00:00Z`)) : text,
    full: (instant: number): string => `${full.format(instant)}${at}${time(instant)}`,
    /** `i dag kl. 10:12`, `tir. 24. nov. kl. 10:12`. */
    moment: (instant: number, now: number): string => `${date(instant, now)}${at}${time(instant)}`,
    /** `i dag 10:12`, `24. nov. 10:12`: for a table. */
    brief: (instant: number, now: number): string =>
      `${sameDay(instant, now) ? relative.format(0, 'day') : short.format(instant)} ${time(instant)}`,
    /** `for 2 timer siden`, `om 3 dage`. */
    ago: (instant: number, now: number): string => {
      const minutes = Math.round((instant - now) / 60_000);
      if (Math.abs(minutes) < 1) return language === 'da' ? 'lige nu' : 'just now';
      if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
      if (Math.abs(minutes) < 36 * 60) return relative.format(Math.round(minutes / 60), 'hour');
      return relative.format(Math.round(minutes / 1440), 'day');
    },
  };
}

/** Jira's `2026-11-24T10:12:00.000+0100`, whose offset has no colon, in epoch milliseconds. */
export function instantOf(text: string): number {
  return Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
}
