import { useState } from 'react';
import type { OnboardingView } from '../../../src/contract/onboarding';
import { useWords } from '../words';
import { HistoryLines } from './history-lines';
import { useHistory } from './use-history';

const FIRST = 5;

/** What was done last, and everything before it for whoever asks. */
export function JustNow({ of, now }: { of: OnboardingView; now: number }) {
  const words = useWords();
  const { events = [], failed, earlier } = useHistory(undefined, of.version, true);
  const [all, showAll] = useState(false);
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
      {all && earlier && (
        <button type="button" className="plain-button" onClick={earlier}>
          {words.say('onboarding.earlier')}
        </button>
      )}
    </section>
  );
}
