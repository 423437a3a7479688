import { STOPS, type RequestAnswer, type RequestView, type Stop } from '../contract/request';
import { promised, stepsAhead } from '../domain/casework/clock';
import type { CaseEvent, History, Place } from '../domain/casework/event';
import { fold, foldedOn, presentStay, standingEvents, type CaseState } from '../domain/casework/fold';
import { hasContact, type Organisation } from '../domain/organisation';
import { LEVELS } from '../domain/rulebook/choices';
import type { Level } from '../domain/rulebook/rulebook';
import { teamAbove, type Rules } from '../domain/rulebook/rules';
import type { Instant } from '../domain/time';
import type { Ports } from '../ports/ports';
import { awaitedAt } from './hear-issue';
import { presentRules } from './judged-by';
import { historyAtDesk } from './stand-still';

/** Where a request is, for those who follow it: made for customers, so nothing internal can be in it. */
export async function followRequest(ports: Ports, issueId: string, reader: string): Promise<RequestAnswer> {
  const asOf = ports.clock.now();
  const record = await ports.cases.read(issueId);
  const shown = record && (await historyAtDesk(ports, record)).history;
  const state = shown && fold(shown);
  if (!record || !shown || !state) {
    if ((await ports.onboardings.kinOf(issueId))?.item === 'form') return { state: 'form', asOf };
    const desk = await awaitedAt(ports, issueId);
    if (!desk) return { state: 'not-followed', asOf };
    await ports.work.hear(issueId);
    return { state: 'just-received', asOf, zone: zoneOf(await ports.books.of(desk.projectId, desk.rulebook)) };
  }
  // At the desk it went to it is another case, or none.
  if (state.leftFor !== undefined) return { state: 'not-followed', asOf };
  const organisations = await ports.organisations.read(record.projectId, state.organisations);
  const about = { now: asOf, reader, organisations };
  return { state: 'known', asOf, request: requestView(shown, state, await presentRules(ports, record), about) };
}

interface Reading {
  readonly now: Instant;
  /** Who reads it; nobody in particular in a list. */
  readonly reader?: string;
  /** What is written down of those it is shared with. */
  readonly organisations?: readonly Organisation[];
}

/** A request as it stands, in words made for customers. */
export function requestView(
  history: History,
  state: CaseState,
  rules: Rules,
  { now, reader, organisations = [] }: Reading,
): RequestView {
  const here = presentStay(state);
  const promise = promised(state, rules, now);
  return {
    zone: zoneOf(rules),
    mine: reader === state.reporter,
    standing: standingOf(state),
    at: stopOf(here, rules),
    since: here.from,
    stops: stopsOf(state, rules),
    homeward: here.arrival === 'answered-upwards',
    ...askedUntil(state, rules),
    ...(promise?.dueAt !== undefined && state.standing !== 'answered' && { expectedBy: promise.dueAt }),
    history: historyOf(answersAmongWords(standingEvents(history)), state, rules),
    ...ownIt(state, organisations),
    ...superuserFor(reader, organisations),
  };
}

/** What happened, without public words of staff that answered nothing. */
function answersAmongWords(events: History): History {
  let state: CaseState | undefined;
  return events.filter((event) => {
    state = foldedOn(state, event);
    return event.what.type !== 'answered-customer' || state?.answeredBy === event.seq;
  });
}

/** While the customer has it: until when, and what happens if they say nothing. */
function askedUntil(state: CaseState, rules: Rules): Pick<RequestView, 'asked'> {
  if (presentStay(state).arrival !== 'asked') return {};
  const end = stepsAhead(state, rules).find(({ rung }) => rung.does === 'hand-back' || rung.does === 'close');
  if (!end) return {};
  return { asked: { until: end.at, then: end.rung.does === 'close' ? 'close' : 'hand-back' } };
}

/** A job centre's own IT is named once 1st level has answered: until then it may turn out otherwise. */
function ownIt(
  { triage, standing, answeredAt }: CaseState,
  organisations: readonly Organisation[],
): Pick<RequestView, 'ownIt'> {
  if (triage?.as !== 'own-it' || answeredAt === undefined || standing === 'open') return {};
  const about = organisations.map((organisation) => organisation.about).find(hasContact);
  return about ? { ownIt: { unit: about.unit, phone: about.phone, mail: about.mail } } : {};
}

