import type { Calendar, Hours, Name } from './calendar';

/** Monday to Friday, closed on Danish holidays and on the days an office usually keeps closed besides. */
export function office(id: string, name: Name, from: string, to: string): Calendar {
  const day: readonly Hours[] = [[from, to]];
  return {
    id,
    version: 1,
    name,
    timeZone: 'Europe/Copenhagen',
    week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
    holidays: 'danish',
    closingDays: [
      { date: '06-05', name: { da: 'Grundlovsdag', en: 'Constitution Day' } },
      { date: '12-24', name: { da: 'Juleaftensdag', en: 'Christmas Eve' } },
      { date: '12-31', name: { da: 'Nytårsaftensdag', en: "New Year's Eve" } },
    ],
    extraOpenings: {},
    dateOverrides: {},
    dateBreaks: {},
  };
}
