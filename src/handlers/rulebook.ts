import { defaultRulebook } from '../domain/rulebook/default';
import type { rulebookCalls } from '../contract/rulebook';
import type { Ports } from '../ports';
import { deskOf } from './desk';
import type { Handlers } from './dispatch';

type RulebookCall = keyof typeof rulebookCalls;
export const rulebookNames: readonly RulebookCall[] = ['rulebook.show'];

/** What may be asked about the rulebook of a desk. */
export function rulebookHandlers(ports: Ports): Handlers<RulebookCall> {
  return {
    'rulebook.show': async (caller) => ({
      asOf: ports.clock.now(),
      projectKey: deskOf(caller).projectKey,
      enabled: true,
      editable: true,
      inForce: { version: null, book: defaultRulebook },
      versions: [],
      running: [],
    }),
  };
}
