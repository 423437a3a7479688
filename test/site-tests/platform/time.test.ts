import { withSite } from '../../site/closing';
import type { Site } from '../../site/site';
import type { ViolationKind } from '../../site/world';
import { appOf, ask, littleJira, littleManifest, littleSite } from './little-site';

const manifest = littleManifest(
  {
    function: [{ key: 'sweep', handler: 'index.sweep' }],
    scheduledTrigger: [{ key: 'sweep', function: 'sweep', interval: 'fiveMinute' }],
  },
  ['storage:app', 'read:jira-work'],
);
const app = appOf(
  `
  define('now', () => ({ now: Date.now(), random: Math.random(), id: crypto.randomUUID() }));
  define('rise', async () => {
    const seen = (await kvs.get('count')) ?? 0;
    await kvs.set('count', seen + 1);
    return seen + 1;
  });
  define('left', async () => {
    const before = getAppContext().invocationRemainingTimeInMillis();
    await kvs.get('a');
    return before - getAppContext().invocationRemainingTimeInMillis();
  });
  define('timers', async () => {
    const order = [];
    await Promise.all([30, 10, 20].map((ms) => new Promise((resolve) => setTimeout(() => resolve(order.push(ms)), ms))));
    await new Promise((resolve) => { const timer = setInterval(() => { order.push('tick'); if (order.length === 6) { clearInterval(timer); resolve(); } }, 5); });
    const none = setTimeout(() => order.push('never'), 1); clearTimeout(none);
    return order;
  });
  define('patient', () => Promise.race([kvs.get('a'), new Promise((resolve) => setTimeout(() => resolve('too long'), 1000))]));
  define('notify', async ({ payload }) => (await asApp().requestJira(route\`/rest/api/3/issue/HELP-1/notify\`, { method: 'POST', body: JSON.stringify({ subject: String(payload) }) })).status);
  `,
  `
  export const sweep = async () => {
    const began = Date.now();
    const due = (await kvs.get('due')) ?? [];
    for (const key of due) await asApp().requestJira(route\`/rest/api/3/issue/\${key}\`);
    await kvs.set('swept:' + began, { began, ended: Date.now() });
  };
  `,
);

async function onSite(
  work: (site: Site) => Promise<void>,
  expected: readonly ViolationKind[] = [],
  switches = {},
): Promise<void> {
  await withSite({ ...(await littleSite(app, manifest)), switches }, work, expected);
}

describe('the clock', () => {
  test('stands still for a call made on it, and moves for a schedule', () =>
    onSite(async (site) => {
      await site.invoke(ask('rise'));
      expect(site.now()).toBe(Date.parse('2027-01-11T10:00:00Z'));
      await site.advance({ to: '2027-01-11T10:05:10Z' });
      expect(site.now()).toBe(Date.parse('2027-01-11T10:05:10Z'));
      const [swept] = site.storage().filter(({ key }) => key.startsWith('swept'));
      expect(swept?.value).toEqual({
        began: Date.parse('2027-01-11T10:05:00Z'),
        ended: Date.parse('2027-01-11T10:05:00Z') + 28,
      });
    }));

  test('a function still running when it stops again ends all the same', () =>
    onSite(async (site) => {
      await site.advance({ to: '2027-01-11T10:05:00Z' });
      expect(site.now()).toBe(Date.parse('2027-01-11T10:05:00Z'));
      expect(site.ran).toMatchObject([{ what: 'schedule', result: 'ok' }]);
    }));

  test('backwards is an error, and so is too much at once', () =>
    onSite(async (site) => {
      await expect(site.advance({ to: '2027-01-11T09:00:00Z' })).rejects.toThrow(RangeError);
      await expect(site.advance({ by: 'P1D', maxRuns: 10 })).rejects.toThrow('more runs than allowed');
    }));

  test('functions may live ahead of Jira', () =>
    onSite(
      async (site) => {
        expect(await site.invoke(ask('now'))).toMatchObject({ value: { now: site.now() + 5000 } });
      },
      [],
      { clockSkew: 'PT5S' },
    ));
});

describe("a function's own time", () => {
  test('passes with its calls', () =>
    onSite(async (site) => expect(await site.invoke(ask('left'))).toMatchObject({ value: 478 })));

  test('and with its timers, in their order', () =>
    onSite(async (site) => {
      expect(await site.invoke(ask('timers'))).toMatchObject({ ms: 45, value: [10, 20, 30, 'tick', 'tick', 'tick'] });
    }));

  test('a call may be given up on', () =>
    onSite(
      async (site) => {
        site.faults.set({ when: { api: 'kvs' }, do: 'delay', ms: 5000 });
        expect(await site.invoke(ask('patient'))).toMatchObject({ value: 'too long', ms: 1000 });
      },
      ['unawaited-promise'],
    ));
});

test('two calls at once read before either writes, and one is lost', () =>
  onSite(async (site) => {
    const answers = await Promise.all([site.invoke(ask('rise')), site.invoke(ask('rise'))]);
    expect(answers).toMatchObject([{ value: 1 }, { value: 1 }]);
    expect(await site.invoke(ask('rise'))).toMatchObject({ value: 2 });
  }));

