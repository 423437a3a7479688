/** What the store holds now, for a person to look at. */
import type { Core } from './core';
import { plainTable, readNow } from './store';

export interface StoredRow {
  readonly key: string;
  readonly value: unknown;
  readonly bytes: number;
}

/** Rows by key; `secret:` shows no values. */
export function stored(core: Core, entity: string = plainTable): StoredRow[] {
  const table = core.state.platform.tables.get(entity);
  const now = core.world.now();
  return [...(table?.keys() ?? [])]
    .sort()
    .flatMap((key) => (table ? (readNow(table, key, now) ?? []) : []))
    .map(({ key, value, bytes }) => ({ key, value: entity === 'secret:' ? '(secret)' : value, bytes }));
}
