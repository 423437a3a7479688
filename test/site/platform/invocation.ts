/** Runs one function of the app to its end: its answer, an error, its time limit, or a kill. */
import { blame, type Core, type Finished, type FunctionCall, type Invocation, type Outcome } from './core';
import { randomId } from './random';
import { backendContext } from './runtime';
import { leakedInto } from './tenants';

/** Starts at once; the promise ends with the function. Time must be moved by the site's pump. */
export function runFunction(core: Core, call: FunctionCall): Promise<Finished> {
  const { platform } = core.state;
  const fn = core.manifest.functions.get(call.functionKey);
  if (!fn) throw new Error(`manifest.yml has no function ${call.functionKey}`);
  return new Promise((resolve) => {
    const process = core.processes.take(core);
    const invocation = newInvocation(core, call, process, fn.limitMs, (outcome) => {
      platform.ran.push({
        at: invocation.startedAt,
        what: call.what,
        functionKey: call.functionKey,
        ms: invocation.clock - invocation.startedAt,
        result: resultOf(outcome),
      });
      resolve({ outcome, ms: invocation.clock - invocation.startedAt, calls: invocation.calls });
    });
    process.busy = invocation;
    process.acting = invocation;
    core.pump.running.add(invocation);
    const frozen = process.frozen.splice(0);
    for (const { name, go } of frozen) invocation.waitFor(1, go, name);
    const args = JSON.stringify([...call.args, backendContext({ core, call })]);
    try {
      const realm = core.processes.realmOf(process, invocation);
      realm.call(
        fn.exportName,
        args,
        (json) => end(invocation, json),
        (error) => invocation.kill({ kind: 'error', ...described(error) }),
      );
    } catch (error) {
      invocation.kill({ kind: 'error', ...described(error) });
    }
  });
}

function end(invocation: Invocation, json: string | undefined): void {
  if (invocation.state !== 'running') return;
  leakedInto(invocation, 'its answer', json ?? '');
  invocation.kill({ kind: 'ok', value: json === undefined ? undefined : JSON.parse(json) });
}

function newInvocation(
  core: Core,
  call: FunctionCall,
  process: Invocation['process'],
  limitMs: number,
  done: (outcome: Outcome) => void,
): Invocation {
  const startedAt = core.world.now();
  const id = randomId(core.state.platform);
  const names = new Map<object, string | null>();
  let wokenAt = performance.now();
  const invocation: Invocation = {
    id,
    core,
    call,
    chain: call.chain ?? id,
    startedAt,
    deadline: startedAt + limitMs,
    process,
    waiting: new Set(),
    clock: startedAt,
    state: 'running',
    calls: 0,
    logged: { lines: 0, bytes: 0 },
    countWallTime() {
      const seconds = Math.floor((performance.now() - wokenAt) / 1000);
      if (seconds === 0) return; // shorter ones would make equal runs differ
      wokenAt += seconds * 1000;
      invocation.clock += seconds * 1000;
    },
    waitFor(ms, go, name) {
      if (invocation.state === 'killed') return undefined;
      if (invocation.state === 'returned') return goOnLater(invocation, go, name);
      invocation.countWallTime();
      const at = invocation.clock + ms;
      if (at > invocation.deadline) {
        invocation.stall();
        return undefined;
      }
      const wait = core.pump.wait({
        at,
        owner: invocation,
        go() {
          names.delete(wait);
          wokenAt = performance.now();
          process.acting = invocation;
          return go();
        },
      });
      names.set(wait, name);
      return wait;
    },
    stall() {
      core.pump.wait({
        at: invocation.deadline,
        owner: invocation,
        go: () => invocation.kill({ kind: 'timeout' }),
      });
    },
    kill(asked) {
      if (invocation.state !== 'running') return;
      invocation.countWallTime();
      const outcome: Outcome = invocation.clock > invocation.deadline ? { kind: 'timeout' } : asked;
      const alive = outcome.kind === 'ok' || outcome.kind === 'error';
      invocation.state = alive ? 'returned' : 'killed';
      if (outcome.kind === 'timeout') blame(invocation, 'timeout', `ran into its limit of ${limitMs / 1000} s`);
      for (const wait of invocation.waiting) {
        const name = names.get(wait) ?? null;
        if (alive && name !== null) blame(invocation, 'unawaited-promise', `returned before ${name} was answered`);
        if (alive && names.has(wait)) process.frozen.push({ name, go: wait.go });
      }
      invocation.waiting.clear();
      core.pump.running.delete(invocation);
      process.busy = undefined;
      if (!alive) core.processes.discard(core, process);
      done(outcome);
    },
  };
  return invocation;
}

/** A function that has returned is frozen; what it still wants happens in the process's next invocation, if any. */
function goOnLater(invocation: Invocation, go: () => Promise<void> | void, name: string | null): undefined {
  const { process } = invocation;
  if (name !== null) blame(invocation, 'unawaited-promise', `went on after its return: ${name}`);
  if (process.busy) process.busy.waitFor(1, go, name);
  else process.frozen.push({ name, go });
}

/** Errors come from another realm, so they are known by their looks. */
function described(error: unknown): { name: string; message: string } {
  if (typeof error !== 'object' || error === null) return { name: 'Error', message: String(error) };
  const name: unknown = Reflect.get(error, 'name');
  const message: unknown = Reflect.get(error, 'message');
  return { name: String(name ?? 'Error'), message: String(message ?? error) };
}

function resultOf(outcome: Outcome): 'ok' | 'retry' | 'error' | 'timeout' | 'crash' {
  if (outcome.kind !== 'ok') return outcome.kind;
  return asksForRetry(outcome.value) ? 'retry' : 'ok';
}

function asksForRetry(value: unknown): boolean {
  return typeof value === 'object' && value !== null && '_retry' in value && value._retry === true;
}
