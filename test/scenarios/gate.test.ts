import { withSite } from '../site/closing';
import { addUser } from '../site/jira/building';
import { accountOf } from '../site/seed/people';
import type { RestResponse } from '../site/world';
import { openDesk, supportCentre, type Desk } from './desk';
import { staffMailOf } from './outcome';

const MORNING = '2026-11-24T10:00:00+01:00';
const MISSING = 'Åbn Trin på sagen, og skriv leverandørkontakten ind';
const AUTOMATION = 'automation-for-jira';

/** The support centre with the gate on every step to a finished status, and an app that changes statuses by itself. */
async function withGate(where: 'standing' | 'nowhere', work: (desk: Desk) => Promise<void>): Promise<void> {
  const switches = where === 'nowhere' ? ({ validators: 'nowhere' } as const) : {};
  await withSite(supportCentre(MORNING, { switches }), async (site) => {
    addUser(site.world, { accountId: AUTOMATION, displayName: 'Automation for Jira', accountType: 'app' });
    const { workflows, statuses } = site.world.state.jira;
    for (const { transitions } of workflows.values())
      for (const { to, initial, validators } of transitions)
        if (!initial && statuses.get(to)?.category === 'done')
          validators.push({ id: `rule-${to}`, moduleKey: 'vendor-gate', configuration: {} });
    await work(await openDesk(site));
  });
}

/** A business question that has gone straight to the specialists. */
async function atThird(desk: Desk, summary = 'Hvornår gælder fristen?'): Promise<string> {
  const key = await desk.raise('superuser', { summary, typeId: 'Forretningsspørgsmål' });
  await pass(desk, 1);
  const moved = await desk.move('first', key, 'case.pass-on', { tried: 'Kvikguiden', asked: 'Hvad gælder?' });
  expect(moved).toMatchObject({ moved: true, case: { level: 'third' } });
  return key;
}

async function pass(desk: Desk, minutes: number): Promise<void> {
  await desk.site.advance({ by: `PT${minutes}M` });
}

async function transitionOf(desk: Desk, key: string, status: string): Promise<string | undefined> {
  const known = await desk.rest('siteAdmin', 'GET', `/rest/api/3/issue/${key}/transitions`);
  const ways = Object(known).transitions as readonly { id: string; to: { name: string } }[];
  return ways.find(({ to }) => to.name === status)?.id;
}

async function changeStatus(desk: Desk, account: string, key: string, status: string): Promise<RestResponse> {
  const transition = { id: await transitionOf(desk, key, status) };
  return desk.site.rest(account, 'POST', `/rest/api/3/issue/${key}/transitions`, { transition });
}

async function changeAll(desk: Desk, keys: readonly string[], status: string): Promise<void> {
  const transitionId = await transitionOf(desk, keys[0] ?? '', status);
  const bulkTransitionInputs = [{ selectedIssueIdsOrKeys: keys, transitionId }];
  await desk.rest('siteAdmin', 'POST', '/rest/api/3/bulk/issues/transition', { bulkTransitionInputs });
}

async function statusOf(desk: Desk, key: string): Promise<string> {
  return Object(await desk.rest('siteAdmin', 'GET', `/rest/api/3/issue/${key}?fields=status`)).fields.status.name;
}

/** Where it is, and whether Jira has it open. */
async function whereabouts(desk: Desk, key: string): Promise<unknown> {
  const { level, standing, bypasses } = await desk.show('first', key);
  return { level, standing, bypasses: bypasses.length, status: await statusOf(desk, key) };
}

const WAYS: readonly (readonly [string, (desk: Desk, key: string) => Promise<unknown>])[] = [
  ['an agent', (desk, key) => changeStatus(desk, accountOf('business'), key, 'Besvaret')],
  ['another, to another status', (desk, key) => changeStatus(desk, accountOf('first'), key, 'Annulleret')],
  ['REST as site administrator', (desk, key) => changeStatus(desk, accountOf('siteAdmin'), key, 'Lukket')],
  ['an automation', (desk, key) => changeStatus(desk, AUTOMATION, key, 'Lukket')],
  ['a bulk change', (desk, key) => changeAll(desk, [key], 'Lukket')],
];

test('with the gate standing, no way leads out of 3rd level past it, and each is told what to do', async () => {
  await withGate('standing', async (desk) => {
    const key = await atThird(desk);
    const before = await whereabouts(desk, key);
    for (const [way, go] of WAYS) {
      const answer = await go(desk, key);
      await pass(desk, 1);
      expect([way, await whereabouts(desk, key)]).toEqual([way, before]);
      if (answer) expect(JSON.stringify([way, answer])).toContain(MISSING);
    }
    const refused = { moved: false, reason: 'vendor-contact-missing' };
    expect(await desk.move('business', key, 'case.answer', { text: 'Den gælder.' })).toMatchObject(refused);
    expect(await desk.move('first', key, 'case.take-back', { reason: 'Vi ved det.' })).toMatchObject(refused);
    expect(await whereabouts(desk, key)).toEqual(before);
    // Nothing of the issue is believed: only what our store has.
    await desk.rest('siteAdmin', 'PUT', `/rest/api/3/issue/${key}/properties/trin`, {
      level: 'first',
      documented: true,
    });
    expect(await changeStatus(desk, accountOf('siteAdmin'), key, 'Lukket')).toMatchObject({ status: 400 });
    await desk.move('business', key, 'case.ask-vendor', {
      with: 'Kim Stampe',
      channel: 'phone',
      madeAt: desk.site.now(),
      text: 'Hvad siger aftalen?',
    });
    const open = await changeStatus(desk, accountOf('business'), key, 'Lukket');
    expect(JSON.stringify(open.body)).toContain('skriv svaret ind');
    const lines = await desk.call('projectAdmin', 'desk.check', {}, { projectKey: 'SUP' });
    expect(lines.ok && lines.value.lines.find(({ line }) => line === 'gate')).toMatchObject({ state: 'well' });
  });
});

