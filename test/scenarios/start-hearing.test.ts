import { withSite } from '../site/closing';
import { accountOf } from '../site/seed/people';
import { deskOn, type Desk } from './desk';
import { moveTo } from './issue-life';
import { changeStatus, found, openGate, pass, phaseName, statusOf, whereabouts } from './phase-gate';
import { openServiceCentre, serviceCentre } from './service-centre';

const MORNING = '2026-11-24T10:00:00+01:00';

async function made(desk: Desk, by: string, type: string, summary: string, more: object = {}): Promise<string> {
  const fields = { project: { key: 'ONB' }, issuetype: { name: type }, summary, ...more };
  return String(Object(await desk.rest(by, 'POST', '/rest/api/3/issue', { fields })).key);
}

async function propertyOf(desk: Desk, key: string): Promise<unknown> {
  return Object(await desk.rest('siteAdmin', 'GET', `/rest/api/3/issue/${key}/properties/trin-onboarding`)).value;
}

/** What the panels of support and of onboarding say of an issue. */
async function panelsOf(desk: Desk, issueKey: string): Promise<unknown> {
  const support = await desk.call('knowledgeCentre', 'case.show', {}, { issueKey });
  const onboarding = await desk.call('knowledgeCentre', 'onboarding.show', {}, { issueKey });
  return [support.ok && support.value.state, onboarding.ok && onboarding.value.state];
}

/** The properties by which Jira shows the panels of support, of onboarding, or all. */
async function marksOf(desk: Desk, issueKey: string): Promise<unknown> {
  const { keys } = Object(await desk.rest('siteAdmin', 'GET', `/rest/api/3/issue/${issueKey}/properties`));
  return keys.map(({ key }: { readonly key: string }) => key);
}

test('an onboarding case begins by itself, is no case of support, and goes with its issue', async () => {
  await withSite(serviceCentre(MORNING), async (site) => {
    const before = await made(deskOn(site), 'projectLead', 'Opstartsforløb', 'Fra før Trin');
    await site.advance({ by: 'PT1M' });
    const centre = await openServiceCentre(site);
    const { desk } = centre;
    const key = await made(desk, 'customerLead', 'Opstartsforløb', 'TeleKOL Hjemme').catch(() =>
      made(desk, 'knowledgeCentre', 'Opstartsforløb', 'TeleKOL Hjemme'),
    );
    const parent = { parent: { key } };
    const child = await made(desk, 'knowledgeCentre', 'Opstartsdelopgave', 'Udpeg en kollega', parent);
    const question = await made(desk, 'knowledgeCentre', 'Spørgsmål', 'Et spørgsmål');
    await pass(desk, 2);
    expect(await panelsOf(desk, key)).toEqual(['onboarding', 'known']);
    expect(await panelsOf(desk, child)).toEqual(['onboarding', 'none']);
    expect(await panelsOf(desk, before)).toEqual(['onboarding', 'not-begun']);
    expect(await panelsOf(desk, question)).toEqual(['known', 'none']);
    const marks = await Promise.all([key, child, before, question].map((issue) => marksOf(desk, issue)));
    expect(marks).toEqual([['trin-onboarding'], [], [], ['trin']]);
    const { frame, lists, me } = await centre.show('knowledgeCentre', key);
    expect([frame.phase, frame.solution, lists.cast, me.leads]).toEqual(['1', 'TeleKOL Hjemme', [], true]);
    expect(site.storage('case').map(({ value }) => Object(value).running)).toEqual(['running']);

    // A question that turns out to be the wish for an onboarding: its clock stops.
    const type = { fields: { issuetype: { name: 'Opstartsforløb' } } };
    await desk.rest('projectLead', 'PUT', `/rest/api/3/issue/${question}`, type);
    await pass(desk, 2);
    expect(await panelsOf(desk, question)).toEqual(['onboarding', 'known']);
    expect(await marksOf(desk, question)).toEqual(['trin-onboarding']);
    expect(site.storage('case').map(({ value }) => Object(value).running)).not.toContain('running');

    for (const gone of [child, key, question])
      await desk.rest('projectLead', 'DELETE', `/rest/api/3/issue/${gone}?deleteSubtasks=true`);
    await pass(desk, 2);
    for (const entity of ['onboarding', 'chapter', 'deed'])
      expect([entity, site.storage(entity)]).toEqual([entity, []]);
  });
});

