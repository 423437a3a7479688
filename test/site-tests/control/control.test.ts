import type { Reply } from '../../site/control/reply';
import { withControl } from './site';

const start = '2026-11-24T09:12:00.000Z';

test('the site tells its version and every call it has', () =>
  withControl(async (call) => {
    const { status, body } = await call('GET', '/_site');
    expect(status).toBe(200);
    expect(body).toMatchObject({ version: 1, origins: {} });
    const promised =
      'GET /_site/personas,POST /_site/people,GET /_site/clock,POST /_site/clock,POST /_site/invoke,GET /_site/calls,GET /_site/violations,GET /_site/mail,GET /_site/storage,GET /_site/queue,GET /_site/log,POST /_site/faults,GET /_site/faults,DELETE /_site/faults,GET /_site/switches,POST /_site/switches,GET /_site/snapshot,POST /_site/snapshot,POST /_site/reset,POST /_site/app,POST /_site/history';
    expect(body).toMatchObject({ calls: expect.arrayContaining(promised.split(',')) });
  }));

test('the clock moves by a duration, to an instant, and says what ran', () =>
  withControl(async (call) => {
    expect(await call('GET', '/_site/clock')).toMatchObject({ status: 200, body: { now: start, speed: 0 } });
    const moved = await call('POST', '/_site/clock', {}, { advance: 'PT11M' });
    expect(moved).toMatchObject({ status: 200, body: { now: '2026-11-24T09:23:00.000Z' } });
    expect(moved.body).toMatchObject({
      ran: expect.arrayContaining([expect.objectContaining({ functionKey: 'every-five-minutes', result: 'ok' })]),
    });
    const to = await call('POST', '/_site/clock', {}, { to: '2026-11-24T10:30+01:00' });
    expect(to).toMatchObject({ status: 200, body: { now: '2026-11-24T09:30:00.000Z', pending: expect.any(Number) } });
  }));

test.each([
  ['backwards', { to: '2026-11-24T10:00:00+01:00' }, 'backwards'],
  ['a day without a time', { to: '2026-11-25' }, 'such as 2026-11-24T10:12:00+01:00'],
  ['a month, which has no length', { advance: 'P1M' }, 'such as PT1H'],
  ['a speed below zero', { speed: -1 }, 'speed'],
  ['nothing', {}, 'send {advance'],
  ['words', 'tomorrow', 'send {advance'],
])('the clock refuses %s with 400 and says what to send', (_why, body, says) =>
  withControl(async (call) => {
    const answer = await call('POST', '/_site/clock', {}, body);
    expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining(says) } });
  }),
);

test('more runs than allowed end in 409 with what is still to come', () =>
  withControl(async (call) => {
    const answer = await call('POST', '/_site/clock', {}, { advance: 'P1D', maxRuns: 3 });
    expect(answer).toMatchObject({ status: 409, body: { pending: expect.arrayContaining([expect.anything()]) } });
    expect((await call('POST', '/_site/clock', {}, { advance: 'PT5M' })).status).toBe(200);
  }));

test('everybody can be listed, and more people made who can be played at once', () =>
  withControl(async (call, site) => {
    const personas = await call('GET', '/_site/personas');
    expect(personas.body).toContainEqual(
      expect.objectContaining({ id: 'first', role: 'first', accountType: 'licensed' }),
    );
    expect(personas.body).toContainEqual(
      expect.objectContaining({ id: 'anonymous', email: null, token: null, accountId: null }),
    );
    const wanted = { role: 'colleague', displayName: 'Ny Kollega', accountType: 'customer', locale: 'en' };
    const made = await call('POST', '/_site/people', {}, wanted);
    expect(made).toMatchObject({ status: 201, body: [{ role: 'colleague', locale: 'en', accountType: 'customer' }] });
    const accountId = String(Reflect.get(Reflect.get(Object(made.body), 0), 'accountId'));
    expect((await site.rest(accountId, 'GET', '/rest/servicedeskapi/request')).status).toBe(200);
    const again = await call('POST', '/_site/people', {}, { ...wanted, email: 'ny@example.org', id: 'first' });
    expect(again).toMatchObject({ status: 409, body: { message: expect.stringContaining('first') } });
    expect((await call('POST', '/_site/people', {}, { role: 'x' })).status).toBe(400);
  }));

test('switches take their positions and refuse others by name', () =>
  withControl(async (call) => {
    expect((await call('GET', '/_site/switches')).body).toMatchObject({ searchLag: 'PT3S', licence: 'active' });
    const set = await call('POST', '/_site/switches', {}, { searchLag: 'PT30S', appPermissions: { SUP: ['edit'] } });
    expect(set).toMatchObject({ status: 200, body: { searchLag: 'PT30S', appPermissions: { SUP: ['edit'] } } });
    const wrong: readonly (readonly [object, string])[] = [
      [{ serchLag: 'PT1S' }, 'serchLag'],
      [{ searchLag: 3 }, 'searchLag'],
      [{ licence: 'maybe' }, 'licence'],
      [{ clockSkew: 'soon' }, 'clockSkew'],
    ];
    for (const [body, name] of wrong)
      expect(await call('POST', '/_site/switches', {}, body)).toMatchObject({
        status: 400,
        body: { message: expect.stringContaining(name) },
      });
    expect((await call('POST', '/_site/switches', {}, { clockSkew: '-PT5S' })).status).toBe(200);
  }));

