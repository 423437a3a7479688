import { withSite } from '../site/closing';
import type { FaultRequest } from '../site/platform/faults';
import type { CallRecord } from '../site/world';
import { deskOn, openDesk, supportCentre, type Desk } from './desk';
import { layOpen } from './open-requests';
import { standing } from './story';

const MONDAY = '2026-11-23T09:00:00+01:00';
const SUP = { projectKey: 'SUP' };
const deep = process.env['TRIN_DEEP'] === '1';
const MANY = deep ? 5000 : 500;
const MINUTE = 60_000;

const UNTOLD = { jsmMail: ['request-created'] };

/** A desk with requests from Monday that is enabled on Tuesday at 10:00. */
async function withOpen(
  count: number,
  work: (desk: Desk, keys: readonly string[]) => Promise<void>,
  crash: readonly FaultRequest[] = [],
): Promise<void> {
  await withSite(supportCentre(MONDAY, { switches: UNTOLD }), async (site) => {
    const desk = deskOn(site);
    const keys = layOpen(site, count);
    await desk.until('2026-11-24T10:00:00+01:00');
    site.faults.clear();
    site.faults.set(...crash);
    await desk.call('projectAdmin', 'desk.enable', {}, SUP);
    await work(desk, keys);
  });
}

function eventsOf({ site }: Desk): readonly { issueId: string; type: string }[] {
  return site
    .storage('event')
    .map(({ value }) => ({ issueId: String(Object(value).issueId), type: String(Object(Object(value).what).type) }));
}

async function intakeOf(desk: Desk) {
  const shown = await desk.call('projectAdmin', 'desk.show', {}, SUP);
  if (!shown.ok) throw new Error(shown.reason);
  return shown.value.intake;
}

function takenInOnce(desk: Desk, keys: readonly string[]): void {
  const { issueKeys } = desk.site.world.state.jira;
  const taken = eventsOf(desk).flatMap(({ issueId, type }) => (type === 'taken-in' ? [issueId] : []));
  expect(taken.toSorted()).toEqual(keys.map((key) => issueKeys.get(key)).toSorted());
  expect(desk.site.storage('owed').filter(({ value }) => taken.includes(String(Object(value).issueId)))).toEqual([]);
}

function writtenByMinute(calls: readonly CallRecord[]): readonly number[] {
  const written = new Map<number, number>();
  for (const { at, api, units, template } of calls) {
    const minute = Math.floor(at / MINUTE);
    if (api === 'kvs' && !/get$|query$/.test(template)) written.set(minute, (written.get(minute) ?? 0) + units);
  }
  return [...written.values()];
}

function staffMail({ site }: Desk): number {
  return site.mail.filter(({ kind }) => kind === 'notify').length;
}

test('an open request begins afresh: a whole limit from now, nothing of its past counts, nobody is told', async () => {
  await withOpen(3, async (desk, [key = '']) => {
    await desk.until('2026-11-24T10:10:00+01:00');
    const { chain, clock, level } = await desk.show('first', key);
    expect([level, chain.map(({ arrival }) => arrival)]).toEqual(['first', ['taken-in']]);
    expect(clock?.used).toBeLessThan(10 * MINUTE);
    expect(await standing(desk, 'old', key)).toMatchObject({
      level: '1st level',
      due: expect.stringMatching(/^2026-11-24 14:0/),
    });
    expect(desk.site.mail).toEqual([]);
    expect(desk.site.storage('owed')).toEqual([]);
    const followed = await desk.follow('superuser', key);
    expect(followed).toMatchObject({
      state: 'known',
      request: { history: [{ what: 'sent', at: Date.parse(MONDAY) }] },
    });
  });
});

test('a request that waits for somebody, or is done, is taken in as it stands, or not at all', async () => {
  await withSite(supportCentre(MONDAY, { switches: UNTOLD }), async (site) => {
    const desk = deskOn(site);
    const waits = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    const done = await desk.raise('superuser', { summary: 'Dubletter i sagslisten' });
    await desk.transition('first', waits, 'Afventer indmelder');
    await desk.rest('first', 'GET', `/rest/api/3/issue/${done}`);
    await desk.transition('first', done, 'Løst').catch(() => desk.transition('first', done, 'Lukket'));
    await desk.until('2026-11-24T10:00:00+01:00');
    await desk.call('projectAdmin', 'desk.enable', {}, SUP);
    await desk.until('2026-11-24T10:10:00+01:00');
    expect(new Set(eventsOf(desk).map(({ issueId }) => issueId)).size).toBe(1);
    expect(await desk.call('first', 'case.show', {}, { issueKey: done })).toMatchObject({
      value: { state: 'from-before' },
    });
    expect((await desk.show('first', waits)).level).toBe('superuser');
  });
});

