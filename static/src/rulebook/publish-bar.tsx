import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useId, useState } from 'react';
import type { Finding } from '../../../src/contract/check';
import { SHORTEST_REASON } from '../../../src/contract/reason';
import type { PublishAnswer } from '../../../src/contract/rulebook';
import { findingSaid } from '../../../src/messages/check-said';
import { call } from '../call';
import { excuse, forgetExcuses, useExcuses } from '../check/excuses';
import { Said } from '../said';
import { useWords } from '../words';
import { useAround, type RulebookPage } from './page';
import { RunningChoice, type Running } from './running-choice';

const MOST_ERRORS = 5;

type Refused = Extract<PublishAnswer, { published: false }>;

/** What publishing asks for, while there is something to publish: a reason, what running cases do, a word for each warning. */
export function PublishBar({ answer, book }: RulebookPage) {
  const words = useWords();
  const { keeper, go } = useAround();
  const reasonId = useId();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [running, setRunning] = useState<Running>('keep');
  const excuses = useExcuses();
  const [busy, setBusy] = useState(false);
  const [refused, refuse] = useState<Refused>();
  const [said, say] = useState('');
  const [failed, fail] = useState('');
  const { draft, inForce, enabled } = answer;
  const done = <Said what={said} />;
  if (!draft || draft.changes.length === 0) return done;
  const next = (inForce.version?.version ?? 0) + 1;
  const hearer = { locale: words.locale, zone: answer.zone, book };
  const findings = refused?.reason === 'findings' ? refused : undefined;

  const publish = async (): Promise<void> => {
    fail('');
    if (reason.trim().length < SHORTEST_REASON) {
      fail(words.say('rulebook.reason-missing'));
      document.getElementById(reasonId)?.focus();
      return;
    }
    setBusy(true);
    const saved = await keeper.flush();
    const now = keeper.look().answer;
    const given = Object.fromEntries(Object.entries(excuses).filter(([, why]) => why.trim().length >= SHORTEST_REASON));
    const input = { seen: now.seen, inForce: now.inForce.version?.version ?? 0, reason, running, excuses: given };
    const outcome = saved ? await call('rulebook.publish', input) : undefined;
    setBusy(false);
    if (!outcome?.ok) return fail(words.say(outcome ? 'rulebook.publish-failed' : 'rulebook.publish-unsaved'));
    const { value } = outcome;
    if (value.published) {
      say(words.say('rulebook.published', { version: value.version }));
      setReason('');
      forgetExcuses();
      setOpen(false);
      refuse(undefined);
      keeper.put(value.answer);
      return;
    }
    refuse(value);
    if (value.reason !== 'findings') {
      fail(words.say(`rulebook.refused-${value.reason}`));
      keeper.put(value.answer);
    }
  };

  if (!open)
    return (
      <div className="publish-bar">
        {done}
        <span>{words.say('rulebook.draft-changes', { version: next, count: draft.changes.length })}</span>
        {enabled ? (
          <Button appearance="primary" onClick={() => setOpen(true)}>
            {words.say('rulebook.publish-open', { version: next })}
          </Button>
        ) : (
          <span className="quiet">{words.say('rulebook.publish-by-enabling')}</span>
        )}
      </div>
    );
  return (
    <form
      className="publish-form"
      onSubmit={(event) => {
        event.preventDefault();
        void publish();
      }}
    >
      <h2>{words.say('rulebook.publish-heading', { version: next })}</h2>
      <label htmlFor={reasonId}>{words.say('rulebook.reason')}</label>
      <input
        id={reasonId}
        autoFocus
        value={reason}
        maxLength={2000}
        aria-describedby={failed ? `${reasonId}-failed` : undefined}
        onChange={(event) => {
          setReason(event.target.value);
          fail('');
        }}
      />
      <RunningChoice running={running} choose={setRunning} which="draft" anew={draft.savedAt} />
      <div aria-live="assertive" id={`${reasonId}-failed`}>
        {failed && <p className="alarming">{failed}</p>}
        {findings && findings.errors.length > 0 && (
          <SectionMessage
            appearance="error"
            title={words.say('rulebook.errors', { count: findings.errors.length })}
            headingLevel="h3"
          >
            <ul>
              {findings.errors.slice(0, MOST_ERRORS).map((finding) => (
                <li key={finding.id}>{findingSaid(finding, hearer).what}</li>
              ))}
            </ul>
            <p>
              {words.say('rulebook.errors-why')}{' '}
              <Button spacing="compact" onClick={() => go('check')}>
                {words.say('rulebook.go-check')}
              </Button>
            </p>
          </SectionMessage>
        )}
      </div>
      {findings && findings.unexcused.length > 0 && (
        <fieldset>
          <legend>{words.say('rulebook.warnings', { count: findings.unexcused.length })}</legend>
          {findings.unexcused.map((finding) => (
            <Excuse key={finding.id} finding={finding} hearer={hearer} why={excuses[finding.id] ?? ''} />
          ))}
        </fieldset>
      )}
      <div className="rulebook-buttons">
        <Button type="submit" appearance="primary" isLoading={busy}>
          {words.say('rulebook.publish', { version: next })}
        </Button>
        <Button appearance="subtle" onClick={() => setOpen(false)}>
          {words.say('rulebook.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Why a remark of the check is accepted. */
function Excuse({
  finding,
  hearer,
  why,
}: {
  finding: Finding;
  hearer: Parameters<typeof findingSaid>[1];
  why: string;
}) {
  const words = useWords();
  const field = useId();
  return (
    <div className="excuse">
      <label htmlFor={field}>
        {findingSaid(finding, hearer).what} <span className="strong">{words.say('rulebook.excuse')}</span>
      </label>
      <input id={field} value={why} maxLength={2000} onChange={(event) => excuse(finding.id, event.target.value)} />
    </div>
  );
}
