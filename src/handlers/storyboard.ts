import type { storyboardCalls } from '../contract/storyboard';
import type { Ports } from '../ports';
import type { Handlers } from './dispatch';

type StoryboardCall = keyof typeof storyboardCalls;
export const storyboardNames: readonly StoryboardCall[] = [];

export function storyboardHandlers(_ports: Ports): Handlers<StoryboardCall> {
  return {};
}
