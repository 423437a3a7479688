import EmptyState from '@atlaskit/empty-state';
import Lozenge from '@atlaskit/lozenge';
import { useState } from 'react';
import { useAnswer } from '../answer';
import { Failed, Waiting } from '../look/Failed';
import { Moment } from '../look/Moment';
import { site, type Mail } from '../site-calls';
import { useSite } from '../site-clock';
import { useVisit } from '../visit';
import { Drawer } from './Drawer';

/** Every mail that left the site, the newest first, each readable beside the list. */
export function Outbox({ onClose }: { readonly onClose: () => void }) {
  const { words } = useVisit();
  const { mails } = useSite();
  const { value, error, reload } = useAnswer(`mail ${mails}`, site.mail);
  return (
    <Drawer onClose={onClose} title={words.bar.outboxTitle}>
      {error ? <Failed error={error} retry={reload} /> : value ? <Letters mails={value.toReversed()} /> : <Waiting />}
    </Drawer>
  );
}

function Letters({ mails }: { readonly mails: readonly Mail[] }) {
  const { words } = useVisit();
  const [chosen, setChosen] = useState(mails[0]?.id);
  const open = mails.find(({ id }) => id === chosen) ?? mails[0];
  if (!open)
    return <EmptyState description={words.bar.outboxEmptyText} header={words.bar.outboxEmpty} headingLevel={2} />;
  return (
    <div className="letters">
      <ul className="letters-list">
        {mails.map((mail) => (
          <li key={mail.id}>
            <button
              aria-current={mail.id === open.id}
              className="letter-row"
              onClick={() => setChosen(mail.id)}
              type="button"
            >
              <strong>{mail.subject}</strong>
              <span className="quiet">
                {mail.to.map(({ email }) => email).join(', ')} · <Moment at={mail.at} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      <article aria-label={open.subject} className="letter">
        <h2>{open.subject}</h2>
        <dl>
          <dt>{words.bar.mailFrom}</dt>
          <dd>{open.from}</dd>
          <dt>{words.bar.mailTo}</dt>
          <dd>{open.to.map(({ email }) => email).join(', ')}</dd>
          <dt>{words.bar.mailAbout}</dt>
          <dd>
            <a href={`/browse/${open.issueKey}`}>{open.issueKey}</a>{' '}
            <Lozenge appearance={open.kind === 'jsm' ? 'inprogress' : 'default'}>
              {open.kind === 'jsm' ? words.bar.toCustomer : words.bar.toStaff}
            </Lozenge>
          </dd>
        </dl>
        <pre className="letter-text">{open.text}</pre>
      </article>
    </div>
  );
}
