import { randomUUID } from 'node:crypto';
import { calls, type CallName } from '../../src/contract/calls';
import { withSite } from '../site/closing';
import { accountOf } from '../site/seed/people';
import { openServiceCentre, serviceCentre } from './service-centre';

type Table = readonly (readonly [CallName, object])[];

const moveId = randomUUID();
const edit = { edit: 'add', row: 'a', values: { task: 'Måler virker ikke' } } as const;
const answer = { question: '1', answer: 'Blå Boks', unknown: false, note: '', was: '' };
/** Every call by which people record something of a case. */
const WRITING: Table = [
  ['onboarding.begin', { moveId }],
  ['onboarding.do', { moveId, deeds: [{ type: 'ticked', item: '1.1' }] }],
  ['onboarding.upgrade', { moveId, to: 1, takes: [] }],
  ['onboarding.send-form', { moveId, people: [accountOf('resourcePerson')] }],
  ['onboarding.retry', {}],
  ['board.ask', { moveId }],
  ['storyboard.write', { edits: [edit] }],
  ['service.compile', { moveId }],
  ['service.check', { moveId }],
];
const READING: Table = [
  ['onboarding.show', {}],
  ['onboarding.history', {}],
  ['onboarding.offers', {}],
  ['onboarding.form', {}],
  ['onboarding.form-versions', {}],
  ['onboarding.form-customers', {}],
  ['board.why', { item: '1.1' }],
  ['storyboard.show', {}],
  ['storyboard.export', { as: 'csv', locale: 'da' }],
  ['service.show', {}],
];
const WRITING_IN_PORTAL: Table = [
  ['form.save', { answers: [answer] }],
  ['form.submit', { version: 0 }],
];

test('while nobody pays a case and its form can be read, and nobody records anything of them', async () => {
  const known = [...WRITING, ...READING, ...WRITING_IN_PORTAL, ['form.show'] as const].map(([name]) => name);
  const there = Object.entries(calls).flatMap(([name, { by }]) => (by === 'party' || by === 'invited' ? [name] : []));
  expect(known.toSorted()).toEqual(there.toSorted());

  await withSite(serviceCentre('2026-11-24T10:00:00+01:00'), async (site) => {
    const centre = await openServiceCentre(site);
    const { desk } = centre;
    const issueKey = await centre.begin('Hjemmemonitorering af KOL');
    const people = [accountOf('customerLead')];
    const sent = await centre.ask('projectLead', issueKey, 'onboarding.send-form', { moveId: randomUUID(), people });
    const requestKey = (sent.sent && sent.form.key) || '';
    const before = await centre.show('projectLead', issueKey);
    const written = () =>
      site.calls.filter(({ caller, api, path }) => {
        return !caller.startsWith('persona') && api === 'kvs' && /transaction|\/set/.test(path);
      }).length;

    site.switches({ licence: 'none' });
    const already = written();
    for (const [name, payload] of WRITING) {
      const told = await desk.call('projectLead', name, payload, { issueKey });
      expect([name, told]).toEqual([name, { ok: false, reason: 'standing-still' }]);
    }
    for (const [name, payload] of WRITING_IN_PORTAL) {
      const told = await desk.call('customerLead', name, payload, { requestKey });
      expect([name, told]).toEqual([name, { ok: false, reason: 'standing-still' }]);
    }
    expect(written()).toBe(already);
    for (const [name, payload] of READING)
      expect([name, (await desk.call('projectLead', name, payload, { issueKey })).ok]).toEqual([name, true]);
    expect(await desk.call('customerLead', 'form.show', {}, { requestKey })).toMatchObject({
      ok: true,
      value: { state: 'known', form: { version: 0 } },
    });
    expect((await centre.show('projectLead', issueKey)).version).toBe(before.version);

    // What was tried meanwhile can be done again, as if it had never been.
    site.switches({ licence: 'active' });
    const saved = await desk.call('customerLead', 'form.save', { answers: [answer] }, { requestKey });
    expect(saved).toMatchObject({ ok: true, value: { saved: true } });
    const typed = await centre.ask('projectLead', issueKey, 'storyboard.write', { edits: [edit] });
    expect(typed).toMatchObject({ done: true });
  });
});
