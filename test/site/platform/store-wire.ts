/** The store's wire format: paths and bodies of @forge/kvs 1.6, answers as a live site gave them. */
import { durationMs } from '../world';
import { blame, isRecord } from './core';
import type { Ask, Served } from './ask';
import { readNow, write } from './store';
import { runQuery } from './store-query';
import { bad, isError, keyError, type StoreError } from './store-rules';
import { runTransaction } from './store-transaction';
import { checkedWrite, rowOf, tableFor, type StoreAnswer, type StoreWork } from './store-work';
import { countRequest, countUnits, unitsOf } from './store-units';
import type { Fault, Table } from './state';

const BATCH = 25;

export function answerStore({ core, invocation, call, begun }: Ask): Served {
  const operation = call.path.replace('/api/v1/', '');
  const now = core.world.now();
  const served = (answer: StoreAnswer, units: number): Served => {
    const base = { template: operation, scope: 'storage:app', units };
    if (!('code' in answer)) return { ...base, status: answer.status, body: answer.body };
    if (answer.blame) blame(invocation, answer.blame, `${operation}: ${answer.message}`);
    return { ...base, status: answer.status, body: { code: answer.code, message: answer.message } };
  };
  if (!core.manifest.scopes.has('storage:app')) {
    blame(invocation, 'scope', `kvs ${operation} needs storage:app`);
    return served({ status: 403, code: 'FORBIDDEN', message: 'the app lacks the scope storage:app' }, 0);
  }
  const { usage } = core.state.platform;
  if (!countRequest(usage, now)) return served(tooMany('TOO_MANY_REQUESTS'), 0);
  const asOf = now - durationMs(core.state.switches.queryLag);
  const work = { core, now, asOf, begun, reader: invocation.id, readBytes: 0 };
  const written = estimateOf(operation, call.body);
  if (written > 0 && !countUnits(usage, 'written', unitsOf(written))) return served(tooMany('RATE_LIMIT_EXCEEDED'), 0);
  const answer = carryOut(work, operation, call.body);
  if (answer === undefined) {
    blame(invocation, 'unknown-call', `kvs ${call.path}`);
    return served({ status: 501, code: 'NOT_PART_OF_THE_SITE', message: call.path }, 0);
  }
  if (written > 0) return served(answer, unitsOf(written));
  const units = unitsOf(work.readBytes);
  return countUnits(usage, 'read', units) ? served(answer, units) : served(tooMany('RATE_LIMIT_EXCEEDED'), 0);
}

function carryOut(work: StoreWork, operation: string, text: string | undefined): StoreAnswer | undefined {
  const body: unknown = JSON.parse(text ?? 'null');
  switch (operation) {
    case 'get':
    case 'secret/get':
    case 'entity/get':
      return get(work, operation, body);
    case 'set':
    case 'secret/set':
    case 'entity/set':
      return set(work, operation, body);
    case 'delete':
    case 'secret/delete':
    case 'entity/delete':
      return remove(work, operation, body);
    case 'query':
    case 'entity/query':
      return isRecord(body) ? runQuery(work, operation, body) : bad('BAD_REQUEST', 'a query is an object', 'contract');
    case 'batch/get':
    case 'batch/set':
    case 'batch/delete':
      return batch(work, operation, body);
    case 'transaction':
      return isRecord(body) ? runTransaction(work, body) : bad('BAD_REQUEST', 'a transaction is an object', 'contract');
    default:
      return undefined;
  }
}

function get(work: StoreWork, operation: string, body: unknown): StoreAnswer {
  const found = located(work, operation, body);
  if (isError(found)) return found;
  const version = readNow(found.table, found.key, work.now);
  work.readBytes += version?.bytes ?? 0;
  if (!version) return { status: 404, code: 'KEY_NOT_FOUND', message: `no value under ${found.key}` };
  return { status: 200, body: rowOf(version, found.item) };
}

