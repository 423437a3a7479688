import { withSite } from '../../site/closing';
import type { Site } from '../../site/site';
import type { ViolationKind } from '../../site/world';
import { appOf, ask, littleManifest, littleSite } from './little-site';

/** One resolver per store call; each answers the value, or the error's code and status. */
const app = appOf(`
  const cases = kvs.entity('case');
  define('get', ({ payload }) => tried(kvs.get(payload.key)));
  define('set', ({ payload }) => tried(kvs.set(payload.key, payload.value, payload.options)));
  define('setBig', ({ payload }) => tried(kvs.set('big', 'x'.repeat(payload.bytes))));
  define('setDeep', ({ payload }) => { let value = 1; for (let i = 0; i < payload.depth; i += 1) value = { value }; return tried(kvs.set('deep', value)); });
  define('delete', ({ payload }) => tried(kvs.delete(payload.key)));
  define('secret', async () => { await kvs.setSecret('key', 'hush'); return { secret: await kvs.getSecret('key'), plain: await tried(kvs.get('key')) }; });
  define('getCase', ({ payload }) => tried(cases.get(payload.key)));
  define('setCase', ({ payload }) => tried(cases.set(payload.key, payload.value, payload.options)));
  define('nowhere', () => tried(kvs.entity('unheard-of').get('a')));
  define('batch', ({ payload }) => tried(kvs.batchSet(Array.from({ length: payload.count }, (_, i) => ({ key: 'b' + i, value: { i }, ...payload.each })))));
  define('batchGet', ({ payload }) => tried(kvs.batchGet(payload.keys.map((key) => ({ key })))));
  define('prefix', async ({ payload }) => tried(kvs.query().where('key', WhereConditions.beginsWith(payload.prefix)).limit(payload.limit ?? 10).getMany()));
  define('due', async ({ payload }) => {
    const query = cases.query().index('by-desk', { partition: [payload.desk] }).where(WhereConditions.lessThan(payload.before)).limit(payload.limit ?? 10);
    if (payload.cursor) query.cursor(payload.cursor);
    if (payload.sort) query.sort(payload.sort);
    if (payload.open !== undefined) query.filters(new Filter().and('open', FilterConditions.equalTo(payload.open)));
    return tried(query.getMany());
  });
  define('pages', async ({ payload }) => {
    const keys = [];
    for (let cursor; ; ) {
      const query = cases.query().index('by-desk', { partition: ['1'] }).limit(payload.limit);
      const page = await (cursor ? query.cursor(cursor) : query).getMany();
      keys.push(page.results.map(({ key }) => key));
      cursor = page.nextCursor;
      if (!cursor) return keys;
    }
  });
  define('cas', ({ payload }) => tried(
    kvs.transact()
      .set(payload.key, { ...payload.value }, { entityName: 'case', conditions: new Filter().and('version', FilterConditions.equalTo(payload.version)) })
      .set('log:' + payload.key, { was: payload.version })
      .execute()));
  define('check', ({ payload }) => tried(
    kvs.transact().set('seen', 1).check(payload.key, { entityName: 'case', conditions: new Filter().and('open', FilterConditions.equalTo(true)) }).execute()));
  define('both', ({ payload }) => tried(kvs.transact().set('shared', payload.n).set('own:' + payload.n, payload.n).execute()));
  define('deleteAll', ({ payload }) => tried(kvs.batchDelete(payload.keys.map((key) => ({ key })))));
  define('many', ({ payload }) => {
    const all = kvs.transact();
    for (let i = 0; i < payload.count; i += 1) all.set('m' + (payload.same ? 0 : i), i);
    return tried(all.execute());
  });
  define('plainCondition', () => tried(
    kvs.transact().set('a', 1, { entityName: undefined, conditions: new Filter().and('x', FilterConditions.equalTo(1)) }).execute()));
  define('flood', async ({ payload }) => {
    const answers = {};
    for (let i = 0; i < payload.times; i += 1) {
      const { code = 'ok' } = await tried(kvs.set('flood' + i % 5, 'x'.repeat(100_000)));
      answers[code] = (answers[code] ?? 0) + 1;
    }
    return answers;
  });
`);

