import type { Team } from '../rulebook/rulebook';
import { teamAbove, type Rules } from '../rulebook/rules';
import { no, ok, type Result } from '../result';
import { lookedAfter } from './clock';
import type { Happening, Place } from './event';
import { presentStay, type CaseState } from './fold';

/** What an agent may do to a case. Texts travel beside it: see owed.ts. */
export type Move =
  | { readonly type: 'pass-on'; readonly team?: string; readonly reason?: string }
  | { readonly type: 'take-back'; readonly team?: string }
  | { readonly type: 'answer' }
  /** Somebody has seen the case: nothing about it is repeated. */
  | { readonly type: 'acknowledge' }
  /** 1st level has looked after what it passed on. */
  | { readonly type: 'follow-up' };

export type Refusal =
  | 'not-in-hand'
  | 'nobody-above'
  | 'no-such-team'
  | 'reason-needed'
  | 'nothing-to-take-back'
  | 'nothing-to-acknowledge'
  | 'nothing-to-follow-up';

/** What the protocol offers now. An empty list, or `undefined`, means that it is not offered. */
export interface Offer {
  /** Teams the case may be passed on to; the first is where its route leads. */
  readonly passOn: readonly Team[];
  /** Places it may be taken back to, nearest first. */
  readonly takeBack: readonly Place[];
  readonly answer: 'customer' | Place | undefined;
}

export function offered(state: CaseState, rules: Rules): Offer {
  if (state.standing === 'answered' || state.standing === 'closed') {
    return { passOn: [], takeBack: [], answer: undefined };
  }
  const here = presentStay(state);
  const below = state.chain.slice(0, -1).toReversed();
  if (here.arrival === 'asked') return { passOn: [], takeBack: below, answer: 'customer' };
  const routed = teamAbove(rules, here.level, state.facts)?.team;
  const others = rules.rulebook.teams.filter(({ level, id }) => level === routed?.level && id !== routed.id);
  return { passOn: routed ? [routed, ...others] : [], takeBack: below, answer: below[0] ?? 'customer' };
}

/** What happens when this move is made, or why it may not be. */
export function make(move: Move, state: CaseState, rules: Rules): Result<Happening, Refusal> {
  const offer = offered(state, rules);
  if (offer.answer === undefined) return no('not-in-hand');
  switch (move.type) {
    case 'pass-on':
      return passOn(move, offer, teamAbove(rules, presentStay(state).level, state.facts)?.notice);
    case 'take-back': {
      if (offer.takeBack.length === 0) return no('nothing-to-take-back');
      const place = offer.takeBack.find(({ team }) => move.team === undefined || team === move.team);
      return place ? ok({ type: 'taken-back', to: place }) : no('no-such-team');
    }
    case 'acknowledge':
      return presentStay(state).acknowledged ? no('nothing-to-acknowledge') : ok({ type: 'acknowledged' });
    case 'follow-up':
      return lookedAfter(state) ? ok({ type: 'followed-up' }) : no('nothing-to-follow-up');
    case 'answer':
      return ok(
        offer.answer === 'customer' ? { type: 'answered-customer' } : { type: 'answered-upwards', to: offer.answer },
      );
  }
}

function passOn(
  move: Move & { type: 'pass-on' },
  { passOn: teams }: Offer,
  notice: string | undefined,
): Result<Happening, Refusal> {
  const [routed] = teams;
  if (!routed) return no('nobody-above');
  const team = teams.find(({ id }) => id === (move.team ?? routed.id));
  if (!team) return no('no-such-team');
  const reason = move.reason?.trim();
  if (team !== routed && !reason) return no('reason-needed');
  const to = { level: team.level, team: team.id };
  return ok({ type: 'passed-on', to, ...(reason && { reason }), ...(notice !== undefined && { notice }) });
}