function set(work: StoreWork, operation: string, body: unknown): StoreAnswer {
  const found = located(work, operation, body);
  if (isError(found)) return found;
  const checked = checkedWrite(work, found.item);
  if (isError(checked)) return checked;
  const options = isRecord(found.item['options']) ? found.item['options'] : {};
  const before = readNow(found.table, found.key, work.now);
  if (options['keyPolicy'] === 'FAIL_IF_EXISTS' && before)
    return { status: 409, code: 'KEY_CONFLICT', message: `there is a value under ${found.key}` };
  write(found.table, found.key, found.item['value'], checked.bytes, work.now, checked.expiresAt);
  const wanted = options['returnValue'];
  if (wanted !== 'PREVIOUS' && wanted !== 'LATEST') return { status: 204, body: undefined };
  const returned = wanted === 'PREVIOUS' ? before : readNow(found.table, found.key, work.now);
  const metadata = { options: { metadataFields: options['returnMetadataFields'] } };
  return returned ? { status: 200, body: rowOf(returned, metadata) } : { status: 204, body: undefined };
}

function remove(work: StoreWork, operation: string, body: unknown): StoreAnswer {
  const found = located(work, operation, body);
  if (isError(found)) return found;
  if (!readNow(found.table, found.key, work.now))
    return { status: 404, code: 'KEY_NOT_FOUND', message: `no value under ${found.key}` };
  write(found.table, found.key, undefined, 0, work.now, null);
  return { status: 204, body: undefined };
}

/** Best effort: each item by itself. */
function batch(work: StoreWork, operation: string, body: unknown): StoreAnswer {
  if (!Array.isArray(body)) return bad('BAD_REQUEST', 'a batch is a list', 'contract');
  if (body.length > BATCH) return bad('TOO_MANY_BATCH_ENTITIES', `a batch has at most ${BATCH} keys`, 'limit');
  const one = operation === 'batch/get' ? get : operation === 'batch/set' ? set : remove;
  const successfulKeys: unknown[] = [];
  const failedKeys: unknown[] = [];
  for (const item of body) {
    if (!isRecord(item)) return bad('BAD_REQUEST', 'a batch is a list of objects', 'contract');
    const { key, entityName } = item;
    // Batches know no keyPolicy: their options mean the ttl only.
    const options = isRecord(item['options']) ? { ttl: item['options']['ttl'] } : undefined;
    const plain = operation === 'batch/get' ? item : { ...item, options };
    const answer = one(work, entityName === undefined ? operation : `entity/${operation}`, plain);
    const name = { key, ...(entityName === undefined ? {} : { entityName }) };
    if (!('code' in answer)) successfulKeys.push({ ...(isRecord(answer.body) ? answer.body : {}), ...name });
    else if (answer.code === 'KEY_NOT_FOUND' && operation === 'batch/delete') successfulKeys.push(name);
    else failedKeys.push({ ...name, error: { code: answer.code, message: answer.message } });
  }
  return { status: 200, body: { successfulKeys, failedKeys } };
}

/** A fault `fail` without a status lets every second key of a batch fail; undefined for any other request. */
export function batchThatFailsInPart(ask: Ask, api: string, fault: Fault): Served | undefined {
  if (api !== 'kvs' || !ask.call.path.includes('/batch/') || fault.status !== undefined) return undefined;
  const items: unknown = JSON.parse(ask.call.body ?? '[]');
  if (!Array.isArray(items)) return undefined;
  const spared = items.filter((_, index) => index % 2 === 0);
  const served = answerStore({ ...ask, call: { ...ask.call, body: JSON.stringify(spared) } });
  if (!isRecord(served.body)) return served;
  const { code = 'INTERNAL_ERROR' } = fault;
  const failedKeys = items
    .filter((_, index) => index % 2 === 1)
    .filter(isRecord)
    .map(({ key, entityName }) => ({ key, entityName, error: { code, message: 'failed, on order' } }));
  return { ...served, body: { ...served.body, failedKeys } };
}

function located(
  work: StoreWork,
  operation: string,
  body: unknown,
): { table: Table; key: string; item: Readonly<Record<string, unknown>> } | StoreError {
  if (!isRecord(body)) return bad('BAD_REQUEST', 'the body is an object', 'contract');
  const { key } = body;
  const wrong = keyError(key);
  if (wrong || typeof key !== 'string') return wrong ?? bad('INVALID_KEY', 'a key must be a string', 'contract');
  const table = tableFor(work, operation, body);
  return isError(table) ? table : { table, key, item: body };
}

/** Bytes a request would write; 0 for one that reads. */
function estimateOf(operation: string, body: string | undefined): number {
  return /get$|query$/.test(operation) ? 0 : Buffer.byteLength(body ?? '');
}

function tooMany(code: string): StoreError {
  return { status: 429, code, message: 'the installation asks too much of the store' };
}
