import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useWords } from '../words';

/** A part of a page that could not be had. */
export function NotNow({ retry }: { retry: () => void }) {
  const words = useWords();
  return (
    <div role="alert">
      <SectionMessage appearance="error" title={words.say('answer.failed')} headingLevel="h2">
        <p>{words.say('ledger.failed')}</p>
        <p>
          <Button onClick={retry}>{words.say('answer.refresh')}</Button>
        </p>
      </SectionMessage>
    </div>
  );
}
