import type { CaseView, TeamView } from '../../../src/contract/calls';
import type { LONGEST_LINE, LONGEST_TEXT } from '../../../src/contract/casework';

/** Moves with a form of their own. */
export const KINDS = [
  'settle',
  'vendor-answered',
  'answer',
  'send-back',
  'pass-on',
  'ask-vendor',
  'reopen',
  'take-back',
  'triage',
  'direct',
  'ask',
  'give-verdict',
  'no-vendor-contact',
] as const;
export type Kind = (typeof KINDS)[number];
/** Moves that need no words: one press. */
export type Plain = 'acknowledge' | 'follow-up';

/** The contract's limits, by type, so that the screens need not carry its parser. */
export const LONGEST: typeof LONGEST_TEXT = 30_000;
export const LINE: typeof LONGEST_LINE = 120;

/** Everything a form may ask for. */
export type FieldName =
  | 'team'
  | 'reason'
  | 'tried'
  | 'asked'
  | 'text'
  | 'none'
  | 'vendor'
  | 'with'
  | 'channel'
  | 'number'
  | 'at'
  | 'contact'
  | 'verdict'
  | 'settle'
  | 'as'
  | 'link';

/** What is typed in a form. `moveId` names the press of its button, however often it is pressed. */
export interface Draft {
  /** The case as its writer last saw it: what the move is meant for. */
  readonly before: CaseView;
  readonly moveId: string;
  readonly values: Readonly<Partial<Record<FieldName, string>>>;
}

/**
 * Which draft belongs to a move now; undefined when it is not offered. Answers are kept apart by whom they go to: what
 * was written for a colleague must never become an answer to the customer because the case moved.
 */
export function draftKey(kind: Kind, shown: CaseView): string | undefined {
  if (!offers(kind, shown)) return undefined;
  return kind === 'answer' ? `answer to ${answerTeam(shown.moves)?.id ?? 'the customer'}` : kind;
}

/** Whether the protocol offers a move as the case stands, to whomever. */
export function offers(kind: Kind, { moves, contacts, ...shown }: CaseView): boolean {
  switch (kind) {
    case 'pass-on':
      return moves.passOn.length > 0;
    case 'direct':
      return moves.direct !== undefined;
    case 'take-back':
      return moves.takeBack.length > 0;
    case 'answer':
      return moves.answer !== undefined && !waitsForVerdict({ moves, ...shown });
    case 'send-back':
      return moves.sendBack !== undefined;
    case 'ask':
    case 'reopen':
    case 'triage':
      return moves[kind];
    case 'ask-vendor':
      return moves.vendor !== undefined;
    case 'vendor-answered':
      return moves.vendor !== undefined && contacts.some(({ answeredAt }) => answeredAt === undefined);
    case 'no-vendor-contact':
      return moves.vendor?.missing === 'statement';
    case 'give-verdict':
      return moves.verdict === 'give';
    case 'settle':
      return moves.verdict === 'settle';
  }
}

/** Whether the level that has the case must first agree to the verdict, or disagree. */
export function waitsForVerdict({ moves, verdict, level }: Pick<CaseView, 'moves' | 'verdict' | 'level'>): boolean {
  return moves.verdict === 'settle' && verdict?.with.level === level;
}

/** The team an answer goes to; undefined when it goes to the customer, or nowhere. */
export function answerTeam({ answer }: CaseView['moves']): TeamView | undefined {
  return answer === undefined || answer === 'customer' ? undefined : answer;
}

/** What is still to be said about vendors before a move may take the case from 3rd level. */
export function gateOf(kind: Kind, { moves, team }: CaseView): 'answer' | 'statement' | undefined {
  const missing = moves.vendor?.missing;
  if (kind === 'take-back') return missing;
  // What a vendor's own people answer is a word of the vendor.
  return kind === 'answer' && !(missing === 'statement' && team.arm === 'vendor') ? missing : undefined;
}

/** Whether somebody has begun to write. */
export function isBegun(draft: Draft | undefined): boolean {
  const { tried = '', asked = '', text = '', reason = '', with: person = '' } = draft?.values ?? {};
  return `${tried}${asked}${text}${reason}${person}`.trim() !== '';
}
