import { withSite } from '../site/closing';
import { accountOf } from '../site/seed/people';
import type { Desk } from './desk';
import {
  AUTOMATION,
  changeAll,
  changeStatus,
  hireAutomation,
  openGate,
  pass,
  phaseName,
  standGate,
  whereabouts,
} from './phase-gate';
import { openServiceCentre, serviceCentre, type ServiceCentre } from './service-centre';

const MORNING = '2026-11-24T10:00:00+01:00';
const NEXT = phaseName('2');

async function withCentre(where: 'standing' | 'nowhere', work: (centre: ServiceCentre) => Promise<void>) {
  await withSite(serviceCentre(MORNING), async (site) => {
    hireAutomation(site);
    if (where === 'standing') standGate(site);
    await work(await openServiceCentre(site));
  });
}

const WAYS: readonly (readonly [string, (desk: Desk, key: string) => Promise<unknown>])[] = [
  ['an agent', (desk, key) => changeStatus(desk, accountOf('knowledgeCentre'), key, NEXT)],
  ['REST as site administrator', (desk, key) => changeStatus(desk, accountOf('siteAdmin'), key, NEXT)],
  ['an automation', (desk, key) => changeStatus(desk, AUTOMATION, key, NEXT)],
  ['a bulk change', (desk, key) => changeAll(desk, [key], NEXT)],
];

test('with one thing missing every way out is shut, whatever the issue says; with nothing missing every way is open', async () => {
  await withCentre('standing', async (centre) => {
    const { desk } = centre;
    const key = await centre.begin('Hjemmemonitorering af KOL');
    const asked = await changeStatus(desk, accountOf('projectLead'), key, NEXT);
    expect(JSON.stringify(asked.body)).toMatch(
      /kan ikke forlade fasen .{0,4}Indledende møde.*Opret case og kontaktperson; .*; .* og \d+ mere/,
    );
    await openGate(centre, key, ['1.4']);
    await pass(desk, 2);
    const before = { phase: '1', bypasses: [], status: phaseName('1') };
    for (const [way, go] of WAYS) {
      const answer = await go(desk, key);
      await pass(desk, 1);
      expect([way, await whereabouts(centre, key)]).toEqual([way, before]);
      if (answer) expect([way, JSON.stringify(answer)]).toEqual([way, expect.stringContaining('Det mangler: Udpeg')]);
    }
    const panel = await centre.try('projectLead', key, { type: 'phase-left', phase: '1', to: '2' });
    expect(panel).toMatchObject({ done: false, reason: 'gate-shut', missing: [{ item: '1.4' }] });
    const further = await changeStatus(desk, accountOf('siteAdmin'), key, phaseName('5'));
    expect(JSON.stringify(further.body)).toContain('Udpeg videnscentermedarbejder');
    const closed = await changeStatus(desk, accountOf('siteAdmin'), key, 'Lukket');
    expect(JSON.stringify(closed.body)).toContain('kan ikke lukkes');
    // Nothing of the issue is believed: only what our store has.
    const forged = { phase: '2', blocked: 'no' };
    await desk.rest('siteAdmin', 'PUT', `/rest/api/3/issue/${key}/properties/trin-onboarding`, forged);
    expect(await changeStatus(desk, accountOf('siteAdmin'), key, NEXT)).toMatchObject({ status: 400 });

    await centre.act('knowledgeCentre', key, { type: 'ticked', item: '1.4' });
    await pass(desk, 1);
    expect(await changeStatus(desk, accountOf('siteAdmin'), key, phaseName('5'))).toMatchObject({ status: 400 });
    for (const [way, go] of WAYS) {
      await go(desk, key);
      await pass(desk, 2);
      expect([way, await whereabouts(centre, key)]).toEqual([way, { phase: '2', bypasses: [], status: NEXT }]);
      const back = { type: 'phase-reentered', phase: '1', reason: 'Vi mangler en deltager' } as const;
      await centre.act('projectLead', key, back);
      await pass(desk, 2);
      expect([way, await whereabouts(centre, key)]).toEqual([way, before]);
    }
    await centre.act('projectLead', key, { type: 'phase-left', phase: '1', to: '2' });
    await pass(desk, 2);
    expect(await whereabouts(centre, key)).toEqual({ phase: '2', bypasses: [], status: NEXT });
    const lines = await desk.call('projectLead', 'desk.check', {}, { projectKey: 'ONB' });
    const line = lines.ok ? lines.value.lines.find((one) => one.line === 'phase-gate') : undefined;
    expect(line).toMatchObject({ state: 'look', about: expect.arrayContaining([phaseName('3')]) });
    expect(line?.about).not.toContain(NEXT);
    const vendors = lines.ok ? lines.value.lines.find((one) => one.line === 'gate') : undefined;
    expect(vendors?.about).toContain('Lukket');
  });
});

