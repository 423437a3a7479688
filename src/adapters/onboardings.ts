import kvs, { Filter, FilterConditions, WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import type { OnboardingChange, OnboardingListed, OnboardingRecord, Onboardings } from '../ports';
import { succeeded } from './conflict';
import { chaptersOf, eventOf, glanceIn, kinIn, owedIn, stateFrom } from './onboarding-shapes';
import { squeezed, unsqueezed } from './squeezed';

/** One per onboarding case. `version`: how often it was written; `seq`: its events; `chapters`: by name, the event with which each was last written. `standing` partitions the indexes. */
const HeadRow = z.object({
  v: z.literal(1),
  issueId: z.string(),
  projectId: z.string(),
  version: z.number(),
  seq: z.number(),
  standing: z.enum(['open', 'ended']),
  wakeAt: z.number(),
  chapters: z.record(z.string(), z.number()),
  owed: z.array(z.unknown()),
  moves: z.array(z.string()),
  glance: z.unknown(),
});
type HeadRow = z.infer<typeof HeadRow>;

/** A part of a case's state, compressed: the frame, a phase, a list. `<issue id>:<name>`. */
const ChapterRow = z.object({ v: z.literal(1), issueId: z.string(), seq: z.number(), data: z.string() });
type ChapterRow = z.infer<typeof ChapterRow>;

const KinRow = z.object({ v: z.literal(1), of: z.string(), item: z.string() });

/** Later than anything: a case whose clock has nothing to do. */
const NEVER = 9e15;
/** Keys in one batch. */
const MOST = 25;
/** Times a case is read again when somebody writes it meanwhile. */
const TRIES = 5;

export const onboardings: Onboardings = {
  async read(issueId) {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const row = await kvs.entity('onboarding').get(issueId);
      const head = row === undefined ? undefined : HeadRow.parse(row);
      if (!head || head.version === 0) return undefined;
      const record = await recordOf(head);
      if (record) return record;
    }
    throw new Error(`case ${issueId} changes faster than it can be read`);
  },

  async record(seen, change) {
    const { issueId, state } = change;
    const before = seen && chaptersOf(seen.state);
    const changed = [...chaptersOf(state)].filter(([name, chapter]) => before?.get(name) !== chapter);
    const head = headOf(
      change,
      seen,
      changed.map(([name]) => name),
    );
    if (!seen && !(await isFirst(issueId, head))) return false;
    const conditions = new Filter<HeadRow>().and('version', FilterConditions.equalTo(seen?.version ?? 0));
    const transaction = kvs.transact().set(issueId, head, { entityName: 'onboarding', conditions });
    for (const [name, chapter] of changed) {
      const row: ChapterRow = { v: 1, issueId, seq: state.version, data: squeezed(chapter) };
      transaction.set(`${issueId}:${name}`, row, { entityName: 'chapter' });
    }
    for (const event of change.events)
      transaction.set(`${issueId}:${event.seq}`, { v: 1, issueId, ...event }, { entityName: 'deed' });
    for (const { id, ...kin } of kinIn(issueId, change.events)) transaction.set(`kin:${id}`, { v: 1, ...kin });
    return succeeded(transaction.execute());
  },

  async history(issueId, from, to) {
    const keys = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => `${issueId}:${from + index}`);
    return (await readAll('deed', keys))
      .map(({ value }) => eventOf(value))
      .toSorted((one, other) => one.seq - other.seq);
  },

  async wakingBy(at) {
    const { results } = await kvs
      .entity<HeadRow>('onboarding')
      .query()
      .index('by-wake', { partition: ['open'] })
      .where(WhereConditions.lessThanEqualTo(at))
      .limit(100)
      .getMany();
    return results.map(({ value: { issueId, projectId } }) => ({ issueId, projectId }));
  },

  async ofDesk(projectId) {
    const listed: OnboardingListed[] = [];
    for (const standing of ['open', 'ended']) {
      const query = kvs
        .entity<HeadRow>('onboarding')
        .query()
        .index('by-desk', { partition: [projectId, standing] })
        .limit(100);
      let { results, nextCursor } = await query.getMany();
      listed.push(...results.flatMap(({ value }) => listedOf(value)));
      while (nextCursor) {
        ({ results, nextCursor } = await query.cursor(nextCursor).getMany());
        listed.push(...results.flatMap(({ value }) => listedOf(value)));
      }
    }
    return listed;
  },

  async kinOf(issueId) {
    const row = await kvs.get(`kin:${issueId}`);
    if (row === undefined) return undefined;
    const { of, item } = KinRow.parse(row);
    return { of, item };
  },

  async forget(issueId) {
    const row = await kvs.entity('onboarding').get(issueId);
    if (row === undefined) return;
    const { chapters, seq: events } = HeadRow.parse(row);
    for (const name of Object.keys(chapters)) await kvs.entity('chapter').delete(`${issueId}:${name}`);
    for (let seq = 1; seq <= events; seq += 1) await kvs.entity('deed').delete(`${issueId}:${seq}`);
    await kvs.entity('onboarding').delete(issueId);
  },
};

