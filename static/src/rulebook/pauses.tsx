import { useWords } from '../words';
import type { RulebookPage } from './page';
import { PageHead } from './page-head';
import { AskingRules } from './pauses-asking';
import { PauseList } from './pauses-list';
import { Again, LastStatuses } from './pauses-after';

/** When a case's time stands still, what asking the customer means, and when a case is over. */
export function Pauses(page: RulebookPage) {
  const words = useWords();
  return (
    <main className="rules">
      <PageHead
        title={words.say('rulebook.page-pauses')}
        intro={words.say('rules.pauses-intro')}
        editable={page.editable}
      />
      <PauseList {...page} />
      <AskingRules {...page} />
      <Again {...page} />
      <LastStatuses {...page} />
    </main>
  );
}
