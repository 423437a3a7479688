import type { OnboardingView } from '../../../src/contract/onboarding';

export function Agreements({ of }: { of: OnboardingView }) {
  return <p>{of.version}</p>;
}
