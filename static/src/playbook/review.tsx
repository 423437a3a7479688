import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useEffect, useId, useRef, useState } from 'react';
import type { PlaybookAnswer, PlaybookFault, ReadPlaybookAnswer } from '../../../src/contract/playbook';
import { SHORTEST_REASON } from '../../../src/contract/reason';
import { call } from '../call';
import { download } from '../rulebook/download';
import { useWords } from '../words';
import { PlaybookChanges } from './changes';
import { PlaybookFaults } from './faults';
import { keeper, type Kept } from './keeper';

/** What is changed and not saved: a way to see it, to save it with a reason, or to throw it away. */
export function Review({ kept, told }: { kept: Kept; told: (said: string) => void }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const [dropping, drop] = useState(false);
  const { answer, book } = kept;
  return (
    <section className="playbook-review" aria-label={words.say('playbook.draft')}>
      {open ? (
        <Reviewed
          key={`${answer.playbook.version} ${JSON.stringify(book)}`}
          kept={kept}
          told={told}
          close={() => setOpen(false)}
        />
      ) : (
        <>
          <p role="status">{words.say('playbook.draft-unsaved')}</p>
          <div className="rulebook-buttons">
            <Button appearance="primary" onClick={() => setOpen(true)}>
              {words.say('playbook.review')}
            </Button>
            {dropping ? (
              <>
                <Button
                  appearance="danger"
                  autoFocus
                  onClick={() => {
                    keeper.take(answer);
                    told(words.say('playbook.dropped'));
                  }}
                >
                  {words.say('playbook.drop-sure')}
                </Button>
                <Button appearance="subtle" onClick={() => drop(false)}>
                  {words.say('playbook.cancel')}
                </Button>
              </>
            ) : (
              <Button onClick={() => drop(true)}>{words.say('playbook.drop')}</Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}

/** The changes as the app reads them, or what is wrong with them; then a reason, and the next version. */
function Reviewed({ kept, told, close }: { kept: Kept; told: (said: string) => void; close: () => void }) {
  const words = useWords();
  const { answer, book } = kept;
  const text = JSON.stringify(book);
  const [read, put] = useState<ReadPlaybookAnswer>();
  const [faults, setFaults] = useState<readonly PlaybookFault[]>();
  const [theirs, overtake] = useState<PlaybookAnswer>();
  const [failed, fail] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const version = answer.playbook.version + 1;
  useEffect(() => {
    heading.current?.focus();
    void call('playbook.read', { text }).then((outcome) => {
      if (!outcome.ok) return fail(words.say('playbook.save-failed'));
      put(outcome.value);
      if (!outcome.value.ok) setFaults(outcome.value.faults);
    });
    // Another text is another review.
  }, []);
  const save = async (reason: string): Promise<void> => {
    fail('');
    const outcome = await call('playbook.save', { seen: answer.playbook.version, text, reason });
    if (!outcome.ok)
      return fail(words.say(outcome.reason === 'not-allowed' ? 'playbook.save-not-allowed' : 'playbook.save-failed'));
    const { value } = outcome;
    if (value.saved || value.reason === 'no-changes') {
      keeper.take(value.answer);
      return told(words.say('playbook.saved', { version: value.answer.playbook.version }));
    }
    if (value.reason === 'faults') setFaults(value.faults);
    else overtake(value.answer);
  };
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {words.say('playbook.review-heading', { version })}
      </h2>
      <div aria-live="polite">
        {!read && !failed && <p className="quiet">{words.say('answer.loading')}</p>}
        {failed && <p className="alarming">{failed}</p>}
        {faults && (
          <SectionMessage
            appearance="error"
            title={words.say('playbook.faults-title', { count: faults.length })}
            headingLevel="h3"
          >
            <PlaybookFaults faults={faults} lines={false} />
          </SectionMessage>
        )}
        {theirs && <Overtaken theirs={theirs} text={text} projectKey={answer.projectKey} />}
        {read?.ok && !faults && !theirs && (
          <>
            <p>{words.say('playbook.changes-count', { count: read.changes.length, version: version - 1 })}</p>
            <PlaybookChanges changes={read.changes} before={answer.playbook} after={read.playbook} />
          </>
        )}
      </div>
      {read?.ok && !faults && !theirs ? (
        <Reason version={version} save={save} close={close} />
      ) : (
        <div className="rulebook-buttons">
          <Button onClick={close}>{words.say('playbook.cancel')}</Button>
        </div>
      )}
    </>
  );
}

function Reason(props: { version: number; save: (reason: string) => Promise<void>; close: () => void }) {
  const words = useWords();
  const field = useId();
  const { version, save, close } = props;
  const [reason, setReason] = useState('');
  const [missing, miss] = useState(false);
  const [busy, setBusy] = useState(false);
  const press = async (): Promise<void> => {
    miss(reason.trim().length < SHORTEST_REASON);
    if (reason.trim().length < SHORTEST_REASON) return;
    setBusy(true);
    await save(reason);
    setBusy(false);
  };
  return (
    <form
      className="publish-form"
      onSubmit={(event) => {
        event.preventDefault();
        void press();
      }}
    >
      <label htmlFor={field}>{words.say('playbook.reason')}</label>
      <input
        id={field}
        value={reason}
        maxLength={2000}
        aria-invalid={missing}
        aria-describedby={`${field}-wrong`}
        onChange={({ target }) => setReason(target.value)}
      />
      <div aria-live="assertive" id={`${field}-wrong`}>
        {missing && <p className="alarming">{words.say('playbook.reason-missing')}</p>}
      </div>
      <div className="rulebook-buttons">
        <Button type="submit" appearance="primary" isLoading={busy}>
          {words.say('playbook.save', { version })}
        </Button>
        <Button appearance="subtle" onClick={close}>
          {words.say('playbook.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Somebody else was first. Nothing that was typed is lost. */
function Overtaken({ theirs, text, projectKey }: { theirs: PlaybookAnswer; text: string; projectKey: string }) {
  const words = useWords();
  const { saved, playbook, asOf, you } = theirs;
  const { version } = playbook;
  const by = words.say(saved?.by === you ? 'playbook.by-you' : 'playbook.by-other');
  const when = saved ? words.in(playbook.calendar.timeZone).when(saved.savedAt, asOf) : '';
  const mine = (): void => {
    const book: unknown = JSON.parse(text);
    download(`trin-${projectKey.toLowerCase()}-playbook.json`, JSON.stringify(book, undefined, 2));
  };
  return (
    <SectionMessage appearance="warning" title={words.say('playbook.meanwhile', { version })} headingLevel="h3">
      <p>{words.say('playbook.meanwhile-why', { by: capital(by), when, reason: saved?.reason ?? '' })}</p>
      <div className="rulebook-buttons">
        <Button onClick={() => keeper.rebase(theirs)}>{words.say('playbook.keep-mine', { version })}</Button>
        <Button onClick={() => keeper.take(theirs)}>{words.say('playbook.take-theirs', { version })}</Button>
        <Button onClick={mine}>{words.say('playbook.download-mine')}</Button>
      </div>
    </SectionMessage>
  );
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
