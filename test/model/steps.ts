import fc from 'fast-check';
import type { InJira, ModelMove } from './case-model';
import { MATTERS, type Person } from './offices';

/** One thing that somebody tries or that happens. `after`: minutes since the one before. */
export type Step =
  | { readonly kind: 'move'; readonly after: number; readonly who: Person; readonly move: ModelMove }
  | {
      readonly kind: 'news';
      readonly after: number;
      readonly news: InJira;
    }
  /** Nobody does anything until the clock has called. */
  | { readonly kind: 'wait'; readonly after: number };

const TEAMS = ['copenhagen', 'bit', 'kmd', 'ibm', 'sirius', 'specialists', 'nobody'] as const;

/** Every move with everything that can be said with it, legal or not. */
export const MOVES: readonly ModelMove[] = [
  { type: 'pass-on' },
  { type: 'pass-on', direct: true },
  ...TEAMS.flatMap((team): ModelMove[] => [
    { type: 'pass-on', team },
    { type: 'pass-on', team, reason: true },
  ]),
  ...[false, true].flatMap((none): ModelMove[] => [
    { type: 'take-back', none },
    { type: 'take-back', none, team: 'copenhagen' },
    { type: 'take-back', none, team: 'bit' },
    { type: 'take-back', none, team: 'ibm' },
    { type: 'answer', none },
  ]),
  { type: 'send-back' },
  { type: 'ask' },
  { type: 'reopen' },
  { type: 'ask-vendor', when: 'now' },
  { type: 'ask-vendor', when: 'now', team: 'ibm' },
  { type: 'ask-vendor', when: 'now', team: 'bit' },
  { type: 'ask-vendor', when: 'ahead' },
  { type: 'ask-vendor', when: 'before-the-case' },
  ...[0, 1, 2].map((contact): ModelMove => ({ type: 'vendor-answered', contact, when: 'now' })),
  { type: 'vendor-answered', contact: 0, when: 'ahead' },
  { type: 'no-vendor-contact' },
  { type: 'give-verdict' },
  { type: 'agree' },
  { type: 'dispute' },
  { type: 'triage', linked: true, link: true },
  { type: 'triage', linked: true, link: false },
  { type: 'triage', linked: false, link: false },
  { type: 'acknowledge' },
  { type: 'follow-up' },
];

export const EVERYBODY: readonly Person[] = ['first', 'second', 'vendor', 'specialist', 'lead', 'outsider'];

const NEWS: readonly InJira[] = [
  { type: 'waits', for: 'reporter' },
  { type: 'waits', for: 'vendor' },
  { type: 'goes-on' },
  { type: 'closed' },
  { type: 'reopened' },
  { type: 'customer-wrote' },
  { type: 'staff-wrote', side: 'first' },
  { type: 'staff-wrote', side: 'above' },
  { type: 'staff-wrote', side: undefined },
  ...MATTERS.map((matter) => ({ type: 'turned-out', matter }) as const),
];

/** Moves that lead somewhere are drawn more often, or few runs would come to the vendors. */
const USUAL: readonly ModelMove[] = [
  { type: 'pass-on' },
  { type: 'answer' },
  { type: 'answer', none: true },
  { type: 'pass-on', direct: true },
  { type: 'ask-vendor', when: 'now' },
  { type: 'vendor-answered', contact: 0, when: 'now' },
  { type: 'give-verdict' },
  { type: 'agree' },
  { type: 'send-back' },
];

const minutes = fc.integer({ min: 1, max: 90 });
const move = fc.oneof(fc.constantFrom(...USUAL), fc.constantFrom(...MOVES));
const who = fc.oneof(fc.constantFrom<Person>('lead'), fc.constantFrom(...EVERYBODY));

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('move'), after: minutes, who, move }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('news'), after: minutes, news: fc.constantFrom(...NEWS) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait'), after: fc.integer({ min: 60, max: 4000 }) }) },
);

/** Runs of things that people try, and that happen. */
export function runs(minLength: number, maxLength: number): fc.Arbitrary<readonly Step[]> {
  return fc.array(step, { minLength, maxLength, size: 'max' });
}
