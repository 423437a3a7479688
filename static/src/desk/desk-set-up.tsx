import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge/lozenge';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useRef, useState } from 'react';
import type { DeskView } from '../../../src/contract/desk';
import { call, type Outcome } from '../call';
import { Broken, Waiting } from '../states';
import { useAnswer } from '../use-answer';
import { useWords } from '../words';
import { Heartbeat } from './heartbeat';
import './desk.css';

/** An administrator's page: what Trin will do here, the switch, and whether the clock is alive. */
export function DeskSetUp({ first }: { first: Promise<Outcome<DeskView>> }) {
  const { value, failure, now, refresh, put } = useAnswer(showDesk, first, wakeAt);
  const words = useWords();
  const [asking, ask] = useState(false);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState('');
  const [failed, setFailed] = useState('');
  const region = useRef<HTMLElement>(null);
  if (!value) return failure ? <Broken failure={failure} retry={refresh} /> : <Waiting rows={5} />;
  const project = value.projectKey;
  const turn = value.enabled ? 'disable' : 'enable';

  const press = async (): Promise<void> => {
    setBusy(true);
    setFailed('');
    const answer = await call(`desk.${turn}`, {});
    setBusy(false);
    if (!answer.ok) {
      setFailed(words.say(answer.reason === 'not-allowed' ? 'answer.not-allowed' : 'desk.failed-safe'));
      return;
    }
    ask(false);
    setDone(words.say(turn === 'enable' ? 'desk.enabled' : 'desk.disabled', { project }));
    put(answer.value);
    requestAnimationFrame(() => region.current?.focus());
  };

  return (
    <main className="desk" ref={region} tabIndex={-1}>
      <header>
        <h1>{words.say('desk.heading', { project })}</h1>
        <Lozenge appearance={value.enabled ? 'success' : 'neutral'}>
          {words.say(value.enabled ? 'desk.on' : 'desk.off')}
        </Lozenge>
      </header>
      <p>{words.say('desk.intro')}</p>
      <div role="status">
        {done && (
          <SectionMessage appearance="success">
            <p>{done}</p>
          </SectionMessage>
        )}
      </div>
      {value.enabled && <Heartbeat desk={value} now={now} />}
      {asking ? (
        <section className="will" aria-labelledby="will">
          <h2 id="will">{words.say(`desk.${turn}-first`)}</h2>
          <ul>
            {turn === 'enable' ? (
              <>
                <li>{words.say('desk.enable-1')}</li>
                <li>{words.say('desk.enable-2')}</li>
                <li>{words.say('desk.enable-3')}</li>
                <li>{words.say('desk.enable-4')}</li>
              </>
            ) : (
              <>
                <li>{words.say('desk.disable-1')}</li>
                <li>{words.say('desk.disable-2')}</li>
              </>
            )}
          </ul>
          <div aria-live="assertive">
            {failed && (
              <SectionMessage appearance="error" title={words.say('desk.failed')} headingLevel="h3">
                <p>{failed}</p>
              </SectionMessage>
            )}
          </div>
          <div className="desk-buttons">
            <Button
              autoFocus
              appearance={turn === 'enable' ? 'primary' : 'danger'}
              isLoading={busy}
              onClick={() => void press()}
            >
              {words.say(`desk.${turn}-confirm`, { project })}
            </Button>
            <Button appearance="subtle" onClick={() => ask(false)}>
              {words.say('desk.cancel')}
            </Button>
          </div>
        </section>
      ) : (
        <div className="desk-buttons">
          <Button
            appearance={value.enabled ? 'default' : 'primary'}
            onClick={() => {
              setDone('');
              ask(true);
            }}
          >
            {words.say(`desk.${turn}`)} …
          </Button>
          <Button appearance="subtle" onClick={refresh}>
            {words.say('answer.refresh')}
          </Button>
        </div>
      )}
    </main>
  );
}

const showDesk = () => call('desk.show', {});

function wakeAt(): undefined {
  return undefined;
}
