/** Many rows of the store at once: by an index, which may be a moment behind, or by their keys, which never are. */
import kvs from '@forge/kvs';
import { log } from './log';

/** Rows in one page of a query: the most that the store gives, which unasked gives 10. */
export const PAGE = 100;
/** Keys in one batch: the store refuses 26. */
const MOST = 25;
/** Batches that are under way at once: one after the other, a long history takes longer than a function lives. */
const ABREAST = 8;

/** As the store gives it: what the value is, a schema must say. */
interface Row {
  readonly key: string;
  readonly value: unknown;
}

interface Query {
  cursor(cursor: string): Query;
  getMany(): Promise<{ readonly results: readonly Row[]; readonly nextCursor?: string }>;
}

interface Shape<T> {
  safeParse(value: unknown): { readonly success: true; readonly data: T } | { readonly success: false };
}

/** Asks for the rows of one partition of an index, in order of its range, in pages of 100. */
export function rowsIn(entity: string, index: string, partition: readonly string[]) {
  return kvs
    .entity(entity)
    .query()
    .index(index, { partition: [...partition] })
    .limit(PAGE);
}

/** One page, and after which cursor the next begins. A cursor is worth nothing in another run. */
export async function pageOf(
  query: Query,
  after?: string,
): Promise<{ readonly rows: readonly Row[]; readonly next?: string }> {
  const { results, nextCursor } = await (after === undefined ? query : query.cursor(after)).getMany();
  return { rows: results, ...(nextCursor !== undefined && nextCursor !== '' && { next: nextCursor }) };
}

/** Whole pages until there are so many rows. `more`: the query finds others. */
export async function firstOf(
  query: Query,
  most: number,
): Promise<{ readonly rows: readonly Row[]; readonly more: boolean }> {
  const found: Row[] = [];
  let after: string | undefined;
  do {
    const { rows, next } = await pageOf(query, after);
    found.push(...rows);
    after = next;
  } while (after !== undefined && found.length < most);
  return { rows: found, more: after !== undefined };
}

/** Every row that a query finds, page by page. */
export async function allOf(query: Query): Promise<readonly Row[]> {
  return (await firstOf(query, Infinity)).rows;
}

/** Those of these rows that are there, in no order. Keys that a busy store left out of a batch are asked for alone. */
export async function byKeys(entityName: string, keys: readonly string[]): Promise<readonly Row[]> {
  return eachBatch(keys, async (some) => {
    const { successfulKeys, failedKeys } = await kvs.batchGet<unknown>(some.map((key) => ({ key, entityName })));
    const found: Row[] = [...successfulKeys];
    for (const { key } of failedKeys) {
      const value = await kvs.entity(entityName).get(key);
      if (value !== undefined) found.push({ key, value });
    }
    return found;
  });
}

/** What rows say. One that cannot be read is left out and named, so that it keeps no other waiting. */
export function readable<T>(entity: string, shape: Shape<T>, rows: readonly Row[]): readonly T[] {
  return rows.flatMap(({ key, value }) => {
    const read = shape.safeParse(value);
    if (!read.success) log.warn('a row that we cannot read', { entity, key });
    return read.success ? [read.data] : [];
  });
}

/** What those of these rows say that are there and can be read, in no order. */
export async function readAll<T>(entity: string, keys: readonly string[], shape: Shape<T>): Promise<readonly T[]> {
  return readable(entity, shape, await byKeys(entity, keys));
}

/** Deletes rows, of an entity or of none. Keys that a busy store left out of a batch are deleted alone. */
export async function deleteAll(keys: readonly string[], entityName?: string): Promise<void> {
  const named = entityName === undefined ? {} : { entityName };
  await eachBatch(keys, async (some) => {
    const { failedKeys } = await kvs.batchDelete(some.map((key) => ({ key, ...named })));
    for (const { key } of failedKeys)
      await (entityName === undefined ? kvs.delete(key) : kvs.entity(entityName).delete(key));
    return [];
  });
}

/** What the batches of these keys come to, a few of them at once. */
async function eachBatch<T>(
  keys: readonly string[],
  work: (some: readonly string[]) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const found: T[] = [];
  for (const some of heapsOf(inBatches(keys), ABREAST)) found.push(...(await Promise.all(some.map(work))).flat());
  return found;
}

/** In heaps of as many as one batch or one transaction takes. */
export function inBatches<T>(items: readonly T[]): readonly (readonly T[])[] {
  return heapsOf(items, MOST);
}

function heapsOf<T>(items: readonly T[], most: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, i) => items.slice(i * most, (i + 1) * most));
}
