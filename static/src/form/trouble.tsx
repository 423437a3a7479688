import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message/section-message';
import type { CaseForm } from '../../../src/contract/form';
import { useRetry } from '../onboarding/use-retry';
import { useWords } from '../words';

const REASONS = ['forbidden', 'gone', 'impossible'] as const;

/** What Jira has not done for the form, why, and another try. */
export function Trouble({ form, refresh }: { form: CaseForm; refresh: () => void }) {
  const words = useWords();
  const { retry, trying, failed } = useRetry();
  return (
    <div role="status">
      {form.trouble.length > 0 && (
        <SectionMessage appearance="warning" title={words.say('form.trouble')} headingLevel="h4">
          {form.trouble.map(({ what, refused }) => (
            <p key={what}>
              {words.say(`form.trouble-${what}`)} {words.say(`form.trouble-${whyOf(refused)}`)}
            </p>
          ))}
          {failed && <p>{words.say(failed === 'standing-still' ? 'answer.standing-still' : 'onboarding.not-heard')}</p>}
          {form.works && form.trouble.some(({ refused }) => refused !== undefined) && (
            <p>
              <Button isLoading={trying} onClick={() => void retry().then((after) => after && refresh())}>
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
