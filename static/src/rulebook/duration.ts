import { DAY, HOUR, MINUTE } from '../../../src/contract/time';

/** What a time may be written with, in either language. Days are those of the wall clock. */
const UNITS: Readonly<Record<string, number>> = {
  ...named(MINUTE, 'm', 'min', 'minut', 'minutter', 'minute', 'minutes', 'mins'),
  ...named(HOUR, 't', 'time', 'timer', 'h', 'hour', 'hours', 'hr', 'hrs'),
  ...named(DAY, 'd', 'døgn', 'dag', 'dage', 'day', 'days'),
};

export type Misread = 'empty' | 'no-unit' | 'not-a-time' | 'days' | 'too-short' | 'too-long';
export type Reading = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly why: Misread };

export interface Bounds {
  readonly least: number;
  readonly most: number;
  /** Whether a day of 24 hours may be meant. Of working time it may not: a day is not as long everywhere. */
  readonly days: boolean;
}

/** Working time of at least a minute; a year of working days is more than anybody means. */
export const WORKING_TIME: Bounds = { least: MINUTE, most: 2000 * HOUR, days: false };

/** Reads `4 t 30 min`, `4 hours and 30 minutes`, `4,5 t`, `4:30`, `90 min`: whole minutes, in milliseconds. */
export function readDuration(text: string, { least, most, days }: Bounds): Reading {
  const said = text.trim().toLowerCase();
  if (said === '') return misread('empty');
  const clock = /^(\d{1,4}):([0-5]\d)$/.exec(said);
  const parts = clock ? [] : partsOf(said);
  if (!parts) return misread(/^\d+([.,]\d+)?$/.test(said) ? 'no-unit' : 'not-a-time');
  if (!days && parts.some(({ unit }) => unit === DAY)) return misread('days');
  const sum = clock
    ? Number(clock[1]) * HOUR + Number(clock[2]) * MINUTE
    : parts.reduce((all, { figure, unit }) => all + figure * unit, 0);
  const value = Math.round(sum / MINUTE) * MINUTE;
  if (value < least) return misread('too-short');
  return value > most ? misread('too-long') : { ok: true, value };
}

/** Figures with their units, larger units first, each once; undefined when the text is anything else. */
function partsOf(said: string): readonly { readonly figure: number; readonly unit: number }[] | undefined {
  const part = /^(\d+(?:[.,]\d+)?)\s*([a-zø]+)\.?(?:\s*(?:,|og|and))?\s*/;
  const parts: { figure: number; unit: number }[] = [];
  let rest = said;
  while (rest !== '') {
    const [whole, figure, word] = part.exec(rest) ?? [];
    const unit = word === undefined ? undefined : UNITS[word];
    if (whole === undefined || figure === undefined || unit === undefined) return undefined;
    if (unit >= (parts.at(-1)?.unit ?? Infinity)) return undefined;
    parts.push({ figure: Number(figure.replace(',', '.')), unit });
    rest = rest.slice(whole.length);
  }
  return parts;
}

function named(unit: number, ...names: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(names.map((name) => [name, unit]));
}

function misread(why: Misread): Reading {
  return { ok: false, why };
}
