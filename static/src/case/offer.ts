import type { CaseView, TeamView } from '../../../src/contract/calls';
import { KINDS, offers, type Kind, type Plain } from './draft';

/** The words of the protocol for what the buttons do. */
const MOVE = {
  direct: 'pass-on',
  'vendor-answered': 'ask-vendor',
  'no-vendor-contact': 'ask-vendor',
  settle: 'agree',
} as const satisfies Partial<Record<Kind, keyof CaseView['moves']['ofOthers']>>;

type Of = keyof CaseView['moves']['ofOthers'];

function moveOf(kind: Kind | Plain): Of {
  return isNamedAnew(kind) ? MOVE[kind] : kind;
}

function isNamedAnew(kind: Kind | Plain): kind is keyof typeof MOVE {
  return kind in MOVE;
}

/** The level that makes a move which is not the reader's to make. */
export function levelOfOthers(kind: Kind | Plain, { moves }: CaseView): TeamView['level'] | undefined {
  return moves.ofOthers[moveOf(kind)];
}

/** Every move that is offered now and is the reader's to make; those that fit the moment come first. */
export function ownMoves(shown: CaseView): readonly (Kind | Plain)[] {
  return everyMove(shown)
    .filter((kind) => levelOfOthers(kind, shown) === undefined)
    .toSorted((a, b) => rank(a, shown) - rank(b, shown));
}

/** Moves that are offered, but to another level. */
export function othersMoves(shown: CaseView): readonly (readonly [level: TeamView['level'], kinds: readonly Kind[]])[] {
  const kinds = KINDS.flatMap((kind) => {
    const level = offers(kind, shown) && !TOLD_WITH_ANOTHER.has(kind) ? levelOfOthers(kind, shown) : undefined;
    return level === undefined ? [] : [{ kind, level }];
  });
  return [...new Set(kinds.map(({ level }) => level))].map((level) => [
    level,
    kinds.filter((one) => one.level === level).map(({ kind }) => kind),
  ]);
}

const TOLD_WITH_ANOTHER: ReadonlySet<Kind> = new Set(['vendor-answered', 'no-vendor-contact', 'direct']);

function everyMove(shown: CaseView): readonly (Kind | Plain)[] {
  const { acknowledge, followUp } = shown.moves;
  return [
    ...KINDS.filter((kind) => offers(kind, shown)),
    ...(acknowledge ? ['acknowledge' as const] : []),
    ...(followUp ? ['follow-up' as const] : []),
  ];
}

/** So many moves have a large button; a menu with a single entry is none. */
const LARGE = 3;

/** The moves with a large button, and the rest. */
export function split<M>(all: readonly M[]): { readonly large: readonly M[]; readonly rest: readonly M[] } {
  return all.length <= LARGE + 1 ? { large: all, rest: [] } : { large: all.slice(0, LARGE), rest: all.slice(LARGE) };
}

const ORDER: readonly (Kind | Plain)[] = [
  'answer',
  'send-back',
  'pass-on',
  'reopen',
  'take-back',
  'follow-up',
  'triage',
  'ask',
  'direct',
  'ask-vendor',
  'give-verdict',
  'settle',
  'vendor-answered',
  'acknowledge',
  'no-vendor-contact',
];

/** How early a move comes: what the case waits for first, then what its level does most. */
function rank(kind: Kind | Plain, shown: CaseView): number {
  const { level, verdict, moves, triage } = shown;
  if (kind === 'settle' && verdict?.with.level === level) return -2;
  if (kind === 'vendor-answered' && moves.vendor?.missing === 'answer') return -1;
  if (level === 'third' && kind === 'ask-vendor') return ORDER.indexOf('send-back');
  if (level === 'third' && kind === 'give-verdict') return ORDER.indexOf('pass-on') + 0.5;
  if (kind === 'triage' && triage) return ORDER.indexOf('acknowledge') - 0.5;
  return ORDER.indexOf(kind);
}
