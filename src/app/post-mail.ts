import type { History } from '../domain/casework/event';
import { isPastTelling, letterOf, quietUntil, urgencyOf, type Letter } from '../domain/casework/letters';
import type { Owed } from '../domain/casework/owed';
import { HOUR, MINUTE } from '../domain/time';
import type { CaseRecord, OwedRow } from '../ports/cases';
import type { Ports } from '../ports/ports';
import type { Refused } from '../ports/staff';
import { abreast } from './abreast';
import { EFFECT_HELD, SOON } from './advance-case';
import { audienceOf } from './audience';
import { nameOf } from './error-name';
import { rulebooksOf } from './judged-by';
import { TRIES_OF_EFFECT } from './perform-owed';
import type { Slice } from './run-job';
import { mailAbout, MOST_IN_A_MAIL } from './staff-mail';
import { runningDesk } from './stand-still';

/** The one round of mail of an installation: a job, so that one at a time goes round and another takes over from one that died. */
export const ROUND = 'mail';
/** Letters in one round. */
const MOST = 2500;
const ABREAST = 8;
/** A letter later than this has missed the hours it was meant for. */
const LATE = 10 * MINUTE;
/** Issues a mail is tried from before it is put back: one that cannot be written to must not keep the others quiet. */
const MOST_ISSUES = 3;

type LetterRow = OwedRow & { readonly owed: Owed & { readonly kind: 'mail' } };

/** A letter on the shelf, with all that is needed to write it. */
interface Waiting {
  readonly row: LetterRow;
  readonly projectId: string;
  readonly history: History;
  readonly letter: Letter;
}

/** One mail: what those who read it are to know. */
interface Post {
  readonly readers: readonly string[];
  readonly about: readonly Waiting[];
}

/** Has a round go, if none is under way. */
export async function callForRound({ jobs, clock }: Ports): Promise<void> {
  const nothing = { done: 0, of: 0 };
  const round = { id: ROUND, kind: ROUND, projectId: '', startedBy: 'clock', about: {}, cursor: {} } as const;
  await jobs.start({ ...round, progress: nothing, startedAt: clock.now() });
}

/** Sends for a round when the next letters leave before two more sweeps, or should have left already. */
export async function announceMail(ports: Ports): Promise<void> {
  const [first] = await ports.cases.lettersBy(ports.clock.now() + SOON, 1);
  if (first && isLetter(first)) await ports.work.mail(first.owed.at);
}

/** Sends for a round at the slot of these letters, where it is before the next two sweeps. */
export async function announceLetters(ports: Ports, rows: readonly OwedRow[]): Promise<void> {
  const soon = ports.clock.now() + SOON;
  const slots = new Set(rows.filter(isLetter).map(({ owed }) => owed.at));
  for (const at of slots) if (at <= soon) await ports.work.mail(at);
}

/**
 * Gathers every letter that is due and sends each person one mail about all of theirs. Letters leave the shelf when the
 * mails are sent: if the function dies in between, they are sent again, which Jira gives no means to prevent.
 */
export const postLetters: Slice = async (ports) => {
  const hints = await ports.cases.lettersBy(ports.clock.now(), MOST);
  const known = new Map(hints.map(({ owed, mark }) => [owed.id, mark]));
  const rows = (await ports.cases.stillOwed(hints)).filter(({ owed, mark }) => known.get(owed.id) === mark);
  const letters = rows.filter(isLetter);
  const { waiting, past } = await opened(ports, letters);
  await ports.cases.settle(past);
  for (const projectId of new Set(waiting.map((one) => one.projectId))) {
    const here = waiting.filter((one) => one.projectId === projectId);
    await postAt(ports, projectId, here);
  }
  return {
    next: { state: hints.length < MOST ? 'done' : 'running', progress: { done: rows.length, of: rows.length } },
  };
};

function isLetter(row: OwedRow): row is LetterRow {
  return row.owed.kind === 'mail';
}

/** What there is to tell, and what need not be told any more. A letter that cannot be read keeps no other waiting. */
async function opened(
  ports: Ports,
  rows: readonly LetterRow[],
): Promise<{ readonly waiting: readonly Waiting[]; readonly past: readonly OwedRow[] }> {
  const waiting: Waiting[] = [];
  const past: OwedRow[] = [];
  const issueIds = [...new Set(rows.map(({ issueId }) => issueId))];
  const pages = Array.from({ length: Math.ceil(issueIds.length / 100) }, (_, i) =>
    issueIds.slice(i * 100, i * 100 + 100),
  );
  const cases = new Map<string, CaseRecord>();
  await abreast(ABREAST, pages, async (page) => {
    for (const record of await ports.cases.readMany(page)) cases.set(record.issueId, record);
  });
  for (const row of rows) {
    const record = cases.get(row.issueId);
    try {
      // Where the case began afresh at another desk, nobody here need know any more.
      const isOfThisLife = record?.before === row.before;
      const letter = isOfThisLife && letterOf(record.history, row.owed.of, await rulebooksOf(ports, record));
      const now = ports.clock.now();
      const quiet = letter && row.owed.at + LATE < now ? quietUntil(letter, now) : undefined;
      if (!record || !letter || isPastTelling(letter, record.history)) past.push(row);
      else if (quiet !== undefined) await ports.cases.hold(row, quiet);
      else waiting.push({ row, projectId: record.projectId, history: record.history, letter });
    } catch (error) {
      await putBack(ports, row, nameOf(error));
    }
  }
  return { waiting, past };
}

