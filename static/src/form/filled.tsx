import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { CaseForm } from '../../../src/contract/form';
import { AskForm } from '../onboarding/ask-form';
import type { SectionProps } from '../onboarding/section';
import { useWords } from '../words';
import { Answers } from './answers';
import { downloadText, formText } from './answer-text';
import { Versions } from './versions';

/** How far the customer has come, what they answered, and the way back to them. */
export function Filled({ form, act, of }: SectionProps & { form: CaseForm }) {
  const words = useWords();
  const [said, say] = useState('');
  const own = { ...form, questions: form.questions.filter(({ centre }) => !centre) };
  return (
    <>
      <p>{standingSaid(form, own.questions.length)}</p>
      {form.answers.length > 0 && (
        <details>
          <summary>{words.say('form.answers-show')}</summary>
          <Answers form={own} now={form.asOf} />
        </details>
      )}
      {form.version > 0 && <Versions form={own} issueId={of.issueId} version={form.version} />}
      <div className="form-buttons">
        {form.answers.length > 0 && (
          <Button onClick={() => downloadText(words.say('form.copy-name'), formText(own, words))}>
            {words.say('form.copy')}
          </Button>
        )}
        {form.works && form.standing === 'submitted' && (
          <AskForm
            open={words.say('form.return-heading')}
            submit={words.say('form.return')}
            place={`${of.issueId}:form-returned`}
            fields={[{ name: 'reason', label: words.say('form.return-reason'), type: 'text', must: true }]}
            send={async ({ reason = '' }) => {
              const outcome = await act({ type: 'form-returned', reason });
              const isDone = outcome.ok && outcome.value.done;
              say(words.say(isDone ? 'form.returned-done' : 'form.return-refused'));
              return outcome;
            }}
          />
        )}
      </div>
      <p role="status">{said}</p>
    </>
  );

  function standingSaid({ standing, version, missing, returned, submittedAt, zone, asOf }: CaseForm, count: number) {
    switch (standing) {
      case 'not-sent':
        return words.say('form.not-sent');
      case 'open':
        return words.say('form.standing-open', { done: count - missing.length, count });
      case 'submitted':
        return words.say('form.standing-submitted', {
          when: submittedAt === undefined ? '' : words.when(zone, submittedAt, asOf),
          version,
        });
      case 'returned':
        return words.say('form.standing-returned', {
          when: returned ? words.when(zone, returned.at, asOf) : '',
          reason: returned?.reason ?? '',
        });
      case 'closed':
        return words.say('form.standing-closed');
    }
  }
}
