import { exportStoryboard } from '../app/export-storyboard';
import { showStoryboard } from '../app/show-storyboard';
import { writeStoryboard } from '../app/write-storyboard';
import type { storyboardCalls } from '../contract/storyboard';
import type { Ports } from '../ports/ports';
import type { Handlers } from './dispatch';
import { partyOf } from './onboarding';

type StoryboardCall = keyof typeof storyboardCalls;

/** What those who can see an onboarding case may ask of its storyboard; who may write is for the rules to say. */
export function storyboardHandlers(ports: Ports): Handlers<StoryboardCall> {
  return {
    'storyboard.show': (caller, { since }) => {
      const { issueId, who } = partyOf(caller);
      return showStoryboard(ports, issueId, who, since);
    },
    'storyboard.write': (caller, { edits }) => {
      const { issueId, who } = partyOf(caller);
      return writeStoryboard(ports, issueId, who, edits);
    },
    'storyboard.export': (caller, input) => exportStoryboard(ports, partyOf(caller).issueId, input),
  };
}
