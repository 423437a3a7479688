import { z } from 'zod';
import { askGate } from '../app/ask-gate';
import { askPhase, type PhaseAnswer } from '../app/ask-phase';
import { say } from '../messages/message';
import type { Ports } from '../ports/ports';

/** What a workflow asks: which issue, and to which status. Values of its fields may be forged, and are not read. */
const Question = z.object({
  issue: z.object({ key: z.string() }),
  transition: z.object({ to: z.object({ id: z.union([z.string(), z.number()]).transform(String) }) }),
});

/** Asked before a status changes, whoever changes it. Nobody is the user of this call. */
export function onTransition(ports: Ports) {
  return async (question: unknown): Promise<{ result: boolean; errorMessage?: string }> => {
    const { issue, transition } = Question.parse(question);
    const answer = await askGate(ports, { issueKey: issue.key, to: transition.to.id });
    if (answer.passes) return { result: true };
    const errorMessage =
      'language' in answer
        ? say(answer.language, `desk.gate-${answer.because}`)
        : inBoth(`desk.gate-${answer.because}`);
    return { result: false, errorMessage };
  };
}

/** The same, of the phases of an onboarding case. */
export function onPhase(ports: Ports) {
  return async (question: unknown): Promise<{ result: boolean; errorMessage?: string }> => {
    const { issue, transition } = Question.parse(question);
    const answer = await askPhase(ports, { issueKey: issue.key, to: transition.to.id });
    return answer.passes ? { result: true } : { result: false, errorMessage: refusalIn(answer) };
  };
}

function refusalIn(answer: PhaseAnswer & { readonly passes: false }): string {
  if (!('language' in answer)) return inBoth(`start.gate-${answer.because}`);
  const { because, language, phase, more } = answer;
  const named = answer.items.join('; ');
  const items = more > 0 ? say(language, 'start.gate-more', { items: named, count: more }) : named;
  switch (because) {
    case 'missing':
      return say(language, 'start.gate-missing', { phase, items });
    case 'closing':
      return say(language, 'start.gate-closing', { phase, items });
    case 'skips':
      return say(language, 'start.gate-skips', { phase });
    case 'not-last':
      return say(language, 'start.gate-not-last', { phase });
    case 'ended':
      return say(language, 'start.gate-ended');
  }
}

/** Where the desk is not known, neither is its language. */
function inBoth(key: `${'desk' | 'start'}.gate-${'unreadable' | 'unseen'}`): string {
  return `${say('da', key)} / ${say('en', key)}`;
}
