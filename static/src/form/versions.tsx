import { useState } from 'react';
import type { CaseForm, FormVersions } from '../../../src/contract/form';
import { call } from '../call';
import { useWords } from '../words';
import { Answers } from './answers';

/** What was sent in each time, fetched when somebody wants to see it. */
export function Versions({ form, issueId, version }: { form: CaseForm; issueId: string; version: number }) {
  const words = useWords();
  const [shown, show] = useState<{ readonly of: number; readonly answer: FormVersions | 'failed' }>();
  const fetch = async (): Promise<void> => {
    if (shown?.of === version && shown.answer !== 'failed') return;
    const outcome = await call('onboarding.form-versions', { issueId });
    show({ of: version, answer: outcome.ok ? outcome.value : 'failed' });
  };
  const answer = shown?.answer;
  return (
    <details onToggle={({ currentTarget }) => void (currentTarget.open && fetch())}>
      <summary>{words.say('form.versions')}</summary>
      {answer === 'failed' && <p role="alert">{words.say('form.versions-failed')}</p>}
      {answer !== undefined &&
        answer !== 'failed' &&
        answer.versions.map((one) => {
          const when = words.when(form.zone, one.at, form.asOf);
          return (
            <details key={one.version} className="form-version">
              <summary>
                {one.by === undefined
                  ? words.say('form.version-when', { version: one.version, when })
                  : words.say('form.version-by', { version: one.version, when, name: one.by })}
              </summary>
              <Answers form={{ ...form, answers: one.answers }} now={form.asOf} />
            </details>
          );
        })}
    </details>
  );
}
