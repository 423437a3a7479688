/**
 * Unhandled rejections of promises made inside realms. Node tells them to the process, where a test runner would take
 * them for its own: so they are caught on the way.
 */
import { runInThisContext } from 'node:vm';

type Watcher = (promise: unknown, reason: unknown) => boolean;

interface Emitter {
  emit(event: string, ...values: unknown[]): boolean;
}

const watchers = new Set<Watcher>();
let plain: Emitter['emit'] | undefined;

/** `claims` answers true for a promise that is its own. Returns what ends the watch. */
export function watchRejections(claims: Watcher): () => void {
  // Under a test runner `process` is a copy; this is the one Node speaks to.
  const node: Emitter = runInThisContext('process');
  if (!plain) {
    const emit = node.emit;
    plain = emit;
    node.emit = function (this: unknown, event: string, ...values: unknown[]) {
      const [reason, promise] = values;
      if (event === 'unhandledRejection' && [...watchers].some((watcher) => watcher(promise, reason))) return true;
      return Reflect.apply(emit, node, [event, ...values]);
    };
  }
  watchers.add(claims);
  return () => {
    watchers.delete(claims);
    if (watchers.size > 0 || !plain) return;
    node.emit = plain;
    plain = undefined;
  };
}
