import type { FollowedUp, MonthView, NumbersAnswer, QueueAnswer, QueueView } from '../contract/queue';
import { changesAt, loadsOf } from '../contract/queue-load';
import { FACTS } from '../domain/rulebook/choices';
import type { Fact, Rulebook } from '../domain/rulebook/rulebook';
import { DAY, type Instant } from '../domain/time';
import type { Desk } from '../ports/desks';
import type { Ports } from '../ports/ports';
import { fillingId, startFilling } from './fill-queue';
import { moveCase } from './move-case';

/** A verdict may be long before the answer. */
const VERDICTS_BACK = 120 * DAY;

/** How all open cases of a desk stand, from the store alone: nothing is asked of Jira, however many there are. */
export async function showQueue(ports: Ports, projectId: string, accountId: string): Promise<QueueAnswer> {
  const asOf = ports.clock.now();
  const desk = await ports.desks.of(projectId);
  if (!desk?.enabled) return { state: 'not-enabled', asOf };
  const { rulebook } = await ports.books.of(projectId, desk.rulebook);
  const [open, deviations, month, lastSweepAt, hats, filling] = await Promise.all([
    ports.queue.open(projectId),
    deviationsOf(ports, projectId, asOf),
    monthOf(ports, projectId, asOf),
    ports.desks.lastSweepAt(),
    ports.members.hats(accountId, projectId, rulebook, 'remembered'),
    fillingOf(ports, projectId),
  ]);
  const queue: QueueView = {
    zone: zoneOf(rulebook),
    ...stillOf(desk),
    lastSweepAt,
    ...filling,
    cases: open.cases,
    more: open.more,
    teams: rulebook.teams.map(({ id, name, level, arm }) => ({ id, name, level, ...(arm && { arm }) })),
    names: namesOf(rulebook),
    hats: hats === 'unknown' ? [] : hats,
    deviations,
    month,
  };
  return { state: 'known', asOf, queue };
}

/** How many cases stand where, for the gadget: the numbers that the page counts from the same cases. */
export async function showNumbers(ports: Ports, projectId: string): Promise<NumbersAnswer> {
  const asOf = ports.clock.now();
  const desk = await ports.desks.of(projectId);
  if (!desk?.enabled) return { state: 'not-enabled', asOf };
  const { rulebook } = await ports.books.of(projectId, desk.rulebook);
  const { cases, more } = await ports.queue.open(projectId);
  const still = stillOf(desk);
  const at = still.still ?? asOf;
  const next = still.still === undefined ? changesAt(cases, at) : undefined;
  const loads = loadsOf(cases, at);
  return {
    state: 'known',
    asOf,
    loads,
    ...(next !== undefined && { changesAt: next }),
    zone: zoneOf(rulebook),
    ...still,
    more,
  };
}

/** 1st level has looked after a case of this desk. */
export async function followUpQueued(
  ports: Ports,
  asked: {
    readonly issueId: string;
    readonly projectId: string;
    readonly accountId: string;
    readonly moveId: string;
    readonly seen: number;
  },
): Promise<FollowedUp> {
  const record = await ports.cases.read(asked.issueId);
  if (record?.projectId !== asked.projectId) return { done: false, reason: 'not-here' };
  const answer = await moveCase(ports, { ...asked, move: { type: 'follow-up' } });
  return answer.moved ? { done: true } : { done: false, reason: answer.reason };
}

async function deviationsOf({ queue }: Ports, projectId: string, now: Instant): Promise<QueueView['deviations']> {
  const kinds = ['past-first', 'gate-bypassed'] as const;
  const found = await Promise.all(
    kinds.map(async (kind) =>
      (await queue.flagged(projectId, kind, now - 7 * DAY)).map(({ issueId, at }) => ({ issueId, at, kind })),
    ),
  );
  return found.flat().toSorted((a, b) => b.at - a.at);
}

/** A case counts once, however often it was answered, and as what was agreed of it last. */
async function monthOf({ queue }: Ports, projectId: string, now: Instant): Promise<MonthView> {
  const since = now - 30 * DAY;
  const [above, atFirst, changes, support] = await Promise.all([
    queue.flagged(projectId, 'answered', since),
    queue.flagged(projectId, 'answered-at-first', since),
    queue.flagged(projectId, 'change-request', now - VERDICTS_BACK),
    queue.flagged(projectId, 'support-case', now - VERDICTS_BACK),
  ]);
  const answered = new Set([...above, ...atFirst].map(({ issueId }) => issueId));
  const lately = (found: typeof changes): ReadonlyMap<string, Instant> =>
    new Map(found.toSorted((a, b) => a.at - b.at).map(({ issueId, at }) => [issueId, at]));
  const [asChange, asSupport] = [lately(changes), lately(support)];
  const isChange = (issueId: string): boolean => (asChange.get(issueId) ?? -1) > (asSupport.get(issueId) ?? -1);
  return { answered: answered.size, changes: [...answered].filter(isChange).length };
}

/** The first look at a desk has what is older than this page looked through. */
async function fillingOf(ports: Ports, projectId: string): Promise<Pick<QueueView, 'filling'>> {
  const job = await ports.jobs.read(fillingId(projectId));
  if (!job) await startFilling(ports, projectId);
  return job?.state === 'running' ? { filling: { done: job.progress.done } } : {};
}

function stillOf({ standstills }: Desk): { readonly still?: Instant } {
  const last = standstills.at(-1);
  return last && last.to === undefined ? { still: last.from } : {};
}

function zoneOf({ calendars }: Rulebook): string {
  return calendars[0]?.timeZone ?? 'Europe/Copenhagen';
}

function namesOf({ sources }: Rulebook): QueueView['names'] {
  const of = (fact: Fact): QueueView['names'][Fact] =>
    sources
      .filter((source) => source.fact === fact)
      .flatMap(({ values }) => values.map(({ id, name }) => ({ id, name })));
  const [system, kind, customerGroup, priority] = FACTS.map(of);
  return { system: system ?? [], kind: kind ?? [], customerGroup: customerGroup ?? [], priority: priority ?? [] };
}
