import { TIMES, TIME_UNITS, type StoryboardColumn, type StoryboardView } from '../../../src/contract/storyboard';
import type { Words } from '../words';
import type { Values } from './edits';
import { partiesIn, partiesToChoose, partyName } from './party-words';
import { isKind } from './rows';

/** A value of a cell in the words of its reader. */
export function saidOf(
  column: StoryboardColumn,
  value: string,
  contacts: StoryboardView['contacts'],
  words: Words,
): string {
  switch (column) {
    case 'kind':
      return isKind(value) ? words.say(`storyboard.kind-${value}`) : value;
    case 'unit':
    case 'time': {
      const measure = [...TIME_UNITS, ...TIMES].find((one) => one === value);
      return measure ? words.say(`storyboard.${measure}`) : value;
    }
    case 'amount':
      return words.locale === 'da' ? value.replace('.', ',') : value;
    case 'actor':
    case 'must':
    case 'can': {
      const choices = partiesToChoose(contacts, words);
      return partiesIn(value)
        .map((one) => partyName(one, choices, words))
        .join(', ');
    }
    default:
      return value;
  }
}

/** How fast, as one says it: `4 timer arbejdstid`. */
export function fastSaid(values: Values, words: Words): string {
  const said = (column: 'amount' | 'unit' | 'time') => saidOf(column, values[column] ?? '', [], words);
  if (values['time'] === 'none') return said('time');
  return [said('amount'), said('unit'), said('time')].filter((one) => one !== '').join(' ');
}
