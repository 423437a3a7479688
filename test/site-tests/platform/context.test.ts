import { withSite } from '../../site/closing';
import type { Site } from '../../site/site';
import { appOf, littleJira, littleManifest, littleSite } from './little-site';

const resolver = { function: 'main' };
const manifest = littleManifest(
  {
    'jira:issuePanel': [{ key: 'panel', resolver }],
    'jira:issueContext': [{ key: 'case', resolver }],
    'jira:projectPage': [{ key: 'project', resolver }],
    'jira:projectSettingsPage': [{ key: 'settings', resolver }],
    'jira:adminPage': [{ key: 'admin', resolver }],
    'jiraServiceManagement:queuePage': [{ key: 'queue', resolver }],
    'jiraServiceManagement:portalRequestDetail': [
      { key: 'request', resolver, unlicensedAccess: ['unlicensed', 'customer'] },
      { key: 'licensedOnly', resolver },
    ],
    'jiraServiceManagement:portalHeader': [{ key: 'header', resolver, unlicensedAccess: ['anonymous'] }],
  },
  ['storage:app', 'read:jira-work', 'write:jira-work'],
);
const app = appOf(`
  define('context', ({ context }) => context);
  define('as', async ({ payload }) => {
    const who = payload.as === 'app' ? asApp() : payload.as === 'user' ? asUser() : payload.as === 'none' ? api : asUser(payload.as);
    const response = await who.requestJira(route\`/rest/api/3/myself\`);
    return (await response.json()).caller;
  });
  define('authorised', async () => (await authorize().onJiraIssue(['10001']).canEdit()));
  define('body', async () => (await (await asApp().requestJira(route\`/rest/api/3/x?fields=\${'a,b'}\`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ n: [1] }) })).json()));
`);

async function onSite(work: (site: Site) => Promise<void>, switches = {}): Promise<void> {
  await withSite({ ...(await littleSite(app, manifest)), switches }, work);
}

const inIssue = { issueKey: 'HELP-1' };
const inProject = { projectKey: 'HELP' };
const inRequest = { requestKey: 'HELP-1' };

test.each([
  [
    'panel',
    inIssue,
    {
      type: 'jira:issuePanel',
      isNewToIssue: false,
      issue: { id: '10001', key: 'HELP-1', typeId: '10004' },
      project: { id: '10000', type: 'service_desk' },
    },
  ],
  ['case', inIssue, { type: 'jira:issueContext', issue: { id: '10001', key: 'HELP-1' }, project: { key: 'HELP' } }],
  ['project', inProject, { type: 'jira:projectPage', project: { id: '10000', key: 'HELP', type: 'service_desk' } }],
  ['queue', inProject, { type: 'jiraServiceManagement:queuePage', project: { id: '10000', key: 'HELP' } }],
  ['admin', {}, { type: 'jira:adminPage' }],
  [
    'request',
    inRequest,
    { type: 'jiraServiceManagement:portalRequestDetail', portal: { id: 3 }, request: { key: 'HELP-1', typeId: 25 } },
  ],
])('the extension of %s, strings in Jira and numbers in the portal', (moduleKey, place, extension) =>
  onSite(async (site) => {
    const answer = await site.invoke({ accountId: 'anna', moduleKey, functionKey: 'context', ...place });
    expect(answer).toMatchObject({
      ok: true,
      value: { accountId: 'anna', accountType: 'licensed', moduleKey, extension },
    });
    if (moduleKey === 'request') expect(answer).not.toHaveProperty('value.extension.issue');
  }),
);

