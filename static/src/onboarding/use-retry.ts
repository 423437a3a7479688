import { useCallback, useState } from 'react';
import type { OnboardingView } from '../../../src/contract/onboarding';
import { call } from '../call';
import { useKeeper } from './use-case';

/** Another try of what Jira refused. `failed`: it could not be asked for; why, where the app stands still. */
export function useRetry(): {
  readonly retry: () => Promise<OnboardingView | undefined>;
  readonly trying: boolean;
  readonly failed: 'standing-still' | 'not-heard' | undefined;
} {
  const keeper = useKeeper();
  const [trying, setTrying] = useState(false);
  const [failed, fail] = useState<'standing-still' | 'not-heard'>();
  const retry = useCallback(async () => {
    setTrying(true);
    const outcome = await call('onboarding.retry', {});
    setTrying(false);
    fail(outcome.ok ? undefined : outcome.reason === 'standing-still' ? outcome.reason : 'not-heard');
    if (!outcome.ok || outcome.value.state !== 'known') return undefined;
    void keeper.expect(Promise.resolve(outcome));
    return outcome.value.case;
  }, [keeper]);
  return { retry, trying, failed };
}
