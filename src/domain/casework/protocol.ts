import type { Level, Team } from '../rulebook/rulebook';
import { clockOfReopened, specialistsFor, teamAbove, teamAt, type Rules } from '../rulebook/rules';
import { no, ok, type Result } from '../result';
import type { Instant } from '../time';
import { lookedAfter, openContacts } from './clock';
import type { Channel, Triage, Verdict } from './choices';
import type { Happening, Place } from './event';
import { documented, inHand, presentStay, visitOf, type CaseState, type Contact, type VerdictState } from './fold';

/** What an agent may do to a case. Texts travel beside it: see owed.ts. */
export type Move =
  /** `direct`: a purely business question, straight to the specialists. */
  | { readonly type: 'pass-on'; readonly team?: string; readonly reason?: string; readonly direct?: true }
  | { readonly type: 'take-back'; readonly team?: string; readonly noVendorContact?: true }
  | { readonly type: 'answer'; readonly noVendorContact?: true }
  /** 1st or 2nd level is not satisfied with the answer it got. */
  | { readonly type: 'send-back' }
  /** 1st level asks whoever sent the case in. */
  | { readonly type: 'ask' }
  | { readonly type: 'reopen' }
  | {
      readonly type: 'ask-vendor';
      readonly team?: string;
      readonly channel: Channel;
      readonly number?: string;
      readonly madeAt: Instant;
    }
  | {
      readonly type: 'vendor-answered';
      readonly contact: number;
      readonly number?: string;
      readonly answeredAt: Instant;
    }
  | { readonly type: 'no-vendor-contact' }
  | { readonly type: 'give-verdict'; readonly verdict: Verdict }
  | { readonly type: 'agree' }
  | { readonly type: 'dispute' }
  | { readonly type: 'triage'; readonly as: Triage; readonly link?: string }
  /** Somebody has seen the case: nothing about it is repeated. */
  | { readonly type: 'acknowledge' }
  /** 1st level has looked after what it passed on. */
  | { readonly type: 'follow-up' };
export type MoveType = Move['type'];

export type Refusal =
  | 'not-in-hand'
  | 'not-your-level'
  | 'nobody-above'
  | 'no-such-team'
  | 'reason-needed'
  | 'nothing-to-take-back'
  | 'nothing-to-send-back'
  | 'nothing-to-reopen'
  | 'nothing-to-acknowledge'
  | 'nothing-to-follow-up'
  | 'not-with-first'
  | 'no-specialists'
  | 'nobody-to-ask'
  | 'not-at-third'
  | 'vendor-contact-missing'
  | 'vendor-answer-missing'
  | 'already-contacted'
  | 'no-such-contact'
  | 'impossible-time'
  | 'no-verdict'
  | 'verdict-open'
  | 'link-needed'
  | 'nothing-to-triage';

/** The levels at which a person works. Where Jira does not let us see, nothing is refused on that account. */
export type Hats = readonly Level[] | 'unknown';

/** What the protocol offers now, whoever asks. An empty list, `undefined` or false means that it is not offered. */
export interface Offer {
  /** Teams the case may be passed on to; the first is where its route leads. */
  readonly passOn: readonly Team[];
  /** The specialists a purely business question goes to, past 2nd level. */
  readonly direct: Team | undefined;
  /** Places it may be taken back to, nearest first. */
  readonly takeBack: readonly Place[];
  readonly answer: 'customer' | Place | undefined;
  /** Whom the answer came from that may be sent back. */
  readonly sendBack: Place | undefined;
  readonly ask: boolean;
  readonly reopen: boolean;
  /** At 3rd level: what must still be written down about vendors before the case may leave. */
  readonly vendor: VendorOffer | undefined;
  readonly verdict: 'give' | VerdictState | undefined;
  readonly triage: boolean;
  readonly acknowledge: boolean;
  readonly followUp: boolean;
}

interface VendorOffer {
  readonly open: readonly Contact[];
  readonly missing: 'answer' | 'statement' | undefined;
}

const NOTHING: Offer = {
  passOn: [],
  direct: undefined,
  takeBack: [],
  answer: undefined,
  sendBack: undefined,
  ask: false,
  reopen: false,
  vendor: undefined,
  verdict: undefined,
  triage: false,
  acknowledge: false,
  followUp: false,
};

