/**
 * The key-value store's tables. A read by key sees the latest write; a query sees the table as it was some time ago,
 * so each key keeps its versions for as long as a lagging query may ask for them.
 */
import type { Instant } from '../world';
import type { StoredVersion, Table } from './state';

/** The platform deletes what has expired up to 48 hours late; this site, always as late as it may. */
const EXPIRY_LATE_MS = 48 * 3_600_000;
/** Longest lag a query may be given by the switch. */
const KEPT_MS = 15 * 60_000;

export const secretTable = 'secret:';
export const plainTable = '';

type Follower = (added: StoredVersion | undefined, dropped: readonly StoredVersion[]) => void;

const followers = new WeakMap<Table, Follower>();
const writesSinceCleaning = new WeakMap<Table, number>();

/** Tells somebody who keeps an index of every further write, and of versions nobody can see any more. */
export function followWrites(table: Table, follower: Follower): void {
  followers.set(table, follower);
}

export function tableOf(tables: Map<string, Table>, name: string): Table {
  let table = tables.get(name);
  if (!table) tables.set(name, (table = new Map<string, StoredVersion[]>()));
  return table;
}

/** What the key holds now; undefined for nothing. */
export function readNow(table: Table, key: string, now: Instant): StoredVersion | undefined {
  const version = table.get(key)?.at(-1);
  return version && present(version, now) ? version : undefined;
}

/** Writes a value; undefined deletes. */
export function write(
  table: Table,
  key: string,
  value: unknown,
  bytes: number,
  now: Instant,
  expiresAt: Instant | null,
): void {
  const versions = table.get(key) ?? [];
  const before = versions.at(-1);
  const createdAt = before && present(before, now) ? before.createdAt : now;
  if (before) before.until = now;
  const version: StoredVersion = { key, value, bytes, from: now, until: Infinity, createdAt, expiresAt };
  const oldest = now - KEPT_MS;
  const kept = versions.filter((one) => one.until > oldest);
  kept.push(version);
  table.set(key, kept);
  followers.get(table)?.(
    version,
    kept.length === versions.length + 1 ? [] : versions.filter((one) => one.until <= oldest),
  );
  clean(table, oldest);
}

/** Now and then forgets keys that were deleted long ago. */
function clean(table: Table, oldest: Instant): void {
  const writes = (writesSinceCleaning.get(table) ?? 0) + 1;
  const due = writes > Math.max(500, table.size / 10);
  writesSinceCleaning.set(table, due ? 0 : writes);
  if (!due) return;
  for (const [key, versions] of table) {
    const last = versions.at(-1);
    if (!last || last.value !== undefined || last.from > oldest) continue;
    table.delete(key);
    followers.get(table)?.(undefined, versions);
  }
}

/** True when a query that sees the table as of an instant sees this version. */
export function visible(version: StoredVersion, asOf: Instant): boolean {
  return version.from <= asOf && asOf < version.until && present(version, asOf);
}

function present(version: StoredVersion, now: Instant): boolean {
  return version.value !== undefined && (version.expiresAt === null || now < version.expiresAt + EXPIRY_LATE_MS);
}