test('it is shut while our store or Jira cannot be read, and stands in nobody else’s way', async () => {
  await withCentre('standing', async (centre) => {
    const { desk } = centre;
    const { site } = desk;
    const key = await centre.begin('Hjemmemonitorering af KOL');
    await openGate(centre, key);
    await pass(desk, 2);
    for (const when of [
      { api: 'kvs', path: '/api/v1/entity/get' },
      { api: 'jira', path: '/rest/api/3/issue/*', functionKey: 'on-phase' },
    ] as const) {
      site.faults.set({ when, do: 'fail', status: 500 });
      const shut = await changeStatus(desk, accountOf('siteAdmin'), key, NEXT);
      expect(JSON.stringify(shut)).toContain('Trin kan lige nu ikke se');
      site.faults.clear();
    }
    // Of another type, with the same workflow.
    for (const { workflowIds } of site.world.state.jira.projects.values()) {
      const onboarding = workflowIds.get('10004');
      if (onboarding !== undefined) workflowIds.set('10009', onboarding);
    }
    const fields = { project: { key: 'ONB' }, issuetype: { name: 'Opstartsopgave' }, summary: 'Ikke et forløb' };
    const other = String(Object(await desk.rest('projectLead', 'POST', '/rest/api/3/issue', { fields })).key);
    expect(await changeStatus(desk, accountOf('siteAdmin'), other, phaseName('5'))).toMatchObject({ status: 204 });
    const shut = await centre.begin('Skærmbesøg i hjemmeplejen');
    expect(await changeStatus(desk, accountOf('siteAdmin'), shut, NEXT)).toMatchObject({ status: 400 });
    site.switches({ licence: 'none' });
    expect(await changeStatus(desk, accountOf('siteAdmin'), shut, NEXT)).toMatchObject({ status: 204 });
    site.switches({ licence: 'active' });
    await desk.call('projectLead', 'desk.disable', {}, { projectKey: 'ONB' });
    expect(await changeStatus(desk, accountOf('siteAdmin'), shut, phaseName('3'))).toMatchObject({ status: 204 });
  });
});

test('without the gate every way past is named and counted once, events heard of or lost', async () => {
  await withCentre('nowhere', async (centre) => {
    const { desk } = centre;
    for (const events of ['heard of', 'lost'] as const) {
      const keys: string[] = [];
      for (const [way] of WAYS) keys.push(await centre.begin(way));
      await pass(desk, 5);
      if (events === 'lost') desk.site.faults.set({ when: { api: 'event' }, do: 'drop' });
      for (const [i, [, go]] of WAYS.entries()) await go(desk, keys[i] ?? '');
      await pass(desk, events === 'lost' ? 16 : 1);
      if (events === 'lost') desk.site.faults.clear();
      for (const [i, [way]] of WAYS.entries()) {
        const key = keys[i] ?? '';
        const expected = { phase: '1', bypasses: ['2'], status: NEXT };
        expect([way, events, await whereabouts(centre, key)]).toEqual([way, events, expected]);
        const by = { 'an agent': 'knowledgeCentre' }[way];
        const { frame } = await centre.show('projectLead', key);
        if (by) expect(frame.bypasses[0]?.by).toEqual({ kind: 'person', accountId: accountOf(by) });
        expect(frame.bypasses[0]?.missing).toContain('1.1');
      }
    }
  });
});
