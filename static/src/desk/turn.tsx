import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useState } from 'react';
import type { DeskView } from '../../../src/contract/desk';
import { call } from '../call';
import { useWords } from '../words';
import { Preview } from './preview';

/** The switch. It first says what it will do, and is pressed a second time. */
export function Turn(props: { desk: DeskView; changed: (after: DeskView, said: string) => void; begin: () => void }) {
  const { enabled, projectKey: project } = props.desk;
  const words = useWords();
  const [asking, ask] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const turn = enabled ? 'disable' : 'enable';

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
    props.changed(answer.value, words.say(enabled ? 'desk.disabled' : 'desk.enabled', { project }));
  };

  if (!asking)
    return (
      <div className="desk-buttons">
        <Button
          appearance={enabled ? 'default' : 'primary'}
          onClick={() => {
            props.begin();
            ask(true);
          }}
        >
          {words.say(`desk.${turn}`)} …
        </Button>
      </div>
    );
  return (
    <section className="will" aria-labelledby="will">
      <h2 id="will">{words.say(enabled ? 'desk.disable-first' : 'desk.preview')}</h2>
      {enabled ? (
        <ul>
          <li>{words.say('desk.disable-1')}</li>
          <li>{words.say('desk.disable-still')}</li>
          <li>{words.say('desk.disable-kept')}</li>
          {props.desk.intake?.state === 'running' && <li>{words.say('desk.disable-intake')}</li>}
        </ul>
      ) : (
        <Preview project={project} />
      )}
      <div aria-live="assertive">
        {failed && (
          <SectionMessage appearance="error" title={words.say('desk.failed')} headingLevel="h3">
            <p>{failed}</p>
          </SectionMessage>
        )}
      </div>
      <div className="desk-buttons">
        <Button autoFocus appearance={enabled ? 'danger' : 'primary'} isLoading={busy} onClick={() => void press()}>
          {words.say(`desk.${turn}-confirm`, { project })}
        </Button>
        <Button appearance="subtle" onClick={() => ask(false)}>
          {words.say('desk.cancel')}
        </Button>
      </div>
    </section>
  );
}
