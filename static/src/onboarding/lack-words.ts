import type { DoneAnswer, ItemView, OnboardingView } from '../../../src/contract/onboarding';
import { dateSaid } from '../../../src/messages/times';
import type { Words } from '../words';
import type { Trouble } from './case-keeper';
import { titleOf } from './who-words';

type Lack = ItemView['lacks'][number];
type Missing = OnboardingView['gate']['missing'][number];
type Refused = Extract<DoneAnswer, { readonly done: false }>;

export interface Known {
  readonly words: Words;
  readonly name: (accountId: string) => string;
  readonly title: (item: string) => string;
}

/** What stands between an item and its tick. */
export function lackSaid(lack: Lack, { words, name, title }: Known): string {
  switch (lack.lack) {
    case 'rows-without-actor':
    case 'rows-incomplete':
      return words.say(`onboarding.lack-${lack.lack}`, { count: lack.count });
    case 'state':
      return words.say(`onboarding.lack-state-${lack.until}`);
    case 'expired':
      return words.say('onboarding.lack-expired', { date: dateSaid(lack.on) });
    case 'signatures':
      return lack.parties.length === 0
        ? words.say('onboarding.lack-parties')
        : words.say('onboarding.lack-signatures', { parties: lack.parties.join(', ') });
    case 'approvals':
      return lack.people.length === 0
        ? words.say('onboarding.lack-approval')
        : words.say('onboarding.lack-approvals', { people: lack.people.map(name).join(', ') });
    case 'service':
      return words.say(`onboarding.lack-service-${lack.what}`);
    case 'item':
      return words.say('onboarding.lack-item', { item: title(lack.item) });
    default:
      return words.say(`onboarding.lack-${lack.lack}`);
  }
}

/** Why something keeps the gate shut. */
export function missingSaid(missing: Missing, known: Known): string {
  const { why, lacks } = missing;
  if (why === 'lacks') return lacks.map((lack) => lackSaid(lack, known)).join(' ');
  return known.words.say(`onboarding.missing-${why}`);
}

/** Why something was not done, and what can be done about it. */
export function troubleSaid({ what }: Trouble, known: Known): string {
  const { words } = known;
  if (what === 'unreachable') return words.say('onboarding.not-heard');
  if (what === 'standing-still') return words.say('answer.standing-still');
  if (typeof what === 'string') return words.say('onboarding.refused-not-yours');
  return [words.say(`onboarding.refused-${what.reason}`), ...missingIn(what, known)].join(' ');
}

function missingIn({ reason, missing }: Refused, known: Known): readonly string[] {
  if (reason === 'lacking') return missing.map((one) => missingSaid(one, known));
  return missing.map((one) => `${known.title(one.item)}: ${missingSaid(one, known)}`);
}

/** What an item is called, wherever it lies. */
export function titlesIn(of: OnboardingView, words: Words): (item: string) => string {
  const all = new Map(of.phases.flatMap(({ items }) => items).map((item) => [item.id, item]));
  return (id) => {
    const item = all.get(id);
    return item ? titleOf(item, words) : id;
  };
}
