import type { StoryboardEdit, WrittenAnswer } from '../../src/contract/storyboard';
import type { DoneAnswer } from '../../src/contract/onboarding';
import { openSite, type Site } from '../site/site';
import { openServiceCentre, serviceCentre, type ServiceCentre } from './service-centre';

let site: Site;
let centre: ServiceCentre;

beforeAll(async () => {
  site = await openSite(serviceCentre('2026-11-24T10:00:00+01:00'));
  centre = await openServiceCentre(site);
});

afterAll(() => {
  site.close();
  expect(site.everyViolation).toEqual([]);
});

const write = (who: string, key: string, ...edits: readonly StoryboardEdit[]): Promise<WrittenAnswer> =>
  centre.ask(who, key, 'storyboard.write', { edits });

const cell = (row: string, column: string, was: string, text: string): StoryboardEdit => ({
  edit: 'write',
  row,
  was: { [column]: was },
  values: { [column]: text },
});

async function rowsOf(key: string) {
  const answer = await centre.ask('board', key, 'storyboard.show', {});
  if (answer.state !== 'known') throw new Error(`no storyboard at ${key}`);
  return answer.board.rows;
}

test('two editors at once lose nothing: not in one row, and not in one cell', async () => {
  const key = await centre.begin('Hjemmemonitorering');
  await write('projectLead', key, { edit: 'add', row: 'a', values: { task: 'Måling fejler', kind: 'clinical' } });
  const [one, other] = await Promise.all([
    write('projectLead', key, cell('a', 'how', '', 'Genstart'), cell('a', 'watch', '', 'Weekend')),
    write('knowledgeCentre', key, cell('a', 'how', '', 'Ring'), {
      edit: 'add',
      row: 'b',
      values: { task: 'Ny bruger' },
    }),
  ]);
  const kept = [one, other].flatMap((answer) => (answer.done ? answer.kept : []));
  expect(kept).toEqual([{ row: 'a', column: 'how', why: 'written' }]);
  const rows = await rowsOf(key);
  const how = rows[0]?.values['how'];
  expect(rows.map(({ values }) => values)).toEqual([
    { task: 'Måling fejler', kind: 'clinical', how, watch: 'Weekend' },
    { task: 'Ny bruger' },
  ]);
  expect(['Genstart', 'Ring']).toContain(how);
  // Whoever lost the cell has read the other's text by now, and may write over it.
  expect(await write('knowledgeCentre', key, cell('a', 'how', how ?? '', 'Ring og genstart'))).toMatchObject({
    kept: [],
  });
  const { events } = await centre.ask('projectLead', key, 'onboarding.history', {});
  const written = events.flatMap(({ what }) => (what.type === 'entry-put' ? (what.values['how'] ?? []) : []));
  expect(written).toEqual(['Ring og genstart', how]);
});

test('whoever reads along writes nothing, and a case that has ended is written no more', async () => {
  const key = await centre.begin('Sårpleje');
  expect(await write('board', key, { edit: 'add', row: 'a', values: {} })).toEqual({
    done: false,
    reason: 'not-yours',
  });
  await centre.act('projectLead', key, { type: 'ended', reason: 'Ingen aftale', decider: 'Styregruppen' });
  expect(await write('projectLead', key, { edit: 'add', row: 'a', values: {} })).toEqual({
    done: false,
    reason: 'ended',
  });
  expect(await rowsOf(key)).toEqual([]);
});

test('what can never be right is refused with its column, in the table and by any other way', async () => {
  const key = await centre.begin('Genoptræning');
  const edit: StoryboardEdit = { edit: 'add', row: 'a', values: { amount: 'fire' } };
  expect(await write('projectLead', key, edit)).toMatchObject({
    kept: [{ row: 'a', column: 'amount', why: 'not-a-number' }],
  });
  const put = { type: 'entry-put', list: 'contacts', entry: 'c', values: { mail: 'ole' } } as const;
  const refused: DoneAnswer = await centre.try('projectLead', key, put);
  expect(refused).toMatchObject({ reason: 'bad-entry', faults: [{ column: 'mail', why: 'not-a-mail' }] });
});

test('it goes out as a table that no spreadsheet reckons with, and as a text', async () => {
  const key = await centre.begin('Diabetes');
  const contact = { kind: 'vendor', name: 'Ole Brandt' };
  await centre.act('projectLead', key, { type: 'entry-put', list: 'contacts', entry: 'ole-1', values: contact });
  const values = {
    workflow: 'Drift',
    kind: 'technical',
    task: '=SUM(A1)',
    actor: 'first',
    can: 'second\ncontact:ole-1',
  };
  const fast = { amount: '1.5', unit: 'hours', time: 'working' };
  await write('projectLead', key, { edit: 'add', row: 'a', values: { ...values, ...fast } });
  const csv = await centre.ask('board', key, 'storyboard.export', { as: 'csv', locale: 'da' });
  const [, row] = csv.found ? csv.text.split('\r\n') : [];
  expect(row).toBe(
    `Drift;teknisk;"'=SUM(A1)";1. linje (call center);;"1,5";timer;arbejdstid;;"2. linje (intern), Ole Brandt";;`,
  );
  const text = await centre.ask('board', key, 'storyboard.export', { as: 'text', locale: 'en' });
  expect(text.found && text.text).toContain(
    '1. =SUM(A1)\n  Who does the task?: 1st line (call centre)\n  How fast?: 1.5 hours working time',
  );
});

test('two hundred rows, and cells as long as they may be, until the storyboard is full and says so', async () => {
  const key = await centre.begin('Stort projekt');
  const values = {
    workflow: 'Drift',
    kind: 'technical',
    task: 'Opgave',
    actor: 'first',
    how: 'Se vejledningen. '.repeat(8),
  };
  for (let row = 0; row < 200; row += 8) {
    const edits = Array.from({ length: 8 }, (_, i): StoryboardEdit => ({ edit: 'add', row: `r${row + i}`, values }));
    expect(await write('projectLead', key, ...edits)).toMatchObject({ done: true, kept: [] });
  }
  const long = Array.from({ length: 4000 }, (_, i) => String.fromCharCode(97 + ((i * 7919 + (i >> 3) * 31) % 26))).join(
    '',
  );
  const rows = await rowsOf(key);
  expect(rows).toHaveLength(200);
  let full: WrittenAnswer | undefined;
  for (let row = 0; row < 200 && !(full?.done && full.kept.length > 0); row += 8) {
    const edits = Array.from({ length: 8 }, (_, i) =>
      cell(`r${row + i}`, 'watch', '', `${row + i} ${long}`.slice(0, 4000)),
    );
    full = await write('projectLead', key, ...edits);
  }
  const [fault] = full?.done ? full.kept : [];
  expect(fault).toMatchObject({ column: 'watch', why: 'too-long' });
});