test('what people do in Jira is heard as theirs, once, when they did it', async () => {
  await withSite(serviceCentre(MORNING), async (site) => {
    const centre = await openServiceCentre(site);
    const { desk } = centre;
    const key = await centre.begin('TeleKOL Hjemme');
    const move = (who: string, status: string) => changeStatus(desk, accountOf(who), key, status);
    await openGate(centre, key);
    await pass(desk, 4);
    const movedAt = site.now();
    site.faults.set({ when: { api: 'event' }, do: 'drop' });
    await move('knowledgeCentre', phaseName('2'));
    await pass(desk, 2);
    // The gate is judged as it stood when they went through it.
    await centre.act('projectLead', key, { type: 'waiver-withdrawn', item: '1.4' });
    await pass(desk, 16);
    site.faults.clear();
    const by = { kind: 'person', accountId: accountOf('knowledgeCentre') };
    const left = (await centre.show('projectLead', key)).phases[0];
    expect([left?.leftAt, left?.leftBy]).toEqual([movedAt, by.accountId]);
    await move('knowledgeCentre', phaseName('4'));
    await pass(desk, 2);
    await move('knowledgeCentre', phaseName('1'));
    await pass(desk, 2);
    await move('knowledgeCentre', 'Lukket');
    await pass(desk, 12);
    expect(await whereabouts(centre, key)).toEqual({ phase: '1', bypasses: ['4', 'ended'], status: 'Lukket' });
    const history = await centre.ask('projectLead', key, 'onboarding.history', {});
    const heard = history.events.filter(({ what }) => /phase|bypass|ended|resumed/.test(what.type));
    expect(heard.map((event) => [event.what.type, event.by])).toEqual([
      ['bypassed', by],
      ['phase-reentered', by],
      ['bypassed', by],
      ['phase-left', by],
    ]);
    await centre.act('projectLead', key, { type: 'status-put-back', phase: '1' });
    await pass(desk, 1);
    expect(await whereabouts(centre, key)).toEqual({ phase: '1', bypasses: ['4', 'ended'], status: phaseName('1') });
    await openGate(centre, key);
    await centre.act('projectLead', key, { type: 'ended', reason: 'Kunden trak sig', decider: 'Styregruppen' });
    await pass(desk, 2);
    expect([await statusOf(desk, key), await propertyOf(desk, key)]).toMatchObject(['Lukket', { phase: 'ended' }]);
    await move('projectLead', phaseName('1'));
    await pass(desk, 2);
    expect((await centre.show('projectLead', key)).frame).not.toHaveProperty('ended');

    // It goes to another project, where Trin is off: it ends where it was, and may go on once it is back.
    const away = await moveTo(desk, key, 'SUP');
    const there = await statusOf(desk, away);
    await pass(desk, 2);
    const { frame } = await centre.show('siteAdmin', away);
    expect(frame.ended).toMatchObject({ by: { kind: 'clock' }, text: expect.stringContaining(away), decider: '' });
    expect(await statusOf(desk, away)).toBe(there);
    const goOn = { type: 'resumed', reason: 'Tilbage' } as const;
    expect(await centre.try('siteAdmin', away, goOn)).toMatchObject({ done: false, reason: 'elsewhere' });
    const back = await moveTo(desk, away, 'ONB');
    expect((await centre.act('projectLead', back, goOn)).frame).not.toHaveProperty('ended');
  });
});

test('people search by phase, gate and what is due next; what others write over, or time alone changes, is written again', async () => {
  await withSite(serviceCentre('2026-11-24T23:20:00+01:00'), async (site) => {
    const centre = await openServiceCentre(site);
    const { desk } = centre;
    const [one, other] = [await centre.begin('TeleKOL Hjemme'), await centre.begin('Skærmbesøg')];
    const search = { blocked: 'trinBlocked = yes', due: 'trinDue <= 2d', started: 'trinStart = "2027-03-01"' };
    const all = async () => {
      await pass(desk, 4);
      const entries = Object.entries({ ...search, first: 'trinPhase = "1"', second: 'trinPhase = "2"' });
      const answers = await Promise.all(entries.map(async ([name, jql]) => [name, await found(desk, jql)] as const));
      return Object.fromEntries(answers);
    };
    const both = [one, other].toSorted();
    expect(await all()).toEqual({ blocked: both, due: both, started: [], first: both, second: [] });
    await openGate(centre, one);
    await centre.act('projectLead', one, { type: 'phase-left', phase: '1', to: '2' });
    await centre.act('projectLead', other, { type: 'ticked', item: '1.1' });
    const start = { type: 'start-set', date: '2027-03-01', reason: 'Aftalt', confirmed: false } as const;
    await centre.act('projectLead', other, start);
    expect(await all()).toEqual({ blocked: both, due: [], started: [other], first: [other], second: [one] });
    const path = `/rest/api/3/issue/${other}/properties/trin-onboarding`;
    const right = await propertyOf(desk, other);
    await desk.rest('siteAdmin', 'PUT', path, { phase: '9', blocked: 'no' });
    await desk.rest('siteAdmin', 'PUT', `/rest/api/3/issue/${other}`, { fields: { labels: ['ryddet'] } });
    await pass(desk, 16);
    expect(await propertyOf(desk, other)).toEqual(right);
    // An agreement runs out at midnight, and nobody does anything.
    await centre.act('projectLead', other, { type: 'wrote', item: '5.4', field: 'validTo', text: '2026-11-24' });
    await desk.rest('siteAdmin', 'PUT', path, { phase: '9', blocked: 'no' });
    await pass(desk, 20);
    expect(await propertyOf(desk, other)).toEqual(right);
    expect(site.storage('onboarding').filter(({ value }) => Object(value).awake === 'yes')).toHaveLength(1);
  });
});
