import { useCallback, useEffect, useState } from 'react';
import type { OnboardingView } from '../../../src/contract/onboarding';
import type { ServiceView } from '../../../src/contract/service';
import { call, type Failure } from '../call';

export interface Service {
  readonly shown: ServiceView | undefined;
  readonly failure: Failure | undefined;
  readonly reload: () => void;
  readonly put: (service: ServiceView) => void;
}

/** The service of a case, fetched anew with each of its versions. */
export function useService({ issueId, version }: Pick<OnboardingView, 'issueId' | 'version'>): Service {
  const [shown, put] = useState<ServiceView>();
  const [failure, fail] = useState<Failure>();
  const [asked, ask] = useState(0);
  useEffect(() => {
    let late = false;
    void call('service.show', { issueId }).then((outcome) => {
      if (late) return;
      fail(outcome.ok ? undefined : outcome.reason);
      if (outcome.ok && outcome.value.state === 'known') put(outcome.value.service);
    });
    return () => {
      late = true;
    };
  }, [issueId, version, asked]);
  return { shown, failure, reload: useCallback(() => ask((count) => count + 1), []), put };
}
