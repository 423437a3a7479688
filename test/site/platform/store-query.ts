/** Queries of the store: by key prefix, or by an entity's index. They see the table as it was `queryLag` ago. */
import { isRecord } from './core';
import { plainTable, tableOf } from './store';
import { inOrder, shapeOf, type IndexShape } from './store-index';
import { comparable, compare, conditionsOf, hold, holds, spanOf, type Condition } from './store-conditions';
import { bad, isError, type StoreError } from './store-rules';
import { rowOf, tableFor, type StoreAnswer, type StoreWork } from './store-work';
import type { StoredVersion, Table } from './state';

const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 100;
const BY_KEY: IndexShape = { name: 'by-key', partition: [], range: null };
const RANGE_CONDITIONS = new Set([
  'BETWEEN',
  'BEGINS_WITH',
  'EQUAL_TO',
  'GREATER_THAN',
  'GREATER_THAN_EQUAL_TO',
  'LESS_THAN',
  'LESS_THAN_EQUAL_TO',
]);

interface Asked {
  readonly table: Table;
  readonly shape: IndexShape;
  readonly partition: readonly unknown[];
  readonly range: Condition | undefined;
  readonly filter: (value: unknown) => boolean;
  readonly descending: boolean;
}

export function runQuery(work: StoreWork, operation: string, body: Readonly<Record<string, unknown>>): StoreAnswer {
  const limit = body['limit'] ?? DEFAULT_LIMIT;
  if (typeof limit !== 'number' || limit < 1 || limit > MAX_LIMIT)
    return bad('INVALID_LIMIT', `a page has 1 to ${MAX_LIMIT} rows`, 'limit');
  const asked = operation === 'query' ? askedByPrefix(work, body) : askedByIndex(work, body);
  if (isError(asked)) return asked;
  const after = cursorOf(operation === 'query' ? body['after'] : body['cursor'], work.reader);
  if (isError(after)) return after;
  const { from, to } = asked.range ? spanOf(asked.range.condition, asked.range.values) : {};
  const { partition, descending, shape, table } = asked;
  const rows: StoredVersion[] = [];
  let more = false;
  for (const version of inOrder(table, shape, partition, work.asOf, descending, from, to)) {
    const range = rangeOf(shape, version);
    if (asked.range && !holds(asked.range.condition, asked.range.values, range)) continue;
    if (after && !isAfter(range, version.key, after, descending)) continue;
    work.readBytes += version.bytes;
    if (!asked.filter(version.value)) continue;
    if (rows.length === limit) {
      more = true;
      break;
    }
    rows.push(version);
  }
  const last = rows.at(-1);
  const cursor = more && last ? encode([rangeOf(shape, last), last.key, work.reader]) : undefined;
  return {
    status: 200,
    body: { data: rows.map((version) => rowOf(version, body)), ...(cursor === undefined ? {} : { cursor }) },
  };
}

function askedByPrefix(work: StoreWork, body: Readonly<Record<string, unknown>>): Asked | StoreError {
  const where = Array.isArray(body['where']) ? body['where'] : [];
  const range = where.length === 0 ? undefined : conditionOf(where[0]);
  if (where.length > 0 && range?.condition !== 'BEGINS_WITH')
    return bad('INVALID_QUERY', 'keys are queried by how they begin', 'contract');
  const table = tableOf(work.core.state.platform.tables, plainTable);
  return { table, shape: BY_KEY, partition: [], range, filter: () => true, descending: false };
}

function askedByIndex(work: StoreWork, body: Readonly<Record<string, unknown>>): Asked | StoreError {
  const table = tableFor(work, 'entity/query', body);
  if (isError(table)) return table;
  const entity = work.core.manifest.entities.get(String(body['entityName']));
  const shape = entity && shapeOf(entity, String(body['indexName']));
  if (!entity || !shape)
    return bad(
      'INDEX_NOT_FOUND',
      `${String(body['entityName'])} has no index ${String(body['indexName'])}`,
      'contract',
    );
  const partition = Array.isArray(body['partition']) ? body['partition'] : [];
  if (partition.length !== shape.partition.length)
    return bad('INVALID_QUERY', `the index ${shape.name} wants ${shape.partition.length} partition values`, 'contract');
  const range = body['range'] === undefined ? undefined : conditionOf({ property: '', ...asRecord(body['range']) });
  if (body['range'] !== undefined && (!range || !RANGE_CONDITIONS.has(range.condition)))
    return bad('INVALID_QUERY', 'a range condition that no index can answer', 'contract');
  const filters = body['filters'];
  const conditions = filters === undefined ? undefined : conditionsOf(filters);
  if (filters !== undefined && !conditions)
    return bad('INVALID_FILTER', 'a filter is `and` or `or`, never empty', 'contract');
  return {
    table,
    shape,
    partition,
    range,
    filter: (value) => conditions === undefined || hold(conditions, value),
    descending: body['sort'] === 'DESC',
  };
}

function rangeOf(shape: IndexShape, version: StoredVersion): unknown {
  return shape.range === null ? version.key : isRecord(version.value) ? version.value[shape.range] : undefined;
}

function isAfter(range: unknown, key: string, [lastRange, lastKey]: readonly unknown[], descending: boolean): boolean {
  const a = comparable(range);
  const b = comparable(lastRange);
  if (a === undefined || b === undefined || typeof lastKey !== 'string') return false;
  const order = compare(a, b) || compare(key, lastKey);
  return descending ? order < 0 : order > 0;
}

/** Opaque to the app. Real ones are "not stable"; these die with the invocation they were given to. */
function encode(position: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function cursorOf(cursor: unknown, reader: string): readonly unknown[] | undefined | StoreError {
  if (cursor === undefined || cursor === null) return undefined;
  try {
    const position: unknown = JSON.parse(Buffer.from(String(cursor), 'base64url').toString('utf8'));
    if (Array.isArray(position) && position[2] === reader) return position;
  } catch {
    // falls through: a cursor we did not make
  }
  return bad('INVALID_CURSOR', 'this cursor is not, or no longer, valid', 'contract');
}

function conditionOf(wire: unknown): Condition | undefined {
  const conditions = conditionsOf({ and: [wire] });
  return conditions && 'all' in conditions ? conditions.all[0] : undefined;
}

function asRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
