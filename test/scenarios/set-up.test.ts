import type { DeskView } from '../../src/contract/desk';
import { withSite } from '../site/closing';
import { accountOf } from '../site/seed/people';
import { deskOn, openDesk, supportCentre, type Desk } from './desk';
import { layOpen } from './open-requests';

const MORNING = '2026-11-24T10:00:00+01:00';
const SUP = { projectKey: 'SUP' };

async function shown(desk: Desk): Promise<DeskView> {
  const answer = await desk.call('projectAdmin', 'desk.show', {}, SUP);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
}

async function linesOf(desk: Desk) {
  const answer = await desk.call('projectAdmin', 'desk.check', {}, SUP);
  if (!answer.ok) throw new Error(answer.reason);
  return new Map(answer.value.lines.map((line) => [line.line, line]));
}

test('before a desk is enabled its administrator sees what would happen, and nothing does', async () => {
  await withSite(supportCentre(MORNING, { switches: { jsmMail: ['request-created'] } }), async (site) => {
    const desk = deskOn(site);
    const [waits = ''] = layOpen(site, 120);
    site.faults.clear();
    await desk.until('2026-11-24T10:10:00+01:00');
    await desk.transition('first', waits, 'Afventer indmelder');
    await desk.until('2026-11-24T10:20:00+01:00');
    const seen = await desk.call('projectAdmin', 'desk.preview', {}, SUP);
    expect(seen).toMatchObject({ ok: true, value: { open: 120, sample: 100, waiting: 1, known: 0, minutes: 1 } });
    const counted = seen.ok ? seen.value.teams.reduce((sum, { count }) => sum + count, 0) : 0;
    expect(counted).toBe(100);
    expect([...site.storage('case'), ...site.storage('desk'), ...site.storage('owed')]).toEqual([]);
  });
});

test('what Trin needs is seen line by line, and what is missing has a name', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-24T10:10:00+01:00');
    const lines = await linesOf(desk);
    expect(lines.get('teams')).toMatchObject({ state: 'well' });
    expect(lines.get('statuses')).toMatchObject({ state: 'well' });
    expect(lines.get('fields')).toMatchObject({ state: 'well' });
    expect(lines.get('store')).toMatchObject({ state: 'well' });
    expect(lines.get('field-names')).toMatchObject({ state: 'well', about: ['Meld en fejl'] });
    expect(lines.get('queues')).toMatchObject({ state: 'amiss' });
    expect(lines.get('customer-mail')).toMatchObject({ state: 'look' });
    expect(lines.get('gate')).toMatchObject({ state: 'look', about: ['Besvaret', 'Lukket', 'Annulleret'] });
    expect(site.storage('job').map(({ key }) => key)).toEqual(['intake:10010']);
    site.switches({ appPermissions: { SUP: ['comment'] } });
    expect((await linesOf(desk)).get('permissions')).toMatchObject({ state: 'amiss', about: ['ADD_COMMENTS'] });
  });
});

test('what no API tells is what somebody says who looked', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    await desk.call('projectAdmin', 'desk.confirm', { line: 'customer-mail', well: true }, SUP);
    await desk.call('projectAdmin', 'desk.confirm', { line: 'portal', well: false }, SUP);
    const lines = await linesOf(desk);
    expect(lines.get('customer-mail')).toMatchObject({ state: 'well', saidAt: site.now() });
    expect(lines.get('portal')).toMatchObject({ state: 'amiss' });
    // Where Trin can see for itself, nobody's word counts.
    await desk.call('projectAdmin', 'desk.confirm', { line: 'queues', well: true }, SUP);
    expect((await linesOf(desk)).get('queues')).toMatchObject({ state: 'amiss' });
  });
});

test('a test mail reaches whoever asks for it, and nobody else', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    const none = await desk.call('projectAdmin', 'desk.test-mail', {}, SUP);
    expect(none).toMatchObject({ value: { sent: false, reason: 'no-issue' } });
    const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-24T10:10:00+01:00');
    const sent = await desk.call('projectAdmin', 'desk.test-mail', {}, SUP);
    expect(sent).toMatchObject({ value: { sent: true, about: key } });
    await desk.until('2026-11-24T10:11:00+01:00');
    const mails = site.mail.filter(({ kind }) => kind === 'notify');
    expect(mails.map(({ to }) => to.map(({ accountId }) => accountId))).toEqual([[accountOf('projectAdmin')]]);
  });
});

