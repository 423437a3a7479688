import { openDesk, type SupportDesk } from './support-desk';

const API = '/rest/servicedeskapi/request';
let desk: SupportDesk;
beforeEach(() => void (desk = openDesk()));
afterEach(() => expect(desk.world.state.violations).toEqual([]));

/** Who was mailed what since the last look: `request-created carla`. */
function newMail(): string[] {
  const { mail } = desk.world.state;
  const names = new Map(Object.entries(desk.people).map(([name, { accountId }]) => [accountId, name]));
  return mail.splice(0).map(({ cause, to }) => `${cause} ${names.get(to[0]?.accountId ?? '')}`);
}

test('the receipt goes to the reporter and participants, each in their own language', async () => {
  const { carla, erik } = desk.people;
  await desk.raise(carla, 'Adgang', { requestParticipants: [erik.accountId] });
  const [danish, english] = desk.world.state.mail;
  expect(danish).toMatchObject({ kind: 'jsm', locale: 'da_DK', issueKey: 'SUP-1', subject: 'SUP-1 Adgang' });
  expect(danish?.text).toContain('Vi har modtaget din henvendelse. Den har nummer SUP-1.');
  expect(danish?.text).toContain('/servicedesk/customer/portal/7/SUP-1');
  expect(english?.text).toContain('We have received your request');
  expect(danish?.from).toBe('Jobnet support <sup@servicedesk.example>');
  expect(newMail()).toEqual(['request-created carla', 'request-created erik']);
});

test('a public comment reaches everybody but its author, an internal one nobody', async () => {
  const { anne, carla, dorte } = desk.people;
  await desk.raise(carla, 'Adgang', { requestParticipants: [dorte.accountId] });
  newMail();
  const say = (who: typeof anne, body: string, isPublic = true) =>
    desk.as(who, 'POST', `${API}/SUP-1/comment`, { body, public: isPublic });
  await say(anne, 'Vi kigger på *sagen*');
  expect(desk.world.state.mail[0]?.html).toContain('<b>sagen</b>');
  expect(newMail()).toEqual(['public-comment-added carla', 'public-comment-added dorte']);
  await say(anne, 'Kun internt', false);
  expect(newMail()).toEqual([]);
  await say(carla, 'Tak');
  expect(newMail()).toEqual(['public-comment-added dorte']);
});

test('resolving and reopening are told, also to a reporter who wants no mail in the first case', async () => {
  const { anne, carla, dorte } = desk.people;
  await desk.raise(carla, 'Adgang', { requestParticipants: [dorte.accountId] });
  for (const who of [carla, dorte]) await desk.as(who, 'DELETE', `${API}/SUP-1/notification`);
  newMail();
  await desk.as(anne, 'POST', `${API}/SUP-1/transition`, { id: '41' });
  expect(newMail()).toEqual(['request-resolved carla']);
  await desk.as(dorte, 'PUT', `${API}/SUP-1/notification`);
  await desk.as(anne, 'POST', `${API}/SUP-1/transition`, { id: '21' });
  expect(newMail()).toEqual(['request-reopened dorte']);
});

test('whoever is drawn in hears of it', async () => {
  const { anne, carla, dorte, erik } = desk.people;
  await desk.raise(carla, 'Adgang');
  newMail();
  await desk.as(carla, 'POST', `${API}/SUP-1/participant`, { accountIds: [dorte.accountId] });
  expect(newMail()).toEqual(['participant-added dorte']);
  const organisation = {
    id: '9',
    uuid: 'u',
    name: 'Jobcenter',
    memberIds: new Set([erik.accountId]),
    properties: new Map(),
  };
  desk.world.state.jira.organisations.set('9', organisation);
  await desk.as(anne, 'PUT', '/rest/api/3/issue/SUP-1', { fields: { customfield_10002: [9] } });
  expect(newMail()).toEqual(['organisation-added erik']);
});

test('each notification can be switched off, and a plain issue mails no customer', async () => {
  const { anne, carla } = desk.people;
  desk.switch({ jsmMail: ['request-created'] });
  await desk.raise(carla, 'Adgang');
  expect(newMail()).toEqual([]);
  await desk.as(anne, 'POST', `${API}/SUP-1/comment`, { body: 'Hej' });
  expect(newMail()).toEqual(['public-comment-added carla']);
  const fields = { project: { key: 'SUP' }, issuetype: { id: desk.login.issueTypeId }, summary: 'Intern opgave' };
  expect((await desk.as(anne, 'POST', '/rest/api/3/issue', { fields })).status).toBe(201);
  expect(newMail()).toEqual([]);
});
