import type { CallRecord } from '../site/world';

/** What platform calls cost. Units are the store's, of 10 KB; bytes those sent to be written; milliseconds are modelled. */
export interface Usage {
  readonly calls: number;
  readonly points: number;
  readonly read: number;
  readonly written: number;
  readonly bytes: number;
  readonly ms: number;
}

export function usageOf(calls: readonly CallRecord[]): Usage {
  const sum = (of: (call: CallRecord) => number): number => calls.reduce((total, call) => total + of(call), 0);
  return {
    calls: calls.length,
    points: sum(({ points }) => points),
    read: sum((call) => (reads(call) ? call.units : 0)),
    written: sum((call) => (reads(call) ? 0 : call.units)),
    bytes: sum((call) => (call.api === 'kvs' && !reads(call) ? call.bytes : 0)),
    ms: sum(({ ms }) => ms),
  };
}

/** The app's own calls, without those of people. */
export function byTheApp({ caller }: CallRecord): boolean {
  return !caller.startsWith('persona:');
}

function reads({ template }: CallRecord): boolean {
  return /get$|query$/.test(template);
}
