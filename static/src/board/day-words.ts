import type { Words } from '../words';

const NOON = 12 * 3_600_000;

/** Dates without a time, as the reader's language writes them. `now` is the date that leaves its year out. */
export function dayWords(words: Words, today: string) {
  const { shortDay } = words.in('UTC');
  const at = (date: string): number => Date.parse(date) + NOON;
  return {
    /** `ma. 30.11.` */
    short: (date: string): string => shortDay(at(date), at(today)),
    /** `ma.`, and `30` */
    weekday: (date: string): string => shortDay(at(date), at(today)).split(' ')[0] ?? '',
    number: (date: string): number => Number(date.slice(8)),
  };
}