export function offered(state: CaseState, rules: Rules): Offer {
  if (!inHand(state)) return { ...NOTHING, reopen: true };
  const here = presentStay(state);
  const below = state.chain.slice(0, -1).toReversed();
  const waiting = { acknowledge: !here.acknowledged, followUp: lookedAfter(state) };
  if (here.arrival === 'asked')
    return { ...NOTHING, takeBack: below, answer: 'customer', verdict: verdictOffer(state) };
  const route = teamAbove(rules, here.level, state.facts);
  const others = rules.rulebook.teams.filter(({ level, id }) => level === route?.team.level && id !== route.team.id);
  // Who sends it there after all says why: what looked like a matter of business may be one of technique.
  const leftOut = route?.notice === undefined ? [] : [rules.team(route.notice)];
  const from = here.arrival === 'answered-upwards' ? state.stays.at(-2) : undefined;
  return {
    ...waiting,
    passOn: route ? [route.team, ...others, ...leftOut] : [],
    direct:
      here.level === 'first' && route?.notice === undefined ? specialistsFor(rules, state.facts)?.team : undefined,
    takeBack: below,
    answer: below[0] ?? 'customer',
    sendBack: from && { level: from.level, team: from.team },
    ask: here.level === 'first' && teamAt(rules, 'superuser', state.facts) !== undefined,
    reopen: false,
    vendor: here.level === 'third' ? vendorOffer(state) : undefined,
    verdict: verdictOffer(state),
    triage: here.level === 'first' || here.level === 'second',
  };
}

function vendorOffer(state: CaseState): VendorOffer {
  const open = openContacts(state);
  return { open, missing: documented(state) ? undefined : open.length > 0 ? 'answer' : 'statement' };
}

function verdictOffer(state: CaseState): Offer['verdict'] {
  if (state.verdict?.state === 'given') return state.verdict;
  return presentStay(state).level === 'third' && state.verdict?.state !== 'agreed' ? 'give' : undefined;
}

/** At which level somebody must work to make a move as the case stands. Anybody may acknowledge. */
export function levelFor(move: Pick<Move, 'type'> & { readonly team?: string }, state: CaseState): Level | undefined {
  const here = presentStay(state);
  switch (move.type) {
    case 'pass-on':
    case 'ask-vendor':
    case 'vendor-answered':
    case 'no-vendor-contact':
    case 'send-back':
    case 'triage':
      return here.level;
    case 'give-verdict':
      return 'third';
    case 'answer':
      return here.arrival === 'asked' ? 'first' : here.level;
    case 'take-back': {
      const below = state.chain.slice(0, -1).toReversed();
      return (below.find(({ team }) => move.team === undefined || team === move.team) ?? here).level;
    }
    case 'agree':
    case 'dispute':
      return state.verdict?.with.level;
    case 'ask':
    case 'reopen':
    case 'follow-up':
      return 'first';
    case 'acknowledge':
      return undefined;
  }
}

/** Whether somebody with these hats may make the move, as far as that goes. */
export function mayMake(move: Pick<Move, 'type'>, state: CaseState, hats: Hats): boolean {
  const level = levelFor(move, state);
  if (hats === 'unknown' || level === undefined || hats.includes(level)) return true;
  // Whoever may take the case back writes down what the vendor said, where 3rd level is not there to do it.
  return move.type === 'vendor-answered' && state.chain.some((place) => hats.includes(place.level));
}

/** What happens when this move is made, or why it may not be. */
export function make(move: Move, state: CaseState, rules: Rules, hats: Hats, now: Instant): Result<Happening, Refusal> {
  const happening = allowed(move, state, rules, now);
  return happening.ok && !mayMake(move, state, hats) ? no('not-your-level') : happening;
}

function allowed(move: Move, state: CaseState, rules: Rules, now: Instant): Result<Happening, Refusal> {
  const offer = offered(state, rules);
  if (move.type === 'reopen')
    return offer.reopen ? ok({ type: 'reopened', ...clockOfReopened(rules) }) : no('nothing-to-reopen');
  if (!inHand(state)) return no('not-in-hand');
  switch (move.type) {
    case 'pass-on':
      return move.direct ? passDirectly(state, rules) : passOn(move, state, offer, rules);
    case 'take-back': {
      if (offer.takeBack.length === 0) return no('nothing-to-take-back');
      const place = offer.takeBack.find(({ team }) => move.team === undefined || team === move.team);
      if (!place) return no('no-such-team');
      const left = leaving(move, state);
      return left.ok ? ok({ type: 'taken-back', to: place, ...left.value }) : left;
    }
    case 'answer':
      return answer(move, state, offer, rules);
    case 'send-back':
      return offer.sendBack ? ok({ type: 'sent-back', to: offer.sendBack }) : no('nothing-to-send-back');
    case 'ask': {
      if (presentStay(state).level !== 'first') return no('not-with-first');
      const asked = offer.ask ? teamAt(rules, 'superuser', state.facts) : undefined;
      return asked ? ok({ type: 'asked-customer', to: { level: 'superuser', team: asked.id } }) : no('nobody-to-ask');
    }
    case 'ask-vendor':
    case 'vendor-answered':
    case 'no-vendor-contact':
      return withVendor(move, state, rules, now);
    case 'give-verdict':
      if (presentStay(state).level !== 'third') return no('not-at-third');
      return offer.verdict === 'give' ? ok({ type: 'verdict-given', verdict: move.verdict }) : no('verdict-open');
    case 'agree':
    case 'dispute':
      if (state.verdict?.state !== 'given') return no('no-verdict');
      return ok(
        move.type === 'agree'
          ? { type: 'verdict-agreed', verdict: state.verdict.verdict }
          : { type: 'verdict-disputed' },
      );
    case 'triage': {
      if (!offer.triage) return no('nothing-to-triage');
      const linked = move.as === 'known-error' || move.as === 'shortcoming';
      if (linked && !move.link) return no('link-needed');
      return ok({ type: 'triaged', as: move.as, ...(linked && move.link && { link: move.link }) });
    }
    case 'acknowledge':
      return offer.acknowledge ? ok({ type: 'acknowledged' }) : no('nothing-to-acknowledge');
    case 'follow-up':
      return offer.followUp ? ok({ type: 'followed-up' }) : no('nothing-to-follow-up');
  }
}

