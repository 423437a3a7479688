/**
 * Moves the site's time. Two things wait for it: happenings on the agenda (part of the state), and the platform calls
 * and timers of functions that run right now. Time moves only when every running function waits for the platform.
 * While the clock stands still, functions run to their end all the same; their own time is counted in their invocation.
 */
import { setImmediate } from 'node:timers';
import type { Happening, Instant, SiteState } from '../world';
import { put, takeFirst, type Timed } from './agenda';

/** A running function waits for this: the answer to a call, a timer, or its own end. */
export interface Wait extends Timed {
  readonly owner: Runner;
  go(): Promise<void> | void;
}

/** A running function, as far as time is concerned. */
export interface Runner {
  /** Its waits that have not come yet. */
  readonly waiting: Set<Wait>;
  /** The instant it has got to. */
  clock: Instant;
  /** Nothing will ever wake it again. */
  stall(): void;
}

type CarryOut = (data: unknown, at: Instant) => Promise<void> | void;

export interface Pump {
  readonly running: Set<Runner>;
  wait(wait: Omit<Wait, 'seq'>): Wait;
  forget(wait: Wait): void;
  carryOut(kind: string, handler: CarryOut): void;
  /** Carries out everything due up to `to`; throws TooManyRuns when more functions would run than allowed. */
  advance(to: Instant, maxRuns: number): Promise<void>;
  /** Lets what runs come to its end, without moving the clock. */
  drain(): Promise<void>;
  /** Runs a function for the sake of a call that is just being answered: Jira asks a validator of the app. */
  nested<T>(work: () => Promise<T>): Promise<T>;
}

export class TooManyRuns extends Error {
  constructor(readonly pending: readonly Happening[]) {
    super(`more runs than allowed; ${pending.length} happenings still to come`);
    this.name = 'TooManyRuns';
  }
}

const STALLED_AFTER_MS = 1500;

export function openPump(state: SiteState): Pump {
  const handlers = new Map<string, CarryOut>();
  const waits: Wait[] = [];
  const running = new Set<Runner>();
  let seq = 0;
  let target: Instant | undefined;
  let left = 0;
  let pumping: Promise<void> | undefined;
  /** Functions whose call is being answered with the help of another function. */
  const hosting = new Set<Runner>();
  let nested = 0;
  let nestedBegins: () => void = () => undefined;

  function step(): Promise<void> | void | 'idle' {
    while (waits[0] && !waits[0].owner.waiting.has(waits[0])) takeFirst(waits);
    const [wait] = waits;
    const [happening] = state.agenda;
    if (target !== undefined && happening && happening.at <= target && !(wait && wait.at < happening.at)) {
      if (left <= 0) {
        target = undefined;
        throw new TooManyRuns([...state.agenda]);
      }
      takeFirst(state.agenda);
      state.now = Math.max(state.now, happening.at);
      const handler = handlers.get(happening.kind);
      if (!handler) throw new Error(`nobody carries out ${happening.kind}`);
      const before = running.size;
      const done = handler(happening.data, happening.at);
      if (running.size > before) left -= 1;
      return done;
    }
    if (wait) {
      takeFirst(waits);
      wait.owner.waiting.delete(wait);
      wait.owner.clock = Math.max(wait.owner.clock, wait.at);
      if (target !== undefined && wait.at <= target) state.now = Math.max(state.now, wait.at);
      const done = wait.go();
      if (!(done instanceof Promise)) return done;
      hosting.add(wait.owner);
      return done.finally(() => hosting.delete(wait.owner));
    }
    if (target === undefined) return 'idle';
    state.now = Math.max(state.now, target);
    target = undefined;
  }

  async function pump(): Promise<void> {
    await null; // so that `pumping` is set before it can be unset
    try {
      for (let ran = running.size; ;) {
        // Also after the last one ended: what comes of its end may still be put on the agenda.
        if (ran > 0 || running.size > 0) await settled(running, hosting);
        ran = running.size;
        const done = step();
        if (done === 'idle' && running.size === 0) return;
        if (done instanceof Promise) await orNested(done);
      }
    } finally {
      pumping = undefined;
      target = undefined;
    }
  }

  /** Waits for the site's own work, or goes on meanwhile if that work needs a function to run. */
  function orNested(work: Promise<void>): Promise<void> {
    if (nested > 0) return Promise.resolve();
    return Promise.race([work, new Promise<void>((resolve) => (nestedBegins = resolve))]);
  }

  function start(): Promise<void> {
    pumping ??= pump();
    return pumping;
  }

  return {
    running,
    wait(wait) {
      const whole = { ...wait, seq: (seq += 1) };
      wait.owner.waiting.add(whole);
      put(waits, whole);
      return whole;
    },
    forget: (wait) => wait.owner.waiting.delete(wait),
    carryOut: (kind, handler) => handlers.set(kind, handler),
    async advance(to, maxRuns) {
      if (to < state.now) throw new RangeError('time does not move backwards');
      while (pumping && target !== undefined) await pumping; // one after the other
      target = to;
      left = maxRuns;
      await start();
    },
    drain: start,
    async nested(work) {
      nested += 1;
      try {
        const done = work();
        nestedBegins();
        return await Promise.race([done, start().then(() => done)]);
      } finally {
        nested -= 1;
      }
    },
  };
}

/** Waits until every running function waits for the platform. One that waits for nothing we know is given a moment. */
async function settled(running: ReadonlySet<Runner>, hosting: ReadonlySet<Runner>): Promise<void> {
  let since: number | undefined;
  for (;;) {
    await turn();
    const busy = [...running].filter((one) => one.waiting.size === 0 && !hosting.has(one));
    if (busy.length === 0) return;
    since ??= performance.now();
    if (performance.now() - since < STALLED_AFTER_MS) continue;
    for (const one of busy) one.stall();
    return;
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
