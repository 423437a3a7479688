import { withSite } from '../site/closing';
import { openDesk, supportCentre, type Desk } from './desk';
import { bookOf, firstWithin, publish, rollBack, save } from './rulebook';

const MORNING = '2026-11-24T10:00:00+01:00';
const SUP = { projectKey: 'SUP' };

/** A case at 1st level, received at 10:02:30, that may lie there for 4 hours. */
async function withCase(work: (desk: Desk, key: string) => Promise<void>): Promise<void> {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    await desk.until('2026-11-24T10:02:30+01:00');
    const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-24T10:30:00+01:00');
    await work(desk, key);
  });
}

function effects({ site }: Desk, since: number): readonly string[] {
  return site.calls
    .slice(since)
    .filter(({ caller, api, method }) => api === 'jira' && !caller.startsWith('persona') && method !== 'GET')
    .map(({ method, template }) => `${method} ${template}`)
    .filter((call) => !/permissions\/check|bulkfetch|search/.test(call));
}

function happenings({ site }: Desk): readonly string[] {
  return site.storage('event').map(({ value }) => String(Object(Object(value).what).type));
}

test('while nobody pays everything can be read, nothing is done, and nothing is made up for afterwards', async () => {
  await withCase(async (desk, key) => {
    desk.site.switches({ licence: 'none' });
    const since = desk.site.calls.length;
    const later = await desk.raise('superuser2', { summary: 'Dubletter i sagslisten' });
    await desk.comment('first', key, 'Vi ser på det.');
    await desk.until('2026-11-26T12:00:00+01:00');
    expect(effects(desk, since)).toEqual([]);
    expect(happenings(desk)).toEqual(['received']);
    expect(desk.site.mail.filter(({ kind }) => kind === 'notify')).toEqual([]);
    const shown = await desk.show('first', key);
    expect(shown.standstill).toBeDefined();
    expect(shown.next).toEqual([]);
    const moved = await desk.move('first', key, 'case.pass-on', { tried: 'Alt.', asked: 'Hvorfor?' });
    expect(moved).toMatchObject({ moved: false, reason: 'standing-still' });
    expect(await desk.call('projectAdmin', 'desk.show', {}, SUP)).toMatchObject({ value: { suspended: true } });
    desk.site.switches({ licence: 'active' });
    await desk.until('2026-11-26T12:20:00+01:00');
    expect((await desk.show('first', key)).standing).toBe('answered');
    const taken = await desk.show('first', later);
    expect(taken.level).toBe('first');
    expect(taken.clock?.used).toBeLessThanOrEqual(20 * 60_000);
    expect(happenings(desk)).not.toContain('escalated');
    expect(happenings(desk)).not.toContain('warned');
  });
});

test('a case that fell due meanwhile has the rest of its time when the licence is back', async () => {
  await withCase(async (desk, key) => {
    desk.site.switches({ licence: 'none' });
    await desk.until('2026-11-26T12:00:00+01:00');
    desk.site.switches({ licence: 'active' });
    await desk.until('2026-11-26T12:20:00+01:00');
    const { level, clock, standstill } = await desk.show('first', key);
    expect([level, standstill]).toEqual(['first', undefined]);
    // Half an hour was used before, give or take the five minutes in which nobody had noticed.
    expect(clock?.left).toBeGreaterThan(3.1 * 3_600_000);
    expect(clock?.left).toBeLessThan(3.4 * 3_600_000);
  });
});

test('what had been owed before is done afterwards', async () => {
  await withCase(async (desk, key) => {
    desk.site.faults.set({
      when: { api: 'jira', method: 'POST', path: '/rest/api/3/issue/*/comment' },
      do: 'fail',
      status: 500,
      times: 1,
    });
    await desk.move('first', key, 'case.pass-on', { tried: 'Genstart.', asked: 'Hvad er der galt?' });
    desk.site.switches({ licence: 'none' });
    const since = desk.site.calls.length;
    await desk.until('2026-11-24T14:00:00+01:00');
    expect(effects(desk, since)).toEqual([]);
    desk.site.switches({ licence: 'active' });
    await desk.until('2026-11-24T14:20:00+01:00');
    expect(effects(desk, since).filter((call) => call.endsWith('/comment'))).toHaveLength(1);
  });
});

test('an app that was away for a week makes up for nothing', async () => {
  await withCase(async (desk, key) => {
    desk.site.suspend(true);
    await desk.until('2026-12-01T12:00:00+01:00');
    desk.site.suspend(false);
    await desk.until('2026-12-01T12:10:00+01:00');
    expect(happenings(desk)).not.toContain('escalated');
    const { level, clock } = await desk.show('first', key);
    expect(level).toBe('first');
    expect(clock?.left).toBeGreaterThan(3.1 * 3_600_000);
  });
});

test('while nobody pays nothing is published and nothing rolled back, and the draft is kept', async () => {
  await withCase(async (desk) => {
    await save(desk, firstWithin(await bookOf(desk), 2));
    desk.site.switches({ licence: 'none' });
    expect(await publish(desk)).toMatchObject({ published: false, reason: 'suspended' });
    expect(await rollBack(desk, { to: 1, running: 'keep' })).toMatchObject({ published: false, reason: 'suspended' });
    desk.site.switches({ licence: 'active' });
    expect(await publish(desk)).toMatchObject({ published: true, version: 2 });
  });
});
