import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { useState } from 'react';
import { jira } from '../jira';
import { documentOf } from '../look/document';
import { Person } from '../look/Person';
import { useVisit } from '../visit';

interface Props {
  readonly issueKey: string;
  readonly isRequest: boolean;
  readonly reload: () => void;
}

/** Two ways to write: to the customer, or a note that only support can see. */
export function Editor({ issueKey, isRequest, reload }: Props) {
  const { words, persona } = useVisit();
  const [kind, setKind] = useState<'reply' | 'note'>();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const send = async (): Promise<void> => {
    setBusy(true);
    try {
      await jira.comment(issueKey, documentOf(text), kind === 'note');
      setText('');
      setKind(undefined);
      setFailure('');
      reload();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  const label = kind === 'note' ? words.issue.note : words.issue.reply;
  return (
    <div className="said editor">
      <Person hideName name={persona.displayName} size="medium" />
      {kind === undefined ? (
        <div className="editor-choice">
          {isRequest && (
            <Button appearance="subtle" onClick={() => setKind('note')}>
              {words.issue.note}
            </Button>
          )}
          <Button appearance="subtle" onClick={() => setKind('reply')}>
            {words.issue.reply}
          </Button>
        </div>
      ) : (
        <form
          className={kind === 'note' ? 'editor-note' : ''}
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') void send();
          }}
        >
          <label htmlFor="editor-text">{label}</label>
          <TextArea
            autoFocus
            id="editor-text"
            minimumRows={4}
            onChange={(event) => setText(event.currentTarget.value)}
            placeholder={kind === 'note' ? words.issue.notePlaceholder : words.issue.replyPlaceholder}
            value={text}
          />
          {failure !== '' && <p role="alert">{failure}</p>}
          <div className="editor-end">
            <Button appearance="primary" isDisabled={text.trim() === ''} isLoading={busy} type="submit">
              {words.save}
            </Button>
            <Button appearance="subtle" onClick={() => setKind(undefined)}>
              {words.cancel}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
