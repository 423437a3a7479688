import type { Answers, Input } from '../../src/contract/calls';
import type { QueueView } from '../../src/contract/queue';
import { loadsOf } from '../../src/contract/queue-load';
import { EventRow, eventOf } from '../../src/adapters/shapes';
import { followUpDueAt, levelDueAt } from '../../src/domain/casework/clock';
import { fold, inHand, presentStay } from '../../src/domain/casework/fold';
import { defaultRulebook } from '../../src/domain/rulebook/default';
import { rulesOf } from '../../src/domain/rulebook/rules';
import { DAY } from '../../src/domain/time';
import { accountOf } from '../site/seed/people';
import { openSite, type Site } from '../site/site';
import { openDesk, supportCentre, type Desk } from './desk';
import { put } from './past-cases';

const AT = { projectKey: 'SUP' };
const rules = rulesOf(defaultRulebook);

/** Six cases at a Tuesday's eleven: with 1st, 2nd and 3rd level, with the specialists, with a superuser, and one answered. */
let site: Site;
let keys: readonly string[];
let eleven: Uint8Array;
let desk: Desk;

beforeAll(async () => {
  site = await openSite(supportCentre('2026-11-24T08:00:00+01:00'));
  desk = await openDesk(site);
  const raised: string[] = [];
  for (let i = 0; i < 6; i += 1) raised.push(await desk.raise('superuser', { summary: `Fejl ${i}` }));
  await desk.until('2026-11-24T08:30:00+01:00');
  const [, second = '', third = '', direct = '', asked = '', answered = ''] = raised;
  const texts = { tried: 'Genstart.', asked: 'Hvad er galt?' };
  await desk.move('first', second, 'case.pass-on', texts);
  await desk.until('2026-11-24T08:32:00+01:00');
  await desk.move('first', third, 'case.pass-on', texts);
  await desk.until('2026-11-24T08:33:00+01:00');
  await desk.move('second', third, 'case.pass-on', texts);
  await desk.until('2026-11-24T08:34:00+01:00');
  await desk.move('first', direct, 'case.pass-on', { ...texts, direct: true });
  await desk.until('2026-11-24T08:35:00+01:00');
  await desk.move('first', asked, 'case.ask', { text: 'Hvilken browser?' });
  await desk.until('2026-11-24T08:36:00+01:00');
  await desk.move('first', answered, 'case.answer', { text: 'Det virker nu.' });
  await desk.until('2026-11-24T11:01:00+01:00');
  keys = raised;
  eleven = site.snapshot();
});

beforeEach(() => site.restore(eleven));

afterAll(() => {
  site.close();
  expect(site.everyViolation).toEqual([]);
});

async function shown(desk: Desk, who = 'first'): Promise<QueueView> {
  const answer = await desk.call(who, 'queue.show', {}, AT);
  if (!answer.ok || answer.value.state !== 'known') throw new Error(JSON.stringify(answer));
  return answer.value.queue;
}

async function numbers(desk: Desk): Promise<Answers['queue.numbers']> {
  const answer = await desk.site.invoke({
    accountId: accountOf('first'),
    moduleKey: 'queue-gadget',
    functionKey: 'queue.numbers',
    payload: {},
    gadget: { id: '1', dashboardId: '1', entryPoint: 'view', configuration: { projectId: projectOf(desk) } },
  });
  if (!answer.ok) throw new Error(answer.error.message);
  return Object(answer.value).value;
}

/** An event of so many days ago that counts as this, of a case that has that number as its id. */
function putFlagged(days: number, flag: string): void {
  const at = site.now() - days * DAY;
  const { value } = site.storage('event')[0] ?? {};
  put(site, 'event', `${days}:1`, { ...Object(value), issueId: String(days), seq: 1, at, heardAt: at, flag });
}

function projectOf({ site }: Desk): string {
  return site.world.state.jira.projectKeys.get('SUP') ?? '';
}

function idOf({ site }: Desk, key: string): string {
  return site.jira.lookup.issue(key)?.id ?? '';
}

