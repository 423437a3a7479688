import { confirmLine } from '../app/confirm-set-up';
import { previewEnabling } from '../app/preview-enabling';
import { retryOwed } from '../app/retry-owed';
import { disableDesk, enableDesk, showDesk, takeInAgain } from '../app/run-desk';
import { sendTestMail } from '../app/send-test-mail';
import type { Reader } from '../app/show-rulebook';
import { showSetUp } from '../app/show-set-up';
import type { deskCalls } from '../contract/desk';
import type { DeskPlace } from '../ports/desks';
import type { Ports } from '../ports/ports';
import type { Handlers } from './dispatch';
import type { Caller } from './guard';

type DeskCall = keyof typeof deskCalls;

/** What administrators of a desk may ask about its life. */
export function deskHandlers(ports: Ports): Handlers<DeskCall> {
  return {
    'desk.show': (caller) => showDesk(ports, deskOf(caller)),
    'desk.preview': (caller) => previewEnabling(ports, deskOf(caller)),
    'desk.enable': (caller) => enableDesk(ports, deskOf(caller), caller.accountId),
    'desk.disable': (caller) => disableDesk(ports, deskOf(caller)),
    'desk.take-in': (caller) => takeInAgain(ports, deskOf(caller), caller.accountId),
    'desk.retry': (caller, { ids }) => retryOwed(ports, deskOf(caller), ids),
    'desk.check': (caller) => showSetUp(ports, deskOf(caller), caller.accountId),
    'desk.confirm': (caller, input) => confirmLine(ports, deskOf(caller), caller.accountId, input),
    'desk.test-mail': (caller) => sendTestMail(ports, deskOf(caller), caller.accountId),
  };
}

/** The desk a caller was admitted to. */
export function deskOf({ place }: Caller): DeskPlace {
  if (place.kind !== 'desk') throw new Error('somebody was admitted to a desk without one');
  return place;
}

/** Who reads there, and whether they may change what they read. */
export function readerIn({ accountId, place }: Caller): Reader {
  return { accountId, administers: place.kind === 'desk' && place.administers };
}