test('a fault is listed with its hits, and one that met nothing is a violation', () =>
  withControl(
    async (call) => {
      const fault = { id: 'never', when: { api: 'kvs', path: '/nowhere' }, do: 'fail', status: 500 };
      expect(await call('POST', '/_site/faults', {}, [fault])).toMatchObject({
        status: 200,
        body: [{ id: 'never', hits: 0 }],
      });
      expect(await call('DELETE', '/_site/faults')).toMatchObject({ status: 200, body: [] });
      const violations = await call('GET', '/_site/violations');
      expect(violations.body).toMatchObject([{ at: start, kind: 'unhit-fault' }]);
    },
    ['unhit-fault'],
  ));

test.each([
  ['an unknown deed', { when: {}, do: 'explode' }],
  ['an unknown api', { when: { api: 'sql' }, do: 'fail' }],
  ['reordering a single call', { when: { api: 'kvs' }, do: 'reorder' }],
  ['something beside the point', { when: {}, do: 'fail', often: true }],
])('%s is no fault', (_why, fault) =>
  withControl(async (call) => expect((await call('POST', '/_site/faults', {}, [fault])).status).toBe(400)),
);

test('a snapshot brings back the answer to every GET', () =>
  withControl(async (call, site) => {
    const gets = ['clock', 'personas', 'mail', 'calls', 'violations', 'storage', 'queue', 'log', 'switches', 'faults'];
    const ask = (): Promise<Reply[]> => Promise.all(gets.map((name) => call('GET', `/_site/${name}`)));
    await call('POST', '/_site/clock', {}, { advance: 'PT6M' });
    const before = await ask();
    const { body } = await call('GET', '/_site/snapshot');
    await call('POST', '/_site/clock', {}, { advance: 'PT2H' });
    await call('POST', '/_site/people', {}, { role: 'colleague', displayName: 'Senere Ankommet' });
    await call('POST', '/_site/switches', {}, { licence: 'none' });
    expect((await call('POST', '/_site/snapshot', {}, body)).status).toBe(200);
    expect(await ask()).toEqual(before);
    await call('POST', '/_site/reset');
    expect(new Date(site.now()).toISOString()).toBe(start);
  }));

test('what is no snapshot is refused and changes nothing', () =>
  withControl(async (call, site) => {
    for (const body of [{}, { snapshot: 'not base64!' }, { snapshot: Buffer.from('hello').toString('base64') }])
      expect((await call('POST', '/_site/snapshot', {}, body)).status).toBe(400);
    expect(new Date(site.now()).toISOString()).toBe(start);
  }));

test('the app is taken out and put back', () =>
  withControl(async (call) => {
    expect((await call('POST', '/_site/app', {}, { do: 'install' })).status).toBe(409);
    expect(await call('POST', '/_site/app', {}, { do: 'suspend' })).toMatchObject({ body: { suspended: true } });
    expect(await call('POST', '/_site/app', {}, { do: 'suspend' })).toMatchObject({ body: { suspended: false } });
    expect(await call('POST', '/_site/app', {}, { do: 'uninstall' })).toMatchObject({ body: { installed: false } });
    expect((await call('POST', '/_site/app', {}, { do: 'upgrade' })).status).toBe(409);
    expect(await call('POST', '/_site/app', {}, { do: 'install' })).toMatchObject({ body: { installed: true } });
    expect((await call('POST', '/_site/app', {}, { do: 'dance' })).status).toBe(400);
  }));

test('the clock runs by itself at the speed it is given, until it is stopped', () =>
  withControl(async (call, site) => {
    await call('POST', '/_site/clock', {}, { speed: 600 });
    const begun = site.now();
    while (site.now() < begun + 60_000) await new Promise((wait) => setImmediate(wait));
    expect(await call('POST', '/_site/clock', {}, { speed: 0 })).toMatchObject({ body: { speed: 0 } });
    await call.clockwork.alone(() => undefined);
    const stopped = site.now();
    await new Promise((wait) => setImmediate(wait));
    expect(site.now()).toBe(stopped);
  }));

test('a call that the site has not is 404 and names the list', () =>
  withControl(async (call) => {
    expect(await call('GET', '/_site/weather')).toMatchObject({
      status: 404,
      body: { message: expect.stringContaining('/_site') },
    });
  }));

test.each([
  ['no cases', { days: 90 }],
  ['a past too short to hold the seeded month', { cases: 5, days: 10 }],
  ['more cases than can be played', { cases: 100_000, days: 90 }],
])('a history of %s is refused', (_why, order) =>
  withControl(async (call) => expect((await call('POST', '/_site/history', {}, order)).status).toBe(400)),
);
