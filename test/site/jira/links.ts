/** REST resource: links between issues. */
import type { RestResponse } from '../world';
import { linkTypeBean, restUrl } from './beans';
import { writeComment } from './comments-making';
import { authorOf } from './edits';
import { known, need, visibleIssue } from './finding';
import { at, stringAt } from './json';
import { link, linkTypeNamed, unlink } from './linking';
import { created, done, ok, param, Refusal, type Call, type Route } from './route';
import type { Issue, IssueLink } from './state';
import { issueLine } from './system-fields';
import { readComment } from './writing';

const ONE = '/rest/api/3/issueLink/{linkId}';

export const LINKS: readonly Route[] = [
  { method: 'POST', template: '/rest/api/3/issueLink', run: create },
  { method: 'GET', template: ONE, run: getOne },
  { method: 'DELETE', template: ONE, run: remove },
];

function create(call: Call): RestResponse {
  const author = authorOf(call);
  const type = linkTypeNamed(call.jira, at(call.body, 'type'));
  if (!type) throw new Refusal(404, ['No issue link type with that name or id found.']);
  const inward = end(call, 'inwardIssue');
  const outward = end(call, 'outwardIssue');
  need(call, 'LINK_ISSUES', inward, 'You do not have permission to link issues.');
  if (inward === outward) throw new Refusal(400, ['You cannot link an issue to itself.']);
  const comment = at(call.body, 'comment');
  const draft = comment === undefined ? null : readComment(comment);
  link(call.world, type, inward, outward, author);
  if (draft) writeComment(call.world, inward, draft, author);
  return created({});
}

function getOne(call: Call): RestResponse {
  const { found } = visibleLink(call);
  return ok({
    id: found.id,
    self: restUrl(call.jira, `issueLink/${found.id}`),
    type: linkTypeBean(call.jira, known(call.jira.linkTypes.get(found.typeId), 'link type')),
    inwardIssue: issueLine(call, found.inwardIssueId),
    outwardIssue: issueLine(call, found.outwardIssueId),
  });
}

function remove(call: Call): RestResponse {
  const author = authorOf(call);
  const { found, inward } = visibleLink(call);
  need(call, 'LINK_ISSUES', inward, 'You do not have permission to link issues.');
  unlink(call.world, found, author);
  return done();
}

/** Whoever does not see both ends sees no link. */
function visibleLink(call: Call): { found: IssueLink; inward: Issue } {
  const found = call.jira.links.get(param(call, 'linkId'));
  if (!found) throw new Refusal(404, [`No issue link with id '${param(call, 'linkId')}' exists.`]);
  visibleIssue(call, found.outwardIssueId);
  return { found, inward: visibleIssue(call, found.inwardIssueId) };
}

function end(call: Call, side: string): Issue {
  const named = at(call.body, side);
  return visibleIssue(call, stringAt(named, 'id') ?? stringAt(named, 'key') ?? '');
}
