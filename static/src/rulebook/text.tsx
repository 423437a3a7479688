import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useState } from 'react';
import type { ReadAnswer } from '../../../src/contract/rulebook';
import { findingSaid } from '../../../src/messages/check-said';
import { call } from '../call';
import { Said } from '../said';
import { useWords } from '../words';
import { Changes } from './changes';
import { download } from './download';
import { Faults } from './faults';
import { useAround, type RulebookPage } from './page';
import { TextIn } from './text-in';

/** The rulebook as text: out as a file, and in again, with everything it would change shown first. */
export function TextPage({ answer, editable, change }: RulebookPage) {
  const words = useWords();
  const { keeper } = useAround();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [read, put] = useState<ReadAnswer>();
  const [failed, fail] = useState('');
  const [said, say] = useState('');

  const take = async (which: 'draft' | 'in-force'): Promise<void> => {
    fail('');
    if (which === 'draft') await keeper.flush();
    const outcome = await call('rulebook.text', { which });
    if (!outcome.ok || outcome.value.text === '') return fail(words.say('answer.failed'));
    download(`trin-${answer.projectKey.toLowerCase()}-${which}.json`, outcome.value.text);
  };
  const look = async (written: string): Promise<void> => {
    fail('');
    say('');
    setBusy(true);
    const outcome = await call('rulebook.read', { text: written });
    setBusy(false);
    if (outcome.ok) put(outcome.value);
    else fail(words.say(written.length > TOO_MUCH ? 'rulebook.too-much' : 'answer.failed'));
  };

  return (
    <main>
      <h1>{words.say('rulebook.page-text')}</h1>
      <section aria-labelledby="export">
        <h2 id="export">{words.say('rulebook.export')}</h2>
        <p>{words.say('rulebook.export-why')}</p>
        <div className="rulebook-buttons">
          <Button onClick={() => void take('in-force')}>{words.say('rulebook.export-in-force')}</Button>
          {answer.draft && <Button onClick={() => void take('draft')}>{words.say('rulebook.export-draft')}</Button>}
        </div>
      </section>
      {editable && (
        <section aria-labelledby="import">
          <h2 id="import">{words.say('rulebook.import')}</h2>
          <p>{words.say('rulebook.import-why')}</p>
          <TextIn of="rulebook" {...{ text, busy, look }} put={setText} typed={() => put(undefined)} />
        </section>
      )}
      <Said what={said} />
      <div aria-live="polite">
        {failed && <p className="alarming">{failed}</p>}
        {read?.ok === false && (
          <SectionMessage
            appearance="error"
            title={words.say('rulebook.import-refused', { count: read.faults.length })}
            headingLevel="h2"
          >
            <Faults faults={read.faults} />
          </SectionMessage>
        )}
        {read?.ok && (
          <section aria-labelledby="would">
            <h2 id="would">{words.say('rulebook.import-would', { count: read.changes.length })}</h2>
            {read.loops.length > 0 && (
              <SectionMessage
                appearance="warning"
                title={words.say('rulebook.import-loops', { count: read.loops.length })}
                headingLevel="h3"
              >
                <ul>
                  {read.loops.map((finding) => (
                    <li key={finding.id}>
                      {findingSaid(finding, { locale: words.locale, zone: answer.zone, book: read.book }).what}
                    </li>
                  ))}
                </ul>
              </SectionMessage>
            )}
            <Changes changes={read.changes} />
            <div className="rulebook-buttons">
              <Button
                appearance="primary"
                onClick={() => {
                  change(read.book);
                  put(undefined);
                  setText('');
                  say(words.say('rulebook.imported'));
                }}
              >
                {words.say(answer.draft ? 'rulebook.import-replace' : 'rulebook.import-take')}
              </Button>
            </div>
          </section>
        )}
      </div>
    </main>
  );
}

/** A browser may send the app at most 500 KB. */
const TOO_MUCH = 400_000;
