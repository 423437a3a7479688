import { withSite } from '../../site/closing';
import type { Site } from '../../site/site';
import type { ViolationKind } from '../../site/world';
import { appOf, littleManifest, littleSite } from './little-site';

const manifest = littleManifest({
  function: [
    { key: 'hear', handler: 'index.hear' },
    { key: 'born', handler: 'index.born' },
    { key: 'sweep', handler: 'index.sweep' },
    { key: 'hook', handler: 'index.hook' },
  ],
  trigger: [
    { key: 'all', function: 'hear', events: ['avi:jira:updated:issue', 'avi:jira:created:issue'] },
    { key: 'others', function: 'hear', events: ['avi:jira:commented:issue'], filter: { ignoreSelf: true } },
    { key: 'life', function: 'born', events: ['avi:forge:installed:app', 'avi:forge:upgraded:app'] },
  ],
  scheduledTrigger: [
    { key: 'sweep', function: 'sweep', interval: 'fiveMinute' },
    { key: 'paid', function: 'hook', interval: 'hour', filter: { appIsLicensed: true } },
  ],
  webtrigger: [{ key: 'hook', function: 'hook' }],
});
const app = appOf(
  `define('hook', async () => ({ url: await webTrigger.getUrl('hook'), again: await webTrigger.getUrl('hook') }));`,
  `
  const note = (what) => kvs.set('note:' + Date.now() + ':' + Math.random(), { at: Date.now(), ...what });
  export const hear = async (event, context) => {
    await note({ event: event.eventType, n: event.n, self: event.selfGenerated, retried: event.retryContext?.retryCount ?? 0, module: event.context.moduleKey });
    if (event.then === 'throw') throw new Error('no');
    if (event.then === 'again') return new InvocationError({ retryAfter: 60 });
    if (event.then === 'sleep') await new Promise((resolve) => setTimeout(resolve, 30_000));
  };
  export const born = (event) => note({ event: event.eventType, id: event.id, version: event.app.version });
  export const sweep = async ({ context }) => {
    const { sleep = 0 } = (await kvs.get('slow')) ?? {};
    await note({ event: 'sweep', module: context.moduleKey });
    if (sleep) await new Promise((resolve) => setTimeout(resolve, sleep));
    return { statusCode: 204 };
  };
  export const hook = async (request) => { await note({ event: 'hook', body: request.body }); return { statusCode: 202, body: 'heard' }; };
  `,
);

interface Note {
  readonly at: number;
  readonly event: string;
  readonly n?: number;
  readonly retried?: number;
}

async function onSite(
  work: (site: Site) => Promise<void>,
  expected: readonly ViolationKind[] = [],
  switches = {},
): Promise<void> {
  await withSite({ ...(await littleSite(app, manifest)), switches }, work, expected);
}

function notes(site: Site, event: string): Note[] {
  const isNote = (value: unknown): value is Note => typeof value === 'object' && value !== null && 'at' in value;
  return site
    .storage()
    .map(({ value }) => value)
    .filter(isNote)
    .filter((one) => one.event.includes(event))
    .sort((a, b) => a.at - b.at);
}

const START = Date.parse('2027-01-11T10:00:00Z');
const times = (list: readonly Note[]): number[] => list.map(({ at }) => Math.round((at - START) / 1000));

function emit(site: Site, n: number, more: object = {}, name = 'avi:jira:updated:issue', byApp = false): void {
  site.world.emit({ name, projectKey: 'HELP', body: { n, ...more }, byApp });
}

