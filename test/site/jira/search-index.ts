/**
 * Search is eventually consistent: it sees every issue as it was `searchLag` ago. Whoever changes an issue calls
 * `noteForSearch`; readers get the documents that have arrived by now.
 */
import { durationMs, type World } from '../world';
import type { Issue } from './state';

/** Tells search about an issue that was made, changed or deleted just now. */
export function noteForSearch(world: World, issueId: string): void {
  // What has arrived lands now, so that a site nobody searches does not pile up copies.
  searchableIssues(world);
  const { waiting } = world.state.jira.index;
  const issue = world.state.jira.issues.get(issueId);
  const seen = { issueId, at: world.now(), issue: issue ? copyOf(issue) : null };
  const last = waiting.at(-1);
  if (last?.issueId === issueId && last.at === seen.at) waiting.pop();
  waiting.push(seen);
}

/** The issues search knows at this instant, by id. */
export function searchableIssues(world: World): ReadonlyMap<string, Issue> {
  const { index } = world.state.jira;
  const arrived = world.now() - durationMs(world.state.switches.searchLag);
  const late = index.waiting.findIndex((seen) => seen.at > arrived);
  const landing = index.waiting.splice(0, late < 0 ? index.waiting.length : late);
  for (const { issueId, issue } of landing) {
    if (issue) index.docs.set(issueId, issue);
    else index.docs.delete(issueId);
  }
  return index.docs;
}

/** The same, with the named issues as they are now (`reconcileIssues`). */
export function reconciledIssues(world: World, issueIds: readonly string[]): ReadonlyMap<string, Issue> {
  const docs = searchableIssues(world);
  if (issueIds.length === 0) return docs;
  const fresh = new Map(docs);
  for (const id of issueIds) {
    const issue = world.state.jira.issues.get(id);
    if (issue) fresh.set(id, issue);
    else fresh.delete(id);
  }
  return fresh;
}

/** Everything search may look at, so that later changes do not shine through. Attachments' bytes stay where they are. */
function copyOf(issue: Issue): Issue {
  return {
    ...issue,
    labels: [...issue.labels],
    watcherIds: [...issue.watcherIds],
    custom: { ...issue.custom },
    comments: issue.comments.map((comment) => ({ ...comment })),
    history: [...issue.history],
    properties: new Map(issue.properties),
    attachments: [...issue.attachments],
    linkIds: [...issue.linkIds],
    request: issue.request
      ? {
          ...issue.request,
          participantIds: [...issue.request.participantIds],
          organisationIds: [...issue.request.organisationIds],
        }
      : null,
  };
}
