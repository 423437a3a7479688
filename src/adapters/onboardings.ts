import kvs, { Filter, FilterConditions, WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import type { OnboardingChange, OnboardingListed, OnboardingRecord, Onboardings } from '../ports/onboardings';
import { succeeded } from './conflict';
import { chaptersOf, eventOf, glanceIn, kinIn, owedIn, stateFrom } from './onboarding-shapes';
import { allOf, byKeys, deleteAll, readable, rowsIn } from './rows';
import { squeezed, unsqueezed } from './squeezed';

/** One per onboarding case. `version`: how often it was written; `seq`: its events; `chapters`: by name, the event with which each was last written. `standing` and `awake` partition the indexes: an ended case may owe something too. */
const HeadRow = z.object({
  v: z.literal(1),
  issueId: z.string(),
  projectId: z.string(),
  version: z.number(),
  seq: z.number(),
  standing: z.enum(['open', 'ended']),
  awake: z.enum(['yes', 'no']),
  wakeAt: z.number(),
  chapters: z.record(z.string(), z.number()),
  owed: z.array(z.unknown()),
  moves: z.array(z.string()),
  heardUpTo: z.number(),
  glance: z.unknown(),
});
type HeadRow = z.infer<typeof HeadRow>;

/** A part of a case's state, compressed: the frame, a phase, a list. `<issue id>:<name>`. */
const ChapterRow = z.object({ v: z.literal(1), issueId: z.string(), seq: z.number(), data: z.string() });
type ChapterRow = z.infer<typeof ChapterRow>;

const KinRow = z.object({ v: z.literal(1), of: z.string(), item: z.string() });

/** Later than anything: a case whose clock has nothing to do. */
const NEVER = 9e15;
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
    if (!seen && !(await isFirst(issueId, head))) return undefined;
    const conditions = new Filter<HeadRow>().and('version', FilterConditions.equalTo(seen?.version ?? 0));
    const transaction = kvs.transact().set(issueId, head, { entityName: 'onboarding', conditions });
    for (const [name, chapter] of changed) {
      const row: ChapterRow = { v: 1, issueId, seq: state.version, data: squeezed(chapter) };
      transaction.set(`${issueId}:${name}`, row, { entityName: 'chapter' });
    }
    for (const event of change.events)
      transaction.set(`${issueId}:${event.seq}`, { v: 1, issueId, ...event }, { entityName: 'deed' });
    for (const { id, ...kin } of kinIn(issueId, change.events)) transaction.set(`kin:${id}`, { v: 1, ...kin });
    const { projectId, owed, moves, heardUpTo, wakeAt } = change;
    const { version, chapters } = head;
    return (await succeeded(transaction.execute()))
      ? { issueId, projectId, version, state, owed, moves, heardUpTo, wakeAt, chapters }
      : undefined;
  },

  async history(issueId, from, to) {
    const keys = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => `${issueId}:${from + index}`);
    return (await byKeys('deed', keys))
      .map(({ value }) => eventOf(value))
      .toSorted((one, other) => one.seq - other.seq);
  },

  async wakingBy(at) {
    const query = rowsIn('onboarding', 'by-wake', ['yes']).where(WhereConditions.lessThanEqualTo(at));
    const heads = readable('onboarding', HeadRow, await allOf(query));
    return heads.map(({ issueId, projectId, wakeAt }) => ({ issueId, projectId, at: wakeAt }));
  },

  async ofDesk(projectId) {
    const listed: OnboardingListed[] = [];
    for (const standing of ['open', 'ended']) {
      const rows = await allOf(rowsIn('onboarding', 'by-desk', [projectId, standing]));
      listed.push(...readable('onboarding', HeadRow, rows).flatMap(listedOf));
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
    await kvs.delete(`kin:${issueId}`);
    const row = await kvs.entity('onboarding').get(issueId);
    if (row === undefined) return;
    const head = HeadRow.parse(row);
    // Whoever dies from here on leaves no case behind, only remains that a second try finds.
    await kvs.entity('onboarding').set(issueId, { ...head, version: 0, awake: 'no' });
    const events = await onboardings.history(issueId, 1, head.seq);
    await deleteAll(kinIn(issueId, events).map(({ id }) => `kin:${id}`));
    const chapters = Object.keys(head.chapters).map((name) => `${issueId}:${name}`);
    await deleteAll(chapters, 'chapter');
    const deeds = Array.from({ length: head.seq }, (_, index) => `${issueId}:${index + 1}`);
    await deleteAll(deeds, 'deed');
    await kvs.entity('onboarding').delete(issueId);
  },
};

/** A case that nobody knew is made known as empty first: a condition on a row that is not there is refused. */
async function isFirst(issueId: string, head: HeadRow): Promise<boolean> {
  const empty: HeadRow = { ...head, version: 0, seq: 0, wakeAt: NEVER, chapters: {}, owed: [], moves: [], awake: 'no' };
  if (await succeeded(kvs.entity('onboarding').set(issueId, empty, { keyPolicy: 'FAIL_IF_EXISTS' }))) return true;
  // Whoever made it may have died before writing more.
  return HeadRow.parse(await kvs.entity('onboarding').get(issueId)).version === 0;
}

function headOf(change: OnboardingChange, seen: OnboardingRecord | undefined, changed: readonly string[]): HeadRow {
  const { issueId, projectId, state, owed, moves, heardUpTo, wakeAt, glance } = change;
  return {
    v: 1,
    issueId,
    projectId,
    version: (seen?.version ?? 0) + 1,
    seq: state.version,
    standing: state.frame.ended ? 'ended' : 'open',
    awake: wakeAt === null ? 'no' : 'yes',
    wakeAt: wakeAt ?? NEVER,
    chapters: { ...seen?.chapters, ...Object.fromEntries(changed.map((name) => [name, state.version])) },
    owed: [...owed],
    moves: [...moves],
    heardUpTo,
    glance,
  };
}

/** Undefined when somebody wrote a chapter between our reading of the head and of it. */
async function recordOf(head: HeadRow): Promise<OnboardingRecord | undefined> {
  const { issueId, projectId, version, seq: events, chapters, owed, moves, heardUpTo } = head;
  const names = Object.keys(chapters);
  const rows = await byKeys(
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
  const state = stateFrom(events, found);
  const wakeAt = head.awake === 'yes' ? head.wakeAt : null;
  return { issueId, projectId, version, state, owed: owedIn(owed), moves, heardUpTo, wakeAt, chapters };
}

function listedOf({ issueId, seq, glance }: HeadRow): readonly OnboardingListed[] {
  return seq === 0 ? [] : [{ issueId, version: seq, ...glanceIn(glance) }];
}
