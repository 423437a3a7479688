import { useEffect, useRef, useState } from 'react';
import type { PreviewAnswer } from '../../../src/contract/calendar';
import type { Calendar } from '../../../src/contract/rulebook';
import { call, type Failure } from '../call';

/** A pause in the typing after which the weeks are worked out again. */
const PAUSE = 300;
const NOTHING: Previewed = { answer: undefined, failure: undefined };

export interface Previewed {
  /** The latest answer, also while a newer one is on its way. */
  readonly answer: PreviewAnswer | undefined;
  readonly failure: Failure | undefined;
}

/** What a calendar comes to, worked out by the app a moment after each change. */
export function usePreview(
  name: 'calendar.preview' | 'calendar.preview-shared',
  calendar: Calendar,
  inForce: Calendar | undefined,
): Previewed {
  const [held, hold] = useState<Previewed & { readonly of?: string }>(NOTHING);
  const asked = JSON.stringify([calendar, inForce ?? null]);
  const latest = useRef(asked);
  const known = held.of === calendar.id;
  // What is asked is in its text: the objects are new with every change of the draft.
  useEffect(() => {
    latest.current = asked;
    const ask = async (): Promise<void> => {
      const outcome = await call(name, { calendar, ...(inForce && { inForce }) });
      if (latest.current !== asked) return;
      const of = calendar.id;
      if (outcome.ok) hold({ of, answer: outcome.value, failure: undefined });
      else hold((before) => ({ of, answer: before.of === of ? before.answer : undefined, failure: outcome.reason }));
    };
    const timer = setTimeout(() => void ask(), known ? PAUSE : 0);
    return () => clearTimeout(timer);
  }, [asked, name]);
  return known ? held : NOTHING;
}