test('what is written down may go, and so may the answer home, whoever moves', async () => {
  await withGate('standing', async (desk) => {
    const [stated, answered, taken] = [await atThird(desk), await atThird(desk), await atThird(desk)];
    await desk.move('business', stated, 'case.no-vendor-contact', {});
    expect(await changeStatus(desk, accountOf('business'), stated, 'Lukket')).toMatchObject({ status: 204 });
    await desk.move('business', answered, 'case.answer', { text: 'Den gælder fra i dag.', noVendorContact: true });
    await pass(desk, 1);
    const home = await desk.move('first', answered, 'case.answer', { text: 'Den gælder fra i dag.' });
    expect(home).toMatchObject({ moved: true });
    expect(await statusOf(desk, answered)).toBe('Besvaret');
    await desk.move('first', taken, 'case.take-back', { reason: 'Vi ved det selv.', noVendorContact: true });
    expect(await changeStatus(desk, accountOf('first'), taken, 'Lukket')).toMatchObject({ status: 204 });
    await pass(desk, 10);
    for (const key of [stated, answered, taken]) expect((await desk.show('first', key)).bypasses).toEqual([]);
  });
});

test('it is shut while our store or Jira cannot be read, and stands in nobody else’s way', async () => {
  await withGate('standing', async (desk) => {
    const { site } = desk;
    const [key, off] = [await atThird(desk), await atThird(desk)];
    for (const when of [
      { api: 'kvs', path: '/api/v1/entity/get' },
      { api: 'jira', path: '/rest/api/3/issue/*', functionKey: 'on-transition' },
    ] as const) {
      site.faults.set({ when, do: 'fail', status: 500 });
      const shut = await changeStatus(desk, accountOf('first'), key, 'Lukket');
      expect(JSON.stringify(shut)).toContain('Trin kan lige nu ikke se');
      site.faults.clear();
    }
    const developed = await desk.rest('siteAdmin', 'POST', '/rest/api/3/issue', {
      fields: { project: { key: 'DEV' }, issuetype: { name: 'Udviklingsopgave' }, summary: 'Ikke en sag' },
    });
    expect(await changeStatus(desk, accountOf('siteAdmin'), String(Object(developed).key), 'Færdig')).toMatchObject({
      status: 204,
    });
    site.switches({ licence: 'none' });
    expect(await changeStatus(desk, accountOf('first'), key, 'Lukket')).toMatchObject({ status: 204 });
    site.switches({ licence: 'active' });
    await desk.call('projectAdmin', 'desk.disable', {}, { projectKey: 'SUP' });
    expect(await changeStatus(desk, accountOf('first'), off, 'Lukket')).toMatchObject({ status: 204 });
  });
});

test.each(['heard of', 'lost'] as const)(
  'without it, every way past is found within one sweep, its events %s, and the lead is told',
  async (events) => {
    await withGate('nowhere', async (desk) => {
      const keys: string[] = [];
      for (const [way] of WAYS) keys.push(await atThird(desk, way));
      await pass(desk, 5);
      if (events === 'lost') desk.site.faults.set({ when: { api: 'event' }, do: 'drop' });
      for (const [i, [, go]] of WAYS.entries()) await go(desk, keys[i] ?? '');
      await pass(desk, 6);
      for (const key of keys)
        expect(await whereabouts(desk, key)).toEqual({
          level: 'third',
          standing: 'open',
          bypasses: 1,
          status: 'Under behandling',
        });
      if (events === 'lost') desk.site.faults.clear();
      const view = await desk.show('business', keys[0] ?? '');
      expect(view.clock).toBeDefined();
      await pass(desk, 20);
      const told = staffMailOf(desk).flatMap(({ told: lines }) => lines);
      for (const key of keys) expect(told.filter((line) => line.startsWith(`${key}: `)).length).toBeGreaterThan(0);
      const flagged = desk.site.storage('event').filter(({ value }) => Object(value).flag === 'gate-bypassed');
      expect(flagged).toHaveLength(keys.length);
      expect(desk.site.storage('owed')).toEqual([]);
    });
  },
);

test('an automation that closes it again at once wins in the end, and the lead hears of it once', async () => {
  await withGate('nowhere', async (desk) => {
    const key = await atThird(desk);
    let closings = 0;
    for (let minute = 0; minute < 30; minute++) {
      if ((await statusOf(desk, key)) !== 'Lukket') {
        closings++;
        await changeStatus(desk, AUTOMATION, key, 'Lukket');
      }
      await pass(desk, 1);
    }
    expect(closings).toBe(4);
    expect(await whereabouts(desk, key)).toMatchObject({ standing: 'closed', bypasses: 4, status: 'Lukket' });
    const told = staffMailOf(desk).filter(({ told: lines }) => lines.some((line) => line.startsWith(`${key}: `)));
    expect(new Set(told.map(({ to }) => to)).size).toBe(told.length);
    expect(told.map(({ text }) => text.includes('Trin har åbnet den tre gange'))).toEqual(told.map(() => true));
    expect(told.length).toBeGreaterThan(0);
    expect(desk.site.storage('owed')).toEqual([]);
  });
});
