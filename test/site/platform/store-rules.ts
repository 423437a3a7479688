/** What the store refuses, by the codes seen on a live site (@forge/kvs validates none of it). */
import type { AttributeType, Entity } from './manifest';
import { isRecord } from './core';
import type { ViolationKind } from '../world';

/** A refusal by the store. With `blame` it is a mistake of the app, not of the day. */
export interface StoreError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly blame?: ViolationKind;
}

const MAX_VALUE_BYTES = 240 * 1024;
const MAX_KEY = 500;
const MAX_DEPTH = 31;
const KEY = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;
const YEAR_MS = 366 * 86_400_000;
const UNITS: Readonly<Record<string, number>> = { SECONDS: 1000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 };

export function keyError(key: unknown): StoreError | undefined {
  if (typeof key !== 'string') return bad('INVALID_KEY', 'a key must be a string', 'contract');
  if (key.length === 0) return bad('KEY_TOO_SHORT', 'a key must not be empty', 'limit');
  if (key.length > MAX_KEY) return bad('KEY_TOO_LONG', `a key has at most ${MAX_KEY} characters`, 'limit');
  return KEY.test(key) ? undefined : bad('INVALID_KEY', `the key ${key} has characters a key may not have`, 'contract');
}

export function valueError(value: unknown, bytes: number): StoreError | undefined {
  if (value === undefined || value === null) return bad('INVALID_VALUE', 'a value is missing', 'contract');
  if (bytes > MAX_VALUE_BYTES) return bad('MAX_SIZE', `a value has at most 240 KiB, this one ${bytes} bytes`, 'limit');
  return depthOf(value, MAX_DEPTH + 1) > MAX_DEPTH
    ? bad('MAX_DEPTH', `a value is at most ${MAX_DEPTH} deep`, 'limit')
    : undefined;
}

/** Declared attributes must have their declared types; others are kept unasked. */
export function attributeError(entity: Entity, value: unknown): StoreError | undefined {
  if (!isRecord(value)) return bad('INCORRECT_PROPERTY_TYPE', `an ${entity.name} is an object`, 'contract');
  for (const [name, { type }] of Object.entries(entity.attributes)) {
    const found = value[name];
    if (found === undefined || found === null) continue;
    if (type === 'integer' && typeof found === 'number' && Number.isInteger(found) && found !== (found | 0))
      return bad('INCORRECT_PROPERTY_TYPE', `${entity.name}.${name} does not fit 32 bits: ${found}`, 'limit');
    if (!hasType(found, type))
      return bad('INCORRECT_PROPERTY_TYPE', `${entity.name}.${name} is not of type ${type}`, 'contract');
    if (found === '' && indexed(entity, name))
      return bad('INCORRECT_PROPERTY_TYPE', `${entity.name}.${name} is in an index and empty`, 'contract');
  }
  return undefined;
}

/** Milliseconds a value lives, null without end. */
export function ttlOf(options: unknown): number | null | StoreError {
  if (!isRecord(options) || options['ttl'] === undefined) return null;
  const { ttl } = options;
  const value = isRecord(ttl) ? ttl['value'] : undefined;
  const unit = isRecord(ttl) ? UNITS[String(ttl['unit'])] : undefined;
  if (typeof value !== 'number' || !unit || value <= 0 || value * unit > YEAR_MS)
    return bad('INVALID_TTL', 'a ttl is more than nothing and at most a year', 'limit');
  return value * unit;
}

export function bad(code: string, message: string, blame?: ViolationKind): StoreError {
  return { status: 400, code, message, ...(blame ? { blame } : {}) };
}

export function isError(value: unknown): value is StoreError {
  return isRecord(value) && typeof value['code'] === 'string' && typeof value['status'] === 'number';
}

function hasType(value: unknown, type: AttributeType): boolean {
  if (type === 'any') return true;
  if (type === 'float') return typeof value === 'number';
  if (type === 'integer') return typeof value === 'number' && Number.isInteger(value);
  return typeof value === type;
}

function indexed(entity: Entity, name: string): boolean {
  return (entity.indexes ?? []).some((index) =>
    typeof index === 'string' ? index === name : [...(index.range ?? []), ...(index.partition ?? [])].includes(name),
  );
}

/** Looks no deeper than `enough`. */
function depthOf(value: unknown, enough: number): number {
  if (typeof value !== 'object' || value === null || enough === 0) return 0;
  let deepest = 0;
  for (const inner of Object.values(value)) deepest = Math.max(deepest, depthOf(inner, enough - 1));
  return 1 + deepest;
}
