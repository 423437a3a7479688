import type { ClosingDay } from './calendar';
import { dateOf, dayOf } from './days';
import type { Day } from './days';

const LAST_STORE_BEDEDAG = 2023;

const AROUND_EASTER: readonly (readonly [daysAfter: number, da: string, en: string])[] = [
  [-3, 'Skærtorsdag', 'Maundy Thursday'],
  [-2, 'Langfredag', 'Good Friday'],
  [0, 'Påskedag', 'Easter Sunday'],
  [1, '2. påskedag', 'Easter Monday'],
  [26, 'Store bededag', 'General Prayer Day'],
  [39, 'Kristi himmelfartsdag', 'Ascension Day'],
  [49, 'Pinsedag', 'Whit Sunday'],
  [50, '2. pinsedag', 'Whit Monday'],
];

const FIXED: readonly (readonly [month: number, date: number, da: string, en: string])[] = [
  [1, 1, 'Nytårsdag', "New Year's Day"],
  [12, 25, 'Juledag', 'Christmas Day'],
  [12, 26, '2. juledag', 'Boxing Day'],
];

/**
 * The public holidays of Denmark, without those the law has since abolished: Store bededag went from 2024 (law 214 of
 * 7 March 2023). 5 June and 24 December are none; a house that closes then has them among its closing days.
 */
export function danishHolidays(year: number): readonly ClosingDay[] {
  const easter = easterSunday(year);
  const movable = AROUND_EASTER.filter(([, da]) => da !== 'Store bededag' || year <= LAST_STORE_BEDEDAG);
  return [
    ...movable.map(([daysAfter, da, en]) => ({ date: dateOf(easter + daysAfter), name: { da, en } })),
    ...FIXED.map(([month, date, da, en]) => ({ date: dateOf(dayOf(year, month, date)), name: { da, en } })),
  ];
}

/** The Sunday after the first full moon of spring, by the Gregorian computus (Butcher's of 1876, as Meeus gives it). */
function easterSunday(year: number): Day {
  const floor = Math.floor;
  const [golden, century, rest] = [year % 19, floor(year / 100), year % 100];
  const moonDrift = floor((century - floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - floor(century / 4) - moonDrift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = floor((golden + 11 * epact + 22 * weekday) / 451);
  return dayOf(year, 3, 22) + epact + weekday - 7 * late;
}
