import type { OnboardingView } from '../../../src/contract/onboarding';
import type { Act } from '../onboarding/section';

export function Cast({ of }: { of: OnboardingView; act: Act }) {
  return <p>{of.version}</p>;
}
