import { randomUUID } from 'node:crypto';
import { HOUR } from '../../src/domain/time';
import { withSite } from '../site/closing';
import { accountOf } from '../site/seed/people';
import { makeRequestType, raiseAbout } from './centre-rulebook';
import { beginLife, itemsOf, look, passPhase, ROWS, serviceOf, type Course, type Life } from './onboarding-life';
import { openServiceCentre, serviceCentre } from './service-centre';

const SOLUTION = 'Hjemmemonitorering af KOL';
const AGREED: Course['board'] = { board: 'recommended', board2: 'with-remarks', board3: 'recommended' };
const WITH_ALL: Course = {
  logistics: true,
  resourcePeople: true,
  board: AGREED,
  start: '2027-03-01',
  editors: ['projectLead', 'knowledgeCentre'],
};
const PLAIN: Course = { ...WITH_ALL, logistics: false, resourcePeople: false, editors: ['projectLead'] };

test('a telehealth case goes through all nine phases and becomes a service that does what its storyboard says', async () => {
  await withSite(serviceCentre('2026-11-24T10:00:00+01:00'), async (site) => {
    const life = await beginLife(await openServiceCentre(site), SOLUTION, WITH_ALL);
    for (const phase of ['1', '2', '3']) await comesTo(life, phase);
    await halfWay(life);
    for (const phase of ['4', '5', '6', '7', '8', '9']) await comesTo(life, phase);

    const { gate, frame } = await look(life);
    expect([gate.missing, frame.bypasses, frame.start]).toMatchObject([
      [],
      [],
      { date: '2027-03-01', confirmed: true },
    ]);
    // Each of eight gates was tried on each of five ways.
    expect(new Set(life.refused).size).toBe(8 * 5);
    const done = new Map(itemsOf(await look(life)).map((item) => [item.id, item]));
    expect([done.get('6.15')?.wanted, done.get('9.2')?.wanted, done.get('5.90')?.state.ticked]).toEqual([
      'yes',
      'yes',
      expect.anything(),
    ]);
    await servesAsDrawn(life);
  });
});

/** Everything of the phase that it is in, through its gate. */
async function comesTo(life: Life, phase: string): Promise<void> {
  expect((await look(life)).frame.phase).toBe(phase);
  await passPhase(life);
}

/** The playbook gains an item for phase 5, which the case takes over, and renames one that is done, which stays as it is. */
async function halfWay(life: Life): Promise<void> {
  const { centre, key } = life;
  const shown = await centre.desk.call('projectLead', 'playbook.show', {}, { projectKey: 'ONB' });
  if (!shown.ok) throw new Error(shown.reason);
  const { playbook } = shown.value;
  const phases = playbook.phases.map((phase) => ({
    ...phase,
    items: phase.items.flatMap((item) => {
      if (item.id === '1.1') return [{ ...item, title: { da: 'Noget andet', en: 'Something else' } }];
      return item.id === '5.1'
        ? [item, { ...item, id: '5.90', title: { da: 'Orientér regionen', en: 'Tell the region' } }]
        : [item];
    }),
  }));
  const text = JSON.stringify({ ...playbook, phases });
  const input = { seen: playbook.version, text, reason: 'Regionen skal vide det' };
  const saved = await centre.desk.call('projectLead', 'playbook.save', input, { projectKey: 'ONB' });
  expect(saved).toMatchObject({ ok: true, value: { saved: true } });
  const before = itemsOf(await look(life)).filter(({ state }) => state.ticked);
  const taken = { moveId: randomUUID(), to: playbook.version + 1, takes: ['5.90'] };
  expect(await centre.ask('projectLead', key, 'onboarding.upgrade', taken)).toMatchObject({ done: true });
  const after = new Map(itemsOf(await look(life)).map((item) => [item.id, item]));
  for (const { id, title, state } of before) expect(after.get(id)).toMatchObject({ title, state });
}

/** Whose contacts stand for each line. The call centre needs none for itself. */
const LINES: Readonly<Record<string, readonly string[]>> = {
  second: ['second-line'],
  third: ['vendor'],
  'it-department': ['it-department'],
};