test.each([
  ['panel', 'bo', inIssue],
  ['panel', 'anna', {}],
  ['panel', 'anna', { issueKey: 'HELP-999' }],
  ['panel', 'carla', inIssue],
  ['project', 'bo', inProject],
  ['settings', 'bo', inProject],
  ['queue', 'bo', inProject],
  ['queue', 'carla', inProject],
  ['admin', 'bo', {}],
  ['admin', null, {}],
  ['licensedOnly', 'carla', inRequest],
  ['request', 'uwe', inRequest],
  ['request', null, inRequest],
  ['unheard-of', 'anna', {}],
] as const)('%s is not shown to %s there', (moduleKey, accountId, place) =>
  onSite(async (site) => {
    expect(await site.invoke({ accountId, moduleKey, functionKey: 'context', ...place })).toMatchObject({
      ok: false,
      status: 403,
    });
    expect(site.ran).toEqual([]);
  }),
);

test.each([
  [true, { ok: true, value: { accountType: 'customer', accountId: 'carla' } }],
  [false, { ok: false, status: 403 }],
])('whether customers see portal modules is a switch: %s', (customersSeePortalModules, answer) =>
  onSite(
    async (site) =>
      expect(
        await site.invoke({ accountId: 'carla', moduleKey: 'request', functionKey: 'context', ...inRequest }),
      ).toMatchObject(answer),
    { customersSeePortalModules },
  ),
);

test('an anonymous visitor has no account id', () =>
  onSite(async (site) => {
    const answer = await site.invoke({ accountId: null, moduleKey: 'header', functionKey: 'context' });
    expect(answer).toMatchObject({ value: { accountType: 'anonymous' } });
    expect(answer).not.toHaveProperty('value.accountId');
  }));

test.each([
  ['active', true],
  ['none', false],
] as const)('the licence is a switch: %s', (licence, isActive) =>
  onSite(
    async (site) =>
      expect(await site.invoke({ accountId: 'anna', moduleKey: 'admin', functionKey: 'context' })).toMatchObject({
        value: { license: { isActive } },
      }),
    { licence },
  ),
);

test.each([
  ['app', 'anna', 'admin', {}, { kind: 'app', functionKey: 'main' }],
  ['user', 'anna', 'admin', {}, { kind: 'user', accountId: 'anna', through: 'app', functionKey: 'main' }],
  ['none', 'anna', 'admin', {}, { kind: 'anonymous' }],
  ['user', 'carla', 'request', inRequest, 'NEEDS_AUTHENTICATION_ERR'],
  ['user', null, 'header', {}, 'NEEDS_AUTHENTICATION_ERR'],
  ['bo', 'anna', 'admin', {}, 'NEEDS_AUTHENTICATION_ERR'],
] as const)('as %s, asked by %s in %s', (as, accountId, moduleKey, place, caller) =>
  onSite(async (site) => {
    const answer = await site.invoke({ accountId, moduleKey, functionKey: 'as', payload: { as }, ...place });
    if (typeof caller === 'string') expect(answer).toMatchObject({ ok: false, error: { name: caller } });
    else expect(answer).toMatchObject({ ok: true, value: caller });
  }),
);

test('bodies and encoded queries arrive as they were meant', () =>
  onSite(async (site) => {
    const answer = await site.invoke({ accountId: 'anna', moduleKey: 'admin', functionKey: 'body' });
    expect(answer).toMatchObject({ value: { method: 'POST', path: '/rest/api/3/x?fields=a%2Cb', body: { n: [1] } } });
  }));

test('authorize() asks for the same ids, by a method in lower case', async () => {
  const jira = littleJira(({ caller, method, path, body }) => ({
    status: 200,
    headers: {},
    body: {
      asked: [caller, method, path, body],
      projectPermissions: [{ permission: 'EDIT_ISSUES', issues: [10001], projects: [] }],
      globalPermissions: [],
    },
  }));
  await withSite({ ...(await littleSite(app, manifest)), jira }, async (site) => {
    expect(await site.invoke({ accountId: 'anna', moduleKey: 'admin', functionKey: 'authorised' })).toMatchObject({
      ok: true,
      value: true,
    });
    expect(site.calls.at(-1)).toMatchObject({ as: 'user', method: 'POST', path: '/rest/api/3/permissions/check' });
  });
});
