import type { OnboardingView } from '../../../src/contract/onboarding';
import { PARTIES } from '../../../src/contract/storyboard';
import type { Words } from '../words';

const CONTACT = 'contact:';

/** A line in words, or the name of the contact; what is neither, as it stands. */
export function partySaid(party: string, contacts: OnboardingView['lists']['contacts'], words: Words): string {
  const id = contactIn(party);
  if (id !== undefined)
    return contacts.find((contact) => contact.id === id)?.values['name'] || words.say('storyboard.party-gone');
  const line = PARTIES.find((one) => one === party);
  return line ? words.say(`storyboard.party-${line}`) : party;
}

/** The id of the contact that a party is; undefined for a line. */
export function contactIn(party: string): string | undefined {
  return party.startsWith(CONTACT) ? party.slice(CONTACT.length) : undefined;
}
