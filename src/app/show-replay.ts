import type { CasesAnswer, ChangeKind, ReplayAnswer, ReplayedCaseAnswer, RunView } from '../contract/replay';
import { CASES_AT_ONCE } from '../contract/replay';
import { fold } from '../domain/casework/fold';
import { compared } from '../domain/replay/compare';
import { imagined } from '../domain/replay/imagined';
import type { Rules } from '../domain/rulebook/rules';
import type { DeskPlace } from '../ports/desks';
import type { JobRecord } from '../ports/jobs';
import type { Ports } from '../ports/ports';
import type { ChangedCase } from '../ports/replays';
import { chainView } from './case-view';
import { rulebooksOf } from './judged-by';
import { rulesTried } from './replay-past';

/** A desk tries one rulebook at a time. */
export function replayId({ projectId }: Pick<DeskPlace, 'projectId'>): string {
  return `replay:${projectId}`;
}

/** The last trial of a desk: how far it has come, and what it has found. */
export async function showReplay(ports: Ports, place: DeskPlace): Promise<ReplayAnswer> {
  const asOf = ports.clock.now();
  const job = await ports.jobs.read(replayId(place));
  return { asOf, ...(job && { run: await runView(ports, job) }) };
}

async function runView(ports: Ports, job: JobRecord): Promise<RunView> {
  const about = ports.replays.aboutOf(job);
  const cursor = ports.replays.cursorOf(job);
  const { from, to, book } = about;
  const seen = await ports.books.draft(job.projectId);
  const elapsed = ports.clock.now() - job.startedAt;
  const { done, of } = job.progress;
  return {
    startedAt: job.startedAt,
    from,
    to,
    book,
    older: book === 'draft' && seen.version !== about.seen,
    state: job.state,
    progress: job.progress,
    took: cursor.took,
    ...(job.state === 'running' && of > 0 && done > 0 && { left: Math.max(0, (elapsed * (of - done)) / done) }),
    skipped: cursor.skipped,
    totals: cursor.totals,
    teams: await teamsIn(ports, job),
    listed: cursor.listed,
  };
}

/** Every team that a total may name: those of the rules that were tried, and those in force. */
async function teamsIn(ports: Ports, job: JobRecord): Promise<RunView['teams']> {
  const desk = await ports.desks.of(job.projectId);
  const tried = await rulesTried(ports, job, ports.replays.aboutOf(job));
  const known = [tried, await ports.books.of(job.projectId, desk?.rulebook ?? 0)];
  const teams = known.flatMap((rules) => rules?.rulebook.teams ?? []);
  return teams
    .filter(({ id }, i) => teams.findIndex((team) => team.id === id) === i)
    .map(({ id, name, level, arm }) => ({
      id,
      name,
      level,
      ...(arm && { arm }),
    }));
}

/** The run of a desk that was started at an instant, if it is still the last. */
export async function runOf(ports: Ports, place: DeskPlace, startedAt: number): Promise<JobRecord | undefined> {
  const job = await ports.jobs.read(replayId(place));
  return job?.startedAt === startedAt ? job : undefined;
}

/** Cases of a desk in which something changes in one way, some at a time. */
export async function listChanged(
  ports: Ports,
  place: DeskPlace,
  asked: { run: number; change: ChangeKind; team?: string; after?: { page: number; row: number } },
): Promise<CasesAnswer> {
  const job = await runOf(ports, place, asked.run);
  if (!job) return { found: false };
  const { pages } = ports.replays.cursorOf(job);
  const found: ChangedCase[] = [];
  let { page, row } = asked.after ?? { page: 0, row: 0 };
  for (; page < pages && found.length < CASES_AT_ONCE; page++, row = 0) {
    const rows = await ports.replays.readPage(job, page);
    for (; row < rows.length && found.length < CASES_AT_ONCE; row++) {
      const one = rows[row];
      if (one && changesIn(one, asked).length > 0) found.push(one);
    }
    if (row < rows.length) break;
  }
  const keys = await keysOf(ports, found);
  return {
    found: true,
    change: asked.change,
    cases: found.map((one) => {
      const issueKey = keys.get(one.issueId);
      return { ...one, ...(issueKey !== undefined && { issueKey }), changes: changesIn(one, asked) };
    }),
    ...(page < pages && { next: { page, row } }),
  };
}

function changesIn({ changes }: ChangedCase, { change, team }: { change: ChangeKind; team?: string }) {
  return changes.filter((one) => one.change === change && (team === undefined || one.team === team));
}

async function keysOf(ports: Ports, cases: readonly ChangedCase[]): Promise<ReadonlyMap<string, string>> {
  if (cases.length === 0) return new Map();
  const issues = await ports.jira.facts(
    cases.map(({ issueId }) => issueId),
    [],
  );
  return new Map(issues.map(({ issueId, issueKey }) => [issueId, issueKey]));
}

/** One case of a run: what happened beside what would have, both drawn as any case is. */
export async function showReplayed(
  ports: Ports,
  place: DeskPlace,
  { run, issueId }: { run: number; issueId: string },
): Promise<ReplayedCaseAnswer> {
  const job = await runOf(ports, place, run);
  const record = (await ports.cases.livesAt(place.projectId, [issueId])).at(-1);
  const state = record && fold(record.history);
  if (!job || !state) return { found: false };
  const draft = await rulesTried(ports, job, ports.replays.aboutOf(job));
  if (!draft) return { found: false };
  const rulebooks = await rulebooksOf(ports, record);
  const thought = imagined(record.history, draft, rulebooks, job.startedAt);
  const would = fold(thought);
  if (!would) return { found: false };
  const until = job.startedAt;
  const tried = (): Rules => draft;
  return {
    found: true,
    asOf: ports.clock.now(),
    zone: draft.rulebook.calendars[0]?.timeZone ?? 'Europe/Copenhagen',
    issueId,
    was: chainView(record.history, state, rulebooks, until),
    would: chainView(thought, would, tried, until),
    until: Math.min(until, Math.max(...[state, would].map((each) => each.stays.at(-1)?.to ?? until))),
    changes: compared(record.history, thought).changes,
  };
}
