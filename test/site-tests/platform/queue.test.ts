import { withSite } from '../../site/closing';
import type { Site } from '../../site/site';
import type { ViolationKind } from '../../site/world';
import { appOf, ask, littleManifest, littleSite } from './little-site';

const manifest = littleManifest({
  function: [
    { key: 'work', handler: 'index.work' },
    { key: 'slow', handler: 'index.slow', timeoutSeconds: 900 },
  ],
  consumer: [
    { key: 'work', queue: 'work', function: 'work' },
    { key: 'slow', queue: 'slow', function: 'slow' },
    { key: 'resolved', queue: 'resolved', resolver: { function: 'main', method: 'worked' } },
  ],
});
/** The consumer writes down what it got, and then does what the event's body says. */
const app = appOf(
  `
  const queue = new Queue({ key: 'work' });
  const slowQueue = new Queue({ key: 'slow' });
  const answer = (work) => work.then((value) => ({ value }), (error) => ({ error: error.constructor.name, message: error.message }));
  define('push', ({ payload }) => answer((payload.queue === 'slow' ? slowQueue : queue).push(payload.events)));
  define('raw', async ({ payload }) => {
    const response = await global.__forge_fetch__({ type: 'fpp', provider: 'app', remote: 'stargate' }, '/webhook/queue/publish/a/b/c/d', {
      method: 'POST', body: JSON.stringify({ queueName: payload.queue, jobId: 'j', payload: payload.events }) });
    return response.status;
  });
  define('resolved', () => answer(new Queue({ key: 'resolved' }).push({ body: { n: 1 } })));
  define('worked', async ({ payload, context }) => { await kvs.set('worked', { payload, queue: context.queueName }); });
  define('stats', ({ payload }) => answer(queue.getJob(payload.jobId).getStats()));
  define('cancel', ({ payload }) => answer(queue.getJob(payload.jobId).cancel()));
  `,
  `
  export const work = async (event) => {
    const { n, then } = event.body;
    await kvs.set('got:' + Date.now() + ':' + Math.random(), { n, at: Date.now(), ...event.retryContext });
    if (then === 'throw') throw new Error('no');
    if (then === 'sleep') await new Promise((resolve) => setTimeout(resolve, 60_000));
    if (then === 'busy') await new Promise((resolve) => setTimeout(resolve, 20_000));
    if (then === 'chain') await new Queue({ key: 'work' }).push({ body: event.body });
    if (then === 'wait') return new InvocationError({ retryAfter: 30, retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED, retryData: { tried: n } });
    if (then === 'bulky') return new InvocationError({ retryAfter: 30, retryData: 'x'.repeat(5000) });
  };
  export const slow = work;
  `,
);

interface Got {
  readonly n: number;
  readonly at: number;
  readonly retryCount?: number;
  readonly retryReason?: string;
  readonly retryData?: unknown;
}

async function onSite(
  work: (site: Site) => Promise<void>,
  expected: readonly ViolationKind[] = [],
  switches = {},
): Promise<void> {
  await withSite({ ...(await littleSite(app, manifest)), switches }, work, expected);
}

async function push(site: Site, events: unknown, queue = 'work'): Promise<unknown> {
  const answer = await site.invoke(ask('push', { events, queue }));
  return answer.ok ? answer.value : answer.error;
}

/** Seconds from ten o'clock and what was delivered then. */
function deliveries(site: Site): string[] {
  const isGot = (value: unknown): value is Got => typeof value === 'object' && value !== null && 'n' in value;
  return site
    .storage()
    .map(({ value }) => value)
    .filter(isGot)
    .sort((a, b) => a.at - b.at)
    .map(({ n, at }) => `${Math.round((at - Date.parse('2027-01-11T10:00:00Z')) / 1000)}s ${n}`);
}

test('an event is delivered after the delay of the queue and its own', () =>
  onSite(
    async (site) => {
      expect(await push(site, [{ body: { n: 1 } }, { body: { n: 2 }, delayInSeconds: 900 }])).toHaveProperty(
        'value.jobId',
      );
      await site.advance({ by: 'PT20M' });
      expect(deliveries(site)).toEqual(['5s 1', '905s 2']);
    },
    [],
    { queueDelay: 'PT5S' },
  ));

test('a consumer of a resolver gets a call', () =>
  onSite(async (site) => {
    await site.invoke(ask('resolved'));
    await site.advance({ by: 'PT1M' });
    expect(site.storage()).toMatchObject([{ value: { payload: { n: 1 }, queue: 'resolved' } }]);
  }));

test('what throws is retried with growing pauses up to a quarter of an hour, and dropped after a day', () =>
  onSite(async (site) => {
    await push(site, { body: { n: 1, then: 'throw' } });
    await site.advance({ by: 'P2D' });
    const at = deliveries(site).map((one) => parseInt(one));
    const pauses = at.slice(1).map((one, index) => one - (at[index] ?? 0));
    expect(pauses.slice(0, 10)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512]);
    expect(pauses.slice(10).every((pause) => pause === 900 || pause === 901)).toBe(true);
    expect(at.at(-1)).toBeLessThanOrEqual(86_400);
    expect(at.at(-1)).toBeGreaterThan(86_400 - 1000);
    expect(site.queue()).toEqual([]);
  }));

test('an InvocationError is obeyed, and its data comes back', () =>
  onSite(async (site) => {
    await push(site, { body: { n: 7, then: 'wait' } });
    await site.advance({ by: 'PT40S' });
    expect(deliveries(site)).toEqual(['1s 7', '31s 7']);
    expect(site.storage().at(-1)?.value).toMatchObject({
      retryCount: 1,
      retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED',
      retryData: { tried: 7 },
    });
  }));

