import { each, openDesk, read, type SupportDesk } from './support-desk';

const API = '/rest/servicedeskapi';
const PATH = `${API}/request/SUP-1/attachment`;
let desk: SupportDesk;
beforeEach(async () => {
  desk = openDesk();
  await desk.raise(desk.people.carla, 'Fejl');
});
afterEach(() => expect(desk.world.state.violations).toEqual([]));

/** Sends a file ahead and tells its temporary id. */
async function ahead(who: (typeof desk.people)['carla']): Promise<string> {
  const sent = await desk.send(who, `${API}/servicedesk/7/attachTemporaryFile`, 'skærm.txt', 'Fejl 403');
  expect(sent.status).toBe(201);
  return String(read(sent.body, 'temporaryAttachments', 0, 'temporaryAttachmentId'));
}

test('a file is sent ahead and attached with a comment', async () => {
  const { carla, anne, dorte } = desk.people;
  const body = {
    temporaryAttachmentIds: [await ahead(carla)],
    public: true,
    additionalComment: { body: 'Sådan ser det ud' },
  };
  const attached = await desk.as(carla, 'POST', PATH, body);
  expect(attached.status).toBe(201);
  expect(String(read(attached.body, 'comment', 'body'))).toContain('Sådan ser det ud');
  const listed = await desk.as(anne, 'GET', `${PATH}?start=0&limit=50`);
  expect(each(listed.body, 'values', 'filename')).toEqual(['skærm.txt']);
  const content = new URL(String(read(listed.body, 'values', 0, '_links', 'content'))).pathname;
  expect((await desk.as(carla, 'GET', content)).body).toBeInstanceOf(Uint8Array);
  expect((await desk.as(dorte, 'GET', content)).status).toBe(404);
  const comments = await desk.as(carla, 'GET', `${API}/request/SUP-1/comment?expand=attachment`);
  expect(read(comments.body, 'values', 0, 'attachments', 'size')).toBe(1);
  expect((await desk.as(carla, 'POST', PATH, body)).status).toBe(400);
});

test('an internal file stays among agents', async () => {
  const { anne, carla, dorte } = desk.people;
  const internal = { temporaryAttachmentIds: [await ahead(anne)], public: false };
  expect((await desk.as(anne, 'POST', PATH, internal)).status).toBe(201);
  expect(read((await desk.as(carla, 'GET', `${PATH}?start=0&limit=50`)).body, 'size')).toBe(0);
  expect(desk.world.state.mail.filter(({ cause }) => cause === 'public-comment-added')).toEqual([]);
  const stolen = { temporaryAttachmentIds: [await ahead(dorte)] };
  expect((await desk.as(carla, 'POST', PATH, stolen)).status).toBe(400);
});