/** Every case as its own history tells it: where it is, until when, and when it is looked after. */
function told({ site }: Desk): readonly object[] {
  const events = site.storage('event').map(({ value }) => EventRow.parse(value));
  return [...new Set(events.map(({ issueId }) => issueId))].flatMap((issueId) => {
    const history = events.filter((row) => row.issueId === issueId).map(eventOf);
    const state = fold(history.toSorted((a, b) => a.seq - b.seq));
    if (!state || !inHand(state)) return [];
    const { level, team } = presentStay(state);
    const dueAt = levelDueAt(state, rules) ?? null;
    return [{ issueId, version: history.length, level, team, dueAt, followUpAt: followUpDueAt(state, rules) ?? null }];
  });
}

function byId(cases: readonly object[]): readonly object[] {
  return cases.toSorted((a, b) => String(Object(a).issueId).localeCompare(String(Object(b).issueId)));
}

test('the page and the gadget say what every case’s own history says', async () => {
  const queue = await shown(desk);
  const seen = queue.cases.map(({ issueId, version, level, team, dueAt, followUpAt }) => ({
    issueId,
    version,
    level,
    team,
    dueAt,
    followUpAt,
  }));
  expect(byId(seen)).toEqual(byId(told(desk)));
  expect(queue.cases.map(({ level }) => level).toSorted()).toEqual(['first', 'second', 'superuser', 'third', 'third']);
  expect(await numbers(desk)).toMatchObject({ state: 'known', loads: loadsOf(queue.cases, desk.site.now()) });
  await desk.until('2026-11-25T10:47:30+01:00');
  const next = await shown(desk);
  expect(byId(next.cases.map(({ issueId, dueAt }) => ({ issueId, dueAt })))).toEqual(
    byId(told(desk).map((one) => ({ issueId: Object(one).issueId, dueAt: Object(one).dueAt }))),
  );
});

test('looking costs Jira one permission check, and none soon after', async () => {
  const ask = { accountId: accountOf('second'), moduleKey: 'queue-page', functionKey: 'queue.show', payload: {} };
  const already = desk.site.calls.length;
  for (let i = 0; i < 2; i += 1) await desk.site.invoke({ ...ask, ...AT });
  const jira = desk.site.calls.slice(already).filter(({ api }) => api === 'jira');
  expect(jira.map(({ template }) => template)).toEqual(['/rest/api/3/permissions/check']);
});

test('2nd level is told of a business case, which is not its own', async () => {
  const noticed = (await shown(desk)).cases.filter(({ noticed: team }) => team !== undefined);
  expect(noticed.map(({ issueId, noticed: team, arm }) => [issueId, team, arm])).toEqual([
    [idOf(desk, keys[3] ?? ''), 'bit', 'business'],
  ]);
});

/** Somebody says on the page that they have looked after a case. */
async function confirm(who: string, key: string): Promise<unknown> {
  const issueId = idOf(desk, key);
  const { version = 0 } = (await shown(desk)).cases.find((one) => one.issueId === issueId) ?? {};
  const input: Input<'queue.follow-up'> = { issueId, moveId: '00000000-0000-4000-8000-00000000abcd', seen: version };
  const answer = await desk.call(who, 'queue.follow-up', input, AT);
  return answer.ok ? answer.value : answer.reason;
}

test('1st level confirms a follow-up from the page, once however often it presses', async () => {
  const key = keys[1] ?? '';
  const due = async () => (await shown(desk)).cases.find(({ issueId }) => issueId === idOf(desk, key))?.followUpAt ?? 0;
  const before = await due();
  expect(await confirm('first', key)).toEqual({ done: true });
  expect(await confirm('first', key)).toEqual({ done: true });
  await desk.until('2026-11-24T11:01:10+01:00');
  expect(await due()).toBeGreaterThan(before);
  const looked = site.storage('event').filter(({ value }) => Object(value).what.type === 'followed-up');
  expect(looked).toHaveLength(1);
});

