import { randomUUID } from 'node:crypto';
import type { Answers } from '../../src/contract/calls';
import type { Playbook } from '../../src/contract/playbook';
import { writePlaybook } from '../../src/contract/playbook-text';
import { defaultPlaybook } from '../../src/domain/playbook/default';
import { withItem } from '../domain/playbook/arbitrary';
import { accountOf } from '../site/seed/people';
import { openSite, type Site } from '../site/site';
import type { Desk } from './desk';
import { openServiceCentre, serviceCentre, type ServiceCentre } from './service-centre';

const AT = { projectKey: 'ONB' };

let site: Site;
let centre: ServiceCentre;
let desk: Desk;

beforeAll(async () => {
  site = await openSite(serviceCentre('2026-11-24T09:00:00+01:00'));
  centre = await openServiceCentre(site);
  ({ desk } = centre);
});

afterAll(() => {
  site.close();
  expect(site.everyViolation).toEqual([]);
});

async function show(who = 'projectLead'): Promise<Answers['playbook.show']> {
  const answer = await desk.call(who, 'playbook.show', {}, AT);
  if (!answer.ok) throw new Error(`${who} may not see the playbook: ${answer.reason}`);
  return answer.value;
}

async function save(
  book: Playbook,
  seen: number,
  reason = 'Aftalt',
  who = 'projectLead',
): Promise<Answers['playbook.save']> {
  const answer = await desk.call(who, 'playbook.save', { seen, text: writePlaybook(book), reason }, AT);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
}

async function textOf(version: number): Promise<string> {
  const answer = await desk.call('projectLead', 'playbook.text', { version }, AT);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value.text;
}

const dueSooner = (book: Playbook): Playbook =>
  withItem('1.6', { due: { from: 'meeting', days: -5, unit: 'working' } }, book);

test('a desk begins with the default; saved versions follow it one by one and never change', async () => {
  expect(await show()).toMatchObject({ editable: true, playbook: { version: 1 }, gone: [] });
  expect((await show('knowledgeCentre')).editable).toBe(false);
  expect(await textOf(1)).toBe(writePlaybook(defaultPlaybook));

  const second = dueSooner(defaultPlaybook);
  expect(await save(second, 1, 'Færre dage')).toMatchObject({
    saved: true,
    answer: { playbook: { version: 2 }, saved: { version: 2, by: accountOf('projectLead'), reason: 'Færre dage' } },
  });
  // The answer was lost and the button pressed again: still the second.
  expect(await save(second, 1, 'Færre dage')).toMatchObject({ saved: true, answer: { playbook: { version: 2 } } });
  expect(await save(second, 2)).toMatchObject({ saved: false, reason: 'no-changes' });

  const [first, ...rest] = second.phases;
  if (!first) throw new Error('no phases');
  const shorter = { ...second, phases: [{ ...first, items: first.items.filter(({ id }) => id !== '1.8') }, ...rest] };
  const third = await save(shorter, 2, 'Uden gennemgang');
  // What a version has had keeps its number, so that no other item ever gets it.
  expect(third).toMatchObject({ saved: true, answer: { playbook: { version: 3 }, gone: ['1.8'] } });

  expect(await textOf(1)).toBe(writePlaybook(defaultPlaybook));
  expect(await textOf(2)).toBe(writePlaybook(second));
  expect(await textOf(4)).toBe('');
  const versions = await desk.call('knowledgeCentre', 'playbook.versions', {}, AT);
  expect(versions.ok && versions.value.versions.map(({ version, reason }) => [version, reason])).toEqual([
    [3, 'Uden gennemgang'],
    [2, 'Færre dage'],
  ]);
  const compared = await desk.call('knowledgeCentre', 'playbook.compare', { from: 1, to: 3 }, AT);
  expect(compared).toMatchObject({
    ok: true,
    value: {
      found: true,
      changes: [
        { part: 'items', id: '1.8', what: 'removed' },
        { part: 'items', id: '1.6', what: 'changed', fields: ['due'] },
      ],
    },
  });
  expect(await desk.call('knowledgeCentre', 'playbook.compare', { from: 1, to: 9 }, AT)).toMatchObject({
    ok: true,
    value: { found: false },
  });
});

test('of two who save at once one is first, and the other is shown what they saved', async () => {
  const { playbook } = await show();
  const { version } = playbook;
  const [one, other] = await Promise.all([
    save(withItem('1.2', { need: 'optional' }, playbook), version, 'Den ene'),
    save(withItem('1.3', { need: 'optional' }, playbook), version, 'Den anden', 'siteAdmin'),
  ]);
  const [won, lost] = one.saved ? [one, other] : [other, one];
  expect(won).toMatchObject({ saved: true, answer: { playbook: { version: version + 1 } } });
  const theirs = (await show()).saved;
  expect(lost).toMatchObject({ saved: false, reason: 'changed-meanwhile', answer: { saved: theirs } });
  expect((await show()).playbook.version).toBe(version + 1);
});

