/** Node's own modules as a function may see them: randomness from the site, time from the site, no way out. */
import * as crypto from 'node:crypto';
import type { RealmHost } from './realm-host';

const WAYS_OUT = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises', 'child_process', 'cluster'];

interface ModelledModules {
  readonly named: Readonly<Record<string, unknown>>;
  readonly webcrypto: object;
}

export function modelledModules(host: RealmHost): ModelledModules {
  const bytes = (length: number): Buffer => Buffer.from(Array.from({ length }, () => Math.floor(host.random() * 256)));
  const fill = <T extends ArrayBufferView>(view: T): T => {
    new Uint8Array(view.buffer, view.byteOffset, view.byteLength).set(bytes(view.byteLength));
    return view;
  };
  const randomUUID = (): string => {
    const hex = bytes(16).toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
  };
  const webcrypto = { subtle: crypto.webcrypto.subtle, getRandomValues: fill, randomUUID };
  const sleep = (ms: number): Promise<void> => new Promise((resolve) => host.timer(ms, resolve));
  return {
    webcrypto,
    named: {
      crypto: { ...crypto, randomUUID, randomBytes: bytes, randomFillSync: fill, getRandomValues: fill, webcrypto },
      'timers/promises': { setTimeout: sleep, setImmediate: () => sleep(0) },
      perf_hooks: { performance: { now: () => host.now() } },
    },
  };
}

/** A module that leads out of the platform loads, but using it is egress. */
export function closedModule(name: string, host: RealmHost): object | undefined {
  if (!WAYS_OUT.includes(name)) return undefined;
  return new Proxy(
    {},
    {
      get: (_, property) => () => {
        void host.egress(`${name}.${String(property)}`).catch(() => undefined);
        throw new Error(`${name}.${String(property)} is not available to a function`);
      },
    },
  );
}
