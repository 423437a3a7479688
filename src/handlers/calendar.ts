import { findMembers, showStates } from '../app/look-up-members';
import { previewCalendar } from '../app/preview-calendar';
import { saveShared, showHistory, showShared } from '../app/share-calendar';
import type { calendarCalls } from '../contract/calendar';
import type { Ports } from '../ports/ports';
import { deskOf } from './desk';
import type { Handlers } from './dispatch';

type CalendarCall = keyof typeof calendarCalls;

/** Calendars: previews, and those that the site's desks share. Teams: who they are in Jira. */
export function calendarHandlers(ports: Ports): Handlers<CalendarCall> {
  return {
    'calendar.preview': async (_caller, input) => previewCalendar(ports, input),
    'calendar.preview-shared': async (_caller, input) => previewCalendar(ports, input),
    'calendar.shared': ({ accountId }) => showShared(ports, accountId),
    'calendar.show-all': ({ accountId }) => showShared(ports, accountId),
    'calendar.history': ({ accountId }, { id }) => showHistory(ports, id, accountId),
    'calendar.save': ({ accountId }, input) => saveShared(ports, { ...input, by: accountId }),
    'team.states': (caller, { teams }) => showStates(ports, deskOf(caller).projectId, teams, caller.accountId),
    'team.find': (caller, input) => findMembers(ports, deskOf(caller).projectId, input, caller.accountId),
    'team.has': async (caller, { members, accountId }) => ({
      asOf: ports.clock.now(),
      is: await ports.members.has(members, accountId, deskOf(caller).projectId),
    }),
  };
}
