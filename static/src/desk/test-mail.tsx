import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { TestMail as Sent } from '../../../src/contract/desk';
import { call, type Outcome } from '../call';
import { useWords } from '../words';

/** A mail to whoever presses the button, which says what it will do before it is pressed. */
export function TestMail({ project }: { project: string }) {
  const words = useWords();
  const [outcome, put] = useState<Outcome<Sent>>();
  const [busy, setBusy] = useState(false);
  const send = async (): Promise<void> => {
    setBusy(true);
    put(await call('desk.test-mail', {}));
    setBusy(false);
  };
  return (
    <div className="test-mail">
      <p className="quiet">{words.say('desk.test-mail-first', { project })}</p>
      <div className="desk-buttons">
        <Button spacing="compact" isLoading={busy} onClick={() => void send()}>
          {words.say('desk.test-mail')}
        </Button>
      </div>
      <p role="status">{outcome && sentence(outcome)}</p>
    </div>
  );

  function sentence(answer: Outcome<Sent>): string {
    if (!answer.ok) return words.say('answer.failed');
    const { value } = answer;
    return value.sent
      ? words.say('desk.test-mail-sent', { issue: value.about })
      : words.say(`desk.test-mail-${value.reason}`);
  }
}
