import type { PreviewView } from '../contract/desk';
import { isFinished, takenIn } from '../domain/casework/news';
import { MINUTE } from '../domain/time';
import type { DeskPlace } from '../ports/desks';
import type { Ports } from '../ports/ports';
import { fieldsOf } from './hear-issue';
import { rulesToBe } from './rules-to-be';
import { SLICE_OF_CASES, SLICE_TAKES } from './take-in';

/** What enabling a desk would do to its open requests. Nothing is written. */
export async function previewEnabling(ports: Ports, { projectId }: DeskPlace): Promise<PreviewView> {
  const rules = await rulesToBe(ports, projectId);
  const [open, page] = await Promise.all([
    ports.jira.openCount(projectId),
    ports.jira.openIssues(projectId, undefined, SLICE_OF_CASES),
  ]);
  const now = ports.clock.now();
  const issueIds = page.ok ? page.value.map(({ issueId }) => issueId) : [];
  const known = new Set((await ports.cases.readMany(issueIds)).map(({ issueId }) => issueId));
  const issues = (await ports.jira.facts(issueIds, fieldsOf([rules]))).filter(
    (issue) => !known.has(issue.issueId) && !isFinished(issue, rules),
  );
  const counts = new Map<string, number>();
  let waiting = 0;
  for (const issue of issues) {
    const [begun, waits] = takenIn(issue, rules, now);
    if (begun?.what.type === 'taken-in') counts.set(begun.what.to.team, (counts.get(begun.what.to.team) ?? 0) + 1);
    if (waits) waiting += 1;
  }
  return {
    asOf: now,
    open: open.ok ? open.value : null,
    sample: issueIds.length,
    teams: [...counts]
      .toSorted(([, a], [, b]) => b - a)
      .map(([id, count]) => ({ name: rules.team(id).name, level: rules.team(id).level, count })),
    waiting,
    known: known.size,
    minutes: Math.ceil((Math.ceil((open.ok ? open.value : issueIds.length) / SLICE_OF_CASES) * SLICE_TAKES) / MINUTE),
  };
}
