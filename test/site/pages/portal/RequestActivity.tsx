import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { useState } from 'react';
import { desk, type Request, type RequestComment } from '../desk';
import { Moment } from '../look/Moment';
import { Person } from '../look/Person';
import { useVisit } from '../visit';

interface Props {
  readonly request: Request;
  readonly comments: readonly RequestComment[];
  readonly reload: () => void;
}

/** What customer and support have said to each other, oldest first, the request itself at the head. */
export function RequestActivity({ request, comments, reload }: Props) {
  const { words, persona } = useVisit();
  const description = request.requestFieldValues.find(({ fieldId }) => fieldId === 'description')?.value;
  return (
    <section>
      <h2>{words.portal.activity}</h2>
      <ol className="talk">
        {typeof description === 'string' && description !== '' && (
          <li>
            <Said at={request.createdDate.iso8601} name={request.reporter.displayName} text={description} />
          </li>
        )}
        {comments.map(({ id, author, body, created }) => (
          <li key={id}>
            <Said at={created.iso8601} name={author.displayName} text={body} />
          </li>
        ))}
      </ol>
      {persona.accountId !== null && <AddComment issueKey={request.issueKey} reload={reload} />}
    </section>
  );
}

function Said({ name, at, text }: { readonly name: string; readonly at: string; readonly text: string }) {
  return (
    <article className="said">
      <Person hideName name={name} size="medium" />
      <div>
        <p className="said-head">
          <strong>{name}</strong>{' '}
          <span className="quiet">
            <Moment at={at} />
          </span>
        </p>
        <p className="said-text">{text}</p>
      </div>
    </article>
  );
}

function AddComment({ issueKey, reload }: { readonly issueKey: string; readonly reload: () => void }) {
  const { words, persona } = useVisit();
  const [text, setText] = useState('');
  const [state, setState] = useState<'writing' | 'sending'>('writing');
  const [failure, setFailure] = useState('');
  const send = async (): Promise<void> => {
    setState('sending');
    try {
      await desk.comment(issueKey, text.trim());
      setText('');
      setFailure('');
      reload();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setState('writing');
    }
  };
  return (
    <form
      className="said add-comment"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void send();
      }}
    >
      <Person hideName name={persona.displayName} size="medium" />
      <div>
        <label htmlFor="new-comment">{words.portal.addComment}</label>
        <TextArea
          id="new-comment"
          minimumRows={3}
          onChange={(event) => setText(event.currentTarget.value)}
          placeholder={words.portal.commentPlaceholder}
          value={text}
        />
        <p className="quiet">{words.portal.privacy}</p>
        {failure !== '' && <p role="alert">{failure}</p>}
        <Button appearance="primary" isDisabled={text.trim() === ''} isLoading={state === 'sending'} type="submit">
          {words.send}
        </Button>
      </div>
    </form>
  );
}
