import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useState } from 'react';
import type { CaseForm } from '../../../src/contract/form';
import { call } from '../call';
import { useWords } from '../words';

const REASONS = ['forbidden', 'gone', 'impossible'] as const;

/** What Jira has not done for the form, why, and another try. */
export function Trouble(props: { form: CaseForm; issueId: string; put: (form: CaseForm) => void }) {
  const { form, issueId, put } = props;
  const words = useWords();
  const [trying, setTrying] = useState(false);
  const [stands, standStill] = useState(false);
  const retry = async (): Promise<void> => {
    setTrying(true);
    const outcome = await call('onboarding.retry-form', { issueId });
    setTrying(false);
    standStill(!outcome.ok && outcome.reason === 'standing-still');
    if (outcome.ok && outcome.value.begun) put(outcome.value.form);
  };
  return (
    <div role="status">
      {form.trouble.length > 0 && (
        <SectionMessage appearance="warning" title={words.say('form.trouble')} headingLevel="h4">
          {form.trouble.map(({ what, refused }) => (
            <p key={what}>
              {words.say(`form.trouble-${what}`)} {words.say(`form.trouble-${whyOf(refused)}`)}
            </p>
          ))}
          {stands && <p>{words.say('answer.standing-still')}</p>}
          {form.works && form.trouble.some(({ refused }) => refused !== undefined) && (
            <p>
              <Button isLoading={trying} onClick={() => void retry()}>
                {words.say('form.retry')}
              </Button>
            </p>
          )}
        </SectionMessage>
      )}
    </div>
  );
}

function whyOf(refused: string | undefined) {
  if (refused === undefined) return 'trying';
  return REASONS.find((reason) => reason === refused) ?? 'failed';
}