/** A case that nobody knew is made known as empty first: a condition on a row that is not there is refused. */
async function isFirst(issueId: string, head: HeadRow): Promise<boolean> {
  const empty: HeadRow = { ...head, version: 0, seq: 0, wakeAt: NEVER, chapters: {}, owed: [], moves: [] };
  if (await succeeded(kvs.entity('onboarding').set(issueId, empty, { keyPolicy: 'FAIL_IF_EXISTS' }))) return true;
  // Whoever made it may have died before writing more.
  return HeadRow.parse(await kvs.entity('onboarding').get(issueId)).version === 0;
}

function headOf(change: OnboardingChange, seen: OnboardingRecord | undefined, changed: readonly string[]): HeadRow {
  const { issueId, projectId, state, owed, moves, wakeAt, glance } = change;
  return {
    v: 1,
    issueId,
    projectId,
    version: (seen?.version ?? 0) + 1,
    seq: state.version,
    standing: state.frame.ended ? 'ended' : 'open',
    wakeAt: wakeAt ?? NEVER,
    chapters: { ...seen?.chapters, ...Object.fromEntries(changed.map((name) => [name, state.version])) },
    owed: [...owed],
    moves: [...moves],
    glance,
  };
}

/** Undefined when somebody wrote a chapter between our reading of the head and of it. */
async function recordOf(head: HeadRow): Promise<OnboardingRecord | undefined> {
  const { issueId, projectId, version, seq: events, chapters, owed, moves } = head;
  const names = Object.keys(chapters);
  const rows = await readAll(
    'chapter',
    names.map((name) => `${issueId}:${name}`),
  );
  const found = new Map<string, unknown>();
  for (const { key, value } of rows) {
    const { seq, data } = ChapterRow.parse(value);
    const name = key.slice(issueId.length + 1);
    if (chapters[name] === seq) found.set(name, unsqueezed(data));
  }
  if (found.size < names.length) return undefined;
  return { issueId, projectId, version, state: stateFrom(events, found), owed: owedIn(owed), moves, chapters };
}

function listedOf({ issueId, seq, glance }: HeadRow): readonly OnboardingListed[] {
  return seq === 0 ? [] : [{ issueId, version: seq, ...glanceIn(glance) }];
}

async function readAll(
  entityName: string,
  keys: readonly string[],
): Promise<readonly { readonly key: string; readonly value: unknown }[]> {
  const found: { readonly key: string; readonly value: unknown }[] = [];
  for (let i = 0; i < keys.length; i += MOST) {
    const some = keys.slice(i, i + MOST).map((key) => ({ key, entityName }));
    const { successfulKeys, failedKeys } = await kvs.batchGet<unknown>(some);
    found.push(...successfulKeys);
    for (const { key } of failedKeys) {
      const value = await kvs.entity(entityName).get(key);
      if (value !== undefined) found.push({ key, value });
    }
  }
  return found;
}
