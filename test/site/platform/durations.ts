/**
 * How long the platform takes to answer, in milliseconds: fixed figures inside the ranges that were measured on a live
 * site (25-280 ms, 400-800 ms for the first call of a cold process). Fixed, so that equal runs are equal.
 */
import type { CallRecord } from '../world';

export const COLD_START_MS = 450;

const STORE: Readonly<Record<string, number>> = {
  get: 28,
  set: 45,
  delete: 40,
  query: 70,
  batch: 85,
  transaction: 95,
};

export function modelledMs(api: CallRecord['api'], method: string, path: string): number {
  if (api === 'kvs') {
    const operation = path.split('/').find((part) => part in STORE) ?? 'get';
    return STORE[operation] ?? 28;
  }
  if (api !== 'jira') return 60;
  if (/\/bulkfetch|\/bulk\//.test(path)) return 260;
  if (/\/search\/jql/.test(path)) return 180;
  return method === 'GET' ? 110 : 170;
}
