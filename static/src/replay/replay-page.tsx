import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useCallback, useEffect, useState } from 'react';
import type { ReplayAnswer, RunView } from '../../../src/contract/replay';
import { call, type Failure } from '../call';
import { useAround, type RulebookPage } from '../rulebook/page';
import { Broken, Waiting } from '../states';
import { useWords } from '../words';
import { How } from './how';
import { Outcome } from './outcome';
import { Progress } from './progress';
import { StartForm, type Asked } from './start-form';
import './replay.css';

/** How often a run that is under way is looked at. */
const LOOK_EVERY = 4000;

/** Tries a rulebook on the cases of a past period, and shows what would have gone otherwise. */
export function ReplayPage({ answer, editable }: RulebookPage) {
  const words = useWords();
  const { keeper } = useAround();
  const { shown, failure, put, refresh } = useReplay();
  const [refused, refuse] = useState('');
  const [busy, setBusy] = useState(false);
  if (!shown) return failure ? <Broken failure={failure} retry={refresh} /> : <Waiting rows={6} />;
  const { run } = shown;

  const start = async (asked: Asked): Promise<void> => {
    setBusy(true);
    refuse('');
    await keeper.flush();
    const outcome = await call('replay.start', asked);
    setBusy(false);
    if (!outcome.ok) return refuse(words.say('answer.failed-safe'));
    if (!outcome.value.started) refuse(words.say(`replay.refused-${outcome.value.reason}`));
    put(outcome.value.show);
  };
  const cancel = async ({ startedAt }: RunView): Promise<void> => {
    const outcome = await call('replay.cancel', { run: startedAt });
    if (outcome.ok) put(outcome.value);
    else refuse(words.say('answer.failed-safe'));
  };

  return (
    <main className="replay">
      <header>
        <h1>{words.say('replay.heading')}</h1>
        <p>{words.say('replay.intro')}</p>
      </header>
      <How />
      {editable && (
        <StartForm
          answer={answer}
          now={shown.asOf}
          busy={busy || run?.state === 'running'}
          start={(asked) => void start(asked)}
        />
      )}
      <div aria-live="assertive">
        {refused && (
          <SectionMessage appearance="warning" title={words.say('replay.refused')} headingLevel="h2">
            <p>{refused}</p>
          </SectionMessage>
        )}
      </div>
      {run ? (
        <>
          <Progress run={run} zone={answer.zone} cancel={editable ? () => void cancel(run) : undefined} />
          <Outcome key={run.startedAt} run={run} zone={answer.zone} asOf={shown.asOf} />
        </>
      ) : (
        <section className="replay-empty">
          <h2>{words.say('replay.empty')}</h2>
          <p>{words.say(editable ? 'replay.empty-why' : 'replay.empty-reader')}</p>
        </section>
      )}
      {failure && (
        <p className="alarming">
          {words.say('answer.failed')}{' '}
          <Button spacing="compact" onClick={refresh}>
            {words.say('answer.refresh')}
          </Button>
        </p>
      )}
    </main>
  );
}

/** The last run, looked at again while it is under way. */
function useReplay() {
  const [shown, put] = useState<ReplayAnswer>();
  const [failure, fail] = useState<Failure>();
  const refresh = useCallback(() => {
    void call('replay.show', {}).then((outcome) => {
      fail(outcome.ok ? undefined : outcome.reason);
      if (outcome.ok) put(outcome.value);
    });
  }, []);
  useEffect(refresh, [refresh]);
  const running = shown?.run?.state === 'running';
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => document.visibilityState === 'visible' && refresh(), LOOK_EVERY);
    return () => clearInterval(timer);
  }, [running, refresh]);
  return { shown, failure, put, refresh };
}