describe('product events', () => {
  test('come late by the switch, each to the triggers that name it', () =>
    onSite(
      async (site) => {
        emit(site, 1);
        emit(site, 2, {}, 'avi:jira:deleted:issue');
        await site.advance({ by: 'PT2M' });
        expect(notes(site, 'avi:jira')).toMatchObject([{ n: 1, self: false, module: 'all' }]);
        expect(times(notes(site, 'avi:jira'))).toEqual([90]);
      },
      [],
      { eventDelay: 'PT1M30S' },
    ));

  test("the app's own changes come back, unless the trigger ignores them", () =>
    onSite(async (site) => {
      emit(site, 1, {}, 'avi:jira:updated:issue', true);
      emit(site, 2, {}, 'avi:jira:commented:issue', true);
      emit(site, 3, {}, 'avi:jira:commented:issue', false);
      await site.advance({ by: 'PT1M' });
      expect(
        notes(site, 'avi:jira')
          .map(({ n }) => n)
          .sort(),
      ).toEqual([1, 3]);
      expect(notes(site, 'updated')).toMatchObject([{ self: true }]);
    }));

  test('many at once wait for one another', () =>
    onSite(async (site) => {
      for (let n = 0; n < 30; n += 1) emit(site, n);
      await site.advance({ by: 'PT1M' });
      expect(notes(site, 'avi:jira')).toHaveLength(30);
      expect(site.core.state.platform.processes.length).toBeLessThan(10);
    }));

  test('a function that throws has lost its event', () =>
    onSite(async (site) => {
      emit(site, 1, { then: 'throw' });
      await site.advance({ by: 'PT1H' });
      expect(notes(site, 'avi:jira')).toHaveLength(1);
    }));

  test('asked for, a retry comes four times', () =>
    onSite(async (site) => {
      emit(site, 1, { then: 'again' });
      await site.advance({ by: 'PT1H' });
      expect(notes(site, 'avi:jira').map(({ retried }) => retried)).toEqual([0, 1, 2, 3, 4]);
    }));

  test('a time-out after 25 seconds is retried by the platform', () =>
    onSite(
      async (site) => {
        emit(site, 1, { then: 'sleep' });
        await site.advance({ by: 'PT1H' });
        expect(notes(site, 'avi:jira')).toHaveLength(5);
      },
      ['timeout'],
    ));

  test('late, twice, reversed, lost: on order', () =>
    onSite(async (site) => {
      const arrivals = async (): Promise<(number | undefined)[]> => {
        const before = notes(site, 'avi:jira').length;
        for (let n = 1; n <= 3; n += 1) {
          emit(site, n);
          await site.advance({ by: 'PT1S' });
        }
        await site.advance({ by: 'PT6M' });
        site.faults.clear();
        return notes(site, 'avi:jira')
          .slice(before)
          .map(({ n }) => n);
      };
      site.faults.set({ when: { api: 'event' }, do: 'double', ms: 60_000 });
      expect(await arrivals()).toEqual([1, 2, 3, 1, 2, 3]);
      site.faults.set({ when: { api: 'event' }, do: 'delay', ms: 180_000 }, { when: { api: 'event' }, do: 'reorder' });
      expect(await arrivals()).toEqual([3, 2, 1]);
      site.faults.set({ when: { api: 'event', path: 'avi:jira:updated:*', nth: 2 }, do: 'drop' });
      expect(await arrivals()).toEqual([1, 3]);
      site.faults.set({ when: { api: 'event', nth: { every: 3 } }, do: 'drop' });
      expect(await arrivals()).toEqual([1, 2]);
    }));
});

