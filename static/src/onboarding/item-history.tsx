import { useEffect, useState } from 'react';
import type { HistoryAnswer, OnboardingView } from '../../../src/contract/onboarding';
import { call, type Outcome } from '../call';
import { useWords } from '../words';
import { HistoryLines } from './history-lines';

/** Everything that was done to one item, fetched when it is asked for, and again when more was done. */
export function ItemHistory(props: { item: string; of: OnboardingView; events: number; now: number }) {
  const { item, of, events, now } = props;
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const [outcome, put] = useState<Outcome<HistoryAnswer>>();
  useEffect(() => {
    if (!isOpen) return;
    let late = false;
    void call('onboarding.history', { item }).then((answer) => late || put(answer));
    return () => {
      late = true;
    };
  }, [isOpen, item, events]);
  return (
    <details className="item-history" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.say('onboarding.history')}</summary>
      {isOpen && !outcome && <p className="quiet">{words.say('answer.loading')}</p>}
      {outcome && !outcome.ok && <p className="complaint">{words.say('answer.failed-safe')}</p>}
      {outcome?.ok && outcome.value.events.length === 0 && <p className="quiet">{words.say('onboarding.untouched')}</p>}
      {outcome?.ok && <HistoryLines events={outcome.value.events} of={of} now={now} />}
    </details>
  );
}
