import type { calendarCalls } from '../contract/calendar';
import type { Ports } from '../ports';
import type { Handlers } from './dispatch';

export const calendarNames: readonly (keyof typeof calendarCalls)[] = [];

/** Calendars: previews, and those that the site's desks share. */
export function calendarHandlers(_ports: Ports): Handlers<keyof typeof calendarCalls> {
  return {};
}
