import { followUpQueued, showNumbers, showQueue } from '../app/show-queue';
import type { queueCalls } from '../contract/queue';
import type { Ports } from '../ports/ports';
import type { Handlers } from './dispatch';
import type { Caller } from './guard';

/** The desk's open cases, on its page and in a gadget. A reader of one desk sees nothing of another. */
export function queueHandlers(ports: Ports): Handlers<keyof typeof queueCalls> {
  return {
    'queue.show': (caller) => showQueue(ports, projectOf(caller), caller.accountId),
    'queue.follow-up': (caller, input) =>
      followUpQueued(ports, { ...input, projectId: projectOf(caller), accountId: caller.accountId }),
    'queue.numbers': (caller) => showNumbers(ports, projectOf(caller)),
  };
}

function projectOf({ place }: Caller): string {
  if (!('projectId' in place)) throw new Error('a reader was admitted without a desk');
  return place.projectId;
}
