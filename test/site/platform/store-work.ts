/** What every request to the store does alike: find the table, check what is written, shape a row. */
import type { Instant } from '../world';
import { isRecord, type Core } from './core';
import { plainTable, secretTable, tableOf } from './store';
import { attributeError, isError, ttlOf, valueError, type StoreError } from './store-rules';
import type { StoredVersion, Table } from './state';

/** What one request may touch, and what it has touched. */
export interface StoreWork {
  readonly core: Core;
  readonly now: Instant;
  /** Instant whose state a query sees. */
  readonly asOf: Instant;
  /** As `transactionsSoFar` was when the request was sent. */
  readonly begun: number;
  /** The invocation that asks. */
  readonly reader: string;
  readBytes: number;
}

export type StoreAnswer = { readonly status: 200 | 204; readonly body: unknown } | StoreError;

/** The table an item lies in; a refusal when its entity is not declared. */
export function tableFor(
  work: StoreWork,
  operation: string,
  item: Readonly<Record<string, unknown>>,
): Table | StoreError {
  const { tables } = work.core.state.platform;
  if (operation.startsWith('secret/')) return tableOf(tables, secretTable);
  const { entityName } = item;
  if (entityName === undefined && !operation.startsWith('entity/')) return tableOf(tables, plainTable);
  if (typeof entityName !== 'string' || !work.core.manifest.entities.has(entityName))
    return { status: 404, code: 'SCHEMA_NOT_FOUND', message: `no entity ${String(entityName)}`, blame: 'contract' };
  return tableOf(tables, entityName);
}

/** What is wrong with writing an item; otherwise its size and end. */
export function checkedWrite(
  work: StoreWork,
  item: Readonly<Record<string, unknown>>,
): { bytes: number; expiresAt: Instant | null } | StoreError {
  const { value, entityName, options } = item;
  const bytes = value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value));
  const entity = typeof entityName === 'string' ? work.core.manifest.entities.get(entityName) : undefined;
  const wrong = valueError(value, bytes) ?? (entity && attributeError(entity, value));
  if (wrong) return wrong;
  const ttl = ttlOf(options);
  if (isError(ttl)) return ttl;
  return { bytes, expiresAt: ttl === null ? null : work.now + ttl };
}

/** A row as it is answered, with the metadata asked for. */
export function rowOf(version: StoredVersion, asked: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { key, value, createdAt, from, expiresAt } = version;
  const fields = isRecord(asked['options']) ? asked['options']['metadataFields'] : undefined;
  const wants = (field: string): boolean => Array.isArray(fields) && fields.includes(field);
  return {
    key,
    value,
    ...(wants('CREATED_AT') ? { createdAt } : {}),
    ...(wants('UPDATED_AT') ? { updatedAt: from } : {}),
    ...(wants('EXPIRE_TIME') && expiresAt !== null ? { expireTime: new Date(expiresAt).toISOString() } : {}),
  };
}
