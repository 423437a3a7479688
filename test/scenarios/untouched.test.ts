import { withSite } from '../site/closing';
import type { Site } from '../site/site';
import { deskOn, openDesk, supportCentre } from './desk';
import { standing } from './story';

const MORNING = '2026-11-24T10:00:00+01:00';

function written(site: Site): readonly string[] {
  return [...site.storage('case'), ...site.storage('event'), ...site.storage('owed')].map(({ key }) => key);
}

test('a desk that nobody enabled is untouched: nothing written, in Jira or in our store', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = deskOn(site);
    const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.comment('first', key, 'Vi ser på det.');
    await desk.until('2026-11-25T12:00:00+01:00');
    expect(written(site)).toEqual([]);
    expect(site.mail.filter(({ kind }) => kind === 'notify')).toEqual([]);
    expect(
      site.calls.filter(
        ({ caller, api, method }) => api === 'jira' && !caller.startsWith('persona') && method !== 'GET',
      ),
    ).toEqual([]);
    expect(await desk.call('first', 'case.show', {}, { issueKey: key })).toMatchObject({
      ok: true,
      value: { state: 'not-enabled' },
    });
  });
});

test('a project without a desk costs no write', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    await desk.until('2026-11-24T10:30:00+01:00');
    const already = site.calls.length;
    for (let n = 0; n < 5; n += 1) {
      await desk.rest('systemOwner', 'POST', '/rest/api/3/issue', {
        fields: { project: { key: 'DEV' }, summary: `Opgave ${n}`, issuetype: { name: 'Udviklingsopgave' } },
      });
    }
    await desk.until('2026-11-24T10:34:30+01:00');
    expect(written(site)).toEqual([]);
    const onIssue = site.calls.slice(already).filter(({ caller }) => caller === 'on-issue');
    expect(onIssue.map(({ template }) => template)).toEqual(Array(5).fill('entity/get'));
  });
});

test('what was raised before a desk was enabled is no case until it is taken in', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = deskOn(site);
    const key = await desk.raise('superuser', { summary: 'Gammel henvendelse' });
    await desk.until('2026-11-24T11:00:00+01:00');
    site.faults.set({ when: { api: 'queue' }, do: 'drop' });
    await openDesk(site);
    await desk.comment('superuser', key, 'Er der nogen?');
    await desk.until('2026-11-24T11:04:00+01:00');
    const shown = await desk.call('first', 'case.show', {}, { issueKey: key });
    expect(shown).toMatchObject({ ok: true, value: { state: 'from-before' } });
    expect(await desk.follow('superuser', key)).toMatchObject({ state: 'not-followed' });
    expect(written(site)).toEqual([]);
    site.faults.clear();
    await desk.until('2026-11-24T11:20:00+01:00');
    expect((await desk.show('first', key)).chain.map(({ arrival }) => arrival)).toEqual(['taken-in']);
  });
});

test('a deleted issue takes its case with it', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-24T10:10:00+01:00');
    expect(written(site)).not.toEqual([]);
    await desk.rest('projectAdmin', 'DELETE', `/rest/api/3/issue/${key}`);
    await desk.until('2026-11-25T16:00:00+01:00');
    expect(written(site)).toEqual([]);
  });
});

test('and what it still owed, even where the store deletes only a part at first', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    site.faults.set(
      { when: { api: 'jira', path: '/rest/api/3/app/field/value' }, do: 'fail', status: 403 },
      { when: { api: 'kvs', path: '**/batch/delete' }, do: 'fail', times: 1 },
    );
    const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-24T13:10:00+01:00');
    expect(site.storage('owed')).not.toEqual([]);
    await desk.rest('projectAdmin', 'DELETE', `/rest/api/3/issue/${key}`);
    await desk.until('2026-11-24T13:20:00+01:00');
    expect(written(site)).toEqual([]);
  });
});

test('a case that could be deleted only in part keeps no other waiting', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    const gone = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    const key = await desk.raise('superuser2', { summary: 'Dubletter i sagslisten' });
    await desk.until('2026-11-24T10:10:00+01:00');
    site.faults.set({ when: { api: 'kvs', path: '**/batch/delete' }, do: 'crashAfter' });
    await desk.rest('projectAdmin', 'DELETE', `/rest/api/3/issue/${gone}`);
    await desk.until('2026-11-24T14:10:00+01:00');
    expect((await desk.show('first', key)).level).toBe('second');
  });
});

test('an app that Jira does not know yet, minutes after its installation, tries again', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    site.faults.set({ when: { api: 'jira', path: '/rest/api/3/app/field/value', nth: 1 }, do: 'fail', status: 401 });
    const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-24T10:20:00+01:00');
    expect((await standing(desk, 'cv', key)).level).toBe('1st level');
    expect(site.storage('owed')).toEqual([]);
  });
});

test('Jira refuses an effect for good: it is parked with the reason, and the clock goes on', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    site.faults.set({ when: { api: 'notify' }, do: 'fail', status: 403, times: 1 });
    const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-24T15:00:00+01:00');
    expect((await desk.show('second', key)).level).toBe('second');
    const shown = await desk.call('projectAdmin', 'desk.show', {}, { projectKey: 'SUP' });
    expect(shown).toMatchObject({ ok: true, value: { parked: [{ kind: 'mail', reason: 'forbidden' }] } });
  });
});
