import { checkDraft } from '../app/check-draft';
import type { checkCalls } from '../contract/check';
import type { Ports } from '../ports/ports';
import { deskOf } from './desk';
import type { Handlers } from './dispatch';

/** Checking a rulebook. */
export function checkHandlers(ports: Ports): Handlers<keyof typeof checkCalls> {
  return { 'rulebook.check': (caller, input) => checkDraft(ports, deskOf(caller), input) };
}
