/** The world the two halves of the site share, over one state. */
import type { ProductEvent, SiteState, Violation, World } from '../world';
import { put } from './agenda';
import type { Pump } from './pump';

export function openWorld(
  state: SiteState,
  pump: Pump,
  blamed: (violation: Violation) => void,
  emit: (event: ProductEvent) => void,
): World {
  const next = (): number => (state.counter += 1);
  return {
    state,
    now: () => state.now,
    next,
    later(at, kind, data) {
      const seq = next();
      put(state.agenda, { id: `${kind}-${seq}`, at: Math.max(at, state.now), seq, kind, data });
    },
    carryOut: (kind, handler) => pump.carryOut(kind, handler),
    violation(kind, message) {
      const violation = { at: state.now, kind, message };
      state.violations.push(violation);
      blamed(violation);
    },
    record: (call) => void state.calls.push(call),
    emit,
    send: (mail) => void state.mail.push(mail),
  };
}
