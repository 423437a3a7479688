import type { RulebookAnswer } from '../../../src/contract/rulebook';
import { useWords } from '../words';

/** Who did something, as far as we may know: the reader, or somebody else. */
export function useBy({ you }: Pick<RulebookAnswer, 'you'>): (accountId: string) => string {
  const words = useWords();
  return (accountId) => words.say(accountId === you ? 'rulebook.by-you' : 'rulebook.by-other');
}
