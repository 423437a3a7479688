import type { Team } from '../rulebook/rulebook';
import { teamAt, type Rules } from '../rulebook/rules';
import { no, ok, type Result } from '../result';
import { levelAbove } from './decide';
import type { Happening, Place } from './event';
import { presentStay, type CaseState } from './fold';

/** What an agent may do to a case. Texts travel beside it: see owed.ts. */
export type Move =
  | { readonly type: 'pass-on'; readonly team?: string; readonly reason?: string }
  | { readonly type: 'take-back'; readonly team?: string }
  | { readonly type: 'answer' };

export type Refusal = 'not-in-hand' | 'nobody-above' | 'no-such-team' | 'reason-needed' | 'nothing-to-take-back';

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
  const above = levelAbove(presentStay(state).level);
  const routed = above && teamAt(rules, above, state.facts);
  const others = rules.rulebook.teams.filter(({ level, id }) => level === above && id !== routed?.id);
  const below = state.chain.slice(0, -1).toReversed();
  return { passOn: routed ? [routed, ...others] : [], takeBack: below, answer: below[0] ?? 'customer' };
}

/** What happens when this move is made, or why it may not be. */
export function make(move: Move, state: CaseState, rules: Rules): Result<Happening, Refusal> {
  const offer = offered(state, rules);
  if (offer.answer === undefined) return no('not-in-hand');
  switch (move.type) {
    case 'pass-on':
      return passOn(move, offer);
    case 'take-back': {
      if (offer.takeBack.length === 0) return no('nothing-to-take-back');
      const place = offer.takeBack.find(({ team }) => move.team === undefined || team === move.team);
      return place ? ok({ type: 'taken-back', to: place }) : no('no-such-team');
    }
    case 'answer':
      return ok(
        offer.answer === 'customer' ? { type: 'answered-customer' } : { type: 'answered-upwards', to: offer.answer },
      );
  }
}

function passOn(move: Move & { type: 'pass-on' }, { passOn: teams }: Offer): Result<Happening, Refusal> {
  const [routed] = teams;
  if (!routed) return no('nobody-above');
  const team = teams.find(({ id }) => id === (move.team ?? routed.id));
  if (!team) return no('no-such-team');
  const reason = move.reason?.trim();
  if (team !== routed && !reason) return no('reason-needed');
  return ok({ type: 'passed-on', to: { level: team.level, team: team.id }, ...(reason && { reason }) });
}
