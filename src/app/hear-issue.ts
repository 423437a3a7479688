import type { News } from '../domain/casework/event';
import { isFinished, newsFrom, takenIn, type IssueFacts } from '../domain/casework/news';
import { arrivedAt, becameOther, departure, hasLeft, outOfSight, standingAt } from '../domain/casework/whereabouts';
import type { Rules } from '../domain/rulebook/rules';
import type { Instant } from '../domain/time';
import type { CaseRecord } from '../ports/cases';
import type { Desk } from '../ports/desks';
import type { Ports } from '../ports/ports';
import { advanceCase } from './advance-case';
import { nameOf } from './error-name';
import { forgetStart, hearStart, leaveProject, partOfStart } from './hear-start';
import { presentRules, rulesFor, rulesForAll } from './judged-by';
import { performOwed } from './perform-owed';
import { announceLetters } from './post-mail';
import { runningDesk } from './stand-still';
import { mendSearched } from './write-fields';

/** Issues that Jira tells of in one read. */
const AT_ONCE = 100;

/** An issue that something happened to, as somebody told us. */
interface Hint {
  readonly issueId: string;
  /** Left out: the issue's own says which desk it is at. */
  readonly projectId?: string;
  /** It may have come from another project. */
  readonly moved?: boolean;
  /** When it had last changed by then. */
  readonly updatedAt?: Instant;
}

/**
 * Jira hinted that something happened to an issue: reads what is new and makes it part of the case. Safe to run twice,
 * late, or in any order.
 */
export async function hearIssue(
  ports: Ports,
  { issueId, projectId, moved = projectId === undefined, updatedAt }: Hint,
): Promise<void> {
  if (ports.licence.suspended()) return;
  if (updatedAt !== undefined && ports.heard.hasUpTo(issueId, updatedAt)) return;
  const told = projectId === undefined ? undefined : await runningDesk(ports, projectId);
  if (!told && !moved) return;
  if (moved && projectId !== undefined) await leaveProject(ports, issueId, projectId);
  const known = await ports.cases.read(issueId);
  if (projectId !== undefined && !told && !known) return;
  const desk = told ?? (await deskOfIssue(ports, issueId));
  const rules = [desk && (await ports.books.of(desk.projectId, desk.rulebook)), known && (await rulesOf(ports, known))];
  const [issue] = await ports.jira.facts([issueId], fieldsOf(rules.flatMap((one) => one ?? [])));
  if (issue) await bringUpToDate(ports, desk, issue, known);
}

async function deskOfIssue(ports: Ports, issueId: string): Promise<Desk | undefined> {
  const [issue] = await ports.jira.facts([issueId], []);
  return issue && runningDesk(ports, issue.projectId);
}

/** The rules a case is judged by; undefined before it is. */
async function rulesOf(ports: Ports, known: CaseRecord): Promise<Rules | undefined> {
  return known.version === 0 ? undefined : presentRules(ports, known);
}

/** The fields that these rules read facts from. */
export function fieldsOf(rules: readonly Rules[]): readonly string[] {
  const named = ({ rulebook }: Rules) => [...rulebook.sources.map(({ field }) => field), rulebook.askedAtField];
  return [...new Set(rules.flatMap(named))].filter((field) => field !== '');
}

/**
 * The same for many issues of a desk, in bulk reads. Those in which nothing is new cost no write. One that cannot be taken in now is
 * handed to the queue, which tries again for a day, so that the others need not wait for it.
 */
export async function hearMany(ports: Ports, desk: Desk, issueIds: readonly string[]): Promise<void> {
  for (let i = 0; i < issueIds.length; i += AT_ONCE) await hearSome(ports, desk, issueIds.slice(i, i + AT_ONCE));
}

async function hearSome(ports: Ports, desk: Desk, issueIds: readonly string[]): Promise<void> {
  const known = new Map((await ports.cases.readMany(issueIds)).map((record) => [record.issueId, record]));
  const rules = await rulesForAll(ports, desk, [...known.values()]);
  for (const issue of await ports.jira.facts(issueIds, fieldsOf(rules))) {
    try {
      // Between two hints ours may not have been written yet.
      await bringUpToDate(ports, desk, issue, known.get(issue.issueId), true);
    } catch (error) {
      ports.log.warn('an issue is handed to the queue', { issueId: issue.issueId, error: nameOf(error) });
      await ports.work.hear(issue.issueId);
    }
  }
}

/** What is to become of an issue that is no case: nothing, when its desk is off or it was raised before its desk was enabled. */
export async function awaited(
  ports: Ports,
  issueId: string,
): Promise<'soon' | 'not-enabled' | 'from-before' | 'onboarding'> {
  const [issue] = await ports.jira.facts([issueId], []);
  const desk = issue && (await ports.desks.of(issue.projectId));
  if (!desk?.enabled || !issue || issue.ofChange || ports.licence.suspended()) return 'not-enabled';
  if (await partOfStart(ports, issue)) return 'onboarding';
  return sinceWhen(issue) < desk.enabledAt ? 'from-before' : 'soon';
}

/** The desk at which an issue will soon be a case, if it will. */
export async function awaitedAt(ports: Ports, issueId: string): Promise<Desk | undefined> {
  const [issue] = await ports.jira.facts([issueId], []);
  const desk = issue && (await ports.desks.of(issue.projectId));
  if (!issue || !desk?.enabled || (await isOther(ports, issue)) || ports.licence.suspended()) return undefined;
  return sinceWhen(issue) >= desk.enabledAt ? desk : undefined;
}

/** Since when an issue is where it is. */
function sinceWhen(issue: IssueFacts): Instant {
  return arrivedAt(issue) ?? issue.createdAt;
}

