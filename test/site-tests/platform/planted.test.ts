/** Planted wrongs: each is found, and as exactly its kind. */
import { withSite } from '../../site/closing';
import { openSite, type Site } from '../../site/site';
import type { ViolationKind } from '../../site/world';
import { appOf, ask, littleManifest, littleSite } from './little-site';

const app = appOf(`
  define('undeclared', async () => (await asApp().requestJira(route\`/rest/api/3/issue/HELP-1\`)).status);
  define('egress', () => fetch('https://example.com/').then(() => 'reached', (error) => error.message));
  define('socket', () => { try { require('node:https').request('https://example.com'); } catch (error) { return error.message; } });
  define('oversize', () => tried(kvs.set('big', 'x'.repeat(250_000))));
  define('overflow', () => tried(kvs.entity('case').set('a', { version: Date.now() })));
  define('unknownRemote', async () => (await asApp().requestConfluence(route\`/wiki/api\`)).status);
  define('unknownGraph', async () => (await asApp().requestGraph('query { me { name } }')).status);
  define('files', async () => {
    const form = new FormData(); form.append('file', 'text');
    return (await asApp().requestJira(route\`/rest/api/3/issue/HELP-1/attachments\`, { method: 'POST', body: form })).status;
  });
  define('unawaited', () => { void kvs.set('late', 1); return 'done'; });
  define('later', () => { void Promise.resolve().then(() => Promise.resolve()).then(() => kvs.set('later', 1)); return 'done'; });
  define('rejection', async () => { void Promise.reject(new Error('nobody listens')); await kvs.get('a'); return 'done'; });
  define('sleep', async () => { await new Promise((resolve) => setTimeout(resolve, 26_000)); return 'woken'; });
  define('never', () => new Promise(() => undefined));
  define('writeThenSleep', async () => { await kvs.set('kept', 1); await new Promise((resolve) => setTimeout(resolve, 26_000)); await kvs.set('lost', 1); });
  define('spin', async () => { for (let i = 0; ; i += 1) await kvs.get('a'); });
  define('chatter', ({ payload }) => { for (let i = 0; i < payload.lines; i += 1) console.log('line', i, 'x'.repeat(payload.width)); });
  define('long', ({ payload }) => 'x'.repeat(payload.bytes));
  define('place', ({ context }) => context.extension);
  define('nothing', () => null);
  let remembered;
  define('remember', async () => { remembered ??= (await kvs.get('note')) ?? 'none'; return 'ok'; });
  define('recall', () => remembered ?? 'nothing');
  define('pass on', async () => { await kvs.set('copy', remembered ?? 'nothing'); return 'ok'; });
`);

async function planted(kind: ViolationKind | null, work: (site: Site) => Promise<void>): Promise<void> {
  await withSite(await littleSite(app), work, kind === null ? [] : [kind]);
}

test.each([
  ['undeclared scope', 'scope', 'undeclared', { ok: true, value: 403 }],
  ['egress', 'egress', 'egress', { ok: true }],
  ['egress through a socket', 'egress', 'socket', { ok: true }],
  ['oversize value', 'limit', 'oversize', { ok: true, value: { code: 'MAX_SIZE' } }],
  ['32-bit overflow', 'limit', 'overflow', { ok: true, value: { code: 'INCORRECT_PROPERTY_TYPE' } }],
  ['unknown product', 'unknown-call', 'unknownRemote', { ok: true, value: 501 }],
  ['unknown GraphQL', 'unknown-call', 'unknownGraph', { ok: true, value: 501 }],
  ['files from a function', 'unknown-call', 'files', { ok: true, value: 501 }],
  ['promise not awaited', 'unawaited-promise', 'unawaited', { ok: true, value: 'done' }],
  ['promise begun after the return', 'unawaited-promise', 'later', { ok: true, value: 'done' }],
  ['unhandled rejection', 'unhandled-rejection', 'rejection', { ok: false, error: { name: 'FunctionCrash' } }],
  ['sleeping past the limit', 'timeout', 'sleep', { ok: false, error: { name: 'TimeoutError' } }],
  ['a promise that never comes', 'timeout', 'never', { ok: false, error: { name: 'TimeoutError' } }],
  ['too many calls for the time', 'timeout', 'spin', { ok: false, error: { name: 'TimeoutError' } }],
] as const)('%s gives %s', (_why, kind, functionKey, answer) =>
  planted(kind, async (site) => expect(await site.invoke(ask(functionKey))).toMatchObject(answer)),
);

test.each([
  ['101 lines', { lines: 101, width: 1 }, 100],
  ['more than 200 KB', { lines: 3, width: 100_000 }, 2],
])('logging %s is over a limit, and the rest is lost', (_why, payload, kept) =>
  planted('limit', async (site) => {
    await site.invoke(ask('chatter', payload));
    expect(site.log()).toHaveLength(kept);
  }),
);

