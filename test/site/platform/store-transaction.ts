/** Transactions: all or nothing, at most 25 operations and 4 MB, each key once, conditions on entities only. */
import { isRecord, type Core } from './core';
import { readNow, write } from './store';
import { conditionsOf, hold } from './store-conditions';
import { bad, isError, keyError, type StoreError } from './store-rules';
import { checkedWrite, tableFor, type StoreAnswer, type StoreWork } from './store-work';

const OPERATIONS = 25;
const MAX_BYTES = 4 * 1024 * 1024;

/** Keys that transactions wrote lately, by when: a transaction that began before one of them and names it has lost. */
const committed = new WeakMap<Core, { count: number; keys: Map<string, number> }>();

/** The moment a transaction begins, to be handed to it when it is carried out. */
export function transactionsSoFar(core: Core): number {
  const known = committed.get(core);
  if (!known) return 0;
  if (core.pump.running.size <= 1) known.keys.clear(); // nobody else is under way
  return known.count;
}

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
  const lost = names.find((name) => (committed.get(work.core)?.keys.get(name) ?? 0) > work.begun);
  if (lost !== undefined) return bad('CONDITIONAL_CHECK_FAILED', `another transaction has changed ${lost.trim()}`);
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
  const log = committed.get(work.core) ?? { count: 0, keys: new Map<string, number>() };
  committed.set(work.core, log);
  log.count += 1;
  for (const name of names) log.keys.set(name, log.count);
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