async function onSite(
  work: (site: Site, call: (functionKey: string, payload?: unknown) => Promise<unknown>) => Promise<void>,
  expected: readonly ViolationKind[] = [],
  switches = {},
): Promise<void> {
  await withSite(
    { ...(await littleSite(app)), switches },
    (site) =>
      work(site, async (functionKey, payload) => {
        const answer = await site.invoke(ask(functionKey, payload));
        return answer.ok ? answer.value : answer.error;
      }),
    expected,
  );
}

const open = (version: number, due: number, desk = '1') => ({ version, due, desk, open: true });

describe('plain keys', () => {
  test('a value is read back at once, and gone when deleted', () =>
    onSite(async (_, call) => {
      expect(await call('get', { key: 'a' })).toEqual({});
      await call('set', { key: 'a', value: { n: 1 } });
      expect(await call('get', { key: 'a' })).toEqual({ value: { n: 1 } });
      await call('delete', { key: 'a' });
      await call('delete', { key: 'a' });
      expect(await call('get', { key: 'a' })).toEqual({});
    }));

  test('secrets lie in a place of their own', () =>
    onSite(async (_, call) => expect(await call('secret')).toEqual({ secret: 'hush', plain: {} })));

  test('creating a key that exists is a conflict', () =>
    onSite(async (_, call) => {
      const once = { key: 'a', value: 1, options: { keyPolicy: 'FAIL_IF_EXISTS' } };
      expect(await call('set', once)).toEqual({});
      expect(await call('set', once)).toEqual({ code: 'KEY_CONFLICT', status: 409 });
    }));

  test('batches know no keyPolicy', () =>
    onSite(async (_, call) => {
      const each = { options: { keyPolicy: 'FAIL_IF_EXISTS' } };
      await call('batch', { count: 1, each });
      expect(await call('batch', { count: 1, each })).toEqual({
        value: { successfulKeys: [{ key: 'b0' }], failedKeys: [] },
      });
    }));

  test.each([
    ['INVALID_KEY', 400, 'set', { key: 'a/b', value: 1 }, 'contract'],
    ['INVALID_KEY', 400, 'set', { key: '   ', value: 1 }, 'contract'],
    ['KEY_TOO_SHORT', 400, 'set', { key: '', value: 1 }, 'limit'],
    ['KEY_TOO_LONG', 400, 'set', { key: 'k'.repeat(501), value: 1 }, 'limit'],
    ['MAX_SIZE', 400, 'setBig', { bytes: 240 * 1024 }, 'limit'],
    ['MAX_DEPTH', 400, 'setDeep', { depth: 32 }, 'limit'],
    ['INVALID_TTL', 400, 'set', { key: 'a', value: 1, options: { ttl: { value: 0, unit: 'DAYS' } } }, 'limit'],
    ['INVALID_TTL', 400, 'set', { key: 'a', value: 1, options: { ttl: { value: 367, unit: 'DAYS' } } }, 'limit'],
    ['TOO_MANY_BATCH_ENTITIES', 400, 'batch', { count: 26 }, 'limit'],
    ['UNPROCESSABLE_ENTITY', 422, 'many', { count: 26 }, 'limit'],
    ['KEY_DUPLICATION_ERROR', 400, 'many', { count: 2, same: true }, 'contract'],
    ['INVALID_CONDITION', 400, 'plainCondition', {}, 'contract'],
    ['SCHEMA_NOT_FOUND', 404, 'nowhere', {}, 'contract'],
    ['INVALID_LIMIT', 400, 'prefix', { prefix: 'a', limit: 101 }, 'limit'],
  ] as const)('%s (%i) by %s', (code, status, functionKey, payload, kind) =>
    onSite(async (_, call) => expect(await call(functionKey, payload)).toEqual({ code, status }), [kind]),
  );

  test.each([
    ['setBig', { bytes: 240 * 1024 - 2 }],
    ['setDeep', { depth: 31 }],
    ['set', { key: 'k'.repeat(500), value: 1 }],
    ['batch', { count: 25 }],
    ['many', { count: 25 }],
  ])('just within its limit: %s %j', (functionKey, payload) =>
    onSite(async (_, call) => expect(await call(functionKey, payload)).not.toHaveProperty('code')),
  );

  test('what has expired may be seen for two days more', () =>
    onSite(async (site, call) => {
      await call('set', { key: 'a', value: 1, options: { ttl: { value: 1, unit: 'HOURS' } } });
      await site.advance({ by: 'P2D' });
      expect(await call('get', { key: 'a' })).toEqual({ value: 1 });
      await site.advance({ by: 'PT1H' });
      expect(await call('get', { key: 'a' })).toEqual({});
    }));

  test('units: more than 4,000 written in a minute are refused until the next', () =>
    onSite(async (site, call) => {
      for (let i = 0; i < 4; i += 1) await call('flood', { times: 100 });
      expect(await call('flood', { times: 1 })).toEqual({ RATE_LIMIT_EXCEEDED: 1 });
      await site.advance({ by: 'PT1M' });
      expect(await call('flood', { times: 1 })).toEqual({ ok: 1 });
    }));
});