/** A request of the customer about each row goes where the row says, within its limit, with its contacts. */
async function servesAsDrawn(life: Life): Promise<void> {
  const { centre } = life;
  const { adds, requestTypes } = await serviceOf(life);
  expect(adds.map(({ row }) => row)).toEqual(ROWS.map(({ id }) => id));
  const asked = new Map<string, string>();
  for (const { row, name } of requestTypes) {
    makeRequestType(centre, name);
    asked.set(row, await raiseAbout(centre, 'resourcePerson', name, SOLUTION));
  }
  await centre.desk.site.advance({ by: 'PT6M' });
  for (const row of ROWS) {
    const seen = await centre.desk.show('projectLead', asked.get(row.id) ?? '');
    const added = adds.find((one) => one.row === row.id);
    const limit = Number(row.amount) * HOUR;
    expect([row.id, added?.level, added?.time]).toEqual([row.id, row.actor, limit]);
    expect([row.id, seen.level, seen.team.id]).toEqual([row.id, 'first', added?.teams.first]);
    if (row.actor === 'first') expect([row.id, seen.clock?.limit]).toEqual([row.id, limit]);
    expect([row.id, seen.moves.passOn.map(({ id }) => id)]).toEqual([row.id, [added?.teams.second]]);
    const [note] = seen.notes;
    expect([row.id, note?.text]).toEqual([row.id, row.watch]);
    const kinds = [row.actor, row.must, row.can].flatMap((line) => LINES[line] ?? []);
    expect([row.id, note?.contacts.map(({ name }) => name)]).toEqual([row.id, kinds.map((kind) => `Vagten ${kind}`)]);
  }
}

test('a case without logistics goes on though a member of the board is silent over Easter, and none is asked for what it lacks', async () => {
  await withSite(serviceCentre('2027-03-22T09:00:00+01:00'), async (site) => {
    const board = { ...AGREED, board3: 'silent' } as const;
    const life = await beginLife(await openServiceCentre(site), SOLUTION, { ...PLAIN, board, start: '2027-09-01' });
    await passPhase(life, ['panel']);
    const asked = site.now();
    await passPhase(life, ['panel']);
    const { frame } = await look(life);
    // Ten days on the calendar, of which summer time took an hour: at the same time of day, on day 11.
    expect((frame.board?.dueAt ?? 0) - (frame.board?.askedAt ?? 0)).toBe((10 * 24 - 1) * HOUR);
    expect(site.now() - asked).toBeGreaterThan(9 * 24 * HOUR);
    expect(frame.board?.closed?.silent).toEqual([accountOf('board3')]);
    for (const phase of ['3', '4', '5', '6', '7', '8', '9']) {
      expect((await look(life)).frame.phase).toBe(phase);
      await passPhase(life, ['panel']);
    }
    const items = itemsOf(await look(life));
    const skipped = items.filter(({ wanted, state }) => wanted === 'no' && !state.ticked).map(({ id }) => id);
    expect(skipped).toEqual(expect.arrayContaining(['5.8', '6.3', '6.15', '7.8', '9.2']));
    expect((await look(life)).gate.missing).toEqual([]);
  });
});

test('a case that the board and the steering group refuse ends, with who and why, and goes no further', async () => {
  await withSite(serviceCentre('2026-11-24T10:00:00+01:00'), async (site) => {
    const board = { board: 'not-recommended', board2: 'not-recommended', board3: 'with-remarks' } as const;
    const life = await beginLife(await openServiceCentre(site), SOLUTION, { ...PLAIN, board, admitted: 'no' });
    await passPhase(life, ['panel']);
    await passPhase(life, []);
    const { frame, gate } = await look(life);
    expect(frame.ended).toMatchObject({ text: 'Enige på mødet', by: { accountId: accountOf('steering') } });
    expect([frame.phase, gate.isOpen]).toEqual(['2', false]);
    const left = await life.centre.try('projectLead', life.key, { type: 'phase-left', phase: '2', to: '3' });
    expect(left).toMatchObject({ done: false, reason: 'ended' });
  });
});
