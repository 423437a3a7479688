import { z } from 'zod';
import { askGate } from '../app/ask-gate';
import { say } from '../messages/message';
import type { Ports } from '../ports';

/** What a workflow asks: which issue, and to which status. Values of its fields may be forged, and are not read. */
const Question = z.object({
  issue: z.object({ key: z.string() }),
  transition: z.object({ to: z.object({ id: z.union([z.string(), z.number()]).transform(String) }) }),
});

/** The same, of the phases of an onboarding case. */
export function onPhase(_ports: Ports) {
  return async (question: unknown): Promise<{ result: boolean; errorMessage?: string }> => {
    Question.parse(question);
    return { result: true };
  };
}

/** Asked before a status changes, whoever changes it. Nobody is the user of this call. */
export function onTransition(ports: Ports) {
  return async (question: unknown): Promise<{ result: boolean; errorMessage?: string }> => {
    const { issue, transition } = Question.parse(question);
    const answer = await askGate(ports, { issueKey: issue.key, to: transition.to.id });
    if (answer.passes) return { result: true };
    const key = `desk.gate-${answer.because}` as const;
    // Where the desk is not known, neither is its language.
    const errorMessage = 'language' in answer ? say(answer.language, key) : `${say('da', key)} / ${say('en', key)}`;
    return { result: false, errorMessage };
  };
}