describe('entities', () => {
  test.each([
    ['a text where a number belongs', { version: '1' }, 'contract'],
    ['a fraction where an integer belongs', { version: 1.5 }, 'contract'],
    ['a number where a text belongs', { desk: 7 }, 'contract'],
    ['an empty text in an index', { desk: '' }, 'contract'],
    ['an instant in an integer of 32 bits', { version: Date.parse('2027-01-11') }, 'limit'],
    ['one more than 32 bits hold', { version: 2 ** 31 }, 'limit'],
  ] as const)('refuse %s', (_why, value, kind) =>
    onSite(
      async (_, call) =>
        expect(await call('setCase', { key: 'a', value })).toEqual({ code: 'INCORRECT_PROPERTY_TYPE', status: 400 }),
      [kind],
    ),
  );

  test('an instant fits a float, and the largest integer an integer', () =>
    onSite(async (_, call) =>
      expect(
        await call('setCase', { key: 'a', value: { due: Date.parse('2027-01-11'), version: 2 ** 31 - 1 } }),
      ).toEqual({}),
    ));

  test('an index answers what is due, in order, by desk', () =>
    onSite(async (site, call) => {
      for (const [key, due, desk] of [
        ['c', 30, '1'],
        ['a', 10, '1'],
        ['b', 20, '1'],
        ['x', 5, '2'],
      ] as const)
        await call('setCase', { key, value: open(1, due, desk) });
      await site.advance({ by: 'PT2S' });
      const keys = async (payload: object): Promise<unknown> => {
        const answer = await call('due', payload);
        return (
          JSON.stringify(answer)
            .match(/"key":"(\w)"/g)
            ?.map((one) => one.at(-2))
            .join('') ?? ''
        );
      };
      expect(await keys({ desk: '1', before: 30 })).toBe('ab');
      expect(await keys({ desk: '1', before: 100, sort: 'DESC' })).toBe('cba');
      expect(await keys({ desk: '2', before: 100 })).toBe('x');
      expect(await keys({ desk: '1', before: 100, open: false })).toBe('');
      await call('setCase', { key: 'a', value: open(2, 90) });
      await site.advance({ by: 'PT2S' });
      expect(await keys({ desk: '1', before: 50 })).toBe('bc');
    }));

  test('a query lags its writes; a get does not', () =>
    onSite(
      async (site, call) => {
        await call('setCase', { key: 'a', value: open(1, 10) });
        await site.advance({ by: 'PT1M' });
        await call('setCase', { key: 'a', value: open(2, 10) });
        await site.advance({ by: 'PT9S' });
        expect(await call('getCase', { key: 'a' })).toMatchObject({ value: { version: 2 } });
        expect(await call('due', { desk: '1', before: 20 })).toMatchObject({
          value: { results: [{ value: { version: 1 } }] },
        });
        await site.advance({ by: 'PT1S' });
        expect(await call('due', { desk: '1', before: 20 })).toMatchObject({
          value: { results: [{ value: { version: 2 } }] },
        });
      },
      [],
      { queryLag: 'PT10S' },
    ));

  test('pages go on within one invocation', () =>
    onSite(async (site, call) => {
      for (let i = 0; i < 5; i += 1) await call('setCase', { key: `k${i}`, value: open(1, i) });
      await site.advance({ by: 'PT2S' });
      expect(await call('pages', { limit: 2 })).toEqual([['k0', 'k1'], ['k2', 'k3'], ['k4']]);
    }));

  test('a cursor is dead in the next invocation', () =>
    onSite(
      async (site, call) => {
        for (let i = 0; i < 3; i += 1) await call('setCase', { key: `k${i}`, value: open(1, i) });
        await site.advance({ by: 'PT2S' });
        const page = JSON.stringify(await call('due', { desk: '1', before: 9, limit: 1 }));
        const cursor = /"nextCursor":"([^"]+)"/.exec(page)?.[1];
        expect(cursor).toBeDefined();
        expect(await call('due', { desk: '1', before: 9, limit: 1, cursor })).toEqual({
          code: 'INVALID_CURSOR',
          status: 400,
        });
      },
      ['contract'],
    ));
});