describe('schedules', () => {
  test('begin five minutes after installation and go on every five', () =>
    onSite(async (site) => {
      await site.advance({ by: 'PT16M' });
      expect(times(notes(site, 'sweep'))).toEqual([300, 600, 900]);
    }));

  test.each([
    ['active', 1],
    ['none', 0],
  ] as const)('one that wants a licence runs by the switch: %s', (licence, runs) =>
    onSite(
      async (site) => {
        await site.advance({ by: 'PT10M' });
        expect(notes(site, 'hook')).toHaveLength(runs);
      },
      [],
      { licence },
    ),
  );

  test('a deploy begins them anew', () =>
    onSite(async (site) => {
      await site.advance({ by: 'PT7M' });
      site.upgrade('minor');
      await site.advance({ by: 'PT11M' });
      expect(times(notes(site, 'sweep'))).toEqual([300, 720, 1020]);
    }));

  test('skip, come twice, come late, stop: on order', () =>
    onSite(async (site) => {
      site.faults.set(
        { when: { api: 'schedule', path: 'sweep', nth: 1 }, do: 'drop' },
        { when: { api: 'schedule', path: 'sweep', nth: 2 }, do: 'double' },
        { when: { api: 'schedule', path: 'sweep', nth: 3 }, do: 'delay', ms: 90_000 },
      );
      await site.advance({ by: 'PT22M' });
      expect(times(notes(site, 'sweep'))).toEqual([600, 601, 990, 1200]);
      site.faults.set({ when: { api: 'schedule' }, do: 'drop' });
      await site.advance({ by: 'PT36H' });
      expect(notes(site, 'sweep')).toHaveLength(4);
    }));

  test('a long run and the next overlap', () =>
    onSite(async (site) => {
      site.faults.set({ when: { api: 'schedule', nth: 1 }, do: 'double', ms: 10_000 });
      await site.run({
        functionKey: 'hook',
        what: 'test',
        moduleKey: 'hook',
        moduleType: 'core:webtrigger',
        args: [{ body: '' }],
        accountId: null,
        chain: null,
      });
      const table = site.core.state.platform.tables.get('');
      table?.set('slow', [
        {
          key: 'slow',
          value: { sleep: 30_000 },
          bytes: 9,
          from: START,
          until: Infinity,
          createdAt: START,
          expiresAt: null,
        },
      ]);
      await site.advance({ by: 'PT6M' });
      const [first, second] = site.ran.filter(({ what }) => what === 'schedule');
      expect(second?.at).toBeLessThan((first?.at ?? 0) + (first?.ms ?? 0));
    }));
});

describe('the life of an installation', () => {
  test('installation and major versions are told, minor ones are not', () =>
    onSite(async (site) => {
      await site.advance({ by: 'PT10S' });
      expect(notes(site, 'avi:forge')).toMatchObject([{ event: 'avi:forge:installed:app', version: '2.1.0' }]);
      site.upgrade('minor');
      await site.advance({ by: 'PT10S' });
      expect(notes(site, 'avi:forge')).toHaveLength(1);
      site.upgrade('major');
      await site.advance({ by: 'PT10S' });
      expect(notes(site, 'avi:forge').at(-1)).toMatchObject({ event: 'avi:forge:upgraded:app', version: '3.0.0' });
    }));

  test('a new installation is empty; an uninstalled app hears nothing', () =>
    onSite(async (site) => {
      await site.advance({ by: 'PT6M' });
      const first = site.core.state.platform.installation?.id;
      site.uninstall();
      emit(site, 1);
      await site.advance({ by: 'PT1H' });
      expect(notes(site, 'avi:jira')).toEqual([]);
      site.install('anna');
      expect(site.storage()).toEqual([]);
      expect(site.core.state.platform.installation?.id).not.toBe(first);
    }));

  test('a suspended one keeps its data and stops', () =>
    onSite(async (site) => {
      await site.advance({ by: 'PT6M' });
      const before = site.storage().length;
      site.suspend(true);
      await site.advance({ by: 'PT30M' });
      expect(site.storage()).toHaveLength(before);
      site.suspend(false);
      await site.advance({ by: 'PT5M' });
      expect(site.storage().length).toBeGreaterThan(before);
    }));
});

test('a web trigger has an address, and answers there', () =>
  onSite(async (site) => {
    const answer = await site.invoke({ accountId: 'anna', moduleKey: 'page', functionKey: 'hook', payload: {} });
    const [url = ''] = /https:[^"]+/.exec(JSON.stringify(answer)) ?? [];
    expect(answer).toMatchObject({ value: { url, again: url } });
    expect(await site.webTrigger(url, { method: 'POST', body: 'ring' })).toEqual({ statusCode: 202, body: 'heard' });
    expect(await site.webTrigger(`${url}x`, { method: 'POST' })).toEqual({ statusCode: 404, body: '' });
  }));
