import { useCallback, useEffect, useState } from 'react';
import type { CaseForm } from '../../../src/contract/form';
import { call } from '../call';

/** The form of a case, fetched anew whenever the case is at another version. */
export function useCaseForm(
  issueId: string,
  version: number,
): {
  readonly form: CaseForm | undefined;
  readonly failed: boolean;
  readonly put: (form: CaseForm) => void;
  readonly refresh: () => void;
} {
  const [form, put] = useState<CaseForm>();
  const [failed, fail] = useState(false);
  const [asked, ask] = useState(0);
  useEffect(() => {
    let late = false;
    void call('onboarding.form', { issueId }).then((outcome) => {
      if (late) return;
      fail(!outcome.ok || !outcome.value.begun);
      if (outcome.ok && outcome.value.begun) put(outcome.value.form);
    });
    return () => {
      late = true;
    };
  }, [issueId, version, asked]);
  return { form, failed, put, refresh: useCallback(() => ask((times) => times + 1), []) };
}