test('a consumer that runs into its 55 seconds is retried', () =>
  onSite(
    async (site) => {
      await push(site, { body: { n: 1, then: 'sleep' } });
      await site.advance({ by: 'PT58S' });
      expect(deliveries(site)).toEqual(['1s 1', '57s 1']);
      expect(site.storage().at(-1)?.value).toMatchObject({ retryCount: 1, retryReason: 'FUNCTION_TIME_OUT' });
    },
    ['timeout'],
  ));

test('with timeoutSeconds it has more', () =>
  onSite(async (site) => {
    await push(site, { body: { n: 1, then: 'sleep' } }, 'slow');
    await site.advance({ by: 'PT5M' });
    expect(site.ran.at(-1)).toMatchObject({ functionKey: 'slow', result: 'ok' });
  }));

test('more than 4 KB of retryData is over a limit and does not come back', () =>
  onSite(
    async (site) => {
      await push(site, { body: { n: 1, then: 'bulky' } });
      await site.advance({ by: 'PT40S' });
      expect(site.storage().at(-1)?.value).not.toHaveProperty('retryData');
    },
    ['limit'],
  ));

test.each([
  ['51 events', { queue: 'work', events: Array(51).fill({ body: {} }) }, 413, 'limit'],
  ['more than 200 KB', { queue: 'work', events: [{ body: { text: 'x'.repeat(205_000) } }] }, 413, 'limit'],
  ['100 KB for a slow consumer', { queue: 'slow', events: [{ body: { text: 'x'.repeat(103_000) } }] }, 202, 'limit'],
  ['more than 900 s', { queue: 'work', events: [{ body: {}, delayInSeconds: 901 }] }, 202, 'limit'],
  ['a queue nobody consumes', { queue: 'nobody', events: [{ body: {} }] }, 400, 'contract'],
] as const)('a push of %s is refused by the platform too', (_why, payload, status, kind) =>
  onSite(async (site) => expect(await site.invoke(ask('raw', payload))).toMatchObject({ value: status }), [kind]),
);

test('500 events a minute', () =>
  onSite(async (site) => {
    const fifty = Array(50).fill({ body: { n: 0 }, delayInSeconds: 900 });
    for (let i = 0; i < 10; i += 1) expect(await push(site, fifty)).toHaveProperty('value');
    expect(await push(site, { body: {} })).toMatchObject({ error: 'RateLimitError' });
    await site.advance({ by: 'PT1M' });
    expect(await push(site, { body: {} })).toHaveProperty('value');
  }));

test('a chain from one call ends after 1,000 pushes', () =>
  onSite(
    async (site) => {
      await push(site, { body: { n: 1, then: 'chain' } });
      await site.advance({ by: 'PT30M' });
      expect(site.calls.filter(({ api, status }) => api === 'queue' && status === 201)).toHaveLength(1000);
      expect(site.calls.filter(({ api, status }) => api === 'queue' && status === 405).length).toBeGreaterThan(0);
    },
    ['limit'],
  ));

test('a limit on concurrency works by retry, and is no order', () =>
  onSite(async (site) => {
    const concurrency = { key: 'case', limit: 1 };
    await push(
      site,
      [1, 2, 3].map((n) => ({ body: { n, then: 'busy' }, concurrency })),
    );
    await site.advance({ by: 'PT5M' });
    const runs = site.ran.filter(({ functionKey }) => functionKey === 'work');
    expect(runs).toHaveLength(3);
    for (const [index, run] of runs.entries())
      expect(run.at).toBeGreaterThanOrEqual((runs[index - 1]?.at ?? 0) + 20_000);
  }));

test('a job can be asked after, and cancelled', () =>
  onSite(async (site) => {
    const pushed = JSON.stringify(await push(site, [{ body: { n: 1 } }, { body: { n: 2 }, delayInSeconds: 60 }]));
    const jobId = /"jobId":"([^"]+)"/.exec(pushed)?.[1];
    await site.advance({ by: 'PT10S' });
    expect(await site.invoke(ask('stats', { jobId }))).toMatchObject({
      value: { value: { success: 1, inProgress: 1, failed: 0 } },
    });
    await site.invoke(ask('cancel', { jobId }));
    await site.advance({ by: 'PT2M' });
    expect(deliveries(site)).toEqual(['1s 1']);
    expect(await site.invoke(ask('stats', { jobId: 'none' }))).toMatchObject({
      value: { error: 'JobDoesNotExistError' },
    });
  }));

test.each([
  ['drop', {}, []],
  ['double', { ms: 5000 }, ['1s 1', '6s 1', '1s 2', '6s 2']],
  ['delay', { ms: 60_000 }, ['61s 1', '61s 2']],
] as const)('deliveries on order: %s', (deed, more, expected) =>
  onSite(async (site) => {
    site.faults.set({ when: { api: 'queue', path: 'work' }, do: deed, ...more });
    await push(site, [{ body: { n: 1 } }, { body: { n: 2 } }]);
    await site.advance({ by: 'PT5M' });
    expect(deliveries(site).sort()).toEqual([...expected].sort());
  }),
);

test('reordered deliveries come in another order', () =>
  onSite(async (site) => {
    site.faults.set({ when: { api: 'queue' }, do: 'reorder', ms: 120_000 });
    await push(
      site,
      [1, 2, 3].map((n) => ({ body: { n }, delayInSeconds: n * 10 })),
    );
    await site.advance({ by: 'PT5M' });
    expect(deliveries(site).map((one) => one.at(-1))).toEqual(['3', '2', '1']);
  }));

test('events wait through a deploy for the newer code', () =>
  onSite(async (site) => {
    await push(site, { body: { n: 1 }, delayInSeconds: 60 });
    site.upgrade('minor');
    await site.advance({ by: 'PT2M' });
    expect(deliveries(site)).toEqual(['61s 1']);
  }));
