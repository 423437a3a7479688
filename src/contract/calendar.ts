/** Calendars: previews, and those that the site's desks share. */
export const calendarCalls = {} as const;

export interface CalendarAnswers {}
