import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { desk, type Request, type RequestTransition } from '../desk';
import { useTimes } from '../look/Moment';
import { Person } from '../look/Person';
import { StatusLozenge } from '../look/StatusLozenge';
import { useVisit } from '../visit';

interface Props {
  readonly request: Request;
  readonly participants: readonly { readonly accountId: string; readonly displayName: string }[];
  readonly transitions: readonly RequestTransition[];
  readonly reload: () => void;
}

const shownElsewhere = new Set(['summary', 'description', 'attachment']);

/** Status, number, what was filled in, who else follows it, and what the customer may do with it. */
export function RequestAside({ request, participants, transitions, reload }: Props) {
  const { words } = useVisit();
  const times = useTimes();
  const filled = request.requestFieldValues.flatMap(({ fieldId, label, value }) => {
    const text = shownElsewhere.has(fieldId) ? '' : times.dated(textOfValue(value));
    return text === '' ? [] : [{ fieldId, label, text }];
  });
  return (
    <>
      <section className="card">
        <h2 className="visually-hidden">{words.portal.details}</h2>
        <dl className="facts">
          <dt>{words.portal.status}</dt>
          <dd>
            <StatusLozenge
              category={request.currentStatus.statusCategory ?? 'new'}
              name={request.currentStatus.status}
            />
          </dd>
          <dt>{words.portal.reference}</dt>
          <dd>{request.issueKey}</dd>
          {request.requestType && (
            <>
              <dt>{words.portal.type}</dt>
              <dd>{request.requestType.name}</dd>
            </>
          )}
          {filled.map(({ fieldId, label, text }) => (
            <div className="facts-row" key={fieldId}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <Actions issueKey={request.issueKey} reload={reload} transitions={transitions} />
      </section>
      <section className="card">
        <h2>{words.portal.sharedWith}</h2>
        <ul className="people">
          <li>
            <Person name={request.reporter.displayName} />
          </li>
          {participants.map(({ accountId, displayName }) => (
            <li key={accountId}>
              <Person name={displayName} />
            </li>
          ))}
        </ul>
        {participants.length === 0 && <p className="quiet">{words.portal.notShared}</p>}
      </section>
    </>
  );
}

function Actions({ issueKey, transitions, reload }: Pick<Props, 'transitions' | 'reload'> & { issueKey: string }) {
  const { words } = useVisit();
  const [failure, setFailure] = useState('');
  if (transitions.length === 0) return null;
  const act = async (id: string): Promise<void> => {
    try {
      await desk.transition(issueKey, id);
      reload();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <div aria-label={words.portal.actions} className="request-actions" role="group">
      {transitions.map(({ id, name }) => (
        <Button key={id} onClick={() => void act(id)}>
          {name}
        </Button>
      ))}
      {failure !== '' && <p role="alert">{failure}</p>}
    </div>
  );
}

/** A value of a request field as words: options have a value, people a name, lists several of them. */
function textOfValue(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(textOfValue).filter(Boolean).join(', ');
  if (typeof value !== 'object' || value === null) return '';
  const named = Object.entries(value).find(([key]) => ['value', 'name', 'displayName'].includes(key))?.[1];
  return textOfValue(named);
}