test('a follow-up is not confirmed by those who work at 2nd level, nor where none is due', async () => {
  expect(await confirm('second', keys[1] ?? '')).toEqual({ done: false, reason: 'not-your-level' });
  expect(await confirm('first', keys[0] ?? '')).toEqual({ done: false, reason: 'nothing-to-follow-up' });
});

test('words to the customer past 1st level are counted for a week', async () => {
  expect((await shown(desk)).deviations).toEqual([]);
  await desk.comment('second', keys[1] ?? '', 'Prøv igen nu.');
  await desk.until('2026-11-24T11:10:00+01:00');
  const found = [{ issueId: idOf(desk, keys[1] ?? ''), kind: 'past-first' }];
  expect((await shown(desk)).deviations).toMatchObject(found);
  for (const days of [6, 8]) putFlagged(days, 'gate-bypassed');
  await desk.until('2026-11-24T11:11:00+01:00');
  expect((await shown(desk)).deviations).toMatchObject([...found, { issueId: '6', kind: 'gate-bypassed' }]);
});

test('of the cases answered in a month, those are counted that were agreed to be change requests', async () => {
  expect((await shown(desk)).month).toEqual({ answered: 1, changes: 0 });
  const key = keys[2] ?? '';
  await desk.move('vendor', key, 'case.give-verdict', { verdict: 'change-request', text: 'Det er nyt.' });
  await desk.until('2026-11-24T11:05:00+01:00');
  await desk.move('second', key, 'case.agree', {});
  await desk.until('2026-11-24T11:10:00+01:00');
  const open = (await shown(desk)).cases.filter(({ verdict, verdictOpen }) => verdict && !verdictOpen);
  expect(open.map(({ issueId, verdict }) => [issueId, verdict])).toEqual([[idOf(desk, key), 'change-request']]);
  await desk.move('vendor', key, 'case.answer', { text: 'Kommer til foråret.', noVendorContact: true });
  await desk.until('2026-11-24T11:15:00+01:00');
  await desk.move('second', key, 'case.answer', { text: 'Kommer til foråret.' });
  await desk.until('2026-11-24T11:20:00+01:00');
  await desk.move('first', key, 'case.answer', { text: 'Det er et ændringsønske.' });
  await desk.until('2026-11-24T11:25:00+01:00');
  expect((await shown(desk)).month).toEqual({ answered: 2, changes: 1 });
  for (const days of [29, 31]) putFlagged(days, 'answered');
  await desk.until('2026-11-24T11:26:00+01:00');
  expect((await shown(desk)).month).toEqual({ answered: 3, changes: 1 });
});

test('cases from before an overview was kept are brought up by the first look, once', async () => {
  const before = await shown(desk);
  await desk.until('2026-11-24T11:02:00+01:00');
  for (const { key, value } of desk.site.storage('case')) {
    const { level: _level, dueAt: _due, glance: _glance, ...old } = Object(value);
    put(desk.site, 'case', key, old);
  }
  for (const { key, value } of desk.site.storage('job'))
    put(desk.site, 'job', key, { ...Object(value), cursor: { where: 0, after: '' }, state: 'running', heldUntil: 0 });
  await desk.until('2026-11-24T11:02:10+01:00');
  expect((await shown(desk)).cases).toEqual([]);
  await desk.until('2026-11-24T11:14:00+01:00');
  const after = await shown(desk);
  expect(byId(after.cases)).toEqual(byId(before.cases));
  expect(after.filling).toBeUndefined();
  expect(byId(told(desk))).toHaveLength(after.cases.length);
});

test('a desk that stands still says since when', async () => {
  await desk.call('projectAdmin', 'desk.disable', {}, AT);
  const answer = await desk.call('first', 'queue.show', {}, AT);
  expect(answer).toMatchObject({ ok: true, value: { state: 'not-enabled' } });
  await desk.call('projectAdmin', 'desk.enable', {}, AT);
  desk.site.switches({ licence: 'none' });
  await desk.until('2026-11-24T11:10:00+01:00');
  expect((await shown(desk)).still).toEqual(expect.any(Number));
  expect(await numbers(desk)).toMatchObject({ still: expect.any(Number) });
});
