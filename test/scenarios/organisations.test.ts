import { NOTHING_KNOWN } from '../../src/domain/organisation';
import { withSite } from '../site/closing';
import { accountOf } from '../site/seed/people';
import { seedOrganisation } from '../site/seed/organisation';
import { openDesk, supportCentre, type Desk } from './desk';
import { layOpen } from './open-requests';
import { idOf, share, writeDown } from './organisations';

const SUP = { projectKey: 'SUP' };
const MY_REQUESTS = { page: 'my_requests' };
const HVIDSTED = 'Jobcenter Hvidsted';
const FJORDLUND = 'Jobcenter Fjordlund';

async function atDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
  const options = supportCentre('2026-11-24T09:00:00+01:00', { seed: ({ world }) => seedOrganisation(world) });
  await withSite(options, async (site) => work(await openDesk(site)));
}

/** What somebody sees of the open requests of an organisation: keys, or why not. */
async function listed(desk: Desk, who: string, of?: string): Promise<readonly string[] | string> {
  const answer = await desk.call(who, 'request.of-organisation', of === undefined ? {} : { of }, MY_REQUESTS);
  if (!answer.ok) return answer.reason;
  return answer.value.page?.requests.map(({ key }) => key) ?? [];
}

test('a superuser sees every open request of the own job centre, and nothing of another', async () => {
  await atDesk(async (desk) => {
    const hvidsted = await writeDown(desk, HVIDSTED, { superusers: [accountOf('superuser')] });
    const fjordlund = await writeDown(desk, FJORDLUND, { superusers: [accountOf('superuser2')] });
    const own = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    const colleagues = await desk.raise('colleague', { summary: 'Jobnet viser en tom side' });
    const unshared = await desk.raise('colleague2', { summary: 'Min egen' });
    const others = await desk.raise('participant', { summary: 'Fra Fjordlund' });
    const citizens = await desk.raise('citizen', { summary: 'Jeg kan ikke logge på' });
    for (const key of [own, colleagues]) await share(desk, key, hvidsted);
    await share(desk, others, fjordlund);
    await desk.until('2026-11-24T09:30:00+01:00');
    await desk.move('first', colleagues, 'case.pass-on', { tried: 'Genskabt', asked: 'Er tjenesten nede?' });
    await desk.until('2026-11-24T09:40:00+01:00');

    expect(await listed(desk, 'superuser', hvidsted)).toEqual([colleagues, own]);
    expect(await listed(desk, 'superuser2', fjordlund)).toEqual([others]);
    // Asked for by its id, another's is not there; and who is no superuser gets nothing at all.
    expect(await listed(desk, 'superuser', fjordlund)).toEqual([]);
    for (const who of ['colleague', 'participant', 'citizen', 'company'])
      expect(await listed(desk, who, hvidsted)).toBe('not-allowed');

    const answer = await desk.call('superuser', 'request.of-organisation', { of: hvidsted }, MY_REQUESTS);
    const requests = answer.ok ? answer.value.page?.requests : undefined;
    expect(requests?.map(({ summary, known }) => [summary, known?.at, known?.standing])).toEqual([
      ['Jobnet viser en tom side', 'technicians', 'with-us'],
      ['CV kan ikke godkendes', 'support', 'with-us'],
    ]);
    expect(requests?.every(({ known }) => known?.expectedBy !== undefined)).toBe(true);
    expect(requests?.[0]?.url).toMatch(new RegExp(`/servicedesk/customer/portal/\\d+/${colleagues}$`));

    // The same people may follow what they may see; a request nobody shared stays with who sent it.
    expect(await desk.follow('superuser', colleagues)).toMatchObject({ state: 'known', request: { mine: false } });
    expect(await desk.follow('colleague', own)).toMatchObject({ state: 'known' });
    for (const [who, key] of [
      ['superuser', unshared],
      ['superuser', others],
      ['superuser', citizens],
      ['participant', colleagues],
      ['citizen', colleagues],
    ] as const)
      await expect(desk.follow(who, key)).rejects.toThrow(/403|not-allowed|may not follow/);
  });
});

test('whoever leaves the organisation, or is no superuser any more, sees nothing from then on', async () => {
  await atDesk(async (desk) => {
    const hvidsted = await writeDown(desk, HVIDSTED, { superusers: [accountOf('superuser'), accountOf('colleague')] });
    const key = await desk.raise('colleague2', { summary: 'Jobnet viser en tom side' });
    await share(desk, key, hvidsted);
    await desk.until('2026-11-24T09:10:00+01:00');
    expect([await listed(desk, 'superuser', hvidsted), await listed(desk, 'colleague', hvidsted)]).toEqual([
      [key],
      [key],
    ]);
    await desk.rest('siteAdmin', 'DELETE', `/rest/servicedeskapi/organization/${hvidsted}/user`, {
      accountIds: [accountOf('superuser')],
    });
    const about = { ...NOTHING_KNOWN, superusers: [accountOf('superuser')] };
    const saved = await desk.call('first', 'organisation.save', { id: hvidsted, seen: 1, about }, SUP);
    expect(saved).toMatchObject({ ok: true, value: { saved: true } });
    await desk.until('2026-11-24T09:11:00+01:00');
    // One has left Jira's organisation, the other is not named by the desk any more: it takes both.
    expect([await listed(desk, 'superuser', hvidsted), await listed(desk, 'colleague', hvidsted)]).toEqual([
      'not-allowed',
      'not-allowed',
    ]);
    await expect(desk.follow('superuser', key)).rejects.toThrow(/403|may not follow/);
  });
});

