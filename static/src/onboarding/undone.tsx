import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import type { OnboardingView } from '../../../src/contract/onboarding';
import { followFocus } from '../focus-kept';
import { useWords } from '../words';
import { titlesIn } from './lack-words';
import { undoneSaid } from './undone-words';
import { useKeeper } from './use-case';
import { useRetry } from './use-retry';

/** What Jira has not done of the case, why, and another try; for those who work on it. */
export function Undone({ of }: { of: OnboardingView }) {
  const words = useWords();
  const keeper = useKeeper();
  const { retry, trying, failed } = useRetry();
  const [isTried, setTried] = useState(false);
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { undone, me, phases } = of;
  const isDone = undone.length === 0;
  if ((isDone && !isTried) || !(me.works || me.leads)) return null;
  const items = new Map(phases.flatMap((phase) => phase.items).map((item) => [item.id, item]));
  const known = { title: titlesIn(of, words), key: (item: string) => items.get(item)?.state.child?.key ?? '' };
  const lines = [...new Set(undone.map((one) => undoneSaid(one, words, known)))];
  const isRefused = undone.some(({ refused }) => refused !== undefined);
  const tryAgain = async (): Promise<void> => {
    const after = await retry();
    if (!after) return;
    setTried(true);
    keeper.say(words.say(after.undone.length === 0 ? 'undone.done' : 'undone.retried'));
    followFocus(section.current, heading.current);
  };
  return (
    <section ref={section} className={isDone ? 'undone' : 'undone warned'} aria-labelledby="undone-heading">
      <h2 id="undone-heading" ref={heading} tabIndex={-1}>
        {isDone ? (
          words.say('undone.done')
        ) : (
          <>
            <span aria-hidden="true">⚠</span> {words.say(isRefused ? 'undone.heading' : 'undone.heading-trying')}
          </>
        )}
      </h2>
      {!isDone && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <div role="alert">
        {failed && <p>{words.say(failed === 'standing-still' ? 'answer.standing-still' : 'onboarding.not-heard')}</p>}
      </div>
      {isRefused && (
        <Button spacing="compact" isLoading={trying} onClick={() => void tryAgain()}>
          {words.say('undone.retry')}
        </Button>
      )}
    </section>
  );
}
