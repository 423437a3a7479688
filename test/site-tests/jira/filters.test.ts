import { each, openDesk, read, type SupportDesk } from './support-desk';

const FILTER = '/rest/api/3/filter';
let desk: SupportDesk;
beforeEach(async () => {
  desk = openDesk();
  for (const summary of ['Første', 'Anden']) await desk.raise(desk.people.carla, summary);
  desk.wait(3_000);
});
afterEach(() => expect(desk.world.state.violations).toEqual([]));

const keys = async (jql: string): Promise<unknown> => {
  const body = { jql, fields: ['key'] };
  const answer = await desk.as(desk.people.anne, 'POST', '/rest/api/3/search/jql', body);
  return answer.status === 200 ? each(answer.body, 'issues', 'key') : read(answer.body, 'errorMessages', 0);
};

test('a saved search is private until it is shared, and can be searched in', async () => {
  const { anne, bo } = desk.people;
  const made = await desk.as(anne, 'POST', FILTER, { name: 'Mine første', jql: 'summary ~ første', favourite: true });
  const id = String(read(made.body, 'id'));
  expect(each((await desk.as(anne, 'GET', `${FILTER}/search`)).body, 'values', 'name')).toEqual(['Mine første']);
  expect((await desk.as(bo, 'GET', `${FILTER}/${id}`)).status).toBe(400);
  const group = [...desk.world.state.jira.groups.values()].find(({ name }) => name === 'agents');
  const shared = await desk.as(anne, 'POST', `${FILTER}/${id}/permission`, { type: 'group', groupId: group?.id });
  expect(shared.status).toBe(201);
  expect((await desk.as(bo, 'GET', `${FILTER}/${id}`)).status).toBe(200);
  expect((await desk.as(bo, 'DELETE', `${FILTER}/${id}`)).status).toBe(400);
  expect(await keys('filter = "Mine første"')).toEqual(['SUP-1']);
  expect(await keys(`project = SUP AND NOT filter = ${id}`)).toEqual(['SUP-2']);
  await desk.as(anne, 'PUT', `${FILTER}/${id}`, { name: 'Mine første', jql: `filter = ${id}` });
  expect(await keys(`filter = ${id}`)).toContain('refers to itself');
});

test('a saved search must be readable', async () => {
  expect((await desk.as(desk.people.anne, 'POST', FILTER, { name: 'Forkert', jql: 'nonsense = 1' })).status).toBe(400);
});

test('editors are told fields, functions and values', async () => {
  const { anne, carla } = desk.people;
  const path = '/rest/api/3/jql/autocompletedata';
  const names = each((await desk.as(anne, 'GET', path)).body, 'visibleFieldNames', 'value');
  expect(names).toEqual(expect.arrayContaining(['project', 'status', '"Support level"']));
  const projects = (who: typeof anne) => desk.as(who, 'GET', `${path}/suggestions?fieldName=project&fieldValue=s`);
  expect(each((await projects(anne)).body, 'results', 'value')).toEqual(['SUP']);
  expect(each((await projects(carla)).body, 'results', 'value')).toEqual([]);
});
