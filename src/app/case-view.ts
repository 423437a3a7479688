import type { CaseView, ClockView, TeamView } from '../contract/calls';
import { isOpen } from '../domain/calendar/openings';
import { hopChain } from '../domain/casework/chain';
import { followUpDueAt, presentLimit, promised, stepsAhead, vendorDueAt } from '../domain/casework/clock';
import type { History, Place } from '../domain/casework/event';
import { whyHere } from '../domain/casework/explain';
import { presentStay, type CaseState } from '../domain/casework/fold';
import { levelFor, mayMake, offered, type Hats, type MoveType } from '../domain/casework/protocol';
import { whyDue, whyFollowUp, whyPaused, whyPromised, whyStay, whyStep, whyVendor } from '../domain/casework/why';
import type { Facts, Team } from '../domain/rulebook/rulebook';
import { notesOf, teamAbove, type Rulebooks, type Rules } from '../domain/rulebook/rules';
import type { Instant } from '../domain/time';

/** Everything an agent's panels show of a case, from its history alone. */
export function caseView(
  history: History,
  state: CaseState,
  rulebooks: Rulebooks,
  now: Instant,
  { versions, hats }: { readonly versions: CaseView['versions']; readonly hats: Hats },
): CaseView {
  const rules = rulebooks(state.rulebook);
  const stay = presentStay(state);
  const team = rules.team(stay.team);
  const clock = clockView(state, rules, now);
  const promise = promised(state, rules, now);
  return {
    version: history.length,
    zone: rules.calendar(team).timeZone,
    language: rules.rulebook.language,
    standing: state.standing,
    level: stay.level,
    team: teamView(team, state.facts),
    since: stay.from,
    ...pausedView(state, rules, now),
    ...(clock && { clock }),
    next: nextSteps(state, rules),
    ...(promise && { promise: { ...promise, ...why(whyPromised(state, rules, now)) } }),
    moves: movesView(state, rules, hats),
    contacts: contactsView(history, state, rules, now),
    ...verdictView(history, state, rules),
    ...triageView(history, state),
    past: state.past.map(({ at }) => at),
    bypasses: state.bypasses.map(({ at }) => at),
    ...followUpView(state, rules, now),
    notes: notesOf(rules, state.facts).map(({ id, text, contacts }) => ({ id, text, contacts })),
    acknowledged: stay.acknowledged,
    ...(state.createdAt !== undefined && { createdAt: state.createdAt }),
    chain: chainView(history, state, rulebooks, now),
    versions,
  };
}

function why<W>(known: W | undefined): { readonly why?: W } {
  return known === undefined ? {} : { why: known };
}

function pausedView(state: CaseState, rules: Rules, now: Instant): Pick<CaseView, 'paused'> {
  const { paused } = presentStay(state);
  return paused ? { paused: { ...paused, ...why(whyPaused(state, rules, now)) } } : {};
}

function followUpView(state: CaseState, rules: Rules, now: Instant): Pick<CaseView, 'followUp'> {
  const dueAt = followUpDueAt(state, rules);
  if (dueAt === undefined) return {};
  return { followUp: { lookedAt: state.looked.at, dueAt, ...why(whyFollowUp(state, rules, now)) } };
}

function teamView({ id, name, level, arm }: Team, facts: Facts): TeamView {
  const customers = level === 'superuser' && facts.customerGroup !== 'superuser';
  return { id, name, level, ...(arm && { arm }), ...(customers && { customers }) };
}

function clockView(state: CaseState, rules: Rules, now: Instant): ClockView | undefined {
  const why = whyDue(state, rules, now);
  if (!why) return undefined;
  const { time, used, left, dueAt } = why.sum;
  const team = rules.team(presentStay(state).team);
  const warning = presentLimit(state, rules)?.ladder.find(({ does }) => does === 'warn');
  return {
    limit: time,
    used,
    left,
    dueAt,
    openNow: isOpen(rules.hours(team), now),
    ...(warning && { warnAt: warning.at }),
    why,
  };
}

function nextSteps(state: CaseState, rules: Rules): CaseView['next'] {
  const above = teamAbove(rules, presentStay(state).level, state.facts)?.team;
  return stepsAhead(state, rules).map((step) => {
    const { at, rung, clock } = step;
    const to = rung.team === undefined ? above : rules.team(rung.team);
    const goes = rung.does === 'pass-on' && to && { to: teamView(to, state.facts) };
    return { at, does: rung.does, rung: rung.id, clock, ...goes, ...why(whyStep(step, state, rules)) };
  });
}

