/**
 * The processes functions run in. A warm one is used again, one invocation at a time, and may serve another tenant
 * next: two sites opened side by side share theirs. A process unused for a quarter of an hour is gone.
 */
import { blame, type Core, type Invocation, type Process, type Processes } from './core';
import { logFrom } from './log';
import { refuseEgress } from './egress';
import { nextRandom } from './random';
import { makeRealm } from './realm';
import type { RealmHost } from './realm-host';
import { runtimeOf } from './runtime';
import { platformCallOf } from './platform-call';
import { watchRejections } from './rejections';

const IDLE_MS = 15 * 60_000;
/** As many functions run at once for events and queues; further deliveries wait. Ours: the real figure is unknown. */
export const AT_ONCE = 8;
export const ONE_LESS_MS = 100;

export function openProcesses(): Processes {
  const processes = new Map<number, Process>();
  const stopWatching = watchRejections((promise, reason) => {
    const process = [...processes.values()].find(({ realm }) => realm?.owns(promise));
    const invocation = process?.acting;
    if (!invocation) return false;
    blame(invocation, 'unhandled-rejection', String(reason));
    if (invocation.state === 'running')
      invocation.kill({ kind: 'crash', message: `unhandled rejection: ${String(reason)}` });
    return true;
  });

  function get(id: number): Process {
    const known = processes.get(id);
    if (known) return known;
    const made = { id, realm: undefined, busy: undefined, acting: undefined, frozen: [], served: new Set<Core>() };
    processes.set(id, made);
    return made;
  }

  return {
    take(core) {
      const { platform } = core.state;
      const now = core.world.now();
      for (const { id, usedAt } of platform.processes)
        if (now - usedAt > IDLE_MS && !processes.get(id)?.busy) processes.delete(id);
      platform.processes = platform.processes.filter(({ usedAt }) => now - usedAt <= IDLE_MS);
      let record = platform.processes.find(({ id }) => !processes.get(id)?.busy);
      if (!record) {
        let id = 1;
        while (processes.get(id)?.busy || platform.processes.some((one) => one.id === id)) id += 1;
        record = { id, usedAt: now, called: false };
        platform.processes.push(record);
      }
      record.usedAt = now;
      const process = get(record.id);
      process.served.add(core);
      return process;
    },
    realmOf(process, invocation) {
      process.realm ??= makeRealm(invocation.core.bundle, hostFor(process), invocation.core.manifest.variables);
      return process.realm;
    },
    discard(core, process) {
      processes.delete(process.id);
      core.state.platform.processes = core.state.platform.processes.filter(({ id }) => id !== process.id);
    },
    discardAll: () => processes.clear(),
    close() {
      processes.clear();
      stopWatching();
    },
  };
}

/**
 * Node's AsyncLocalStorage would do for knowing whose code runs, but it makes every promise dear. Here it is enough to
 * remember whom the last wait belonged to: nothing else wakes a function, and a process wakes one at a time.
 */
function hostFor(process: Process): RealmHost {
  const invocation = (): Invocation => {
    if (!process.acting) throw new Error('code of the app ran outside any invocation');
    return process.acting;
  };
  const timers = new Map<number, () => void>();
  let lastTimer = 0;
  return {
    now: () => appNow(invocation()),
    random: () => nextRandom(invocation().core.state.platform),
    runtime: () => runtimeOf(invocation()),
    call(meta, path, init, answer) {
      const by = invocation();
      by.core.serve(by, platformCallOf(meta, path, init), answer);
    },
    egress: (url) => refuseEgress(invocation(), url),
    log: (level, values) => logFrom(invocation(), level, values),
    timer(ms, go) {
      const by = invocation();
      const timer = (lastTimer += 1);
      const wait = by.waitFor(ms, go, null);
      if (wait) timers.set(timer, () => by.core.pump.forget(wait));
      return timer;
    },
    clear(timer) {
      timers.get(timer)?.();
      timers.delete(timer);
    },
  };
}

/** The app's clock: the site's, and skewed against Jira's if the switch says so. */
function appNow({ core }: Invocation): number {
  return core.world.now() + core.clockSkewMs();
}
