import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { OnboardingAnswer } from '../../../src/contract/onboarding';
import { call, type Outcome } from '../call';
import { Broken, Waiting } from '../states';
import { useWords } from '../words';
import type { CaseKeeper, Kept } from './case-keeper';
import { CaseShown } from './case-shown';
import { Keeping, useCase } from './use-case';
import './onboarding.css';

/** The panel of an onboarding case: nine phases, what keeps the next one shut, and every item with its inside. */
export function OnboardingPanel({ first }: { first: Promise<Outcome<OnboardingAnswer>>; issueId: string }) {
  const [kept, keeper] = useCase(first);
  const { state, shown, told, failure } = kept;
  if (state === 'failed') return <Broken failure={failure ?? 'unreachable'} retry={keeper.refresh} />;
  if (state === 'loading') return <Waiting rows={8} />;
  if (state === 'none') return <main hidden />;
  if (state === 'not-begun') return <NotBegun kept={kept} keeper={keeper} />;
  if (!shown || !told) return <Waiting rows={8} />;
  return (
    <Keeping.Provider value={keeper}>
      <CaseShown shown={shown} told={told} kept={kept} keeper={keeper} />
    </Keeping.Provider>
  );
}

function NotBegun({ kept, keeper }: { kept: Kept; keeper: CaseKeeper }) {
  const words = useWords();
  const [moveId] = useState(() => crypto.randomUUID());
  return (
    <main className="notice">
      <h1>{words.say('onboarding.not-begun')}</h1>
      <p>{words.say(kept.mayBegin ? 'onboarding.begin-what' : 'onboarding.begin-ask')}</p>
      {kept.failure && (
        <p className="complaint" role="alert">
          {words.say(kept.failure === 'standing-still' ? 'answer.standing-still' : 'onboarding.not-heard')}
        </p>
      )}
      {kept.mayBegin && (
        <Button
          appearance="primary"
          isLoading={kept.loading}
          onClick={() => void keeper.expect(call('onboarding.begin', { moveId }))}
        >
          {words.say('onboarding.begin')}
        </Button>
      )}
    </main>
  );
}
