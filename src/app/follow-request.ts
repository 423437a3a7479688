import type { RequestAnswer, RequestView, Stop } from '../contract/calls';
import { promised, stepsAhead } from '../domain/casework/clock';
import type { CaseEvent, History, Place } from '../domain/casework/event';
import { fold, presentStay, standingEvents, type CaseState } from '../domain/casework/fold';
import { teamAt, type Rules } from '../domain/rulebook/rules';
import type { Instant } from '../domain/time';
import type { Ports } from '../ports';
import { awaitedAt } from './hear-issue';
import { presentRules } from './judged-by';
import { historyAtDesk } from './stand-still';

/** Where a request is, for the one who sent it: made for customers, so nothing internal can be in it. */
export async function followRequest(ports: Ports, issueId: string): Promise<RequestAnswer> {
  const asOf = ports.clock.now();
  const record = await ports.cases.read(issueId);
  const shown = record && (await historyAtDesk(ports, record)).history;
  const state = shown && fold(shown);
  if (!record || !shown || !state) {
    const desk = await awaitedAt(ports, issueId);
    if (!desk) return { state: 'not-followed', asOf };
    await ports.work.hear(issueId);
    return { state: 'just-received', asOf, zone: zoneOf(await ports.books.of(desk.projectId, desk.rulebook)) };
  }
  return { state: 'known', asOf, request: requestView(shown, state, await presentRules(ports, record), asOf) };
}

function requestView(history: History, state: CaseState, rules: Rules, now: Instant): RequestView {
  const events = standingEvents(history);
  const here = presentStay(state);
  const promise = promised(state, rules, now);
  return {
    zone: zoneOf(rules),
    standing: standingOf(state),
    at: stopOf(here, rules),
    since: here.from,
    stops: stopsOf(state, rules),
    homeward: here.arrival === 'answered-upwards',
    ...askedUntil(state, rules),
    ...(promise?.dueAt !== undefined && state.standing !== 'answered' && { expectedBy: promise.dueAt }),
    history: events.flatMap((event) => toldToCustomer(event, rules)),
  };
}

/** While the customer has it: until when, and what happens if they say nothing. */
function askedUntil(state: CaseState, rules: Rules): Pick<RequestView, 'asked'> {
  if (presentStay(state).arrival !== 'asked') return {};
  const end = stepsAhead(state, rules).find(({ rung }) => rung.does === 'hand-back' || rung.does === 'close');
  if (!end) return {};
  return { asked: { until: end.at, then: end.rung.does === 'close' ? 'close' : 'hand-back' } };
}

function zoneOf({ rulebook }: Rules): string {
  return rulebook.calendars[0]?.timeZone ?? 'Europe/Copenhagen';
}

/** To a customer, what was answered stays answered, also when it is closed afterwards. */
function standingOf({ standing, answeredAt, stays }: CaseState): RequestView['standing'] {
  if (standing === 'closed') return answeredAt === undefined ? 'closed' : 'answered';
  if (standing === 'answered') return 'answered';
  const here = stays.at(-1);
  return here?.arrival === 'asked' || here?.paused?.reason === 'reporter' ? 'waiting-for-you' : 'with-us';
}

function stopOf({ level, team }: Place, rules: Rules): Stop {
  switch (level) {
    case 'superuser':
      return 'you';
    case 'first':
      return 'support';
    case 'second':
      return 'technicians';
    case 'third':
      return rules.team(team).arm === 'business' ? 'specialists' : 'vendor';
  }
}

/** The stops of the line: those the request has been at, and ahead of it where its route would take it. */
function stopsOf(state: CaseState, rules: Rules): RequestView['stops'] {
  const here = stopOf(presentStay(state), rules);
  const been = new Set<Stop>(['you', ...state.stays.map((stay) => stopOf(stay, rules))]);
  const routed = teamAt(rules, 'third', state.facts);
  const last = routed ? stopOf({ level: 'third', team: routed.id }, rules) : 'vendor';
  const beyond: readonly Stop[] = been.has('vendor') || been.has('specialists') ? [] : [last];
  const all = (['you', 'support', 'technicians', 'vendor', 'specialists'] as const).filter(
    (stop) => been.has(stop) || stop === 'technicians' || beyond.includes(stop),
  );
  return all.map((stop) => ({ stop, state: stop === here ? 'here' : been.has(stop) ? 'been' : 'ahead' }));
}

function toldToCustomer({ at, what }: CaseEvent, rules: Rules): RequestView['history'] {
  switch (what.type) {
    case 'received':
      return [{ at, what: 'sent', stop: 'you' }];
    case 'taken-in':
      return [{ at: what.createdAt, what: 'sent', stop: 'you' }];
    case 'passed-on':
    case 'escalated':
      return [{ at, what: 'passed-on', stop: stopOf(what.to, rules) }];
    case 'answered-upwards':
      return [{ at, what: 'answered-inside', stop: stopOf(what.to, rules) }];
    case 'answered-customer':
      return [{ at, what: 'answered', stop: 'you' }];
    case 'customer-wrote':
      return [{ at, what: 'you-wrote', stop: 'you' }];
    case 'asked-customer':
      return [{ at, what: 'waiting-for-you', stop: 'you' }];
    case 'paused':
      return what.reason === 'reporter' ? [{ at, what: 'waiting-for-you', stop: 'you' }] : [];
    case 'closed':
    case 'gave-up':
      return [{ at, what: 'closed', stop: 'you' }];
    case 'reopened':
      return [{ at, what: 'reopened', stop: 'support' }];
    case 'reclassified':
    case 'rulebook-moved':
    case 'stood-still':
    case 'handed-back':
    case 'pause-ended':
    case 'acted':
    case 'acknowledged':
    case 'followed-up':
    case 'warned':
    case 'lead-told':
    case 'taken-back':
    case 'sent-back':
    case 'vendor-asked':
    case 'vendor-answered':
    case 'no-vendor-contact':
    case 'verdict-given':
    case 'verdict-agreed':
    case 'verdict-disputed':
    case 'change-made':
    case 'triaged':
    case 'gate-bypassed':
    case 'resumed':
    case 'text-posted':
    case 'withdrawn':
      return [];
  }
}
