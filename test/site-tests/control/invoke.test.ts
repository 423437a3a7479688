import { withControl } from './site';

const onDesk = { moduleKey: 'desk-set-up', functionKey: 'desk.show', payload: {}, projectKey: 'SUP' };

test('an invocation answers as the bridge would', () =>
  withControl(async (call) => {
    const answer = await call('POST', '/_site/invoke', {}, { persona: 'projectAdmin', ...onDesk });
    expect(answer).toMatchObject({
      status: 200,
      body: { ok: true, calls: expect.any(Number), ms: expect.any(Number) },
    });
  }));

test.each([
  ['an agent, in the settings', { persona: 'first', ...onDesk }, 403],
  ['a customer', { persona: 'superuser', ...onDesk }, 403],
  ['nobody', { persona: 'anonymous', ...onDesk }, 403],
  ['a module that does not exist', { persona: 'projectAdmin', ...onDesk, moduleKey: 'weather' }, 403],
  ['a person who does not exist', { persona: 'ghost', ...onDesk }, 400],
  ['something left out', { persona: 'projectAdmin', moduleKey: 'desk-set-up' }, 400],
])('%s is refused', (_why, request, status) =>
  withControl(async (call) => expect((await call('POST', '/_site/invoke', {}, request)).status).toBe(status)),
);

test('a page that claims to stand elsewhere is found out', () =>
  withControl(
    async (call) => {
      const extension = { project: { id: '1', key: 'DEV' } };
      await call('POST', '/_site/invoke', {}, { persona: 'projectAdmin', ...onDesk, extension });
      const { body } = await call('GET', '/_site/violations');
      expect(body).toMatchObject([{ kind: 'forged-context' }]);
    },
    ['forged-context'],
  ));

test('calls are listed since an instant, by whom and through which scope', () =>
  withControl(async (call, site) => {
    await call('POST', '/_site/invoke', {}, { persona: 'projectAdmin', ...onDesk });
    const since = new Date(site.now()).toISOString();
    const { body } = await call('GET', '/_site/calls', { since });
    expect(body).toContainEqual(expect.objectContaining({ api: 'kvs', caller: 'admin', at: expect.any(String) }));
    await call('POST', '/_site/clock', {}, { advance: 'PT9M' });
    const later = new Date(site.now() + 1).toISOString();
    expect((await call('GET', '/_site/calls', { since: later })).body).toEqual([]);
    expect((await call('GET', '/_site/calls', { since: 'yesterday' })).status).toBe(400);
  }));