describe('transactions', () => {
  test('compare and set: the second of two is refused and leaves nothing', () =>
    onSite(async (site, call) => {
      await call('setCase', { key: 'a', value: open(1, 1) });
      expect(await call('cas', { key: 'a', version: 1, value: open(2, 2) })).toEqual({});
      expect(await call('cas', { key: 'a', version: 1, value: open(2, 99) })).toEqual({
        code: 'CONDITIONAL_CHECK_FAILED',
        status: 400,
      });
      expect(site.storage('case')).toMatchObject([{ key: 'a', value: { version: 2, due: 2 } }]);
      expect(site.storage()).toMatchObject([{ key: 'log:a', value: { was: 1 } }]);
    }));

  test('a check on a missing entity fails', () =>
    onSite(async (_, call) =>
      expect(await call('check', { key: 'none' })).toEqual({ code: 'CONDITIONAL_CHECK_FAILED', status: 400 }),
    ));

  test.each([
    ['refused', { code: 'CONDITIONAL_CHECK_FAILED', status: 400 }],
    ['accepted', {}],
  ] as const)('a conditional set on a missing entity is %s, by switch', (conditionalSetOnMissing, answer) =>
    onSite(
      async (_, call) => expect(await call('cas', { key: 'a', version: 1, value: open(1, 1) })).toEqual(answer),
      [],
      { conditionalSetOnMissing },
    ),
  );

  test('of two at the same time exactly one wins', () =>
    onSite(async (site, call) => {
      await call('setCase', { key: 'a', value: open(1, 1) });
      const answers = await Promise.all([
        call('cas', { key: 'a', version: 1, value: open(2, 10) }),
        call('cas', { key: 'a', version: 1, value: open(2, 20) }),
      ]);
      expect(answers).toEqual([{}, { code: 'CONDITIONAL_CHECK_FAILED', status: 400 }]);
      expect(site.storage('case')).toMatchObject([{ value: { due: 10 } }]);
    }));
});

test('two transactions under way at once on one key: one has lost, without any condition', () =>
  onSite(async (site, call) => {
    expect(await Promise.all([call('both', { n: 1 }), call('both', { n: 2 })])).toEqual([
      {},
      { code: 'CONDITIONAL_CHECK_FAILED', status: 400 },
    ]);
    expect(site.storage().map(({ key }) => key)).toEqual(['own:1', 'shared']);
    expect(await call('both', { n: 2 })).toEqual({});
  }));

test('a batch that fails in part says which keys, and has done the others', () =>
  onSite(async (site, call) => {
    site.faults.set({
      when: { api: 'kvs', path: '/api/v1/batch/set' },
      do: 'fail',
      code: 'RATE_LIMIT_EXCEEDED',
      times: 1,
    });
    expect(await call('batch', { count: 3 })).toEqual({
      value: {
        successfulKeys: [{ key: 'b0' }, { key: 'b2' }],
        failedKeys: [{ key: 'b1', error: { code: 'RATE_LIMIT_EXCEEDED', message: 'failed, on order' } }],
      },
    });
    expect(site.storage().map(({ key }) => key)).toEqual(['b0', 'b2']);
    expect(await call('deleteAll', { keys: ['b0', 'nothing'] })).toMatchObject({ value: { failedKeys: [] } });
  }));

test('without the scope storage:app the store refuses and is blamed on the manifest', async () =>
  withSite(
    await littleSite(app, littleManifest({}, [])),
    async (site) => {
      expect(await site.invoke(ask('get', { key: 'a' }))).toMatchObject({ value: { code: 'FORBIDDEN', status: 403 } });
    },
    ['scope'],
  ));
