import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { DeskView } from '../../../src/contract/desk';
import { call } from '../call';
import { useWords } from '../words';

/** How far open requests have been taken in, and a way to go through them again. */
export function Intake(props: {
  desk: DeskView;
  intake: NonNullable<DeskView['intake']>;
  changed: (after: DeskView, said: string) => void;
}) {
  const { state, done, of, left } = props.intake;
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const again = async (): Promise<void> => {
    setBusy(true);
    const answer = await call('desk.take-in', {});
    setBusy(false);
    if (answer.ok) props.changed(answer.value, '');
  };
  return (
    <section className="intake" aria-labelledby="intake">
      <h2 id="intake">{words.say('desk.intake')}</h2>
      {state === 'running' && <progress max={Math.max(of, 1)} value={done} aria-labelledby="intake" />}
      <p role="status">{sentence()}</p>
      {left > 0 && <p className="alarming">⚠ {words.say('desk.intake-left', { count: left })}</p>}
      {state !== 'running' && props.desk.enabled && !props.desk.suspended && (
        <div className="desk-buttons">
          <Button isLoading={busy} onClick={() => void again()}>
            {words.say('desk.intake-again')}
          </Button>
        </div>
      )}
    </section>
  );

  function sentence(): string {
    switch (state) {
      case 'running':
        return done < of || of === 0
          ? words.say('desk.intake-running', { done, of })
          : words.say('desk.intake-last', { of });
      case 'done':
        return words.say('desk.intake-done', { of });
      case 'cancelled':
        return words.say('desk.intake-cancelled', { done });
      case 'failed':
        return words.say('desk.intake-failed');
    }
  }
}
