import type { OnboardingAnswer } from '../../../src/contract/onboarding';
import type { Outcome } from '../call';
import { useWords } from '../words';

export function OnboardingPanel(_: { first: Promise<Outcome<OnboardingAnswer>>; issueId: string }) {
  const words = useWords();
  return (
    <main>
      <h1>{words.say('onboarding.heading')}</h1>
    </main>
  );
}
