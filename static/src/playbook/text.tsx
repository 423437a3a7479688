import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useState } from 'react';
import { LONGEST_PLAYBOOK, type ReadPlaybookAnswer } from '../../../src/contract/playbook';
import { call } from '../call';
import { TextIn } from '../rulebook/text-in';
import { Said } from '../said';
import { useWords } from '../words';
import { PlaybookChanges } from './changes';
import { PlaybookFaults } from './faults';
import { fetchText } from './fetch-text';
import type { PlaybookPart } from './page';

/** The playbook as text: out as a file, and in again, with everything it would change shown first. */
export function Text({ answer, editable, change }: PlaybookPart) {
  const words = useWords();
  const [failed, fail] = useState('');
  const { version } = answer.playbook;
  const take = async (): Promise<void> =>
    fail((await fetchText(answer.projectKey, version)) ? '' : words.say('answer.failed'));
  return (
    <>
      <h3>{words.say('playbook.export')}</h3>
      <p className="quiet">{words.say('playbook.export-why')}</p>
      <div className="rulebook-buttons">
        <Button onClick={() => void take()}>{words.say('playbook.export-do', { version })}</Button>
      </div>
      {failed && <p role="alert">{failed}</p>}
      {editable && <Import answer={answer} change={change} />}
    </>
  );
}

function Import({ answer, change }: Pick<PlaybookPart, 'answer' | 'change'>) {
  const words = useWords();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [read, put] = useState<ReadPlaybookAnswer>();
  const [failed, fail] = useState('');
  const [said, tell] = useState('');
  const { version } = answer.playbook;
  const look = async (written: string): Promise<void> => {
    fail('');
    tell('');
    if (written.length > LONGEST_PLAYBOOK) return fail(words.say('playbook.too-much'));
    setBusy(true);
    const outcome = await call('playbook.read', { text: written });
    setBusy(false);
    if (outcome.ok) put(outcome.value);
    else fail(words.say('answer.failed'));
  };
  return (
    <>
      <h3>{words.say('playbook.import')}</h3>
      <p className="quiet">{words.say('playbook.import-why')}</p>
      <TextIn of="playbook" {...{ text, busy, look }} put={setText} typed={() => put(undefined)} />
      <Said what={said} />
      <div aria-live="polite">
        {failed && <p className="alarming">{failed}</p>}
        {read?.ok === false && (
          <SectionMessage
            appearance="error"
            title={words.say('playbook.import-refused', { count: read.faults.length })}
            headingLevel="h3"
          >
            <PlaybookFaults faults={read.faults} lines />
          </SectionMessage>
        )}
        {read?.ok && (
          <>
            <h3>{words.say('playbook.import-would', { count: read.changes.length, version })}</h3>
            <PlaybookChanges changes={read.changes} before={answer.playbook} after={read.playbook} />
            {read.changes.length > 0 && (
              <div className="rulebook-buttons">
                <Button
                  appearance="primary"
                  onClick={() => {
                    change({ ...read.playbook, version });
                    put(undefined);
                    setText('');
                    tell(words.say('playbook.imported'));
                  }}
                >
                  {words.say('playbook.import-take')}
                </Button>
              </div>
            )}
          </>
        )}
      </div>
    </>
  );
}
