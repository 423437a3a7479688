import { withSite } from '../site/closing';
import { openDesk, supportCentre, type Desk } from './desk';
import { asked, idOf, leftToDo, lettersSent, ourFields, stays } from './issue-life';
import { openServiceCentre, serviceCentre } from './service-centre';

const MORNING = '2026-11-24T10:00:00+01:00';

/** A case at the desk from Tuesday morning on; due at 14:05. */
async function withCase(story: (desk: Desk, key: string) => Promise<void>, how = {}): Promise<void> {
  await withSite(supportCentre(MORNING, how), async (site) => {
    const desk = await openDesk(site);
    await desk.until('2026-11-24T10:05:00+01:00');
    const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-24T10:40:00+01:00');
    await story(desk, key);
  });
}

function rows(desk: Desk): readonly string[] {
  return ['case', 'event', 'owed', 'pack'].flatMap((entity) => desk.site.storage(entity).map(({ key }) => key));
}

function runningAs(desk: Desk): readonly string[] {
  return desk.site.storage('case').map(({ value }) => String(Object(value).running));
}

describe('archived, and restored', () => {
  test.each(['hidden', 'readable'] as const)(
    'the clock stands still from when the issue was last seen, and then goes on (archived issues are %s)',
    async (archivedIssues) => {
      await withCase(
        async (desk, key) => {
          const id = idOf(desk, key);
          await desk.rest('siteAdmin', 'PUT', '/rest/api/3/issue/archive', { issueIdsOrKeys: [key] });
          await desk.until('2026-11-26T10:00:00+01:00');
          expect(lettersSent(desk)).toBe(0);
          expect(runningAs(desk)).toEqual(['missing']);
          const quiet = desk.site.calls.length;
          await desk.until('2026-11-26T10:09:00+01:00');
          expect(asked(desk, quiet).filter((call) => !/search|bulkfetch/.test(call))).toEqual([]);
          await desk.rest('siteAdmin', 'PUT', '/rest/api/3/issue/unarchive', { issueIdsOrKeys: [id] });
          await desk.until('2026-11-26T10:30:00+01:00');
          expect(await stays(desk, 'first', key)).toEqual(['received first 11-24 10:05']);
          const [, , due] = await ourFields(desk, key);
          // Five minutes were used when it was last heard of; the rest is left from when it was found again.
          expect(due).toMatch(/^2026-11-26 1[34]:/);
          await desk.until('2026-11-26T15:30:00+01:00');
          expect((await desk.show('first', key)).level).toBe('second');
          expect(leftToDo(desk)).toEqual([]);
        },
        { switches: { archivedIssues } },
      );
    },
  );
});

describe('deleted', () => {
  test('its case goes; with the event lost, nothing calls and nothing is left on a list', async () => {
    await withCase(async (desk, key) => {
      const other = await desk.raise('superuser2', { summary: 'Dubletter i sagslisten' });
      await desk.until('2026-11-24T10:50:00+01:00');
      await desk.rest('projectAdmin', 'DELETE', `/rest/api/3/issue/${key}`);
      await desk.until('2026-11-24T10:52:00+01:00');
      expect(desk.site.storage('case')).toHaveLength(1);
      desk.site.faults.set({ when: { api: 'event' }, do: 'drop' });
      await desk.rest('projectAdmin', 'DELETE', `/rest/api/3/issue/${other}`);
      await desk.until('2026-11-24T16:00:00+01:00');
      desk.site.faults.clear();
      expect(runningAs(desk)).toEqual(['missing']);
      expect([lettersSent(desk), leftToDo(desk)]).toEqual([0, []]);
      const view = await desk.call('projectAdmin', 'desk.show', {}, { projectKey: 'SUP' });
      expect(view).toMatchObject({ value: { owed: [], parked: [] } });
    });
  });

  test('with its project: nothing calls any more, and once it can no longer be restored, cases and desk are forgotten', async () => {
    await withCase(async (desk) => {
      await desk.rest('siteAdmin', 'DELETE', '/rest/api/3/project/SUP');
      await desk.until('2026-11-25T16:00:00+01:00');
      expect(runningAs(desk)).toEqual(['missing']);
      expect([lettersSent(desk), leftToDo(desk)]).toEqual([0, []]);
      expect(rows(desk)).not.toEqual([]);
      // Nobody sweeps for the time in which it could have been restored: the days would be alike.
      desk.site.faults.set({ when: { api: 'schedule' }, do: 'drop' });
      await desk.until('2027-02-05T10:00:00+01:00');
      desk.site.faults.clear();
      await desk.until('2027-02-05T10:45:00+01:00');
      expect([rows(desk), desk.site.storage('desk')]).toEqual([[], []]);
      const quiet = desk.site.calls.length;
      await desk.until('2027-02-05T11:15:00+01:00');
      expect(asked(desk, quiet)).toEqual([]);
    });
  });

  test('with its project: onboarding cases are forgotten too, with all that belongs to them', async () => {
    await withSite(serviceCentre(MORNING), async (site) => {
      const centre = await openServiceCentre(site);
      for (const name of ['Hjemmemonitorering af KOL', 'Telesår']) {
        const key = await centre.begin(name);
        await centre.act('projectLead', key, { type: 'wrote', item: '1.1', field: 'evidence', text: 'Kunden ringede' });
      }
      const kept = () => ['onboarding', 'chapter', 'deed'].map((entity) => site.storage(entity).length > 0);
      expect(kept()).toEqual([true, true, true]);
      await centre.desk.rest('siteAdmin', 'DELETE', '/rest/api/3/project/ONB');
      await centre.desk.until('2026-11-24T10:30:00+01:00');
      site.faults.set({ when: { api: 'schedule' }, do: 'drop' });
      await centre.desk.until('2027-02-05T10:00:00+01:00');
      site.faults.clear();
      await centre.desk.until('2027-02-05T10:45:00+01:00');
      expect([kept(), site.storage('desk')]).toEqual([[false, false, false], []]);
    });
  });

  test('a project that is only hidden for a while keeps its cases', async () => {
    await withCase(async (desk, key) => {
      desk.site.switches({ appPermissions: { SUP: ['BROWSE_PROJECTS'] } });
      await desk.until('2026-11-25T12:00:00+01:00');
      expect([runningAs(desk), lettersSent(desk)]).toEqual([['missing'], 0]);
      desk.site.switches({ appPermissions: 'all' });
      await desk.until('2026-11-25T12:30:00+01:00');
      expect(await stays(desk, 'first', key)).toEqual(['received first 11-24 10:05']);
      expect(runningAs(desk)).toEqual(['running']);
    });
  });
});

test('a case that was opened for a desk that is off is read no more until the desk is on again', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    await desk.until('2026-11-24T10:15:00+01:00');
    site.faults.set({ when: { api: 'kvs', functionKey: 'on-issue', path: '**/transaction' }, do: 'crashBefore' });
    const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-24T10:15:10+01:00');
    await desk.call('projectAdmin', 'desk.disable', {}, { projectKey: 'SUP' });
    await desk.until('2026-11-24T10:40:00+01:00');
    site.faults.clear();
    expect(runningAs(desk)).toEqual(['resting']);
    await desk.call('projectAdmin', 'desk.enable', {}, { projectKey: 'SUP' });
    await desk.until('2026-11-24T11:00:00+01:00');
    expect((await stays(desk, 'first', key)).map((stay) => stay.split(' ')[0])).toEqual(['taken-in']);
  });
});
