import kvs, { Filter, FilterConditions } from '@forge/kvs';
import { succeeded } from './conflict';

/** Writes a row over the version of it that was read, or as a new one where there was none. False when somebody else wrote it first. */
export function writeOver<T extends { readonly version: number }>(
  entityName: string,
  key: string,
  seen: number | undefined,
  row: T,
): Promise<boolean> {
  if (seen === undefined) return succeeded(kvs.entity<T>(entityName).set(key, row, { keyPolicy: 'FAIL_IF_EXISTS' }));
  return succeeded(
    kvs
      .transact()
      .set(key, row, { entityName, conditions: at<T>(seen) })
      .execute(),
  );
}

/** Removes the version of a row that was read. False when somebody else wrote it first. */
export function removeSeen(entityName: string, key: string, seen: number): Promise<boolean> {
  return succeeded(
    kvs
      .transact()
      .delete(key, { entityName, conditions: at(seen) })
      .execute(),
  );
}

function at<T extends { readonly version: number }>(version: number) {
  return new Filter<T>().and('version', FilterConditions.equalTo(version));
}
