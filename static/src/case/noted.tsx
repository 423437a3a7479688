import type { ReactNode } from 'react';
import type { CaseView } from '../../../src/contract/calls';
import type { ContactView } from '../../../src/contract/casework';
import type { Telling } from '../../../src/messages/explain';
import { IssueLink } from '../ledger/issue';
import { useWords } from '../words';
import { ChangeRequest } from './change-request';
import { ReadText } from './read-text';
import { WhyClock } from './why';

interface Props {
  readonly shown: CaseView;
  readonly issueId: string;
  readonly now: number;
  readonly telling: Telling;
}

/** What has been written down about a case, always in the same order; nothing where there is nothing. */
export function Noted({ shown, issueId, now, telling }: Props) {
  const words = useWords();
  const { triage, verdict, contacts, past, bypasses, zone, moves } = shown;
  const missing = moves.vendor?.missing === 'statement';
  if (!triage && !verdict && contacts.length === 0 && past.length === 0 && bypasses.length === 0 && !missing)
    return null;
  const when = (at: number): string => words.when(zone, at, now);
  return (
    <section aria-labelledby="noted">
      <h2 id="noted">{words.say('noted.heading')}</h2>
      <ul className="noted">
        {triage && (
          <Note title={words.say('noted.triage', { as: words.say(`triage.${triage.as}`) })}>
            {triage.link !== undefined && (
              <p>
                <IssueLink issueKey={triage.link} />
              </p>
            )}
            {triage.commentId !== undefined && (
              <ReadText commentId={triage.commentId} issueId={issueId} ask={words.say('noted.read-note')} />
            )}
          </Note>
        )}
        {verdict && (
          <Note title={words.say('noted.verdict', { verdict: words.say(`verdict.${verdict.verdict}`) })}>
            <p className={verdict.state === 'given' ? 'pressing' : 'quiet'}>
              {words.say(`noted.verdict-${verdict.state}`, { team: words.name(verdict.with.name) })} ·{' '}
              {when(verdict.at)}
            </p>
            {verdict.commentId !== undefined && (
              <ReadText commentId={verdict.commentId} issueId={issueId} ask={words.say('noted.read-reason')} />
            )}
            {verdict.change !== undefined && <ChangeRequest id={verdict.change} />}
          </Note>
        )}
        {contacts.map((contact) => (
          <Contact key={contact.id} {...{ contact, shown, issueId, now, telling }} />
        ))}
        {missing && <li className="quiet">{words.say('noted.no-contact-yet')}</li>}
        {past.map((at) => (
          <Note key={at} title={words.say('noted.past')} pressing>
            <p className="quiet">{words.say('noted.past-why', { when: when(at) })}</p>
          </Note>
        ))}
        {bypasses.map((at) => (
          <Note key={at} title={words.say('noted.bypass')} pressing>
            <p className="quiet">{words.say('noted.bypass-why', { when: when(at) })}</p>
          </Note>
        ))}
      </ul>
    </section>
  );
}

function Contact(props: Props & { contact: ContactView }) {
  const words = useWords();
  const { contact, shown, issueId, now, telling } = props;
  const { team, number, channel, madeAt, answeredAt, dueAt, why, askedIn, answeredIn } = contact;
  const when = (at: number): string => words.when(shown.zone, at, now);
  const late = dueAt !== undefined && dueAt < now;
  const asked = words.say('noted.asked', { channel: words.say(`channel.${channel}`), when: when(madeAt) });
  return (
    <Note title={team ? words.say('noted.vendor-team', { team: words.name(team) }) : words.say('noted.vendor')}>
      <p className="quiet">
        {asked}
        {number !== undefined && ` · ${words.say('noted.number', { number })}`}
      </p>
      <p className={late ? 'alarming' : 'quiet'}>
        {answeredAt !== undefined
          ? words.say('noted.answered', { when: when(answeredAt) })
          : dueAt === undefined
            ? words.say('noted.answer-open')
            : words.say(late ? 'noted.answer-late' : 'noted.answer-due', { when: when(dueAt) })}
      </p>
      {why && <WhyClock why={why} telling={telling} ask={words.say('why.ask')} of={words.say('noted.answer-open')} />}
      {askedIn !== undefined && (
        <ReadText commentId={askedIn} issueId={issueId} ask={words.say('noted.read-question')} />
      )}
      {answeredIn !== undefined && (
        <ReadText commentId={answeredIn} issueId={issueId} ask={words.say('noted.read-answer')} />
      )}
    </Note>
  );
}

function Note({ title, pressing, children }: { title: string; pressing?: boolean; children: ReactNode }) {
  return (
    <li className={pressing ? 'note note-pressing' : 'note'}>
      <p className="strong">
        {pressing && <span aria-hidden="true">▲ </span>}
        {title}
      </p>
      {children}
    </li>
  );
}
