import { withSite } from '../../site/closing';
import { appOf, ask, littleSite } from './little-site';

const app = appOf(`
  define('clock', async () => {
    const before = Date.now();
    await kvs.set('seen', { at: new Date().toISOString() });
    return { before, after: Date.now(), text: new Date().toISOString(), stored: await kvs.get('seen'), plain: new Intl.DateTimeFormat('en', { timeZone: 'UTC' }).format() };
  });
  define('jira', async () => {
    const response = await asApp().requestJira(route\`/rest/api/3/issue/\${'HELP-1'}?fields=\${'summary,status'}\`);
    return { status: response.status, body: await response.json() };
  });
  define('context', async ({ context, payload }) => ({ context, payload, app: getAppContext() }));
  define('broken', async () => { throw new RangeError('out of hours'); });
`);

test('a function sees the clock of the site and reaches its store', async () => {
  await withSite(await littleSite(app), async (site) => {
    const answer = await site.invoke(ask('clock'));
    expect(answer).toEqual({
      ok: true,
      calls: 2,
      ms: 523,
      value: {
        before: Date.parse('2027-01-11T10:00:00Z'),
        after: Date.parse('2027-01-11T10:00:00Z'),
        text: '2027-01-11T10:00:00.000Z',
        stored: { at: '2027-01-11T10:00:00.000Z' },
        plain: '1/11/2027',
      },
    });
  });
});

test('an error of a function comes back by name', async () => {
  await withSite(await littleSite(app), async (site) => {
    expect(await site.invoke(ask('broken'))).toMatchObject({
      ok: false,
      error: { name: 'RangeError', message: 'out of hours' },
    });
  });
});
