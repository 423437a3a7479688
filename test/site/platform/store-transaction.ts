/** Transactions: all or nothing, at most 25 operations and 4 MB, each key once, conditions on entities only. */
import { isRecord } from './core';
import { readNow, write } from './store';
import { conditionsOf, hold } from './store-conditions';
import { bad, isError, keyError, type StoreError } from './store-rules';
import { checkedWrite, tableFor, type StoreAnswer, type StoreWork } from './store-wire';

const OPERATIONS = 25;
const MAX_BYTES = 4 * 1024 * 1024;

export function runTransaction(work: StoreWork, body: Readonly<Record<string, unknown>>): StoreAnswer {
  const steps = (['set', 'delete', 'check'] as const).flatMap((kind) => {
    const list = body[kind];
    return (Array.isArray(list) ? list : []).filter(isRecord).map((item) => ({ kind, item }));
  });
  if (steps.length > OPERATIONS)
    return { status: 422, code: 'UNPROCESSABLE_ENTITY', message: `at most ${OPERATIONS} operations`, blame: 'limit' };
  const names = steps.map(({ item }) => `${String(item['entityName'] ?? '')} ${String(item['key'])}`);
  if (new Set(names).size < names.length)
    return bad('KEY_DUPLICATION_ERROR', 'a transaction names a key twice', 'contract');
  const deeds: (() => void)[] = [];
  let bytes = 0;
  for (const { kind, item } of steps) {
    const prepared = prepare(work, kind, item);
    if (isError(prepared)) return prepared;
    bytes += prepared.bytes;
    deeds.push(prepared.carryOut);
  }
  if (bytes > MAX_BYTES) return bad('MAX_SIZE', 'a transaction has at most 4 MB', 'limit');
  for (const carryOut of deeds) carryOut();
  return { status: 204, body: undefined };
}

function prepare(
  work: StoreWork,
  kind: 'set' | 'delete' | 'check',
  item: Readonly<Record<string, unknown>>,
): { bytes: number; carryOut: () => void } | StoreError {
  const { key, entityName, conditions: wire, value } = item;
  const wrong = keyError(key);
  if (wrong || typeof key !== 'string') return wrong ?? bad('INVALID_KEY', 'a key must be a string', 'contract');
  const table = tableFor(work, 'transaction', item);
  if (isError(table)) return table;
  if (wire !== undefined || kind === 'check') {
    if (entityName === undefined) return bad('INVALID_CONDITION', 'conditions exist for entities only', 'contract');
    const conditions = conditionsOf(wire);
    if (!conditions) return bad('INVALID_CONDITION', 'conditions are `and` or `or`, never empty', 'contract');
    const current = readNow(table, key, work.now);
    const lenient = kind === 'set' && work.core.state.switches.conditionalSetOnMissing === 'accepted';
    if (current ? !hold(conditions, current.value) : !lenient)
      return bad('CONDITIONAL_CHECK_FAILED', `the conditions on ${key} do not hold`);
  }
  if (kind === 'check') return { bytes: 0, carryOut: () => undefined };
  if (kind === 'delete')
    return {
      bytes: 0,
      carryOut: () => readNow(table, key, work.now) && write(table, key, undefined, 0, work.now, null),
    };
  const checked = checkedWrite(work, item);
  if (isError(checked)) return checked;
  return {
    bytes: checked.bytes,
    carryOut: () => write(table, key, value, checked.bytes, work.now, checked.expiresAt),
  };
}
