import type { playbookCalls } from '../contract/playbook';
import type { Ports } from '../ports';
import type { Handlers } from './dispatch';

type PlaybookCall = keyof typeof playbookCalls;
export const playbookNames: readonly PlaybookCall[] = [];

export function playbookHandlers(_ports: Ports): Handlers<PlaybookCall> {
  return {};
}
