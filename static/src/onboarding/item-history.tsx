import { useState } from 'react';
import type { OnboardingView } from '../../../src/contract/onboarding';
import { useWords } from '../words';
import { HistoryLines } from './history-lines';
import { useHistory } from './use-history';

/** What was done to one item, fetched when it is asked for, and again when more was done. */
export function ItemHistory(props: { item: string; of: OnboardingView; events: number; now: number }) {
  const { item, of, now } = props;
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const { events, failed, earlier } = useHistory(item, props.events, isOpen);
  return (
    <details className="item-history" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.say('onboarding.history')}</summary>
      {isOpen && !events && !failed && <p className="quiet">{words.say('answer.loading')}</p>}
      {failed && <p className="complaint">{words.say('answer.failed-safe')}</p>}
      {events?.length === 0 && !earlier && <p className="quiet">{words.say('onboarding.untouched')}</p>}
      {events && <HistoryLines events={events} of={of} now={now} />}
      {earlier && (
        <button type="button" className="plain-button" onClick={earlier}>
          {words.say('onboarding.earlier')}
        </button>
      )}
    </details>
  );
}