test('more open requests than one page holds are asked for page by page, each once', async () => {
  await atDesk(async (desk) => {
    const hvidsted = await writeDown(desk, HVIDSTED, { superusers: [accountOf('superuser')] });
    const keys = layOpen(desk.site, 52, { who: 'colleague', organisationIds: [hvidsted] }).toReversed();
    desk.site.faults.clear();
    await desk.until('2026-11-24T09:00:30+01:00');
    const first = await desk.call('superuser', 'request.of-organisation', { of: hvidsted }, MY_REQUESTS);
    const page = first.ok ? first.value.page : undefined;
    expect(page?.requests.map(({ key }) => key)).toEqual(keys.slice(0, 50));
    const asked = { of: hvidsted, after: page?.next };
    const second = await desk.call('superuser', 'request.of-organisation', asked, MY_REQUESTS);
    expect(second.ok && second.value.page?.requests.map(({ key }) => key)).toEqual(keys.slice(50));
    expect(second.ok && second.value.page?.next).toBe(undefined);
  });
});

test('two agents write about one organisation: the second is shown what the first wrote, and loses nothing', async () => {
  await atDesk(async (desk) => {
    const id = await idOf(desk, 'Jobcenter Ravnsø');
    const mine = { ...NOTHING_KNOWN, unit: 'Ravnsø It', phone: '70 10 20 30' };
    const theirs = { ...NOTHING_KNOWN, unit: 'Kommunens it', superusers: [accountOf('ravnsoe')] };
    const once = await desk.call('first', 'organisation.save', { id, seen: 0, about: mine }, SUP);
    expect(once).toMatchObject({ ok: true, value: { saved: true, organisation: { version: 1 } } });
    const late = await desk.call('leadFirst', 'organisation.save', { id, seen: 0, about: theirs }, SUP);
    expect(late).toMatchObject({
      ok: true,
      value: { saved: false, reason: 'changed-meanwhile', organisation: { version: 1, about: mine } },
    });
    const again = await desk.call('leadFirst', 'organisation.save', { id, seen: 1, about: theirs }, SUP);
    expect(again).toMatchObject({ ok: true, value: { saved: true, organisation: { version: 2, about: theirs } } });
    const shown = await desk.call('first', 'organisation.show', { id }, SUP);
    expect(shown).toMatchObject({ ok: true, value: { found: true, organisation: { version: 2, about: theirs } } });
  });
});

test('only people of an organisation become its superusers, and only organisations of the desk are written about', async () => {
  await atDesk(async (desk) => {
    const id = await idOf(desk, HVIDSTED);
    const about = { ...NOTHING_KNOWN, superusers: [accountOf('superuser2')] };
    const stranger = await desk.call('first', 'organisation.save', { id, seen: 0, about }, SUP);
    expect(stranger).toMatchObject({ ok: true, value: { saved: false, reason: 'not-of-organisation' } });
    const nuuk = [...desk.site.core.state.jira.organisations.values()].find(({ name }) => name === 'Majoriaq Nuuk')?.id;
    const elsewhere = { id: nuuk, seen: 0, about: NOTHING_KNOWN };
    const notOurs = await desk.call('first', 'organisation.save', elsewhere, SUP);
    expect(notOurs).toMatchObject({ ok: true, value: { saved: false, reason: 'not-served' } });
    expect(await desk.call('first', 'organisation.show', { id: nuuk }, SUP)).toMatchObject({
      ok: true,
      value: { found: false },
    });
    const list = await desk.call('first', 'organisation.list', {}, SUP);
    const missing = list.ok ? list.value.organisations.filter(({ superusers }) => superusers === 0) : [];
    expect(missing.map(({ name }) => name)).toContain('Jobcenter Ravnsø');
    expect(missing.map(({ name }) => name)).not.toContain('Majoriaq Nuuk');
  });
});

test('an employee who writes is pointed to the superuser, and 1st level sees whom to turn to', async () => {
  await atDesk(async (desk) => {
    const reach = 'Ring til Gitte på lokal 4411';
    const it = { unit: 'Hvidsted It', phone: '99 88 77 66', mail: 'it@hvidsted.example.org' };
    const about = { ...it, note: 'Ringer aldrig tilbage', superusers: [accountOf('superuser')], reach };
    const hvidsted = await writeDown(desk, HVIDSTED, about);
    const key = await desk.raise('colleague', { summary: 'Printeren virker ikke' });
    await share(desk, key, hvidsted);
    await desk.until('2026-11-24T09:10:00+01:00');
    expect((await desk.show('first', key)).customer).toEqual({
      superuser: false,
      organisations: [{ name: HVIDSTED, superusers: 1, reach, it: { ...it, note: 'Ringer aldrig tilbage' } }],
    });
    const toColleague = await desk.follow('colleague', key);
    expect(toColleague).toMatchObject({ request: { superuser: { organisation: HVIDSTED, reach } } });
    const toSuperuser = await desk.follow('superuser', key);
    expect(toSuperuser.state === 'known' && toSuperuser.request.superuser).toBe(undefined);

    // Whose fault it is is 1st level's to say: the portal says it with the answer, not before.
    await desk.move('first', key, 'case.triage', { as: 'own-it' });
    const before = await desk.follow('colleague', key);
    expect(before.state === 'known' && [before.request.ownIt, before.request.history.map(({ what }) => what)]).toEqual([
      undefined,
      ['sent'],
    ]);
    await desk.until('2026-11-24T09:12:00+01:00');
    await desk.move('first', key, 'case.answer', { text: 'Fejlen ligger i jeres egen it. Ring til Hvidsted It.' });
    const after = await desk.follow('colleague', key);
    expect(after.state === 'known' && [after.request.ownIt, after.request.history.map(({ what }) => what)]).toEqual([
      it,
      ['sent', 'own-it', 'answered'],
    ]);
    expect(JSON.stringify(after)).not.toContain('Ringer aldrig tilbage');
  });
});
