import { moveCase, showCase } from '../app/move-case';
import { proveCase } from '../app/prove-case';
import type { CallName, Input } from '../contract/calls';
import type { Note, Words } from '../domain/casework/owed';
import type { Move } from '../domain/casework/protocol';
import type { Ports } from '../ports/ports';
import type { Handlers } from './dispatch';
import type { Caller } from './guard';

type CaseCall = Extract<CallName, `case.${string}`>;

/** What agents may ask and do about one case. */
export function caseHandlers(ports: Ports): Handlers<CaseCall> {
  const make = (
    caller: Caller,
    { moveId, seen }: Pick<Input<'case.acknowledge'>, 'moveId' | 'seen'>,
    move: Move,
    words?: (toCustomer: boolean) => Words | undefined,
  ) => {
    const { issueId, projectId } = issueOf(caller);
    return moveCase(ports, {
      issueId,
      projectId,
      accountId: caller.accountId,
      moveId,
      seen,
      move,
      ...(words && { words }),
    });
  };
  return {
    'case.show': (caller) => showCase(ports, issueOf(caller), caller.accountId),
    'case.prove': (caller) => proveCase(ports, issueOf(caller).issueId, issueOf(caller).projectId),
    'case.pass-on': (caller, input) => {
      const { team, direct, reason, tried, asked } = input;
      const to = { ...(team !== undefined && { team }), ...(direct && { direct }), ...(reason && { reason }) };
      const words = { type: 'hand-over', tried, asked, ...(reason && { reason }) } as const;
      return make(caller, input, { type: 'pass-on', ...to }, () => words);
    },
    'case.take-back': (caller, input) => {
      const { team, noVendorContact, reason } = input;
      const from = { ...(team !== undefined && { team }), ...(noVendorContact && { noVendorContact }) };
      return make(caller, input, { type: 'take-back', ...from }, () => ({ type: 'reason', text: reason }));
    },
    'case.answer': (caller, input) =>
      make(
        caller,
        input,
        { type: 'answer', ...(input.noVendorContact && { noVendorContact: input.noVendorContact }) },
        (toCustomer) => ({ type: toCustomer ? 'answer-customer' : 'answer-upwards', text: input.text }),
      ),
    'case.send-back': (caller, input) => make(caller, input, { type: 'send-back' }, noted('sent-back', input)),
    'case.ask': (caller, input) => make(caller, input, { type: 'ask' }, () => ({ type: 'question', text: input.text })),
    'case.reopen': (caller, input) => make(caller, input, { type: 'reopen' }, noted('reopened', input)),
    'case.ask-vendor': (caller, input) => {
      const { team, channel, number, madeAt } = input;
      const named = { ...(team !== undefined && { team }), ...(number !== undefined && { number }) };
      return make(caller, input, { type: 'ask-vendor', ...named, channel, madeAt }, noted('vendor-asked', input));
    },
    'case.vendor-answered': (caller, input) => {
      const { contact, number, answeredAt } = input;
      const move = { type: 'vendor-answered', contact, answeredAt, ...(number !== undefined && { number }) } as const;
      return make(caller, input, move, noted('vendor-answered', input));
    },
    'case.no-vendor-contact': (caller, input) => make(caller, input, { type: 'no-vendor-contact' }),
    'case.give-verdict': (caller, input) =>
      make(caller, input, { type: 'give-verdict', verdict: input.verdict }, noted('verdict-given', input)),
    'case.agree': (caller, input) => make(caller, input, { type: 'agree' }, noted('verdict-agreed', input)),
    'case.dispute': (caller, input) => make(caller, input, { type: 'dispute' }, noted('verdict-disputed', input)),
    'case.triage': (caller, input) => {
      const { as, link } = input;
      return make(caller, input, { type: 'triage', as, ...(link !== undefined && { link }) }, noted('triaged', input));
    },
    'case.acknowledge': (caller, input) => make(caller, input, { type: 'acknowledge' }),
    'case.follow-up': (caller, input) => make(caller, input, { type: 'follow-up' }),
  };
}

/** Internal words with a move; none where nothing was typed. */
function noted(about: Note, { text, with: person }: { readonly text?: string | undefined; readonly with?: string }) {
  return (): Words | undefined =>
    text ? { type: 'note', about, text, ...(person !== undefined && { with: person }) } : undefined;
}

function issueOf({ place }: Caller): { readonly issueId: string; readonly projectId: string } {
  if (place.kind !== 'issue') throw new Error('an agent was admitted without an issue');
  return place;
}
