import { each, openDesk, read, type SupportDesk } from './support-desk';

const API = '/rest/servicedeskapi';
let desk: SupportDesk;
beforeEach(() => void (desk = openDesk()));
/** No test here may be answered against the specification. */
afterEach(() => expect(desk.world.state.violations).toEqual([]));

test('a customer raises a request in the portal and reads it', async () => {
  const { carla } = desk.people;
  const key = await desk.raise(carla, 'Kan ikke komme ind', {
    requestFieldValues: { summary: 'Kan ikke komme ind', description: 'Siden siger *adgang nægtet*.' },
  });
  const answer = await desk.as(carla, 'GET', `${API}/request/${key}?expand=requestType&expand=status&expand=comment`);
  expect(answer.status).toBe(200);
  expect(read(answer.body, 'currentStatus', 'status')).toBe('Afventer support');
  expect(read(answer.body, 'requestType', 'name')).toBe('Kan ikke logge ind');
  expect(read(answer.body, 'requestFieldValues', 1, 'renderedValue', 'html')).toContain('<b>adgang nægtet</b>');
  expect(desk.events.map(({ name }) => name)).toEqual(['avi:jira:created:issue']);
});

test.each([
  ['without a summary', { requestFieldValues: {} }],
  ['with a field that is not offered', { requestFieldValues: { summary: 'Hej', priority: { id: '1' } } }],
  ['of an unknown type', { requestTypeId: '99' }],
  ['with rich text nobody announced', { requestFieldValues: { summary: 'Hej', description: { type: 'doc' } } }],
  ['for a participant who does not exist', { requestParticipants: ['nobody'] }],
])('a request %s is refused', async (_why, more) => {
  const body = { serviceDeskId: '7', requestTypeId: desk.login.id, requestFieldValues: { summary: 'Hej' }, ...more };
  expect((await desk.as(desk.people.carla, 'POST', `${API}/request`, body)).status).toBe(400);
});

test('only agents and the app raise requests for somebody else', async () => {
  const { anne, carla, dorte } = desk.people;
  const more = { raiseOnBehalfOf: dorte.accountId };
  await expect(desk.raise(carla, 'For en anden', more)).rejects.toThrow('Only agents');
  const key = await desk.raise(anne, 'For en anden', more);
  expect((await desk.as(dorte, 'GET', `${API}/request/${key}`)).status).toBe(200);
});

test("another customer's request does not exist, not even its comments", async () => {
  const { carla, dorte } = desk.people;
  const key = await desk.raise(carla, 'Min egen sag');
  await desk.as(carla, 'POST', `${API}/request/${key}/comment`, { body: 'Hemmeligt' });
  for (const path of ['', '/status', '/participant', '/transition', '/notification', '/approval'])
    expect((await desk.as(dorte, 'GET', `${API}/request/${key}${path}`)).status).toBe(404);
  expect((await desk.as(dorte, 'POST', `${API}/request/${key}/comment`, { body: 'Hej' })).status).toBe(404);
  expect(read((await desk.as(dorte, 'GET', `${API}/request/${key}/comment`)).body, 'size')).toBe(0);
  expect((await desk.as(null, 'GET', `${API}/request/${key}`)).status).toBe(404);
  expect((await desk.as(carla, 'GET', `/rest/api/3/issue/${key}`)).status).toBe(404);
});

test('internal notes stay among agents', async () => {
  const { anne, carla } = desk.people;
  const key = await desk.raise(carla, 'Sag');
  const path = `${API}/request/${key}/comment`;
  await desk.as(anne, 'POST', path, { body: 'Kun for os', public: false });
  await desk.as(anne, 'POST', path, { body: 'Vi kigger på det' });
  expect(each((await desk.as(carla, 'GET', path)).body, 'values', 'body')).toEqual(['Vi kigger på det']);
  expect(each((await desk.as(anne, 'GET', path)).body, 'values', 'public')).toEqual([false, true]);
  expect(each((await desk.as('app', 'GET', `${path}?public=false`)).body, 'values', 'public')).toEqual([false]);
  expect((await desk.as(carla, 'POST', path, { body: 'Psst', public: false })).status).toBe(403);
});

test('participants follow a request once they are added, and no longer once removed', async () => {
  const { carla, dorte } = desk.people;
  const key = await desk.raise(carla, 'Sag');
  const path = `${API}/request/${key}/participant`;
  const added = await desk.as(carla, 'POST', path, { accountIds: [dorte.accountId] });
  expect(each(added.body, 'values', 'displayName')).toEqual(['Dorte Kunde']);
  expect((await desk.as(dorte, 'GET', `${API}/request/${key}`)).status).toBe(200);
  await desk.as(carla, 'DELETE', path, { accountIds: [dorte.accountId] });
  expect((await desk.as(dorte, 'GET', `${API}/request/${key}`)).status).toBe(404);
});

