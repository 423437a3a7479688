import { PARTIES, type StoryboardView } from '../../../src/contract/storyboard';
import type { Words } from '../words';

/** Somebody who can be named in a row. */
interface PartyChoice {
  readonly id: string;
  readonly name: string;
  /** What tells them apart from others of the name. */
  readonly about: string;
}

/** The centre's lines first, then the people of the contact lists. */
export function partiesToChoose(contacts: StoryboardView['contacts'], words: Words): readonly PartyChoice[] {
  const lines = PARTIES.map((id) => ({ id, name: words.say(`storyboard.party-${id}`), about: '' }));
  const people = contacts.map(({ id, name, role, organisation }) => ({
    id: `contact:${id}`,
    name,
    about: [role, organisation].filter((one) => one !== '').join(', '),
  }));
  return [...lines, ...people.filter(({ name }) => name !== '')];
}

export function partyName(id: string, choices: readonly PartyChoice[], words: Words): string {
  return choices.find((one) => one.id === id)?.name ?? words.say('storyboard.party-gone');
}

/** Ids, one to a line. */
export function partiesIn(value: string): readonly string[] {
  return value.split('\n').filter((one) => one !== '');
}

/** Those who match what was typed, the best first: by the beginning of a word of the name, then anywhere. */
export function matching(choices: readonly PartyChoice[], typed: string): readonly PartyChoice[] {
  const sought = typed.trim().toLocaleLowerCase();
  if (sought === '') return choices;
  const rank = ({ name, about }: PartyChoice): number => {
    const whole = name.toLocaleLowerCase();
    if (whole.startsWith(sought)) return 0;
    if (whole.split(/[\s(]+/).some((word) => word.startsWith(sought))) return 1;
    return `${whole} ${about.toLocaleLowerCase()}`.includes(sought) ? 2 : 3;
  };
  return choices.filter((one) => rank(one) < 3).toSorted((one, other) => rank(one) - rank(other));
}
