import type { formCalls } from '../contract/form';
import type { Ports } from '../ports';
import type { Handlers } from './dispatch';

type FormCall = keyof typeof formCalls;
export const formNames: readonly FormCall[] = [];

export function formHandlers(_ports: Ports): Handlers<FormCall> {
  return {};
}
