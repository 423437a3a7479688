/** Making and taking away links: both ends note it in their history, and the app is told once. */
import type { World } from '../world';
import { item, recordChange } from './edits';
import { fieldOf, known } from './finding';
import { stringAt } from './json';
import { tellLink, tellUpdated, type Author } from './product-events';
import type { Issue, IssueLink, JiraState, LinkType } from './state';

/** A link somebody wants, seen from one issue: `outward` when this issue does to the other what the type says. */
export interface LinkDraft {
  readonly type: LinkType;
  readonly to: Issue;
  readonly outward: boolean;
}

export function linkTypeNamed(jira: JiraState, named: unknown): LinkType | undefined {
  for (const type of jira.linkTypes.values())
    if (type.id === stringAt(named, 'id') || type.name === stringAt(named, 'name')) return type;
  return undefined;
}

/** Linking what is linked already changes nothing. */
export function link(world: World, type: LinkType, inward: Issue, outward: Issue, author: Author): void {
  const { jira } = world.state;
  const twin = inward.linkIds
    .map((id) => jira.links.get(id))
    .some((one) => one?.typeId === type.id && one.inwardIssueId === inward.id && one.outwardIssueId === outward.id);
  if (twin) return;
  const made: IssueLink = {
    id: String(world.next()),
    typeId: type.id,
    inwardIssueId: inward.id,
    outwardIssueId: outward.id,
  };
  jira.links.set(made.id, made);
  inward.linkIds.push(made.id);
  outward.linkIds.push(made.id);
  note(world, inward, null, `This issue ${type.outward} ${outward.key}`, outward.key, author);
  note(world, outward, null, `This issue ${type.inward} ${inward.key}`, inward.key, author);
  tellLink(world, 'created', inward, made, type, author);
}

export function linkAll(world: World, issue: Issue, drafts: readonly LinkDraft[], author: Author): void {
  for (const { type, to, outward } of drafts) link(world, type, outward ? issue : to, outward ? to : issue, author);
}

export function unlink(world: World, taken: IssueLink, author: Author): void {
  const { jira } = world.state;
  const type = known(jira.linkTypes.get(taken.typeId), 'link type');
  const inward = known(jira.issues.get(taken.inwardIssueId), 'linked issue');
  const outward = known(jira.issues.get(taken.outwardIssueId), 'linked issue');
  jira.links.delete(taken.id);
  for (const issue of [inward, outward]) issue.linkIds = issue.linkIds.filter((id) => id !== taken.id);
  note(world, inward, `This issue ${type.outward} ${outward.key}`, null, outward.key, author);
  note(world, outward, `This issue ${type.inward} ${inward.key}`, null, inward.key, author);
  tellLink(world, 'deleted', inward, taken, type, author);
}

function note(
  world: World,
  issue: Issue,
  before: string | null,
  after: string | null,
  key: string,
  author: Author,
): void {
  const field = fieldOf(world.state.jira, 'issuelinks');
  const told = { ...item(field, before && key, before, after && key, after), field: 'Link' };
  recordChange(world, issue, [told], author);
  tellUpdated(world, issue, [told], author);
}
