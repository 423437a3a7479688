import type { OnboardingView } from '../../../src/contract/onboarding';
import type { Words } from '../words';

type Undone = OnboardingView['undone'][number];

/** What was not done, and why, or that it is tried again. `key`: of an item's own issue. */
export function undoneSaid(
  undone: Undone,
  words: Words,
  { title, key }: { readonly title: (item: string) => string; readonly key: (item: string) => string },
): string {
  return `${whatSaid(undone, words, title, key)} ${whySaid(undone, words)}`;
}

function whatSaid(
  { kind, item = '', letter }: Undone,
  words: Words,
  title: (item: string) => string,
  key: (item: string) => string,
): string {
  switch (kind) {
    case 'status':
    case 'property':
      return words.say(`undone.${kind}`);
    case 'child':
      return words.say('undone.child', { item: title(item) });
    case 'child-status':
      return words.say('undone.child-status', { item: title(item), key: key(item) });
    case 'form':
    case 'form-people':
    case 'form-word':
      return words.say(`form.trouble-${kind}`);
    case 'mail':
      return letter === undefined ? '' : words.say(`undone.mail-${letter}`);
  }
}

function whySaid({ kind, refused }: Undone, words: Words): string {
  switch (refused) {
    case undefined:
      return words.say('undone.why-trying');
    case 'forbidden':
    case 'gone':
      return words.say(isOfForm(kind) ? `form.trouble-${refused}` : `undone.why-${refused}`);
    case 'impossible':
      if (isOfForm(kind)) return words.say('form.trouble-impossible');
      return words.say(kind === 'child' || kind === 'mail' ? `undone.why-impossible-${kind}` : 'undone.why-impossible');
    default:
      return words.say('undone.why-other');
  }
}

function isOfForm(kind: Undone['kind']): boolean {
  return kind === 'form' || kind === 'form-people' || kind === 'form-word';
}