/** An employee who writes to us is pointed to the superuser of their organisation. */
function superuserFor(
  reader: string | undefined,
  organisations: readonly Organisation[],
): Pick<RequestView, 'superuser'> {
  if (reader === undefined || organisations.some(({ about }) => about.superusers.includes(reader))) return {};
  const theirs = organisations.find(({ about }) => about.superusers.length > 0 && about.reach !== '');
  return theirs ? { superuser: { organisation: theirs.name, reach: theirs.about.reach } } : {};
}

export function zoneOf({ rulebook }: Rules): string {
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

/** The stops of the line: those the request has been at, and ahead of it where its route would take it from here. */
function stopsOf(state: CaseState, rules: Rules): RequestView['stops'] {
  const here = stopOf(presentStay(state), rules);
  const been = new Set<Stop>(['you', ...state.stays.map((stay) => stopOf(stay, rules))]);
  const outermost = state.stays.reduce<Level>(
    (level, stay) => (isBeyond(stay.level, level) ? stay.level : level),
    'first',
  );
  const ahead = new Set(waysOn(outermost, state, rules));
  return STOPS.filter((stop) => been.has(stop) || ahead.has(stop)).map((stop) => ({
    stop,
    state: stop === here ? 'here' : been.has(stop) ? 'been' : 'ahead',
  }));
}

function isBeyond(one: Level, other: Level): boolean {
  return LEVELS.indexOf(one) > LEVELS.indexOf(other);
}

/** Where the route would take a question on from a level, stop by stop. */
function waysOn(level: Level, state: CaseState, rules: Rules): readonly Stop[] {
  const next = teamAbove(rules, level, state.facts)?.team;
  return next ? [stopOf({ level: next.level, team: next.id }, rules), ...waysOn(next.level, state, rules)] : [];
}

/** What has happened, in order. What our side decides about a case is told when 1st level has told it: with its next word. */
function historyOf(events: readonly CaseEvent[], state: CaseState, rules: Rules): RequestView['history'] {
  let decided: readonly Entry['what'][] = [];
  return events.flatMap((event): readonly Entry[] => {
    const decision = decisionIn(event);
    if (decision) decided = [...decided.filter((one) => one !== decision), decision];
    const entries = toldToCustomer(event, rules);
    if (event.what.type !== 'answered-customer' || state.past.some(({ id }) => id === String(event.seq)))
      return entries;
    const told = decided.map((what) => ({ at: event.at, what, stop: 'support' as const }));
    decided = [];
    return [...told, ...entries];
  });
}

type Entry = RequestView['history'][number];

function decisionIn({ what }: CaseEvent): 'change-request' | 'own-it' | undefined {
  if (what.type === 'verdict-agreed') return what.verdict === 'change-request' ? 'change-request' : undefined;
  return what.type === 'triaged' && what.as === 'own-it' ? 'own-it' : undefined;
}

function toldToCustomer({ at, what }: CaseEvent, rules: Rules): readonly Entry[] {
  switch (what.type) {
    case 'received':
      return [
        ...(what.tried && what.tried.from < at ? [{ at: what.tried.from, what: 'tried', stop: 'you' } as const] : []),
        { at, what: 'sent', stop: 'you' },
      ];
    case 'taken-in':
      return [{ at: what.createdAt, what: 'sent', stop: 'you' }];
    case 'passed-on':
    case 'escalated':
      return [{ at, what: 'passed-on', stop: stopOf(what.to, rules) }];
    case 'taken-back':
      return [{ at, what: 'taken-back', stop: stopOf(what.to, rules) }];
    case 'sent-back':
      return [{ at, what: 'sent-back', stop: stopOf(what.to, rules) }];
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
    case 'handed-back':
      return [{ at, what: 'went-on', stop: 'support' }];
    case 'closed':
    case 'gave-up':
      return [{ at, what: 'closed', stop: 'you' }];
    case 'reopened':
      return [{ at, what: 'reopened', stop: 'support' }];
    case 'gate-bypassed':
      return what.leftClosed ? [] : [{ at, what: 'reopened', stop: 'support' }];
    case 'reclassified':
    case 'rulebook-moved':
    case 'stood-still':
    case 'pause-ended':
    case 'acted':
    case 'acknowledged':
    case 'followed-up':
    case 'warned':
    case 'lead-told':
    case 'vendor-asked':
    case 'vendor-answered':
    case 'no-vendor-contact':
    case 'verdict-given':
    case 'verdict-agreed':
    case 'verdict-disputed':
    case 'change-made':
    case 'triaged':
    case 'left-desk':
    case 'resumed':
    case 'text-posted':
    case 'withdrawn':
      return [];
  }
}