test('what is wrong is named, and nothing is saved', async () => {
  const { playbook } = await show();
  const { version } = playbook;
  const wrong = withItem('1.16', { after: '9.9' }, playbook);
  const fault = { place: 'phases[0].items[14].after', fault: 'no-such-item', params: { found: '9.9', wanted: '' } };
  expect(await save(wrong, version)).toMatchObject({ saved: false, reason: 'faults', faults: [fault] });
  const read = await desk.call('knowledgeCentre', 'playbook.read', { text: writePlaybook(wrong).slice(0, 900) }, AT);
  expect(read).toMatchObject({ ok: true, value: { ok: false, faults: [{ fault: 'broken-json' }] } });
  expect((await show()).playbook.version).toBe(version);
  await expect(
    desk.call('knowledgeCentre', 'playbook.save', { seen: version, text: '{}', reason: 'Nej' }, AT),
  ).rejects.toThrow('Forbidden');
});

test('a case keeps the version it began with, and its people; new cases get the newest', async () => {
  const { playbook } = await show();
  const before = await centre.begin('Hjemmemåling før');
  const roles = playbook.roles.map((role) =>
    role.id === 'AB' ? { ...role, people: [accountOf('board'), accountOf('board2')] } : role,
  );
  const renamed = withItem('1.2', { title: { da: 'Aftal første møde', en: 'Agree on a first meeting' } }, playbook);
  expect(await save({ ...renamed, roles }, playbook.version, 'Nyt board')).toMatchObject({ saved: true });
  const after = await centre.begin('Hjemmemåling efter');

  const seen = async (key: string) => {
    const { frame, phases, lists } = await centre.show('projectLead', key);
    const title = phases[0]?.items.find(({ id }) => id === '1.2')?.title.da;
    const board = lists.cast.filter(({ values }) => values['role'] === 'AB').map(({ values }) => values['accountId']);
    return { version: frame.playbook, title, board };
  };
  expect(await seen(before)).toEqual({ version: playbook.version, title: 'Arrangér dialogmøde', board: [] });
  expect(await seen(after)).toEqual({
    version: playbook.version + 1,
    title: 'Aftal første møde',
    board: [accountOf('board'), accountOf('board2')],
  });
});

test('a case goes over to a newer version item by item; what is done stays, and nobody else may do it', async () => {
  const key = await centre.begin('Hjemmemåling undervejs');
  await centre.act('projectLead', key, { type: 'ticked', item: '1.1' });
  const { playbook } = await show();
  const to = playbook.version + 1;
  const title = { da: 'Opret forløbet', en: 'Make the case' };
  const next = withItem(
    '1.1',
    { title },
    withItem('1.4', { title }, withItem('1.3', { need: 'mandatory', title }, playbook)),
  );
  const [first, ...rest] = next.phases;
  const [item] = first?.items ?? [];
  if (!first || !item) throw new Error('no items');
  const fresh = { ...item, id: '1.50', title: { da: 'Nyt', en: 'New' } };
  const book = { ...next, phases: [{ ...first, items: [...first.items, fresh] }, ...rest] };
  expect(await save(book, playbook.version, 'Nye navne')).toMatchObject({ saved: true });

  const { offered } = await centre.ask('knowledgeCentre', key, 'onboarding.offers', {});
  expect(
    offered?.offers.map(({ item, what, settled, fields }) => [item, what, settled, fields.includes('title')]),
  ).toEqual([
    ['1.1', 'changed', true, true],
    ['1.3', 'changed', false, true],
    ['1.4', 'changed', false, true],
    ['1.50', 'added', false, false],
  ]);
  const take = (who: string, takes: readonly string[], moveId = randomUUID()) =>
    centre.ask(who, key, 'onboarding.upgrade', { moveId, to, takes });
  expect(await take('knowledgeCentre', ['1.3'])).toEqual({ done: false, reason: 'not-yours', about: [] });
  expect(await take('projectLead', ['1.1', '1.3'])).toEqual({ done: false, reason: 'settled', about: ['1.1'] });
  const moveId = randomUUID();
  for (const takes of [['1.3'], ['1.3', '1.4']]) {
    const done = await take('projectLead', takes, moveId);
    if (!done.done) throw new Error(done.reason);
    const items = done.case.phases[0]?.items ?? [];
    expect(done.case.frame).toMatchObject({ playbook: to, kept: { '1.1': to - 1, '1.4': to - 1, '1.50': 0 } });
    expect(items.map(({ id }) => id)).not.toContain('1.50');
    const called = (id: string) => items.find((item) => item.id === id)?.title.da;
    expect([called('1.1'), called('1.3'), called('1.4')]).toEqual([
      'Opret case og kontaktperson',
      'Opret forløbet',
      'Udpeg videnscentermedarbejder',
    ]);
    expect(items.find(({ id }) => id === '1.1')?.state.ticked).toBeDefined();
  }
  expect(await centre.ask('projectLead', key, 'onboarding.offers', {})).toEqual({});
});
