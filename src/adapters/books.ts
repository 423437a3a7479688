import { getAppContext } from '@forge/api';
import kvs, { Filter, FilterConditions } from '@forge/kvs';
import { readRulebook } from '../contract/rulebook-text';
import { defaultRulebook } from '../domain/rulebook/default';
import type { Rulebook } from '../domain/rulebook/rulebook';
import { rulesOf, type Rules } from '../domain/rulebook/rules';
import type { BookHead, Books, DraftRecord, PublishedRules } from '../ports/books';
import { DraftRow, HeadRow, PartValue, partsOf, raised } from './book-shapes';
import { succeeded } from './conflict';
import { deskRow, type DeskRow } from './desks';
import { jobRow } from './jobs';
import { byKeys } from './rows';

/** Rulebooks a warm process keeps laid out. They never change, so they need not be forgotten with time. */
const MOST_KEPT = 24;
const kept = new Map<string, Rules>();

export const books: Books = {
  async of(projectId, version) {
    // The next call may be another customer's, who may have the same ids.
    const key = JSON.stringify([String(getAppContext().installationAri), projectId, version]);
    const known = kept.get(key);
    if (known) return known;
    const rules = await published(projectId, version);
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value ?? key);
    kept.set(key, rules);
    return rules;
  },
  async head(projectId, version) {
    const row = await headRow(projectId, version);
    return row && headOf(row);
  },
  async heads(projectId, from, to) {
    const versions = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => to - i);
    const rows = await byKeys(
      'book',
      versions.map((version) => `${projectId}:${version}`),
    );
    return rows.map(({ value }) => headOf(HeadRow.parse(value))).toSorted((a, b) => b.version - a.version);
  },
  async draft(projectId) {
    const row = await kvs.entity('draft').get(projectId);
    if (row === undefined) return { projectId, version: 0, open: false, savedAt: 0, by: '', base: 0, parts: [] };
    const { v: _v, ...draft } = DraftRow.parse(row);
    return draft;
  },
  async draftBook({ open, parts }) {
    return open ? bookIn(await textOf(parts)) : undefined;
  },
  async saveDraft(seen, { savedAt, by, base }, text) {
    const version = seen.version + 1;
    const parts = partsOf(seen.projectId, version, text);
    if (seen.version === 0) await firstDraft(seen);
    const transaction = kvs.transact();
    for (const [key, stretch] of parts) transaction.set(key, { v: 1, text: stretch });
    for (const key of seen.parts) transaction.delete(key);
    const row: DraftRow = {
      v: 1,
      projectId: seen.projectId,
      version,
      open: true,
      savedAt,
      by,
      base,
      parts: [...parts.keys()],
    };
    return succeeded(
      transaction.set(seen.projectId, row, { entityName: 'draft', conditions: sameDraft(seen) }).execute(),
    );
  },
  async discardDraft(seen) {
    const transaction = kvs.transact();
    for (const key of seen.parts) transaction.delete(key);
    return succeeded(
      transaction.set(seen.projectId, emptied(seen), { entityName: 'draft', conditions: sameDraft(seen) }).execute(),
    );
  },
  async publish(seen, head, rules, job) {
    const { projectId, version } = head;
    const texts = 'text' in rules ? partsOf(projectId, 0, rules.text) : new Map<string, string>();
    const parts = await partsPublished(projectId, rules, [...texts.keys()]);
    const row: HeadRow = { v: 1, ...head, excuses: { ...head.excuses }, parts: [...parts] };
    const transaction = kvs
      .transact()
      .set(projectId, deskRow({ ...seen, rulebook: version, version: seen.version + 1 }), {
        entityName: 'desk',
        conditions: new Filter<DeskRow>().and('version', FilterConditions.equalTo(seen.version)),
      });
    transaction.set(`${projectId}:${version}`, row, { entityName: 'book' });
    for (const [key, stretch] of texts) transaction.set(key, { v: 1, text: stretch });
    if ('draft' in rules) {
      const { draft } = rules;
      transaction.set(projectId, emptied(draft), { entityName: 'draft', conditions: sameDraft(draft) });
    }
    if (job) transaction.set(job.id, jobRow(job), { entityName: 'job' });
    return succeeded(transaction.execute());
  },
};

/** A desk from before rulebooks were published is judged by the default. */
async function published(projectId: string, version: number): Promise<Rules> {
  const head = await headRow(projectId, version);
  if (head) return rulesOf({ ...bookIn(await textOf(head.parts)), version });
  if (version > 1) throw new Error(`nobody published version ${version}`);
  return rulesOf({ ...defaultRulebook, version });
}

async function headRow(projectId: string, version: number): Promise<HeadRow | undefined> {
  const row = await kvs.entity('book').get(`${projectId}:${version}`);
  return row === undefined ? undefined : HeadRow.parse(row);
}

function headOf({ v: _v, parts: _parts, ...head }: HeadRow): BookHead {
  return head;
}

async function partsPublished(
  projectId: string,
  rules: PublishedRules,
  fresh: readonly string[],
): Promise<readonly string[]> {
  if ('draft' in rules) return rules.draft.parts;
  if ('text' in rules) return fresh;
  const row = await headRow(projectId, rules.of);
  if (!row) throw new Error(`nobody published version ${rules.of}`);
  return row.parts;
}

/** Conditions hold only on rows that are there, so the first draft finds an empty one. Who made it does not matter. */
async function firstDraft(seen: DraftRecord): Promise<void> {
  await succeeded(
    kvs.entity('draft').set(seen.projectId, { v: 1, ...seen, parts: [] }, { keyPolicy: 'FAIL_IF_EXISTS' }),
  );
}

function emptied(seen: DraftRecord): DraftRow {
  return { v: 1, ...seen, version: seen.version + 1, open: false, parts: [] };
}

function sameDraft({ version }: DraftRecord) {
  return new Filter<DraftRow>().and('version', FilterConditions.equalTo(version));
}

async function textOf(parts: readonly string[]): Promise<string> {
  const values = await Promise.all(parts.map((key) => kvs.get(key)));
  return values.map((value) => PartValue.parse(value).text).join('');
}

/** What is stored was whole when it was stored; a text that is not is a bug: thrown. */
function bookIn(text: string): Rulebook {
  const read = readRulebook(raised(text));
  if (!read.ok) throw new Error(`a stored rulebook cannot be read: ${read.faults[0]?.place} ${read.faults[0]?.fault}`);
  return read.book;
}
