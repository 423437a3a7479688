import type { Calendar } from '../../../src/contract/rulebook';
import { say } from '../../../src/messages/message';
import { idFrom } from './ids';

/** What something new is called until it gets a name of its own. */
export function newName(key: 'calendar.new-name' | 'team.new-name'): Calendar['name'] {
  return { da: say('da', key), en: say('en', key) };
}

/** Monday to Friday from eight to four, closed on Danish holidays: something that works, to be changed. */
export function newCalendar(there: readonly Calendar[], prefix: string, version: number): Calendar {
  const day = [['08:00', '16:00']] as const;
  const name = newName('calendar.new-name');
  const ids = there.map(({ id }) => id);
  return {
    id: idFrom(`${prefix}${name.da}`, ids),
    version,
    name,
    timeZone: there[0]?.timeZone ?? 'Europe/Copenhagen',
    week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
    holidays: 'danish',
    closingDays: [],
    extraOpenings: {},
    dateOverrides: {},
    dateBreaks: {},
  };
}
