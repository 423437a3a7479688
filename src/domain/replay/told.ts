import type { CaseEvent, Happening } from '../casework/event';

/** What the desk does to all its cases at once is told, though no person did it to this one. */
const OF_THE_DESK: readonly Happening['type'][] = ['stood-still', 'rulebook-moved'];

/** Whether people, Jira or the desk did this: everything but what the clock makes of it. */
export function isTold({ by, what }: CaseEvent): boolean {
  return by.kind === 'person' || OF_THE_DESK.includes(what.type);
}