/** An issue was deleted: its case goes with it. */
export async function forgetIssue(ports: Ports, issueId: string): Promise<void> {
  await ports.cases.forget(issueId);
  await forgetStart(ports, issueId);
}

/**
 * Requests raised before the desk was enabled are not a case until an intake makes them one, change requests and forms
 * never; a case stays one. One that went to another project ends where it was, and begins afresh where it came to.
 */
async function bringUpToDate(
  ports: Ports,
  desk: Desk | undefined,
  issue: IssueFacts,
  known: CaseRecord | undefined,
  mending = false,
): Promise<void> {
  const stayed = known && (await leaveDesk(ports, issue, known));
  if (!desk || issue.projectId !== desk.projectId) return;
  const isNone = !stayed || goneFrom(stayed, desk);
  const part = await partOfStart(ports, issue);
  if (part === 'case' || (part && isNone)) {
    if (!isNone) await leave(ports, stayed, becameOther(stayed, ports.clock.now()), []);
    await hearStart(ports, desk, issue, part, mending);
    if (issue.updatedAt !== undefined) ports.heard.upTo(issue.issueId, issue.updatedAt);
    return;
  }
  if (isNone && !isToBegin(issue, desk, await rulesFor(ports, desk, undefined))) return;
  const seen = await caseHere(ports, desk, issue, stayed);
  const news = newsOf(issue, desk, seen, await rulesFor(ports, desk, seen), ports.clock.now());
  const { record, owed } = await advanceCase(ports, seen, news);
  await performOwed(ports, owed);
  await announceLetters(ports, owed);
  if (mending && !owed.some((row) => row.owed.kind === 'fields')) await mendSearched(ports, issue, record);
  if (issue.updatedAt !== undefined) ports.heard.upTo(issue.issueId, issue.updatedAt);
}

/** The case that an issue is at its desk, made known now if it is none yet, or was one elsewhere. */
export async function caseHere(
  ports: Ports,
  desk: Desk,
  issue: IssueFacts,
  known: CaseRecord | undefined,
): Promise<CaseRecord> {
  if (!known) {
    await ports.cases.open(issue.issueId, issue.projectId);
    return ports.cases.mustRead(issue.issueId);
  }
  const stayed = await leaveDesk(ports, issue, known);
  return goneFrom(stayed, desk) ? begunAnew(ports, stayed, desk) : stayed;
}

/** Whether an issue that is no case of this desk, or is none any more, becomes one now. */
function isToBegin(issue: IssueFacts, { enabledAt }: Desk, rules: Rules): boolean {
  const cameAt = arrivedAt(issue);
  if (issue.ofChange) return false;
  return cameAt === undefined ? issue.createdAt >= enabledAt : cameAt >= enabledAt && !isFinished(issue, rules);
}

/** A change request, or a part of onboarding: nobody asks for support by it. */
async function isOther(ports: Ports, issue: IssueFacts): Promise<boolean> {
  return issue.ofChange ?? (await partOfStart(ports, issue)) !== undefined;
}

/** Whether a case is, or is about to be, one of another desk, or has left this one. */
function goneFrom({ projectId, history }: CaseRecord, desk: Desk): boolean {
  return projectId !== desk.projectId || hasLeft(history);
}

/** Ends a case at the desk that its issue has left: what happened there until then is heard, the clock stops, the fields are emptied. */
async function leaveDesk(ports: Ports, issue: IssueFacts, known: CaseRecord): Promise<CaseRecord> {
  const left = departure(issue, known, ports.clock.now());
  if (!left) return known;
  const before = newsFrom(issue, await presentRules(ports, known)).filter(({ at }) => at < left.at);
  return leave(ports, known, left, before);
}

async function leave(ports: Ports, known: CaseRecord, left: News, before: readonly News[]): Promise<CaseRecord> {
  const { record, owed } = await advanceCase(ports, known, [...before, left]);
  await performOwed(ports, owed);
  await ports.cases.dropOwed(record);
  return record;
}

/** What an issue tells of a case. One that is none yet begins as it stands when it was raised before its desk was enabled, and as it came when it came from elsewhere. */
export function newsOf(
  issue: IssueFacts,
  { enabledAt }: Desk,
  { version, before, missedAt }: Pick<CaseRecord, 'version' | 'before' | 'missedAt'>,
  rules: Rules,
  now: Instant,
): readonly News[] {
  const told = newsFrom(issue, rules);
  const cameAt = arrivedAt(issue);
  if (version > 0) return missedAt === undefined ? told : [outOfSight(missedAt, now), ...told];
  if (cameAt === undefined || cameAt < enabledAt)
    return issue.createdAt < enabledAt || before > 0 ? takenIn(issue, rules, now) : told;
  const begunAt = openFrom(issue, cameAt, rules);
  const begun = takenIn(standingAt(issue, begunAt), rules, begunAt);
  return [...begun, ...told.filter(({ at, key }) => at > begunAt && key !== begun[0]?.key)];
}

/** Since when an issue that came at an instant has been worked on: when it was opened again, if it came finished. */
function openFrom(issue: IssueFacts, cameAt: Instant, rules: Rules): Instant {
  const changes = issue.changes.filter(({ at }) => at > cameAt);
  const open = [cameAt, ...changes.map(({ at }) => at)].find((at) => !isFinished(standingAt(issue, at), rules));
  return open ?? cameAt;
}

/** A case that left one desk begins at another, with nothing of what was. */
async function begunAnew(ports: Ports, left: CaseRecord, { projectId }: Desk): Promise<CaseRecord> {
  await ports.cases.dropOwed(left);
  await ports.cases.beginAnew(left, projectId, ports.clock.now());
  const record = await ports.cases.mustRead(left.issueId);
  if (record.projectId !== projectId) throw new Error(`case ${left.issueId} went elsewhere meanwhile`);
  return record;
}
