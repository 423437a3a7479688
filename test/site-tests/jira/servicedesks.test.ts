import { ROUTES } from '../../site/jira/routes';
import { readDigest } from '../../site/jira/wire-digest';
import { each, openDesk, read, type SupportDesk } from './support-desk';

const API = '/rest/servicedeskapi';
const DESK = `${API}/servicedesk/7`;
let desk: SupportDesk;
beforeEach(() => void (desk = openDesk()));
afterEach(() => expect(desk.world.state.violations).toEqual([]));

const digest = readDigest();
(digest ? test : test.skip)('every operation of Jira Service Management is answered', () => {
  const answered = new Set(ROUTES.flat().map(({ method, template }) => `${method} ${template}`));
  const all = (digest?.operations ?? []).filter(({ spec }) => spec === 'jsm');
  expect(all).toHaveLength(72);
  expect(all.filter(({ method, template }) => !answered.has(`${method} ${template}`))).toEqual([]);
});

test('a closed desk shows itself to its customers only', async () => {
  const { anne, carla, dorte } = desk.people;
  if (desk.project.serviceDesk) desk.project.serviceDesk.access = 'restricted';
  expect((await desk.as(carla, 'GET', DESK)).status).toBe(404);
  await expect(desk.raise(carla, 'Må jeg?')).rejects.toThrow('cannot raise');
  expect((await desk.as(anne, 'POST', `${DESK}/customer`, { accountIds: [carla.accountId] })).status).toBe(204);
  expect(read((await desk.as(carla, 'GET', DESK)).body, 'projectKey')).toBe('SUP');
  expect(each((await desk.as(carla, 'GET', `${API}/servicedesk`)).body, 'values', 'id')).toEqual(['7']);
  expect((await desk.as(dorte, 'GET', DESK)).status).toBe(404);
  expect((await desk.as(anne, 'DELETE', `${DESK}/customer`, { accountIds: [carla.accountId] })).status).toBe(204);
  expect((await desk.as(carla, 'GET', DESK)).status).toBe(404);
});

test('agents list and invite customers; nobody else does', async () => {
  const { anne, carla } = desk.people;
  await desk.raise(carla, 'Hej');
  const invitation = { email: 'ny.kunde@example.org', displayName: 'Ny Kunde' };
  expect((await desk.as(carla, 'POST', `${DESK}/customer/invite`, invitation)).status).toBe(403);
  expect((await desk.as(anne, 'POST', `${DESK}/customer/invite`, invitation)).status).toBe(201);
  const again = await desk.as(anne, 'POST', `${API}/customer?strictConflictStatusCode=true`, invitation);
  expect(again.status).toBe(409);
  const listed = await desk.as(anne, 'GET', `${DESK}/customer?query=kunde`);
  expect(each(listed.body, 'values', 'displayName').sort()).toEqual(['Carla Kunde', 'Ny Kunde']);
  expect((await desk.as(carla, 'GET', `${DESK}/customer`)).status).toBe(403);
  const [id] = each(listed.body, 'values', 'accountId');
  const revoke = `${API}/customer/user/${encodeURIComponent(String(id))}/revoke-portal-only-access`;
  expect((await desk.as(anne, 'PUT', revoke)).status).toBe(204);
});

test('an app may ask for customers five times a second', async () => {
  for (let n = 0; n < 5; n += 1) expect((await desk.as('app', 'GET', `${DESK}/customer`)).status).toBe(200);
  expect((await desk.as('app', 'GET', `${DESK}/customer`)).status).toBe(429);
});

test('there is no knowledge base, and it says so in the right form', async () => {
  const { carla } = desk.people;
  for (const path of [`${API}/knowledgebase/article?query=hej`, `${DESK}/knowledgebase/article?query=hej`])
    expect(read((await desk.as(carla, 'GET', path)).body, 'size')).toBe(0);
  expect((await desk.as(null, 'GET', `${API}/info`)).status).toBe(200);
});
