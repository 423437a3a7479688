import { exportReplay } from '../app/export-replay';
import { listChanged, showReplay, showReplayed } from '../app/show-replay';
import { cancelReplay, startReplay } from '../app/start-replay';
import type { replayCalls } from '../contract/replay';
import type { Ports } from '../ports/ports';
import { deskOf } from './desk';
import type { Handlers } from './dispatch';

type ReplayCall = keyof typeof replayCalls;

/** Trying rules on what has happened. */
export function replayHandlers(ports: Ports): Handlers<ReplayCall> {
  return {
    'replay.show': (caller) => showReplay(ports, deskOf(caller)),
    'replay.start': (caller, input) => startReplay(ports, deskOf(caller), caller.accountId, input),
    'replay.cancel': (caller, { run }) => cancelReplay(ports, deskOf(caller), run),
    'replay.cases': (caller, input) => listChanged(ports, deskOf(caller), input),
    'replay.case': (caller, input) => showReplayed(ports, deskOf(caller), input),
    'replay.csv': (caller, input) => exportReplay(ports, deskOf(caller), input),
  };
}