test.each([
  [
    'before the fields of a slice are written',
    { api: 'jira', path: '/rest/api/3/app/field/value', nth: 2 },
    'crashBefore',
  ],
  ['after them', { api: 'jira', path: '/rest/api/3/app/field/value', nth: 2 }, 'crashAfter'],
] as const)('a function dies %s: each request is taken in once all the same', async (_why, when, crash) => {
  await withOpen(
    150,
    async (desk, keys) => {
      await desk.until('2026-11-24T10:20:00+01:00');
      expect(await intakeOf(desk)).toMatchObject({ state: 'done', left: 0 });
      takenInOnce(desk, keys);
      expect((await standing(desk, 'last', keys.at(-1) ?? '')).level).toBe('1st level');
    },
    [{ when, do: crash, times: 1 }],
  );
});

test(`${MANY} open requests, a function dies in the middle: no mail, nothing doubled, limits kept, live cases on time`, async () => {
  await withSite(supportCentre('2026-11-24T08:00:00+01:00', { switches: UNTOLD }), async (site) => {
    const desk = await openDesk(site);
    await desk.until('2026-11-24T08:02:30+01:00');
    const live = await desk.raise('superuser2', { summary: 'Jobnet svarer ikke' });
    await desk.until('2026-11-24T12:01:00+01:00');
    const keys = layOpen(site, MANY, { createdAt: Date.parse(MONDAY) });
    await desk.until('2026-11-24T12:02:10+01:00');
    site.faults.clear();
    site.faults.set({
      when: { api: 'kvs', path: '**/transaction', functionKey: 'on-work', nth: 160 },
      do: 'crashAfter',
      times: 1,
    });
    const [calls, mails] = [site.calls.length, staffMail(desk)];
    await desk.call('projectAdmin', 'desk.take-in', {}, SUP);
    await desk.until(deep ? '2026-11-24T12:45:00+01:00' : '2026-11-24T12:20:00+01:00');
    expect(await intakeOf(desk)).toMatchObject({ state: 'done', left: 0 });
    takenInOnce(desk, keys);
    expect((await standing(desk, 'last', keys.at(-1) ?? '')).level).toBe('1st level');
    // The live case fell due at 12:02:30, while all this went on.
    expect((await desk.show('first', live)).level).toBe('second');
    const escalated = site.storage('event').find(({ value }) => Object(Object(value).what).type === 'escalated');
    expect(Object(escalated?.value).heardAt).toBeLessThan(Date.parse('2026-11-24T12:04:00+01:00'));
    const issues = site.mail.slice(mails).map(({ issueKey }) => issueKey);
    expect(issues.filter((key) => keys.includes(key))).toEqual([]);
    const ours = site.calls.slice(calls).filter(({ caller }) => !caller.startsWith('persona'));
    expect(ours.filter(({ status }) => status === 429)).toEqual([]);
    expect(Math.max(...writtenByMinute(ours))).toBeLessThan(4000);
  });
}, 900_000);

test('a function that died between opening a case and recording it leaves no retroactive case', async () => {
  await withOpen(
    2,
    async (desk, keys) => {
      await desk.until('2026-11-24T10:20:00+01:00');
      expect(eventsOf(desk).map(({ type }) => type)).toEqual(['taken-in', 'taken-in']);
      expect((await desk.show('first', keys[0] ?? '')).level).toBe('first');
    },
    [{ when: { api: 'kvs', path: '**/transaction', functionKey: 'on-work', nth: 2 }, do: 'crashBefore', times: 1 }],
  );
});

test('a request that cannot be read in keeps nobody waiting, and is told of', async () => {
  await withOpen(
    4,
    async (desk) => {
      await desk.until('2026-11-24T10:10:00+01:00');
      expect(eventsOf(desk)).toHaveLength(3);
      expect(await intakeOf(desk)).toMatchObject({ state: 'done', left: 1 });
      desk.site.faults.clear();
      await desk.call('projectAdmin', 'desk.take-in', {}, SUP);
      await desk.until('2026-11-24T10:20:00+01:00');
      expect(eventsOf(desk)).toHaveLength(4);
      expect(await intakeOf(desk)).toMatchObject({ state: 'done', left: 0 });
    },
    [{ when: { api: 'kvs', path: '**/entity/set', functionKey: 'on-work', nth: 1 }, do: 'fail', status: 500 }],
  );
});

test('an intake of a desk that is switched off comes to nothing', async () => {
  await withOpen(250, async (desk) => {
    await desk.until('2026-11-24T10:00:03+01:00');
    await desk.call('projectAdmin', 'desk.disable', {}, SUP);
    expect(await intakeOf(desk)).toMatchObject({ state: 'cancelled' });
    await desk.until('2026-11-24T10:30:00+01:00');
    expect(await intakeOf(desk)).toMatchObject({ state: 'cancelled' });
    expect(eventsOf(desk).length).toBeLessThan(250);
  });
});

test('the last request of a slice was deleted meanwhile: the intake goes on behind it', async () => {
  await withOpen(150, async (desk, keys) => {
    await desk.until('2026-11-24T10:00:05+01:00');
    await desk.rest('projectAdmin', 'DELETE', `/rest/api/3/issue/${keys[99]}`);
    await desk.until('2026-11-24T10:20:00+01:00');
    expect(await intakeOf(desk)).toMatchObject({ state: 'done' });
    expect(new Set(eventsOf(desk).map(({ issueId }) => issueId)).size).toBe(149);
  });
});