/** Sends everything there is to tell at one desk. A desk that was disabled meanwhile tells nobody anything. */
async function postAt(ports: Ports, projectId: string, waiting: readonly Waiting[]): Promise<void> {
  const rows = waiting.map(({ row }) => row);
  if (!(await runningDesk(ports, projectId))) return void (await ports.cases.settle(rows));
  const readersOf = await audienceOf(
    ports,
    projectId,
    waiting.flatMap(({ letter }) => letter.to),
  );
  const reached = new Map<string, Set<string>>();
  const trouble = new Map<string, Refused | 'failed' | 'nobody-to-tell'>();
  for (const { row, letter } of waiting) {
    reached.set(row.owed.id, new Set(row.owed.told));
    if (readersOf(letter).length === 0) trouble.set(row.owed.id, 'nobody-to-tell');
  }
  const posts = postsOf(waiting, readersOf);
  const keys = await ports.jira.keysOf([...new Set(posts.flatMap(shown).map(({ row }) => row.issueId))]);
  for (const post of posts) {
    const outcome = await send(ports, post, keys);
    for (const { row } of post.about) {
      if (outcome !== 'sent') trouble.set(row.owed.id, outcome);
      else for (const reader of post.readers) reached.get(row.owed.id)?.add(reader);
    }
  }
  await ports.cases.settle(rows.filter(({ owed }) => !trouble.has(owed.id)));
  await abreast(ABREAST, rows, async (row) => {
    const why = trouble.get(row.owed.id);
    const told = [...(reached.get(row.owed.id) ?? [])];
    if (why !== undefined) await putBack(ports, { ...row, owed: { ...row.owed, told } }, why);
  });
}

/** Who is to read what: one post for all who are to read the same. */
function postsOf(waiting: readonly Waiting[], readersOf: (letter: Letter) => readonly string[]): readonly Post[] {
  const ofReader = new Map<string, Waiting[]>();
  for (const one of waiting)
    for (const reader of readersOf(one.letter))
      if (!one.row.owed.told?.includes(reader)) ofReader.set(reader, [...(ofReader.get(reader) ?? []), one]);
  const posts = new Map<string, Post>();
  for (const [reader, about] of ofReader) {
    const name = JSON.stringify(about.map(({ row }) => row.owed.id));
    posts.set(name, { about, readers: [...(posts.get(name)?.readers ?? []), reader] });
  }
  return [...posts.values()];
}

/** What a mail tells: the latest of each case, the most urgent first. */
function lines({ about }: Post): readonly Waiting[] {
  const latest = new Map<string, Waiting>();
  for (const one of about) {
    const known = latest.get(one.row.issueId);
    if (!known || known.letter.event.seq < one.letter.event.seq) latest.set(one.row.issueId, one);
  }
  const urgency = new Map([...latest.values()].map((one) => [one, urgencyOf(one.letter, one.history)]));
  return [...latest.values()].toSorted((a, b) => (urgency.get(a) ?? 0) - (urgency.get(b) ?? 0));
}

function shown(post: Post): readonly Waiting[] {
  return lines(post).slice(0, MOST_IN_A_MAIL);
}

async function send(ports: Ports, post: Post, keys: ReadonlyMap<string, string>): Promise<'sent' | 'failed' | Refused> {
  const all = lines(post);
  const told = all.slice(0, MOST_IN_A_MAIL).flatMap(({ row: { issueId }, letter, history }) => {
    const issueKey = keys.get(issueId);
    return issueKey === undefined ? [] : [{ issueId, issueKey, letter, history }];
  });
  const text = mailAbout(told, all.length);
  // Every issue is gone: there is nothing left to tell.
  if (!text) return 'sent';
  const named = (kind: string): readonly string[] =>
    post.readers.flatMap((reader) => (reader.startsWith(`${kind}:`) ? [reader.slice(kind.length + 1)] : []));
  let outcome: 'failed' | Refused = 'gone';
  for (const { issueId } of told.slice(0, MOST_ISSUES)) {
    try {
      const sent = await ports.jira.mail(issueId, { people: named('person'), groups: named('group'), ...text });
      if (sent.ok) return 'sent';
      outcome = sent.reason;
    } catch (error) {
      ports.log.warn('a mail to staff cannot be sent from an issue', { issueId, error: nameOf(error) });
      outcome = 'failed';
    }
  }
  return outcome;
}

/** Back on the shelf, for a later round; what is refused for good, or fails again and again, is parked. */
async function putBack(ports: Ports, row: LetterRow, why: string): Promise<void> {
  const forGood = why === 'forbidden' || why === 'gone' || why === 'impossible' || why === 'nobody-to-tell';
  if (forGood) return ports.cases.park(row, why);
  if (row.attempts >= TRIES_OF_EFFECT) return ports.cases.park(row, 'keeps-failing');
  await ports.cases.hold(row, ports.clock.now() + Math.min(EFFECT_HELD * 2 ** row.attempts, HOUR) + MINUTE);
}