test('what Jira refused is named with why, and done when it is tried again', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    site.faults.set({ when: { api: 'jira', path: '/rest/api/3/app/field/value' }, do: 'fail', status: 403 });
    const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-24T10:10:00+01:00');
    const [parked] = (await shown(desk)).parked;
    expect(parked).toMatchObject({ issueKey: key, kind: 'fields', reason: 'forbidden' });
    const again = { ids: [parked?.id ?? ''] };
    expect(await desk.call('projectAdmin', 'desk.retry', again, SUP)).toMatchObject({
      value: { parked: [{ kind: 'fields' }] },
    });
    site.faults.clear();
    expect(await desk.call('projectAdmin', 'desk.retry', again, SUP)).toMatchObject({
      value: { parked: [], owed: [] },
    });
    expect((await linesOf(desk)).get('quiet-fields')).toMatchObject({ state: 'well' });
  });
});

test('an effect that always fails is parked in the end, and keeps nobody waiting', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    const bad = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-24T10:05:00+01:00');
    site.faults.set({
      when: { api: 'jira', method: 'POST', path: '/rest/api/3/issue/*/comment' },
      do: 'fail',
      status: 500,
    });
    await desk.move('first', bad, 'case.pass-on', { tried: 'Genstart.', asked: 'Hvad er der galt?' });
    const good = await desk.raise('superuser2', { summary: 'Dubletter i sagslisten' });
    await desk.until('2026-11-24T15:00:00+01:00');
    expect((await desk.show('first', good)).level).toBe('second');
    await desk.until('2026-11-25T12:00:00+01:00');
    const { parked, owed } = await shown(desk);
    expect(parked).toMatchObject([{ issueKey: bad, kind: 'comment', reason: 'keeps-failing' }]);
    expect(owed.filter(({ kind }) => kind !== 'mail')).toEqual([]);
  });
});

test('nobody sees or retries what is owed at another desk', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    site.faults.set({ when: { api: 'jira', path: '/rest/api/3/app/field/value' }, do: 'fail', status: 403 });
    await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-24T10:10:00+01:00');
    const [parked] = (await shown(desk)).parked;
    const dev = { projectKey: 'DEV' };
    expect(await desk.call('siteAdmin', 'desk.show', {}, dev)).toMatchObject({ value: { parked: [], owed: [] } });
    site.faults.clear();
    await desk.call('siteAdmin', 'desk.retry', { ids: [parked?.id ?? ''] }, dev);
    expect((await shown(desk)).parked).toHaveLength(1);
  });
});

test('the heartbeat tells the last runs and what was asked of Jira, as Jira counts it', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.until('2026-11-24T12:01:00+01:00');
    const { runs, points } = await shown(desk);
    expect(runs).toHaveLength(20);
    expect((runs[0]?.at ?? 0) - (runs[1]?.at ?? 0)).toBe(300_000);
    const hour = Date.parse('2026-11-24T12:00:00+01:00');
    const asked = site.calls.filter(
      ({ at, api, caller }) =>
        at >= hour && at <= (runs[0]?.at ?? 0) + 30_000 && api === 'jira' && !caller.startsWith('persona'),
    );
    expect(points).toBe(asked.reduce((sum, call) => sum + call.points, 0));
  });
});

test('a thousand events in a software project: no write, no call', async () => {
  await withSite(supportCentre(MORNING), async (site) => {
    const desk = await openDesk(site);
    await desk.until('2026-11-24T10:30:00+01:00');
    const already = site.calls.length;
    const made = Object(
      await desk.rest('systemOwner', 'POST', '/rest/api/3/issue', {
        fields: { project: { key: 'DEV' }, summary: 'Opgave', issuetype: { name: 'Udviklingsopgave' } },
      }),
    );
    for (let n = 1; n < 1000; n += 1)
      await desk.rest('systemOwner', 'PUT', `/rest/api/3/issue/${made.key}`, { fields: { summary: `Opgave ${n}` } });
    await desk.until('2026-11-24T10:34:00+01:00');
    const onIssue = site.calls.slice(already).filter(({ caller }) => caller === 'on-issue');
    expect(onIssue).toHaveLength(1000);
    expect(new Set(onIssue.map(({ api, template }) => `${api} ${template}`))).toEqual(new Set(['kvs entity/get']));
  });
});
