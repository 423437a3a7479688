import type { replayCalls } from '../contract/replay';
import type { Ports } from '../ports';
import type { Handlers } from './dispatch';

export const replayNames: readonly (keyof typeof replayCalls)[] = [];

/** Replaying a draft over the past. */
export function replayHandlers(_ports: Ports): Handlers<keyof typeof replayCalls> {
  return {};
}