const MOVES = [
  'pass-on',
  'take-back',
  'answer',
  'send-back',
  'ask',
  'reopen',
  'ask-vendor',
  'give-verdict',
  'agree',
  'triage',
  'follow-up',
] as const satisfies readonly MoveType[];

function movesView(state: CaseState, rules: Rules, hats: Hats): CaseView['moves'] {
  const offer = offered(state, rules);
  const { passOn, direct, takeBack, answer, sendBack, vendor, verdict } = offer;
  const view = (team: Team): TeamView => teamView(team, state.facts);
  const at = ({ team }: Place): TeamView => view(rules.team(team));
  const vendors = rules.rulebook.teams.filter(({ arm }) => arm === 'vendor');
  return {
    passOn: passOn.map(view),
    ...(direct && { direct: view(direct) }),
    takeBack: takeBack.map((place) => ({ ...place, name: rules.team(place.team).name })),
    ...(answer !== undefined && { answer: answer === 'customer' ? answer : at(answer) }),
    ...(sendBack && { sendBack: at(sendBack) }),
    ask: offer.ask,
    reopen: offer.reopen,
    ...(vendor && { vendor: { ...(vendor.missing && { missing: vendor.missing }), teams: vendors.map(view) } }),
    ...(verdict && { verdict: verdict === 'give' ? verdict : 'settle' }),
    triage: offer.triage,
    acknowledge: offer.acknowledge,
    followUp: offer.followUp,
    ofOthers: Object.fromEntries(
      MOVES.filter((type) => !mayMake({ type }, state, hats)).map((type) => [type, levelFor({ type }, state)]),
    ),
  };
}

/** Comments by the event whose words they carry. */
function commentsOf(history: History): ReadonlyMap<number, string> {
  return new Map(
    history.flatMap(({ what }) => (what.type === 'text-posted' ? [[what.of, what.commentId] as const] : [])),
  );
}

function contactsView(history: History, state: CaseState, rules: Rules, now: Instant): CaseView['contacts'] {
  const comments = commentsOf(history);
  return state.contacts.map((contact) => {
    const { id, team, channel, number, madeAt, answeredAt } = contact;
    const answered = history.find(({ what }) => what.type === 'vendor-answered' && what.of === id);
    const [askedIn, answeredIn] = [comments.get(id), answered && comments.get(answered.seq)];
    const dueAt = answeredAt === undefined ? vendorDueAt(contact, state, rules) : undefined;
    const known = rules.rulebook.teams.find((one) => one.id === team);
    return {
      id,
      channel,
      madeAt,
      ...(known && { team: known.name }),
      ...(number !== undefined && { number }),
      ...(answeredAt !== undefined && { answeredAt }),
      ...(dueAt !== undefined && { dueAt, ...why(whyVendor(contact, state, rules, now)) }),
      ...(askedIn !== undefined && { askedIn }),
      ...(answeredIn !== undefined && { answeredIn }),
    };
  });
}

function verdictView(history: History, state: CaseState, rules: Rules): Pick<CaseView, 'verdict'> {
  const { verdict: given, change } = state;
  if (!given) return {};
  const { id, verdict, state: stands, at, with: place } = given;
  const commentId = commentsOf(history).get(id);
  return {
    verdict: {
      verdict,
      state: stands,
      at,
      with: teamView(rules.team(place.team), state.facts),
      ...(commentId !== undefined && { commentId }),
      ...(change !== undefined && { change }),
    },
  };
}

function triageView(history: History, { triage }: CaseState): Pick<CaseView, 'triage'> {
  if (!triage) return {};
  const commentId = commentsOf(history).get(triage.id);
  const { as, link } = triage;
  return {
    triage: { as, ...(link !== undefined && { link }), ...(commentId !== undefined && { commentId }) },
  };
}

export function chainView(history: History, state: CaseState, rulebooks: Rulebooks, now: Instant): CaseView['chain'] {
  const comments = commentsOf(history);
  const withdrawn = history.filter(({ what }) => what.type === 'withdrawn');
  return hopChain(state, rulebooks, now).map(({ stay, ...bar }) => {
    const commentId = comments.get(stay.id);
    const rules = rulebooks(stay.rulebook);
    return {
      ...bar,
      id: stay.id,
      level: stay.level,
      team: teamView(rules.team(stay.team), stay.facts),
      rulebook: stay.rulebook,
      came: whyHere(history, stay, rulebooks),
      ...why(whyStay(stay, rules, now)),
      arrival: stay.arrival,
      from: stay.from,
      ...(stay.to !== undefined && { to: stay.to }),
      ...(commentId !== undefined && { commentId }),
      withdrawn: withdrawn.filter(({ at }) => at >= stay.from && (stay.to === undefined || at < stay.to)).length,
    };
  });
}
