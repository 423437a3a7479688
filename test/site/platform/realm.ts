/**
 * A realm: a global object of its own in which the app's bundle is evaluated, as in a fresh process. Its clock, timers,
 * randomness, network and console are the host's; everything else is what Node gives.
 */
import { isBuiltin } from 'node:module';
import { createContext, Script } from 'node:vm';
import type { Bundle } from './bundle';
import type { RealmHost, WireAnswer } from './realm-host';
import { closedModule, modelledModules } from './realm-modules';

export interface Realm {
  readonly exportNames: readonly string[];
  /** Calls an exported function with arguments made from JSON; the answer is JSON text, undefined for none. */
  call(
    name: string,
    argumentsJson: string,
    ended: (json: string | undefined) => void,
    failed: (error: unknown) => void,
  ): void;
  /** True for a promise made inside. */
  owns(promise: unknown): boolean;
}

interface Inside {
  readonly promisePrototype: object;
  load(wrapper: (...parts: unknown[]) => void, require: unknown, file: string): Record<string, unknown>;
  call: Realm['call'];
}

const BOOT = new Script(`(function (host, answerBytes) {
  'use strict';
  const RealDate = Date;
  function SiteDate(...parts) {
    if (!new.target) return new RealDate(host.now()).toString();
    return Reflect.construct(RealDate, parts.length === 0 ? [host.now()] : parts, new.target);
  }
  SiteDate.prototype = RealDate.prototype;
  Object.defineProperty(RealDate.prototype, 'constructor', { value: SiteDate, writable: true, configurable: true });
  SiteDate.now = () => host.now();
  SiteDate.parse = RealDate.parse;
  SiteDate.UTC = RealDate.UTC;
  Object.defineProperty(SiteDate, 'name', { value: 'Date' });
  Object.defineProperty(SiteDate, 'length', { value: 7 });
  globalThis.Date = SiteDate;
  Math.random = () => host.random();
  const { DateTimeFormat } = Intl;
  const format = Object.getOwnPropertyDescriptor(DateTimeFormat.prototype, 'format').get;
  Object.defineProperty(DateTimeFormat.prototype, 'format', {
    configurable: true,
    get() { const bound = format.call(this); return (date) => bound(date === undefined ? host.now() : date); },
  });
  const { formatToParts } = DateTimeFormat.prototype;
  DateTimeFormat.prototype.formatToParts = function (date) {
    return formatToParts.call(this, date === undefined ? host.now() : date);
  };

  class Answer {
    constructor(wire) {
      this.status = wire.status;
      this.statusText = '';
      this.ok = wire.status >= 200 && wire.status < 300;
      this.bodyUsed = false;
      this.wire = wire;
    }
    get headers() { return (this.named ??= new Headers(this.wire.headers)); }
    take() {
      if (this.bodyUsed) throw new TypeError('Body is unusable: Body has already been read');
      this.bodyUsed = true;
      return this.wire;
    }
    async text() { return this.take().text; }
    async json() { return JSON.parse(this.take().text); }
    async arrayBuffer() { return answerBytes(this.take()); }
    clone() { return new Answer(this.wire); }
  }
  globalThis.__forge_fetch__ = (meta, path, init) =>
    new Promise((resolve) => host.call(meta, path, init, (wire) => resolve(new Answer(wire))));
  Object.defineProperty(globalThis, '__forge_runtime__', { get: () => host.runtime() });
  globalThis.fetch = (input) =>
    new Promise((_, reject) => {
      const url = typeof input === 'string' ? input : input && input.url ? input.url : String(input);
      host.egress(url).catch((error) => reject(new TypeError(error.message)));
    });

  const timers = new Map();
  globalThis.setTimeout = (go, ms = 0, ...rest) => host.timer(Math.max(1, Number(ms) || 0), () => go(...rest));
  globalThis.clearTimeout = (timer) => host.clear(timer);
  globalThis.setImmediate = (go, ...rest) => host.timer(0, () => go(...rest));
  globalThis.clearImmediate = globalThis.clearTimeout;
  globalThis.setInterval = (go, ms = 0, ...rest) => {
    const first = host.timer(0, () => undefined);
    const again = () => timers.set(first, host.timer(Math.max(1, Number(ms) || 0), () => { again(); go(...rest); }));
    again();
    return first;
  };
  globalThis.clearInterval = (timer) => { host.clear(timers.get(timer) ?? timer); timers.delete(timer); };
  const console = {};
  for (const level of ['debug', 'log', 'info', 'warn', 'error', 'trace'])
    console[level] = (...values) => host.log(level, values);
  globalThis.console = console;
  globalThis.performance = { now: () => host.now(), timeOrigin: 0, mark() {}, measure() {} };
  globalThis.global = globalThis;

  return {
    promisePrototype: Promise.prototype,
    load(wrapper, require, file) {
      const module = { exports: {} };
      wrapper.call(module.exports, module.exports, require, module, file, '.');
      globalThis.__exports__ = undefined;
      this.exports = module.exports;
      return module.exports;
    },
    call(name, argumentsJson, ended, failed) {
      const written = (value) => (value === undefined ? undefined : JSON.stringify(value));
      const start = async () => {
        const handler = this.exports[name];
        if (typeof handler !== 'function') throw new Error('the bundle exports no function ' + name);
        return written(await handler(...JSON.parse(argumentsJson)));
      };
      start().then(ended, failed);
    },
  };
})`);

