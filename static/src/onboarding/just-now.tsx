import { useEffect, useState } from 'react';
import type { OnboardingView } from '../../../src/contract/onboarding';
import { call } from '../call';
import { useWords } from '../words';
import { HistoryLines } from './history-lines';
import type { CaseEvent } from './history-words';

const FIRST = 5;

/** What was done last, and everything before it for whoever asks. */
export function JustNow({ of, now }: { of: OnboardingView; now: number }) {
  const words = useWords();
  const [events, put] = useState<readonly CaseEvent[]>([]);
  const [next, setNext] = useState<number>();
  const [failed, fail] = useState(false);
  const [all, showAll] = useState(false);
  const { version } = of;
  useEffect(() => {
    let late = false;
    void call('onboarding.history', {}).then((outcome) => {
      if (late) return;
      fail(!outcome.ok);
      if (!outcome.ok) return;
      put(outcome.value.events);
      setNext(outcome.value.next);
    });
    return () => {
      late = true;
    };
  }, [version]);
  const earlier = async (): Promise<void> => {
    if (next === undefined) return;
    const outcome = await call('onboarding.history', { before: next });
    fail(!outcome.ok);
    if (!outcome.ok) return;
    put([...events, ...outcome.value.events]);
    setNext(outcome.value.next);
  };
  return (
    <section className="panel-card" aria-labelledby="just-now-heading">
      <h2 id="just-now-heading">{words.say('onboarding.just-now')}</h2>
      {failed && <p className="complaint">{words.say('answer.failed-safe')}</p>}
      <HistoryLines events={all ? events : events.slice(0, FIRST)} of={of} now={now} />
      {events.length > FIRST && (
        <button type="button" className="plain-button" aria-expanded={all} onClick={() => showAll(!all)}>
          {words.say(all ? 'onboarding.show-fewer' : 'onboarding.whole-history')}
        </button>
      )}
      {all && next !== undefined && (
        <button type="button" className="plain-button" onClick={() => void earlier()}>
          {words.say('onboarding.earlier')}
        </button>
      )}
    </section>
  );
}
