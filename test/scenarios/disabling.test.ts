import { withSite } from '../site/closing';
import { openDesk, supportCentre, type Desk } from './desk';

const MORNING = '2026-11-24T10:00:00+01:00';
const SUP = { projectKey: 'SUP' };

/** A case at 1st level, received at 10:02:30, that may lie there for 4 hours; the desk is disabled at 10:30. */
async function withDisabledDesk(work: (desk: Desk, key: string) => Promise<void>): Promise<void> {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    await desk.until('2026-11-24T10:02:30+01:00');
    const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-24T10:30:00+01:00');
    await desk.call('projectAdmin', 'desk.disable', {}, SUP);
    await work(desk, key);
  });
}

function staffMail({ site }: Desk): number {
  return site.mail.filter(({ kind }) => kind === 'notify').length;
}

function happenings({ site }: Desk): readonly string[] {
  return site.storage('event').map(({ value }) => String(Object(Object(value).what).type));
}

test('clocks go on with what was left when the desk is enabled again, and nothing happens late', async () => {
  await withDisabledDesk(async (desk, key) => {
    await desk.until('2026-11-24T15:30:00+01:00');
    expect(happenings(desk)).toEqual(['received']);
    expect(staffMail(desk)).toBe(0);
    await desk.call('projectAdmin', 'desk.enable', {}, SUP);
    await desk.until('2026-11-24T15:40:00+01:00');
    const going = await desk.show('first', key);
    expect(going.level).toBe('first');
    expect(going.standstill).toBeUndefined();
    // 27.5 minutes used on Tuesday morning, 30 on Tuesday afternoon: the rest on Wednesday from 8.
    expect(new Date(going.clock?.dueAt ?? 0).toISOString()).toBe('2026-11-25T10:02:30.000Z');
    await desk.until('2026-11-25T11:02:00+01:00');
    expect((await desk.show('first', key)).level).toBe('first');
    await desk.until('2026-11-25T11:05:00+01:00');
    expect((await desk.show('first', key)).level).toBe('second');
    expect(happenings(desk).filter((what) => what === 'stood-still')).toHaveLength(1);
  });
});

test('while it is off the panel can be read, says so, and moves nothing', async () => {
  await withDisabledDesk(async (desk, key) => {
    await desk.until('2026-11-24T15:30:00+01:00');
    const shown = await desk.show('first', key);
    expect(shown.standstill).toEqual({ from: Date.parse('2026-11-24T10:30:00+01:00') });
    expect(shown.next).toEqual([]);
    expect(shown.clock).toMatchObject({ dueAt: null, used: 27.5 * 60_000 });
    const moved = await desk.move('first', key, 'case.pass-on', { tried: 'Alt.', asked: 'Hvorfor?' });
    expect(moved).toMatchObject({ moved: false, reason: 'standing-still' });
    expect(await desk.follow('superuser', key)).toMatchObject({ state: 'known' });
    expect(happenings(desk)).toEqual(['received']);
  });
});

test('switched off and on twice, a case hears of both', async () => {
  await withDisabledDesk(async (desk, key) => {
    await desk.until('2026-11-24T11:00:00+01:00');
    await desk.call('projectAdmin', 'desk.enable', {}, SUP);
    await desk.until('2026-11-24T11:30:00+01:00');
    await desk.call('projectAdmin', 'desk.disable', {}, SUP);
    await desk.until('2026-11-24T12:30:00+01:00');
    await desk.call('projectAdmin', 'desk.enable', {}, SUP);
    await desk.until('2026-11-24T12:50:00+01:00');
    const { clock } = await desk.show('first', key);
    expect(new Date(clock?.dueAt ?? 0).toISOString().slice(0, 16)).toBe('2026-11-24T14:32');
    await desk.until('2026-11-24T15:20:00+01:00');
    expect((await desk.show('first', key)).level).toBe('first');
    await desk.until('2026-11-24T15:40:00+01:00');
    expect((await desk.show('first', key)).level).toBe('second');
  });
});

test('what was raised meanwhile is taken in afterwards, with a limit from then', async () => {
  await withDisabledDesk(async (desk) => {
    const key = await desk.raise('superuser2', { summary: 'Dubletter i sagslisten' });
    await desk.until('2026-11-24T12:00:00+01:00');
    expect(desk.site.storage('case')).toHaveLength(1);
    await desk.call('projectAdmin', 'desk.enable', {}, SUP);
    await desk.until('2026-11-24T12:10:00+01:00');
    const shown = await desk.show('first', key);
    expect(shown.chain.map(({ arrival }) => arrival)).toEqual(['taken-in']);
    expect(shown.clock?.dueAt).toBeGreaterThan(Date.parse('2026-11-24T16:00:00+01:00'));
    expect(staffMail(desk)).toBe(0);
  });
});

test('a customer who wrote while the desk was off is heard when it is on again', async () => {
  await withDisabledDesk(async (desk, key) => {
    await desk.comment('first', key, 'Prøv igen nu.');
    await desk.until('2026-11-24T13:00:00+01:00');
    expect((await desk.show('first', key)).standing).toBe('open');
    await desk.call('projectAdmin', 'desk.enable', {}, SUP);
    await desk.until('2026-11-24T13:10:00+01:00');
    expect((await desk.show('first', key)).standing).toBe('answered');
  });
});
