/** Whole states, as bytes. */
import { deserialize, serialize } from 'node:v8';
import type { SiteState } from '../world';

export function takeSnapshot(state: SiteState): Uint8Array {
  return serialize(state);
}

/** Puts the state back in place, so that everybody who holds it goes on with it. */
export function readSnapshot(snapshot: Uint8Array, state: SiteState): void {
  const read: SiteState = deserialize(snapshot);
  Object.assign(state, read);
}