test('organisations share what is shared with them', async () => {
  const { anne, carla, dorte } = desk.people;
  const made = await desk.as(carla, 'POST', `${API}/organization`, { name: 'Jobcenter Aarhus' });
  expect(made.status).toBe(403);
  const organisation = await desk.as(anne, 'POST', `${API}/organization`, { name: 'Jobcenter Aarhus' });
  const id = String(read(organisation.body, 'id'));
  const accountIds = [carla.accountId, dorte.accountId];
  expect((await desk.as(anne, 'POST', `${API}/organization/${id}/user`, { accountIds })).status).toBe(204);
  const desks = `${API}/servicedesk/7/organization`;
  expect((await desk.as(anne, 'POST', desks, { organizationId: Number(id) })).status).toBe(204);
  expect(each((await desk.as(carla, 'GET', desks)).body, 'values', 'name')).toEqual(['Jobcenter Aarhus']);
  const key = await desk.raise(carla, 'Fælles sag');
  await desk.as(anne, 'PUT', `/rest/api/3/issue/${key}`, { fields: { customfield_10002: [Number(id)] } });
  expect(each((await desk.as(dorte, 'GET', `${API}/request`)).body, 'values', 'issueKey')).toEqual([key]);
});

test('a customer lists own requests, newest activity first, and finds them by words', async () => {
  const { anne, carla } = desk.people;
  const first = await desk.raise(carla, 'Printer virker ikke');
  desk.wait(60_000);
  const second = await desk.raise(carla, 'Adgang til Jobnet');
  desk.wait(60_000);
  await desk.as(anne, 'POST', `${API}/request/${first}/comment`, { body: 'Hej' });
  const list = async (query: string) =>
    each((await desk.as(carla, 'GET', `${API}/request${query}`)).body, 'values', 'issueKey');
  expect(await list('')).toEqual([first, second]);
  expect(await list('?limit=1&start=1')).toEqual([second]);
  expect(await list('?searchTerm=jobnet')).toEqual([second]);
  expect(await list('?requestStatus=CLOSED_REQUESTS')).toEqual([]);
});

test('customers make only the transitions meant for them', async () => {
  const { anne, carla } = desk.people;
  const key = await desk.raise(carla, 'Sag');
  const path = `${API}/request/${key}/transition`;
  expect(read((await desk.as(carla, 'GET', path)).body, 'size')).toBe(0);
  const answered = [...desk.world.state.jira.workflows.values()]
    .flatMap(({ transitions }) => transitions)
    .find((one) => one.name === 'Lukket');
  if (!answered) throw new Error('no such step');
  answered.customerFacing = true;
  expect(each((await desk.as(carla, 'GET', path)).body, 'values', 'name')).toEqual(['Lukket']);
  const body = { id: answered.id, additionalComment: { body: 'Det løste sig' } };
  expect((await desk.as(carla, 'POST', path, body)).status).toBe(204);
  const statuses = await desk.as(anne, 'GET', `${API}/request/${key}/status`);
  expect(each(statuses.body, 'values', 'status')).toEqual(['Lukket', 'Afventer support']);
});

test('mail can be switched off for one request, and a resolved one be rated', async () => {
  const { anne, carla } = desk.people;
  const key = await desk.raise(carla, 'Sag');
  expect((await desk.as(carla, 'DELETE', `${API}/request/${key}/notification`)).status).toBe(204);
  const mails = desk.world.state.mail.length;
  await desk.as(anne, 'POST', `${API}/request/${key}/comment`, { body: 'Hej' });
  expect(desk.world.state.mail).toHaveLength(mails);
  const feedback = `${API}/request/${key}/feedback`;
  const rating = { type: 'csat', rating: 5, comment: { body: 'Tak' } };
  expect((await desk.as(carla, 'POST', feedback, rating)).status).toBe(400);
  await desk.as(anne, 'POST', `${API}/request/${key}/transition`, { id: '51' });
  expect((await desk.as(carla, 'POST', feedback, rating)).status).toBe(201);
  expect(read((await desk.as(anne, 'GET', feedback)).body, 'rating')).toBe(5);
});

test('request types: what the portal offers, with its fields', async () => {
  const { admin, anne, carla } = desk.people;
  const types = `${API}/servicedesk/7/requesttype`;
  const made = await desk.as(admin, 'POST', types, { issueTypeId: desk.login.issueTypeId, name: 'Ny type' });
  expect(read(made.body, 'groupIds')).toEqual([]);
  expect(each((await desk.as(carla, 'GET', types)).body, 'values', 'name')).toEqual(['Kan ikke logge ind']);
  expect(each((await desk.as(anne, 'GET', types)).body, 'values', 'name')).toEqual(['Kan ikke logge ind', 'Ny type']);
  const fields = await desk.as(carla, 'GET', `${types}/${desk.login.id}/field`);
  expect(each(fields.body, 'requestTypeFields', 'required')).toEqual([true, false]);
  const groups = await desk.as(carla, 'GET', `${API}/servicedesk/7/requesttypegroup`);
  expect(each(groups.body, 'values', 'name')).toEqual(['Adgang']);
  expect((await desk.as(carla, 'GET', `${API}/requesttype?searchQuery=logge`)).status).toBe(200);
  const property = `${types}/${desk.login.id}/property/trin`;
  expect((await desk.as(admin, 'PUT', property, { on: true })).status).toBe(201);
  expect(read((await desk.as(carla, 'GET', property)).body, 'value', 'on')).toBe(true);
});
