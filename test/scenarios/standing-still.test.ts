import { withSite } from '../site/closing';
import { openDesk, supportCentre, type Desk } from './desk';

const MORNING = '2026-11-24T10:00:00+01:00';
/** Long after the limit of a case that was raised in the morning. */
const EVENING = '2026-11-24T15:30:00+01:00';

/** A case at 1st level that falls due at 14:02:30. */
async function withCase(work: (desk: Desk, key: string) => Promise<void>): Promise<void> {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    await desk.until('2026-11-24T10:02:30+01:00');
    const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-24T10:30:00+01:00');
    await work(desk, key);
  });
}

function staffMail({ site }: Desk): number {
  return site.mail.filter(({ kind }) => kind === 'notify').length;
}

function happenings({ site }: Desk): readonly string[] {
  return site.storage('event').map(({ value }) => String(Object(Object(value).what).type));
}

test('a case whose issue went to a project without a desk climbs no further', async () => {
  await withCase(async (desk, key) => {
    const { issueTypes } = Object(await desk.rest('siteAdmin', 'GET', '/rest/api/3/project/DEV'));
    await desk.rest('siteAdmin', 'POST', '/rest/api/3/bulk/issues/move', {
      sendBulkNotification: false,
      targetToSourcesMapping: { [`DEV,${Object(issueTypes[0]).id}`]: { issueIdsOrKeys: [key] } },
    });
    await desk.until(EVENING);
    expect(Object(await desk.rest('systemOwner', 'GET', `/rest/api/3/issue/${key}`)).key).toMatch(/^DEV-/);
    expect(happenings(desk)).toEqual(['received', 'left-desk']);
    expect(staffMail(desk)).toBe(0);
  });
});

test('a case whose issue is gone, though nobody told us, owes nobody anything', async () => {
  await withCase(async (desk, key) => {
    desk.site.faults.set({ when: { api: 'event' }, do: 'drop' });
    await desk.rest('projectAdmin', 'DELETE', `/rest/api/3/issue/${key}`);
    await desk.until(EVENING);
    expect(happenings(desk)).toEqual(['received']);
    expect(desk.site.storage('owed')).toEqual([]);
  });
});