describe('whole states', () => {
  test('a restored site goes on identically', () =>
    onSite(async (site) => {
      await site.advance({ by: 'PT7M' });
      const before = site.snapshot();
      const goOn = async (): Promise<unknown> => {
        const answers = [await site.invoke(ask('now')), await site.invoke(ask('rise'))];
        await site.advance({ by: 'PT30M' });
        return JSON.stringify([answers, site.storage(), site.calls, site.ran, site.now(), site.queue()]);
      };
      const first = await goOn();
      site.restore(before);
      expect(await goOn()).toBe(first);
    }));

  test('crashed at each call of a run, before and after: killed there, and not repeated', () =>
    onSite(async (site) => {
      await site.invoke(ask('rise'));
      const before = site.snapshot();
      for (const deed of ['crashBefore', 'crashAfter'] as const)
        for (const nth of [1, 2]) {
          site.restore(before);
          site.faults.set({ when: { functionKey: 'sweep', nth }, do: deed, times: 1 });
          await site.advance({ by: 'PT9M' });
          expect(site.faults.all()).toMatchObject([{ hits: 1 }]);
          expect(site.ran.at(-1)).toMatchObject({ what: 'schedule', result: 'crash' });
          const written = site.storage().filter(({ key }) => key.startsWith('swept')).length;
          expect(written).toBe(deed === 'crashAfter' && nth === 2 ? 1 : 0);
          await site.advance({ by: 'PT5M' });
          expect(site.ran.at(-1)).toMatchObject({ what: 'schedule', result: 'ok' });
        }
    }));

  test('none is taken while a function runs', () =>
    onSite(async (site) => {
      const running = site.invoke(ask('rise'));
      expect(() => site.snapshot()).toThrow('while a function runs');
      await running;
    }));
});

test('notifications can be swallowed, or sent twice, on order', async () => {
  const mails: unknown[] = [];
  const jira = littleJira((request) => {
    mails.push(request.body);
    return { status: 204, headers: {}, body: undefined };
  });
  const scopes = ['storage:app', 'write:jira-work'];
  await withSite({ ...(await littleSite(app, littleManifest({}, scopes))), jira }, async (site) => {
    site.faults.set({ when: { api: 'notify', nth: 1 }, do: 'drop' }, { when: { api: 'notify', nth: 2 }, do: 'double' });
    expect(await site.invoke(ask('notify', 1))).toMatchObject({ ok: true, value: 204 });
    expect(mails).toEqual([]);
    expect(await site.invoke(ask('notify', 2))).toMatchObject({ ok: true, value: 204 });
    expect(mails).toEqual([{ subject: '2' }, { subject: '2' }]);
  });
});

test('1,200 calls a minute are what one person may make', () =>
  onSite(async (site) => {
    site.core.state.platform.invocations = {
      minute: Math.floor(site.now() / 60_000),
      byUser: new Map([['anna', 1199]]),
      inMinute: 1199,
      second: 0,
      inSecond: 0,
    };
    expect(await site.invoke(ask('now'))).toMatchObject({ ok: true });
    expect(await site.invoke(ask('now'))).toMatchObject({ ok: false, status: 429 });
    await site.advance({ by: 'PT1M' });
    expect(await site.invoke(ask('now'))).toMatchObject({ ok: true });
  }));

describe('calls', () => {
  test('are recorded as the control calls tell them', () =>
    onSite(async (site) => {
      site.core.state.platform.tables.set(
        '',
        new Map([
          [
            'due',
            [{ key: 'due', value: ['HELP-1'], bytes: 10, from: 0, until: Infinity, createdAt: 0, expiresAt: null }],
          ],
        ]),
      );
      await site.advance({ by: 'PT6M' });
      expect(site.calls).toMatchObject([
        {
          caller: 'sweep',
          as: 'app',
          api: 'kvs',
          template: 'get',
          scope: 'storage:app',
          units: 1,
          status: 200,
          ms: 478,
        },
        {
          caller: 'sweep',
          as: 'app',
          api: 'jira',
          method: 'GET',
          template: '/rest/api/3/issue/HELP-1',
          scope: 'read:jira-work',
          points: 1,
          ms: 110,
        },
        { caller: 'sweep', as: 'app', api: 'kvs', template: 'set', units: 1, status: 204, ms: 45 },
      ]);
    }));

  test('fail on order, with status, code and headers', () =>
    onSite(async (site) => {
      site.faults.set({
        when: { api: 'kvs', method: 'post', path: '/api/v1/set' },
        do: 'fail',
        status: 429,
        code: 'TOO_MANY_REQUESTS',
        times: 1,
      });
      expect(await site.invoke(ask('rise'))).toMatchObject({ ok: false, error: { name: 'ForgeKvsError' } });
      expect(await site.invoke(ask('rise'))).toMatchObject({ ok: true, value: 1 });
    }));
});