const GIVEN = {
  AbortController, AbortSignal, Blob, Buffer, Event, EventTarget, FormData, Headers, Request, Response,
  TextDecoder, TextEncoder, URL, URLSearchParams, atob, btoa, queueMicrotask, structuredClone,
}; // prettier-ignore

/** Makes a realm and evaluates the bundle in it. */
export function makeRealm(bundle: Bundle, host: RealmHost, variables: Readonly<Record<string, string>>): Realm {
  const modules = modelledModules(host);
  const context = createContext({ ...GIVEN, crypto: modules.webcrypto, process: fakeProcess(host, variables) });
  const boot: (host: RealmHost, bytes: (wire: WireAnswer) => ArrayBuffer) => Inside = BOOT.runInContext(context);
  const inside = boot(host, bytesOf);
  const requireInside = (name: string): unknown => {
    const bare = name.replace(/^node:/, '');
    if (!isBuiltin(name)) throw new Error(`Cannot find module '${name}': it is not part of the bundle`);
    if (bare === 'timers') return Reflect.get(context, 'globalThis');
    return modules.named[bare] ?? closedModule(bare, host) ?? process.getBuiltinModule(bare);
  };
  const wrapper: (...parts: unknown[]) => void = bundle.script.runInContext(context);
  const exported = inside.load(wrapper, requireInside, bundle.file);
  return {
    exportNames: Object.keys(exported),
    call: (name, json, ended, failed) => inside.call(name, json, ended, failed),
    owns: (promise) =>
      typeof promise === 'object' && promise !== null && Object.getPrototypeOf(promise) === inside.promisePrototype,
  };
}

function bytesOf(wire: WireAnswer): ArrayBuffer {
  const bytes = wire.bytes ?? new TextEncoder().encode(wire.text);
  return new Uint8Array(bytes).buffer;
}

/** Functions see the variables declared for them and nothing else of the machine. */
function fakeProcess(host: RealmHost, variables: Readonly<Record<string, string>>): object {
  return {
    env: { ...variables },
    argv: [],
    pid: 1,
    platform: 'linux',
    arch: 'x64',
    version: process.version,
    versions: { node: process.versions.node },
    cwd: () => '/var/task',
    nextTick: (go: (...values: unknown[]) => void, ...values: unknown[]) => queueMicrotask(() => go(...values)),
    hrtime: Object.assign(() => [Math.floor(host.now() / 1000), 0], { bigint: () => BigInt(host.now()) * 1_000_000n }),
    memoryUsage: () => ({ rss: 0, heapTotal: 0, heapUsed: 0, external: 0, arrayBuffers: 0 }),
    uptime: () => host.now() / 1000,
    on: () => undefined,
    once: () => undefined,
    emitWarning: () => undefined,
  };
}