test('500 KB is the most a page may send, 5 MB the most it may get', async () => {
  await planted(null, async (site) => {
    expect(await site.invoke(ask('long', { bytes: 5 * 1024 * 1024 - 2 }))).toMatchObject({ ok: true });
    expect(await site.invoke(ask('nothing', 'x'.repeat(490 * 1024)))).toMatchObject({ ok: true });
  });
  await planted('limit', async (site) => {
    expect(await site.invoke(ask('nothing', 'x'.repeat(500 * 1024)))).toMatchObject({ ok: false, status: 413 });
  });
  await planted('limit', async (site) => {
    expect(await site.invoke(ask('long', { bytes: 5 * 1024 * 1024 }))).toMatchObject({ ok: false });
  });
});

test('a killed function leaves what it wrote', () =>
  planted('timeout', async (site) => {
    await site.invoke(ask('writeThenSleep'));
    expect(site.storage().map(({ key }) => key)).toEqual(['kept']);
  }));

test('a page that claims another place is found out and not believed', () =>
  planted('forged-context', async (site) => {
    const forged = { type: 'jira:globalPage', issue: { id: '10999', key: 'HELP-999' } };
    const answer = await site.invoke({ ...ask('place'), extension: forged });
    expect(answer).toMatchObject({ ok: true, value: { type: 'jira:globalPage' } });
    expect(answer).not.toHaveProperty('value.issue');
  }));

test('with the switch trustExtension it is believed', async () =>
  withSite({ ...(await littleSite(app)), switches: { trustExtension: true } }, async (site) => {
    const answer = await site.invoke({ ...ask('place'), extension: { issue: { id: '10999' } } });
    expect(answer).toMatchObject({ value: { type: 'jira:globalPage', issue: { id: '10999' } } });
  }));

test('a frozen promise goes on in the next invocation of the process', () =>
  planted('unawaited-promise', async (site) => {
    await site.invoke(ask('unawaited'));
    expect(site.storage()).toEqual([]);
    await site.invoke(ask('remember'));
    expect(site.storage()).toMatchObject([{ key: 'late', value: 1 }]);
  }));

describe('two tenants in one warm process', () => {
  async function twoTenants(work: (home: Site, neighbour: Site) => Promise<void>): Promise<Site> {
    const options = await littleSite(app);
    const home = await openSite(options);
    const neighbour = await openSite({ ...options, beside: home });
    for (const site of [home, neighbour]) {
      const { tables, marker } = site.core.state.platform;
      const now = site.now();
      const note = {
        key: 'note',
        value: `for ${marker} only`,
        bytes: 20,
        from: now,
        until: Infinity,
        createdAt: now,
        expiresAt: null,
      };
      tables.set('', new Map([['note', [note]]]));
    }
    await work(home, neighbour);
    neighbour.close();
    home.close();
    return neighbour;
  }

  test('a value in module scope leaks through an answer', async () => {
    const neighbour = await twoTenants(async (home, other) => {
      await home.invoke(ask('remember'));
      expect(await other.invoke(ask('recall'))).toMatchObject({ value: 'for tenant-home only' });
    });
    expect(neighbour.everyViolation.map(({ kind }) => kind)).toEqual(['tenant-leak']);
  });

  test('a value in module scope leaks into the other store', async () => {
    const neighbour = await twoTenants(async (home, other) => {
      await home.invoke(ask('remember'));
      await other.invoke(ask('pass on'));
    });
    expect(neighbour.everyViolation.map(({ kind }) => kind)).toEqual(['tenant-leak']);
  });

  test('a fresh process leaks nothing', async () => {
    const neighbour = await twoTenants(async (_, other) => {
      await other.invoke(ask('remember'));
      await other.invoke(ask('pass on'));
    });
    expect(neighbour.everyViolation).toEqual([]);
  });
});

test('nothing of this is wrong with a well-behaved function', () =>
  planted(null, async (site) => {
    expect(await site.invoke(ask('nothing'))).toMatchObject({ ok: true, value: null });
  }));

test('a fault that met nothing is found when the site closes', () =>
  planted('unhit-fault', async (site) => {
    site.faults.set({ when: { api: 'kvs', path: '/api/v1/nothing' }, do: 'fail' });
    await site.invoke(ask('nothing'));
  }));

test('a violation of a state left by a restore is not forgotten', () =>
  planted('limit', async (site) => {
    const before = site.snapshot();
    await site.invoke(ask('oversize'));
    site.restore(before);
    expect(site.violations).toEqual([]);
  }));

test('the helper fails a test that expects what did not happen', async () => {
  const work = withSite(await littleSite(app, littleManifest()), () => undefined, ['egress']);
  await expect(work).rejects.toThrow('no egress happened');
});
