import { canJudge, checkRequest, checkResponse, operationOf } from '../../site/jira/wire';
import { ROUTES } from '../../site/jira/routes';
import { GRANULAR, SCOPES } from '../../site/jira/wire-scopes';
import { points } from '../../site/jira/wire-points';

const none = new URLSearchParams();
const told = canJudge() ? test : test.skip;

told.each([
  ['GET', '/rest/api/3/issue/SUP-1', '/rest/api/3/issue/{issueIdOrKey}', ['read:jira-work']],
  ['GET', '/rest/api/3/issue/createmeta', '/rest/api/3/issue/createmeta', ['read:jira-work']],
  ['POST', '/rest/servicedeskapi/request', '/rest/servicedeskapi/request', ['write:servicedesk-request']],
  ['POST', '/rest/api/3/permissions/check', '/rest/api/3/permissions/check', []],
  ['PUT', '/rest/api/3/app/field/customfield_1/value', '/rest/api/3/app/field/{fieldIdOrKey}/value', []],
])('%s %s is %s', (method, path, template, scopes) => {
  expect(operationOf(method, path)).toMatchObject({ template, scopes });
});

told('the literal path wins over a parameter', () => {
  expect(operationOf('POST', '/rest/api/3/issue/bulkfetch')?.operationId).toBe('bulkFetchIssues');
});

told('a call nobody described is told by name', () => {
  expect(checkRequest('GET', '/rest/api/3/nothing', none, undefined)).toEqual([
    'GET /rest/api/3/nothing: no such operation',
  ]);
});

told.each([
  ['a clean search', '?jql=project=SUP&maxResults=10&fields=summary&fields=status', 0],
  ['startAt, which the new search does not have', '?jql=project=SUP&startAt=10', 1],
  ['a number that is none', '?jql=project=SUP&maxResults=many', 1],
])('query: %s', (_why, query, problems) => {
  const found = checkRequest('GET', '/rest/api/3/search/jql', new URLSearchParams(query), undefined);
  expect(found).toHaveLength(problems);
});

told.each([
  ['a page with more to come', { issues: [{ id: '1' }], nextPageToken: 'x', isLast: false }, 0],
  ['null as token', { issues: [], nextPageToken: null, isLast: true }, 1],
  ['a total', { issues: [], isLast: true, total: 0 }, 1],
])('answer: %s', (_why, body, problems) => {
  expect(checkResponse('POST', '/rest/api/3/search/jql', 200, body)).toHaveLength(problems);
});

told('limits and outages may be answered anywhere, an odd status may not', () => {
  const of = (status: number) => checkResponse('GET', '/rest/api/3/issue/SUP-1', status, undefined);
  expect([of(429), of(503), of(418)]).toEqual([[], [], [expect.stringContaining('418 is not documented')]]);
});

told.each([
  ['GET', '/rest/api/3/issue/SUP-1', { id: '1' }, 2],
  ['GET', '/rest/api/3/group/member', { values: new Array(8).fill({}) }, 17],
  ['POST', '/rest/api/3/search/jql', { issues: new Array(100).fill({}) }, 101],
  ['PUT', '/rest/api/3/issue/SUP-1', undefined, 1],
])('%s %s costs points by what it gives out', (method, path, body, cost) => {
  const operation = operationOf(method, path);
  expect(operation && points(operation, body)).toBe(cost);
});

told('every call the site answers is in the specification, with the scopes kept for want of one', () => {
  const answered = ROUTES.flat().map(({ method, template }): [string, string | undefined] => {
    const path = template.replace(/\{\w+\}/g, '1');
    return [`${method} ${template}`, operationOf(method, path)?.scopes.join(' ')];
  });
  expect(Object.fromEntries(answered)).toEqual(SCOPES);
  for (const [call, scopes] of Object.entries(GRANULAR)) {
    const [method = '', template = ''] = call.split(' ');
    expect(operationOf(method, template.replace(/\{\w+\}/g, '1'))?.granularScopes.join(' ')).toBe(scopes);
  }
});
