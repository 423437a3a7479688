import { useCallback, useEffect, useRef, useState } from 'react';
import type { CheckAnswer, Finding } from '../../../src/contract/check';
import { call, type Failure } from '../call';

/** How far a check has come. `seconds`: what it took, waiting for the app included. */
export type Checking =
  | { readonly is: 'starting' }
  | { readonly is: 'running'; readonly part: number; readonly parts: number }
  | {
      readonly is: 'done';
      readonly answer: CheckAnswer;
      readonly findings: readonly Finding[];
      readonly seconds: number;
    }
  | { readonly is: 'stopped'; readonly failure: Failure };

/** Checks the draft part after part, at once and whenever it is asked to; `saved` first sees to it that it is saved. */
export function useCheck(saved: () => Promise<boolean>): { readonly checking: Checking; readonly again: () => void } {
  const [checking, show] = useState<Checking>({ is: 'starting' });
  const run = useRef(0);
  const again = useCallback(() => {
    const mine = ++run.current;
    const tell = (next: Checking): boolean => {
      if (run.current === mine) show(next);
      return run.current === mine;
    };
    void checked(saved, tell);
  }, [saved]);
  useEffect(() => {
    again();
    return () => void run.current++;
  }, [again]);
  return { checking, again };
}

async function checked(saved: () => Promise<boolean>, tell: (next: Checking) => boolean): Promise<void> {
  tell({ is: 'starting' });
  if (!(await saved())) return void tell({ is: 'stopped', failure: 'unreachable' });
  const startedAt = performance.now();
  const findings = new Map<string, Finding>();
  for (let part = 0; ; part++) {
    const outcome = await call('rulebook.check', { part, of: 'draft' });
    if (!outcome.ok) return void tell({ is: 'stopped', failure: outcome.reason });
    for (const finding of outcome.value.findings) findings.set(finding.id, finding);
    const { parts } = outcome.value;
    if (part + 1 < parts) {
      if (!tell({ is: 'running', part: part + 1, parts })) return;
      continue;
    }
    const found = [...findings.values()].toSorted((a, b) => rank(a) - rank(b));
    const seconds = (performance.now() - startedAt) / 1000;
    return void tell({ is: 'done', answer: outcome.value, findings: found, seconds });
  }
}

function rank({ severity }: Finding): number {
  return severity === 'error' ? 0 : 1;
}
