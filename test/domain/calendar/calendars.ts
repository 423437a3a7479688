import type { Calendar, Hours, Weekday } from '../../../src/domain/calendar/calendar';

/** A calendar that is never open, in Copenhagen, with what the test is about. */
export function calendar(about: Partial<Calendar> = {}): Calendar {
  return {
    id: 'calendar',
    version: 1,
    name: { da: 'Kalender', en: 'Calendar' },
    timeZone: 'Europe/Copenhagen',
    week: everyDay([]),
    holidays: 'none',
    closingDays: [],
    extraOpenings: {},
    dateOverrides: {},
    dateBreaks: {},
    ...about,
  };
}

export function weekOf(hours: (weekday: Weekday) => readonly Hours[]): Record<Weekday, readonly Hours[]> {
  return {
    mon: hours('mon'),
    tue: hours('tue'),
    wed: hours('wed'),
    thu: hours('thu'),
    fri: hours('fri'),
    sat: hours('sat'),
    sun: hours('sun'),
  };
}

export function everyDay(hours: readonly Hours[]): Record<Weekday, readonly Hours[]> {
  return weekOf(() => hours);
}

export function mondayToFriday(hours: readonly Hours[]): Record<Weekday, readonly Hours[]> {
  return { ...everyDay(hours), sat: [], sun: [] };
}

/** 1470 minutes are `24:30`. */
export function clockText(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
