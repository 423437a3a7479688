import type { CaseView } from '../../../src/contract/calls';
import { say } from '../../../src/messages/message';

/** Sentences made for customers that fit what is known of a case. */
export type Ready = 'own-it' | 'change';

/** In the language the desk answers in, with whom to turn to where the desk has written that down. */
export function readySaid(ready: Ready, { language, customer }: CaseView): string {
  if (ready === 'change') return say(language, 'move.ready-change');
  const [it] = customer?.organisations.flatMap((one) => (one.it ? [one.it] : [])) ?? [];
  const known = it ? [it.unit, it.phone, it.mail].filter((text) => text !== '').join(', ') : '';
  return say(language, 'move.ready-own-it', { unit: known === '' ? say(language, 'move.own-it-unit') : known });
}

export function readyFor({ triage, verdict }: CaseView): readonly Ready[] {
  const isChange = verdict?.verdict === 'change-request' && verdict.state === 'agreed';
  return [...(triage?.as === 'own-it' ? ['own-it' as const] : []), ...(isChange ? ['change' as const] : [])];
}
