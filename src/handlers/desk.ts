import { disableDesk, enableDesk, showDesk, type DeskPlace } from '../app/run-desk';
import type { deskCalls } from '../contract/desk';
import type { Ports } from '../ports';
import type { Handlers } from './dispatch';
import type { Caller } from './guard';

type DeskCall = keyof typeof deskCalls;
export const deskNames: readonly DeskCall[] = ['desk.show', 'desk.enable', 'desk.disable'];

/** What administrators of a desk may ask about its life. */
export function deskHandlers(ports: Ports): Handlers<DeskCall> {
  return {
    'desk.show': (caller) => showDesk(ports, deskOf(caller)),
    'desk.enable': (caller) => enableDesk(ports, deskOf(caller)),
    'desk.disable': (caller) => disableDesk(ports, deskOf(caller)),
  };
}

/** The desk a caller was admitted to. */
export function deskOf({ place }: Caller): DeskPlace {
  if (place.kind !== 'desk') throw new Error('somebody was admitted to a desk without one');
  return place;
}
