import { CaseRow, EventRow } from '../../src/adapters/shapes';
import type { DeskView } from '../../src/contract/desk';
import { withSite } from '../site/closing';
import type { Site } from '../site/site';
import { openDesk, supportCentre, type Desk } from './desk';
import { put } from './past-cases';

const MORNING = '2026-11-24T08:30:00+01:00';
const SUP = { projectKey: 'SUP' };
const MINUTE = 60_000;

async function shown(desk: Desk): Promise<DeskView> {
  const answer = await desk.call('projectAdmin', 'desk.show', {}, SUP);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
}

/** A case that Trin has heard of; its issue's id. */
async function raised(desk: Desk, summary: string): Promise<{ readonly key: string; readonly id: string }> {
  const key = await desk.raise('superuser', { summary });
  const { id } = Object(await desk.rest('first', 'GET', `/rest/api/3/issue/${key}`));
  return { key, id };
}

function rowOf(site: Site, id: string): CaseRow {
  return CaseRow.parse(site.storage('case').find(({ key }) => key === id)?.value);
}

/** Changes what the first event of a case says happened, behind Trin's back. What it said before. */
function tampered(site: Site, id: string, change: object): EventRow {
  const was = EventRow.parse(site.storage('event').find(({ key }) => key === `${id}:1`)?.value);
  put(site, 'event', `${id}:1`, { ...was, what: { ...was.what, ...change } });
  return was;
}

const WRONG: readonly [string, string, object][] = [
  ['an event that nobody can read', 'case-unreadable', { type: 'abducted' }],
  ['a version of the rulebook that nobody published', 'rulebook-missing', { rulebook: 99 }],
  ['a team that is gone', 'step-fails', { to: { level: 'first', team: 'gone' } }],
];

test.each(WRONG)(
  'a case with %s is set aside after some tries, and keeps nobody waiting',
  async (_why, reason, change) => {
    await withSite(supportCentre(MORNING), async (site) => {
      const desk = await openDesk(site);
      const bad = await raised(desk, 'CV kan ikke godkendes');
      const good = await raised(desk, 'Dubletter i sagslisten');
      await desk.until('2026-11-24T08:40:00+01:00');
      const was = tampered(site, bad.id, change);
      const due = rowOf(site, good.id).wakeAt;

      // Its warning was due at half past eleven; the tries lie ever further apart.
      await desk.until('2026-11-24T12:45:00+01:00');
      expect((await shown(desk)).parked).toEqual([]);
      await desk.until('2026-11-24T15:00:00+01:00');
      expect((await desk.show('first', good.key)).level).toBe('second');
      const steps = site.storage('event').map(({ value }) => EventRow.safeParse(value).data);
      const first = steps.find((event) => event?.issueId === good.id && event.by.kind === 'rule');
      expect((first?.heardAt ?? Infinity) - due).toBeLessThan(MINUTE);
      expect((await shown(desk)).parked).toMatchObject([{ issueKey: bad.key, kind: 'step', reason, attempts: 8 }]);

      // Nobody tries any more, until somebody asks for it; while nothing is mended, it is set aside again.
      const already = site.log().length;
      await desk.until('2026-11-24T16:00:00+01:00');
      const again = { ids: [`step:${bad.id}`] };
      expect(
        site
          .log()
          .slice(already)
          .filter(({ text }) => text.includes('left for later')),
      ).toEqual([]);
      expect(await desk.call('projectAdmin', 'desk.retry', again, SUP)).toMatchObject({
        value: { parked: [{ kind: 'step', reason }] },
      });
      put(site, 'event', `${bad.id}:1`, was);
      expect(await desk.call('projectAdmin', 'desk.retry', again, SUP)).toMatchObject({ value: { parked: [] } });
      expect((await desk.show('first', bad.key)).chain.length).toBeGreaterThan(1);
      expect(rowOf(site, bad.id)).not.toHaveProperty('tries');
    });
  },
);

test('a panel says that a case cannot be shown, and another desk neither sees nor retries it', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    const bad = await raised(desk, 'CV kan ikke godkendes');
    await desk.until('2026-11-24T08:40:00+01:00');
    tampered(site, bad.id, { type: 'abducted' });
    await desk.until('2026-11-24T15:00:00+01:00');
    await expect(desk.show('first', bad.key)).rejects.toThrow('cannot be read');
    const dev = { projectKey: 'DEV' };
    expect(await desk.call('siteAdmin', 'desk.show', {}, dev)).toMatchObject({ value: { parked: [] } });
    await desk.call('siteAdmin', 'desk.retry', { ids: [`step:${bad.id}`] }, dev);
    expect(rowOf(site, bad.id).running).toBe('stuck');
  });
});

test('an event of the queue that always fails keeps nobody waiting', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    const bad = await raised(desk, 'CV kan ikke godkendes');
    const good = await raised(desk, 'Dubletter i sagslisten');
    await desk.until('2026-11-24T08:40:00+01:00');
    tampered(site, bad.id, { type: 'abducted' });
    // Heard of by the comparison with Jira only, which hands it to the queue.
    site.faults.set({ when: { api: 'event' }, do: 'drop' });
    await desk.rest('first', 'PUT', `/rest/api/3/issue/${bad.key}`, { fields: { summary: 'CV afvises stadig' } });
    await desk.transition('first', good.key, 'Under behandling');
    await desk.transition('first', good.key, 'Afventer indmelder');
    await desk.until('2026-11-24T09:00:00+01:00');
    const failed = site.ran.filter(({ functionKey, result }) => functionKey === 'on-work' && result !== 'ok');
    expect(failed.length).toBeGreaterThan(0);
    expect((await desk.show('first', good.key)).level).toBe('superuser');
  });
});
