import { useEffect, useState } from 'react';
import type { WhyAnswer } from '../../../src/contract/board';
import { call, type Outcome } from '../call';

/** How an item's due date is counted out; asked for when it is wanted, and again when the case has changed. */
export function useWhy(
  issueId: string,
  item: string,
  version: number,
  wanted: boolean,
): Outcome<WhyAnswer> | undefined {
  const [answer, put] = useState<Outcome<WhyAnswer>>();
  useEffect(() => {
    if (!wanted) return;
    let late = false;
    void call('board.why', { issueId, item }).then((outcome) => late || put(outcome));
    return () => {
      late = true;
    };
  }, [issueId, item, version, wanted]);
  return answer;
}
