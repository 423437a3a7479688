/** REST resource: links between issues. */
import type { RestResponse } from '../world';
import { linkTypeBean, restUrl } from './beans';
import { authorOf, item, recordChange } from './edits';
import { fieldOf, known, need, visibleIssue } from './finding';
import { at, stringAt } from './json';
import { tellLink, tellUpdated, type Author } from './product-events';
import { writeComment } from './comments-making';
import { created, done, param, ok, Refusal, type Call, type Route } from './route';
import type { Issue, IssueLink, LinkType } from './state';
import { issueLine } from './system-fields';
import { readComment } from './writing';

export const LINKS: readonly Route[] = [
  { method: 'POST', template: '/rest/api/3/issueLink', run: create },
  { method: 'GET', template: '/rest/api/3/issueLink/{linkId}', run: getOne },
  { method: 'DELETE', template: '/rest/api/3/issueLink/{linkId}', run: remove },
];

/** Linking what is linked already changes nothing. */
function create(call: Call): RestResponse {
  const author = authorOf(call);
  const type = typeNamed(call);
  const inward = end(call, 'inwardIssue');
  const outward = end(call, 'outwardIssue');
  need(call, 'LINK_ISSUES', inward, 'You do not have permission to link issues.');
  if (inward === outward) throw new Refusal(400, ['You cannot link an issue to itself.']);
  const comment = at(call.body, 'comment');
  const draft = comment === undefined ? null : readComment(comment);
  const twin = inward.linkIds
    .map((id) => call.jira.links.get(id))
    .find((one) => one?.typeId === type.id && one.inwardIssueId === inward.id && one.outwardIssueId === outward.id);
  if (!twin) {
    const link: IssueLink = {
      id: String(call.world.next()),
      typeId: type.id,
      inwardIssueId: inward.id,
      outwardIssueId: outward.id,
    };
    call.jira.links.set(link.id, link);
    inward.linkIds.push(link.id);
    outward.linkIds.push(link.id);
    note(call, inward, null, `This issue ${type.outward} ${outward.key}`, outward.key, author);
    note(call, outward, null, `This issue ${type.inward} ${inward.key}`, inward.key, author);
    tellLink(call.world, 'created', inward, link, type, author);
  }
  if (draft) writeComment(call.world, inward, draft, author);
  return created({});
}

function getOne(call: Call): RestResponse {
  const { link, type } = found(call);
  return ok({
    id: link.id,
    self: restUrl(call.jira, `issueLink/${link.id}`),
    type: linkTypeBean(call.jira, type),
    inwardIssue: issueLine(call, link.inwardIssueId),
    outwardIssue: issueLine(call, link.outwardIssueId),
  });
}

function remove(call: Call): RestResponse {
  const author = authorOf(call);
  const { link, type, inward, outward } = found(call);
  need(call, 'LINK_ISSUES', inward, 'You do not have permission to link issues.');
  call.jira.links.delete(link.id);
  for (const issue of [inward, outward]) issue.linkIds = issue.linkIds.filter((id) => id !== link.id);
  note(call, inward, `This issue ${type.outward} ${outward.key}`, null, outward.key, author);
  note(call, outward, `This issue ${type.inward} ${inward.key}`, null, inward.key, author);
  tellLink(call.world, 'deleted', inward, link, type, author);
  return done();
}

/** Both ends of a link note it in their history. */
function note(
  call: Call,
  issue: Issue,
  before: string | null,
  after: string | null,
  key: string,
  author: Author,
): void {
  const field = fieldOf(call.jira, 'issuelinks');
  const told = { ...item(field, before && key, before, after && key, after), field: 'Link' };
  recordChange(call.world, issue, [told], author);
  tellUpdated(call.world, issue, [told], author);
}

function found(call: Call): { link: IssueLink; type: LinkType; inward: Issue; outward: Issue } {
  const link = call.jira.links.get(param(call, 'linkId'));
  if (!link) throw new Refusal(404, [`No issue link with id '${param(call, 'linkId')}' exists.`]);
  return {
    link,
    type: known(call.jira.linkTypes.get(link.typeId), 'link type'),
    inward: visibleIssue(call, link.inwardIssueId),
    outward: visibleIssue(call, link.outwardIssueId),
  };
}

function typeNamed(call: Call): LinkType {
  const named = at(call.body, 'type');
  for (const type of call.jira.linkTypes.values())
    if (type.id === stringAt(named, 'id') || type.name === stringAt(named, 'name')) return type;
  throw new Refusal(404, ['No issue link type with that name or id found.']);
}

function end(call: Call, side: string): Issue {
  const named = at(call.body, side);
  return visibleIssue(call, stringAt(named, 'id') ?? stringAt(named, 'key') ?? '');
}
