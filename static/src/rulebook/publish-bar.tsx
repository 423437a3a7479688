import { useWords } from '../words';
import type { RulebookPage } from './page';

/** What publishing asks for, while there is something to publish. */
export function PublishBar({ answer }: RulebookPage) {
  const words = useWords();
  if (!answer.draft) return null;
  return <p>{words.say('rulebook.changes', { count: answer.draft.changes.length })}</p>;
}
