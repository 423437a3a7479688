import { withSite } from '../site/closing';
import { seedOrganisation } from '../site/seed/organisation';
import { deskOn, openDesk, supportCentre, type Desk } from './desk';
import { asked, idOf, leftToDo, lettersSent, moveTo, ourFields, proof, stays } from './issue-life';
import { enableNuuk } from './nuuk';

const MORNING = '2026-11-24T10:00:00+01:00';

describe('moved to another desk with Trin', () => {
  const options = supportCentre('2026-11-24T07:00:00+01:00', { seed: ({ world }) => seedOrganisation(world) });

  async function twoDesks(desk: Desk): Promise<void> {
    await desk.call('projectAdmin', 'desk.enable', {}, { projectKey: 'SUP' });
    await enableNuuk(desk);
    await desk.until(MORNING);
  }

  test('a case ends where it was and begins afresh where it came to, each by its own rules, there and back', async () => {
    await withSite(options, async (site) => {
      const desk = deskOn(site);
      await twoDesks(desk);
      const here = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
      const id = idOf(desk, here);
      await desk.until('2026-11-24T10:30:00+01:00');
      await desk.move('first', here, 'case.pass-on', { tried: 'Genstartet', asked: 'Se loggen' });
      await desk.until('2026-11-24T14:00:00+01:00');
      const there = await moveTo(desk, here, 'NUK');
      await desk.until('2026-11-24T14:04:00+01:00');
      expect(await stays(desk, 'agentElsewhere', there)).toEqual(['taken-in first 11-24 14:00']);
      const { zone, clock, version } = await desk.show('agentElsewhere', there);
      expect([zone, clock?.limit, version]).toEqual(['America/Nuuk', 2 * 3_600_000, 1]);
      expect(await ourFields(desk, there)).toEqual(['1st level', expect.any(String), '2026-11-24 16:00']);
      expect(await proof(desk, 'SUP', id)).toEqual(['left-desk', true]);
      const before = lettersSent(desk);
      await desk.until('2026-11-25T09:00:00+01:00');
      expect(lettersSent(desk)).toBeGreaterThanOrEqual(before);
      expect(await stays(desk, 'agentElsewhere', there)).toEqual([
        'taken-in first 11-24 14:00',
        'escalated second 11-24 16:00',
      ]);

      const again = await moveTo(desk, there, 'SUP');
      await desk.until('2026-11-25T09:05:00+01:00');
      expect(await stays(desk, 'first', again)).toEqual(['taken-in first 11-25 09:00']);
      expect((await desk.show('first', again)).zone).toBe('Europe/Copenhagen');
      expect(await proof(desk, 'NUK', id)).toEqual(['left-desk', true]);
      expect(await proof(desk, 'SUP', id)).toEqual(['taken-in', true]);
      const steps = await desk.call('siteAdmin', 'ledger.list', period('2026-11-24', '2026-11-26'), {
        projectKey: 'NUK',
      });
      expect(steps.ok && steps.value.entries.map(({ what }) => what)).toContain('escalated');
      await desk.until('2026-11-25T12:00:00+01:00');
      expect(leftToDo(desk)).toEqual([]);
      expect(site.storage('pack')).toHaveLength(2);
      await desk.rest('projectAdmin', 'DELETE', `/rest/api/3/issue/${again}`);
      await desk.until('2026-11-25T12:05:00+01:00');
      expect(['case', 'event', 'owed', 'pack'].flatMap((entity) => site.storage(entity))).toEqual([]);
    });
  });

  test('its move is noticed when every event is lost', async () => {
    await withSite(options, async (site) => {
      const desk = deskOn(site);
      await twoDesks(desk);
      const here = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
      await desk.until('2026-11-24T10:30:00+01:00');
      site.faults.set({ when: { api: 'event' }, do: 'drop' });
      const there = await moveTo(desk, here, 'NUK');
      await desk.until('2026-11-24T11:00:00+01:00');
      site.faults.clear();
      expect(await stays(desk, 'agentElsewhere', there)).toEqual(['taken-in first 11-24 10:30']);
    });
  });
});

function period(from: string, to: string) {
  return { from: Date.parse(from), to: Date.parse(to) };
}

describe('moved to a project without Trin', () => {
  test.each(['told by its event', 'with every event lost'])(
    'the clock stops, the fields are emptied, nobody is mailed; back again it begins afresh (%s)',
    async (how) => {
      await withSite(supportCentre(MORNING), async (site) => {
        const desk = await openDesk(site);
        const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
        await desk.until('2026-11-24T10:30:00+01:00');
        if (how.includes('lost')) site.faults.set({ when: { api: 'event' }, do: 'drop' });
        const away = await moveTo(desk, key, 'DEV');
        await desk.until('2026-11-24T10:34:30+01:00');
        expect((await ourFields(desk, away))[0]).toBe(how.includes('lost') ? '1st level' : null);
        await desk.until('2026-11-25T16:00:00+01:00');
        expect(await ourFields(desk, away)).toEqual([null, null, null]);
        expect(lettersSent(desk)).toBe(0);
        expect(leftToDo(desk)).toEqual([]);
        site.faults.clear();
        const already = site.calls.length;
        await desk.rest('siteAdmin', 'PUT', `/rest/api/3/issue/${away}`, { fields: { summary: 'Nu vores egen' } });
        await desk.until('2026-11-25T16:04:00+01:00');
        expect(asked(desk, already).filter((call) => !call.includes('search'))).toEqual([]);
        await desk.until('2026-11-26T10:00:00+01:00');
        const back = await moveTo(desk, away, 'SUP');
        await desk.until('2026-11-26T10:10:00+01:00');
        expect(await stays(desk, 'first', back)).toEqual(['taken-in first 11-26 10:00']);
        expect(await ourFields(desk, back)).toEqual(['1st level', expect.any(String), '2026-11-26 14:00']);
      });
    },
  );
});
