import type { checkCalls } from '../contract/check';
import type { Ports } from '../ports';
import type { Handlers } from './dispatch';

export const checkNames: readonly (keyof typeof checkCalls)[] = [];

/** Checking a draft. */
export function checkHandlers(_ports: Ports): Handlers<keyof typeof checkCalls> {
  return {};
}