function passOn(
  move: Move & { type: 'pass-on' },
  state: CaseState,
  { passOn: teams }: Offer,
  rules: Rules,
): Result<Happening, Refusal> {
  const [routed] = teams;
  if (!routed) return no('nobody-above');
  const team = teams.find(({ id }) => id === (move.team ?? routed.id));
  if (!team) return no('no-such-team');
  if (team !== routed && !move.reason?.trim()) return no('reason-needed');
  return ok(passedOn(team, teamAbove(rules, presentStay(state).level, state.facts)?.notice));
}

function passDirectly(state: CaseState, rules: Rules): Result<Happening, Refusal> {
  if (presentStay(state).level !== 'first') return no('not-with-first');
  const straight = specialistsFor(rules, state.facts);
  return straight ? ok(passedOn(straight.team, straight.notice)) : no('no-specialists');
}

/** Passed on, with a notice to the team at 2nd level that is left out, if it is. */
function passedOn(team: Team, notice: string | undefined): Happening {
  const told = notice !== undefined && team.id !== notice ? { notice } : {};
  return { type: 'passed-on', to: placeOf(team), ...told };
}

function answer(
  move: Move & { type: 'answer' },
  state: CaseState,
  offer: Offer,
  rules: Rules,
): Result<Happening, Refusal> {
  if (offer.answer === undefined) return no('not-in-hand');
  const { verdict } = state;
  const here = presentStay(state);
  if (verdict?.state === 'given' && verdict.with.level === levelFor(move, state)) return no('verdict-open');
  if (offer.answer === 'customer') return ok({ type: 'answered-customer' });
  // What a vendor's own people were asked, and what they answer, stands on the case already.
  const ownWord = rules.team(here.team).arm === 'vendor' && openContacts(state).length === 0;
  const left = ownWord ? ok({}) : leaving(move, state);
  return left.ok ? ok({ type: 'answered-upwards', to: offer.answer, ...left.value }) : left;
}

/** On leaving 3rd level every contact with a vendor is written down with its answer, or none is stated to have been made. */
function leaving(
  { noVendorContact }: { readonly noVendorContact?: true },
  state: CaseState,
): Result<{ readonly noVendorContact?: true }, Refusal> {
  if (documented(state)) return ok({});
  if (openContacts(state).length > 0) return no('vendor-answer-missing');
  return noVendorContact ? ok({ noVendorContact }) : no('vendor-contact-missing');
}

function withVendor(
  move: Move & { type: 'ask-vendor' | 'vendor-answered' | 'no-vendor-contact' },
  state: CaseState,
  rules: Rules,
  now: Instant,
): Result<Happening, Refusal> {
  const visit = visitOf(state);
  if (visit === undefined) return no('not-at-third');
  switch (move.type) {
    case 'ask-vendor': {
      const { team, channel, number, madeAt } = move;
      if (madeAt > now || madeAt < state.receivedAt) return no('impossible-time');
      const isVendor = rules.rulebook.teams.some(({ id, arm }) => id === team && arm === 'vendor');
      if (team !== undefined && !isVendor) return no('no-such-team');
      const named = { ...(team !== undefined && { team }), ...(number && { number }) };
      return ok({ type: 'vendor-asked', contact: { ...named, channel, madeAt } });
    }
    case 'vendor-answered': {
      const contact = openContacts(state).find(({ id }) => id === move.contact);
      if (!contact) return no('no-such-contact');
      if (move.answeredAt > now || move.answeredAt < contact.madeAt) return no('impossible-time');
      const { answeredAt, number } = move;
      return ok({ type: 'vendor-answered', of: contact.id, answeredAt, ...(number && { number }) });
    }
    case 'no-vendor-contact':
      return state.contacts.some((contact) => contact.visit === visit)
        ? no('already-contacted')
        : ok({ type: 'no-vendor-contact' });
  }
}

function placeOf({ level, id }: Team): Place {
  return { level, team: id };
}
