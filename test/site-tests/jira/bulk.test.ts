import { each, openDesk, read, type SupportDesk } from './support-desk';

const BULK = '/rest/api/3/bulk';
let desk: SupportDesk;
beforeEach(async () => {
  desk = openDesk();
  for (const summary of ['Første', 'Anden', 'Tredje']) await desk.raise(desk.people.carla, summary);
});
afterEach(() => expect(desk.world.state.violations).toEqual([]));

const idOf = (key: string): number => Number(desk.world.state.jira.issueKeys.get(key));

/** Hands a bulk change in as the app, waits for it, and tells how it ended. */
async function carriedOut(path: string, body: unknown): Promise<unknown> {
  const submitted = await desk.as('app', 'POST', `${BULK}/issues/${path}`, body);
  expect(submitted.status).toBe(201);
  const queue = `${BULK}/queue/${String(read(submitted.body, 'taskId'))}`;
  expect(read((await desk.as('app', 'GET', queue)).body, 'status')).toBe('RUNNING');
  await desk.pass(2_000);
  return (await desk.as('app', 'GET', queue)).body;
}

test('transitions are made later, and each issue is told how it went', async () => {
  const { anne } = desk.people;
  await desk.as(anne, 'POST', '/rest/api/3/issue/SUP-2/transitions', { transition: { id: '41' } });
  const ended = await carriedOut('transition', {
    bulkTransitionInputs: [{ selectedIssueIdsOrKeys: ['SUP-1', 'SUP-2', 'SUP-99'], transitionId: '41' }],
  });
  expect(ended).toMatchObject({
    status: 'COMPLETE',
    processedAccessibleIssues: [idOf('SUP-1')],
    failedAccessibleIssues: { [idOf('SUP-2')]: [expect.stringContaining('not open')] },
    invalidOrInaccessibleIssueCount: 1,
    totalIssueCount: 3,
  });
});

test('fields of many issues are edited alike', async () => {
  await carriedOut('fields', {
    selectedIssueIdsOrKeys: ['SUP-1', 'SUP-3'],
    selectedActions: ['priority', 'labels'],
    editedFieldsInput: {
      priority: { priorityId: '1' },
      labelsFields: [{ fieldId: 'labels', labels: [{ name: 'haster' }], bulkEditMultiSelectFieldOption: 'ADD' }],
    },
  });
  const issue = await desk.as(desk.people.anne, 'GET', '/rest/api/3/issue/SUP-3?fields=priority&fields=labels');
  expect(read(issue.body, 'fields', 'priority', 'id')).toBe('1');
  expect(read(issue.body, 'fields', 'labels')).toEqual(['haster']);
  expect(desk.events.filter(({ byApp }) => byApp)).toHaveLength(2);
});

test('issues can be deleted together', async () => {
  await carriedOut('delete', { selectedIssueIdsOrKeys: ['SUP-1', 'SUP-2'] });
  expect([...desk.world.state.jira.issueKeys.keys()]).toEqual(['SUP-3']);
});

test('bulk changes need the global permission, and have limits', async () => {
  const body = (count: number) => ({ selectedIssueIdsOrKeys: new Array<string>(count).fill('SUP-1') });
  const answer = (who: Parameters<SupportDesk['as']>[0], count: number) =>
    desk.as(who, 'POST', `${BULK}/issues/delete`, body(count));
  expect((await answer(desk.people.anne, 1)).status).toBe(403);
  expect((await answer('app', 0)).status).toBe(400);
  expect((await answer('app', 1001)).status).toBe(400);
  for (let n = 0; n < 5; n += 1) expect((await answer('app', 1)).status).toBe(201);
  expect((await answer('app', 1)).status).toBe(400);
});

test('the transitions open to several issues together', async () => {
  const path = `${BULK}/issues/transition?issueIdsOrKeys=SUP-1,SUP-2`;
  const answer = await desk.as('app', 'GET', path);
  expect(each(read(answer.body, 'availableTransitions', 0), 'transitions', 'transitionId')).toContain(41);
});

test('properties of many issues are set by a task', async () => {
  const submitted = await desk.as('app', 'POST', '/rest/api/3/issue/properties/multi', {
    issues: [
      { issueID: idOf('SUP-1'), properties: { trin: { level: 2 } } },
      { issueID: 1, properties: { trin: { level: 1 } } },
    ],
  });
  expect(submitted.status).toBe(303);
  const task = new URL(submitted.headers['location'] ?? '').pathname;
  await desk.pass(2_000);
  expect(read((await desk.as('app', 'GET', task)).body, 'status')).toBe('COMPLETE');
  const property = await desk.as('app', 'GET', '/rest/api/3/issue/SUP-1/properties/trin');
  expect(read(property.body, 'value')).toEqual({ level: 2 });
  const all = { filter: { hasProperty: true }, value: { level: 3 } };
  await desk.as('app', 'PUT', '/rest/api/3/issue/properties/trin', all);
  await desk.pass(2_000);
  const again = await desk.as('app', 'GET', '/rest/api/3/issue/SUP-1/properties/trin');
  expect(read(again.body, 'value')).toEqual({ level: 3 });
  expect((await desk.as('app', 'GET', '/rest/api/3/issue/SUP-2/properties/trin')).status).toBe(404);
});
