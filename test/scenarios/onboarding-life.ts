import { randomUUID } from 'node:crypto';
import type { Deed } from '../../src/contract/deeds';
import type { ItemView, OnboardingView } from '../../src/contract/onboarding';
import type { ServiceView } from '../../src/contract/service';
import type { Happening } from '../../src/domain/onboarding/event';
import { defaultPlaybook } from '../../src/domain/playbook/default';
import { mendingOf } from '../model/start-mending';
import { addUser } from '../site/jira/building';
import { accountOf } from '../site/seed/people';
import type { Site } from '../site/site';
import type { RestResponse } from '../site/world';
import { bySolution, edit, publish } from './centre-rulebook';
import type { ServiceCentre } from './service-centre';

/** How a case goes. */
export interface Course {
  readonly logistics: boolean;
  readonly resourcePeople: boolean;
  /** What each member of the board says; nobody: silent until its days have run out. */
  readonly board: Readonly<Record<string, 'recommended' | 'with-remarks' | 'not-recommended' | 'silent'>>;
  /** The start date that the customer and the centre agree on. */
  readonly start: string;
  /** What the steering group says; yes when left out. */
  readonly admitted?: 'no';
  /** Whoever takes turns at the checklist. */
  readonly editors: readonly string[];
}

/** A case on its way, seen by whoever leads it. */
export interface Life {
  readonly centre: ServiceCentre;
  readonly key: string;
  readonly course: Course;
  /** Each way a gate was tried while something was missing, and that it stayed shut. */
  readonly refused: string[];
}

const LEAD = 'projectLead';
const AUTOMATION = 'automation-for-jira';
/** Who has which role in the case, for those of the playbook's roles who can see Jira. */
const CAST: readonly (readonly [role: string, persona: string])[] = [
  ['PM', 'projectLead'],
  ['KC', 'knowledgeCentre'],
  ['CC', 'callCentre'],
  ['LG', 'logistics'],
  ['AB', 'board'],
  ['AB', 'board2'],
  ['AB', 'board3'],
  ['SG', 'steering'],
  ['LAW', 'lawyer'],
];

/** A case that has just begun, with its people, and the gate's validator on every step between its statuses. */
export async function beginLife(centre: ServiceCentre, summary: string, course: Course): Promise<Life> {
  const { site } = centre.desk;
  if (!site.world.state.jira.users.has(AUTOMATION))
    addUser(site.world, { accountId: AUTOMATION, displayName: 'Automation for Jira', accountType: 'app' });
  standGuard(site);
  const key = await centre.begin(summary);
  const deeds = CAST.map(([role, persona], index): Deed => {
    const values = { role, accountId: accountOf(persona), name: persona };
    return { type: 'entry-put', list: 'cast', entry: `${role.toLowerCase()}-${index + 10}`, values };
  });
  await act({ centre, key, course, refused: [] }, LEAD, ...deeds);
  return { centre, key, course, refused: [] };
}

/** Puts the validator on the workflow of onboarding cases, as its administrator does. */
function standGuard(site: Site): void {
  for (const { name, transitions } of site.world.state.jira.workflows.values())
    for (const { to, initial, validators } of transitions)
      if (name === 'Opstart' && !initial && validators.length === 0)
        validators.push({ id: `phase-${to}`, moduleKey: 'phase-gate', configuration: {} });
}

/** Deeds in as many presses as they need. */
async function act({ centre, key }: Life, who: string, ...deeds: readonly Deed[]): Promise<void> {
  for (let i = 0; i < deeds.length; i += 8) await centre.act(who, key, ...deeds.slice(i, i + 8));
}

/**
 * Does everything that the gate of this phase waits for, the last thing only after every way through it has been tried in
 * vain; then leaves. Answers with what was due when, by item.
 */
export async function passPhase(life: Life, ways: readonly Way[] = WAYS): Promise<ReadonlyMap<string, number>> {
  const dues = new Map<string, number>();
  const from = (await look(life)).frame.phase;
  for (let turn = 0; turn < 80; turn += 1) {
    const view = await look(life);
    for (const { id, deadline } of itemsOf(view)) if (deadline) dues.set(id, deadline.at);
    const [missing] = view.gate.missing;
    if (!missing || view.frame.ended) break;
    if (view.gate.missing.length === 1) await tryAll(life, view, ways);
    if (missing.why === 'start-ahead') await jump(life, `${view.frame.start?.date}T08:00:00+01:00`);
    else await see(life, view, nextOf(view, missing.item), turn);
  }
  const { gate, frame } = await look(life);
  if (gate.to === undefined || frame.ended) return dues;
  expect([from, gate.missing]).toEqual([frame.phase, []]);
  await act(life, LEAD, { type: 'phase-left', phase: gate.phase, to: gate.to });
  await pass(life, 1);
  const after = await look(life);
  expect([after.frame.phase, await statusOf(life), after.frame.bypasses]).toEqual([gate.to, nameOf(gate.to), []]);
  return dues;
}

export function look({ centre, key }: Life): Promise<OnboardingView> {
  return centre.show(LEAD, key);
}

export function itemsOf(view: OnboardingView): readonly ItemView[] {
  return view.phases.flatMap(({ items }) => items);
}

/** The item that is missing; where nobody knows yet whether it is wanted, what decides that. */
function nextOf(view: OnboardingView, missing: string): ItemView {
  const found = itemsOf(view).find(({ id }) => id === missing);
  const when = found?.wanted === 'open' ? found.when : undefined;
  const item = when && 'decision' in when ? itemsOf(view).find(({ id }) => id === when.decision) : found;
  if (!item) throw new Error(`${missing} is missing, and nobody can say why`);
  return item;
}

/** Somebody sees to an item, the way it is seen to on the site. */
async function see(life: Life, view: OnboardingView, item: ItemView, turn: number): Promise<void> {
  const { centre, key, course } = life;
  const { id } = item;
  switch (item.does) {
    case 'send-form': {
      const people = ['customerLead', 'resourcePerson'].map(accountOf);
      const sent = await centre.ask(LEAD, key, 'onboarding.send-form', { moveId: randomUUID(), people });
      expect(sent).toMatchObject({ sent: true });
      await pass(life, 1);
      return act(life, LEAD, { type: 'ticked', item: id });
    }
    case 'form':
      return answerForm(life, view);
    case 'centre-view': {
      const tasks = view.lists.views.map(({ id: entry }): Deed => {
        return { type: 'entry-put', list: 'views', entry, values: { centre: 'yes' } };
      });
      return act(life, 'knowledgeCentre', ...tasks, { type: 'ticked', item: id });
    }
    case 'send-to-board': {
      const asked = await centre.ask(LEAD, key, 'board.ask', { moveId: randomUUID() });
      expect(asked).toMatchObject({ asked: true });
      return;
    }
    case 'assess':
      return assess(life, view);
    case 'compile':
      return compile(life, id);
    case 'end-early-life':
      return waitForCalm(life, id);
    default:
  }
  if (item.kind === 'decision') return decide(life, view, item);
  const editor = course.editors[turn % course.editors.length] ?? LEAD;
  if (item.needs && 'rows' in item.needs) return draw(life, view, id);
  const deeds = mendingOf(item, view, defaultPlaybook).flatMap(({ what }) => deedOf(what));
  return act(life, editor, ...deeds);
}

/** Everything that mending asks for is something people do, but for what the site does by itself. */
function deedOf(what: Happening): readonly Deed[] {
  switch (what.type) {
    case 'wrote':
    case 'signed':
    case 'ticked':
    case 'entry-put':
    case 'approved':
      return [what];
    default:
      return [];
  }
}

/** What was drawn becomes a service: compiled, given people, checked, approved by both, in force. */
async function compile(life: Life, item: string): Promise<void> {
  const { centre, key } = life;
  await edit(centre, bySolution);
  await publish(centre);
  await compiled(life);
  await publish(centre);
  expect(await serviceOf(life)).toMatchObject({ standing: 'published', drift: [] });
  await centre.act(LEAD, key, { type: 'ticked', item });
}

async function compiled(life: Life): Promise<void> {
  const { centre, key } = life;
  const press = { moveId: randomUUID() };
  const made = await centre.ask(LEAD, key, 'service.compile', press);
  if (!made.done) throw new Error(made.reason);
  const own = made.service.teams.map(({ id }) => id);
  const members = { kind: 'people', accountIds: [accountOf('knowledgeCentre')] } as const;
  await edit(centre, (book) => ({
    ...book,
    teams: book.teams.map((team) => (own.includes(team.id) ? { ...team, members } : team)),
  }));
  const checked = await centre.ask(LEAD, key, 'service.check', { moveId: randomUUID() });
  if (!checked.done) throw new Error(checked.reason);
  expect(checked.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { draft = 0, mark = '' } = checked.service.compiled ?? {};
  for (const as of ['lead', 'owner'] as const)
    await centre.act(LEAD, key, { type: 'service-approved', as, draft, mark });
}

export async function serviceOf({ centre, key }: Life): Promise<ServiceView> {
  const shown = await centre.ask(LEAD, key, 'service.show', {});
  if (shown.state !== 'known') throw new Error(shown.state);
  return shown.service;
}

/** The first weeks go by; once they are calm, the limits are as agreed from then on. */
async function waitForCalm(life: Life, item: string): Promise<void> {
  const { centre } = life;
  for (let day = 0; day < 20; day += 1) {
    const view = await look(life);
    const asked = view.gate.missing.find((one) => one.item === item);
    if (!asked?.lacks.some(({ lack }) => lack === 'calm')) break;
    const tomorrow = new Date(centre.desk.site.now() + 24 * 3_600_000).toISOString().slice(0, 10);
    await jump(life, `${tomorrow}T06:58:00+01:00`, 10);
  }
  await decide(life, await look(life), nextOf(await look(life), item));
  const { gate, frame } = await look(life);
  expect(frame.earlyLife?.ended?.text).toBe('Enige på mødet');
  expect(gate.missing).toContainEqual({ item, why: 'lacks', lacks: [{ lack: 'service', what: 'normal' }] });
  await compiled(life);
  await publish(centre);
}

async function decide({ centre, key, course }: Life, view: OnboardingView, item: ItemView): Promise<void> {
  const chosen: Readonly<Record<string, string>> = {
    '5.9': course.resourcePeople ? 'yes' : 'no',
    '6.14': course.logistics ? 'yes' : 'no',
    ...(course.admitted && { '2.6': course.admitted }),
  };
  const outcome = chosen[item.id] ?? item.opensWith?.[0] ?? item.outcomes?.[0]?.id ?? '';
  const start = {
    type: 'start-set',
    date: view.frame.start?.date ?? course.start,
    reason: 'Aftalt med kunden',
  } as const;
  if (item.does === 'set-start' || item.does === 'confirm-start')
    await centre.act(LEAD, key, { ...start, confirmed: item.does === 'confirm-start' });
  const by = item.does === 'admit' ? 'steering' : LEAD;
  const what = { type: 'decided', item: item.id, outcome, reason: 'Enige på mødet', decider: 'Mødet' } as const;
  await centre.act(by, key, what);
  const after = await centre.show(LEAD, key);
  const ticked = itemsOf(after).find(({ id }) => id === item.id)?.state.ticked;
  if (!ticked && !after.frame.ended) await centre.act(LEAD, key, { type: 'ticked', item: item.id });
}

/** The customer's two people answer the form between them, in the portal, and send it in. */
async function answerForm(life: Life, { frame }: OnboardingView): Promise<void> {
  const { centre, course } = life;
  const requestKey = frame.form?.key ?? '';
  const answers = defaultPlaybook.questions.filter(({ centre: ours }) => !ours);
  for (const [index, { id, kind }] of answers.entries()) {
    const yes = id === '10' ? course.logistics : true;
    const text = kind === 'date' ? '2027-03-01' : kind === 'number' ? '420' : yes ? 'Ja, se bilag' : 'Nej';
    const answer = kind === 'tasks' ? 'Oprette brugere\nHjælpe med at logge på' : text;
    const who = index % 2 === 0 ? 'customerLead' : 'resourcePerson';
    const answered = { question: id, answer, unknown: false, note: '', was: '' };
    const saved = await centre.desk.call(who, 'form.save', { answers: [answered] }, { requestKey });
    expect([id, saved]).toMatchObject([id, { ok: true, value: { saved: true } }]);
  }
  const sent = await centre.desk.call('customerLead', 'form.submit', { version: 0 }, { requestKey });
  expect(sent).toMatchObject({ ok: true, value: { submitted: true } });
}

/** Each member says what the course has them say; for those who are silent the days run out. */
async function assess(life: Life, view: OnboardingView): Promise<void> {
  const { centre, key, course } = life;
  for (const [persona, verdict] of Object.entries(course.board)) {
    if (verdict === 'silent') continue;
    const member = accountOf(persona);
    await centre.act(persona, key, { type: 'assessed', member, verdict, reason: 'Efter kriterierne', unmet: [] });
  }
  const { board } = (await look(life)).frame;
  if (board && !board.closed) await jump(life, new Date(board.dueAt - 5 * 60_000).toISOString(), 10);
  const closed = (await look(life)).frame.board?.closed;
  const silent = Object.entries(course.board).flatMap(([who, verdict]) => (verdict === 'silent' ? accountOf(who) : []));
  expect(closed?.silent).toEqual(silent);
  expect(view.frame.phase).toBe('2');
}

/** The storyboard of the workshop: two people type at the same time. */
async function draw(life: Life, view: OnboardingView, item: string): Promise<void> {
  const { centre, key, course } = life;
  const [one = LEAD, other = one] = course.editors;
  if (view.rows.storyboard === 0) {
    const put = (who: string, rows: readonly (typeof ROWS)[number][]) =>
      rows.map(({ id: entry, ...values }) =>
        centre.act(who, key, { type: 'entry-put', list: 'storyboard', entry, values: { ...values } }),
      );
    const half = Math.ceil(ROWS.length / 2);
    await Promise.all([...put(one, ROWS.slice(0, half)), ...put(other, ROWS.slice(half))]);
  }
  await centre.act(other, key, { type: 'ticked', item });
}

/** A way to leave a phase. Answers with what kept it from happening. */
type Way = 'panel' | 'agent' | 'REST' | 'bulk' | 'automation';
const WAYS: readonly Way[] = ['panel', 'agent', 'REST', 'bulk', 'automation'];

/** While one thing is missing, no way leads out, and each says so. */
async function tryAll(life: Life, { gate, frame }: OnboardingView, ways: readonly Way[]): Promise<void> {
  if (gate.to === undefined) return;
  for (const way of ways) {
    const said = await tryTo(life, way, gate.phase, gate.to);
    expect([way, said]).toEqual([way, expect.stringMatching(/gate-shut|mangler|\[\]/)]);
    life.refused.push(`${gate.phase} ${way}`);
  }
  await pass(life, 1);
  expect([frame.phase, await statusOf(life)]).toEqual([gate.phase, nameOf(gate.phase)]);
}

async function tryTo(life: Life, way: Way, phase: string, to: string): Promise<string> {
  const { centre, key } = life;
  switch (way) {
    case 'panel': {
      const answer = await centre.try(LEAD, key, { type: 'phase-left', phase, to });
      return answer.done ? 'left' : answer.reason;
    }
    case 'agent':
      return JSON.stringify((await transition(life, accountOf('knowledgeCentre'), to)).body);
    case 'REST':
      return JSON.stringify((await transition(life, accountOf('siteAdmin'), to)).body);
    case 'automation':
      return JSON.stringify((await transition(life, AUTOMATION, to)).body);
    case 'bulk': {
      const id = await transitionTo(life, to);
      const bulkTransitionInputs = [{ selectedIssueIdsOrKeys: [key], transitionId: id }];
      await centre.desk.rest('siteAdmin', 'POST', '/rest/api/3/bulk/issues/transition', { bulkTransitionInputs });
      await pass(life, 1);
      return (await statusOf(life)) === nameOf(phase) ? '[]' : 'moved';
    }
  }
}

async function transition(life: Life, account: string, to: string): Promise<RestResponse> {
  const { centre, key } = life;
  const path = `/rest/api/3/issue/${key}/transitions`;
  return centre.desk.site.rest(account, 'POST', path, { transition: { id: await transitionTo(life, to) } });
}

async function transitionTo({ centre, key }: Life, to: string): Promise<string> {
  const known = await centre.desk.rest('siteAdmin', 'GET', `/rest/api/3/issue/${key}/transitions`);
  const ways = Object(known).transitions as readonly { id: string; to: { name: string } }[];
  const found = ways.find((one) => one.to.name === nameOf(to));
  if (!found) throw new Error(`no way to ${nameOf(to)}`);
  return found.id;
}

async function statusOf({ centre, key }: Life): Promise<string> {
  return Object(await centre.desk.rest('siteAdmin', 'GET', `/rest/api/3/issue/${key}?fields=status`)).fields.status
    .name;
}

function nameOf(phase: string): string {
  return defaultPlaybook.phases.find(({ id }) => id === phase)?.name.da ?? '';
}

async function pass({ centre }: Life, minutes: number): Promise<void> {
  await centre.desk.site.advance({ by: `PT${minutes}M` });
}

/** Days go by without a sweep, which nobody needs who does nothing; then so many minutes with it. */
async function jump({ centre: { desk } }: Life, at: string, minutes = 0): Promise<void> {
  const { site } = desk;
  if (Date.parse(at) - site.now() > 11 * 60_000) {
    site.faults.set({ when: { api: 'schedule', nth: 'every' }, do: 'drop' });
    await desk.until(at);
    site.faults.clear();
  }
  if (minutes > 0) await site.advance({ by: `PT${minutes}M` });
}

/** What the workshop comes to. */
export const ROWS = [
  row('adgang', 'technical', 'Glemt adgangskode', 'first', ['2', 'hours', 'working'], 'second', 'third'),
  row(
    'data',
    'technical',
    'Måleudstyret sender ikke data',
    'second',
    ['4', 'hours', 'working'],
    'third',
    'it-department',
  ),
  row('alarm', 'clinical', 'Borgeren forstår ikke en måling', 'first', ['1', 'hours', 'working'], 'second', ''),
  row('opret', 'administrative', 'Opret en ny borger', 'first', ['4', 'hours', 'working'], '', 'second'),
] as const;

function row(
  id: string,
  kind: string,
  task: string,
  actor: string,
  [amount, unit, time]: readonly [string, string, string],
  must: string,
  can: string,
) {
  const words = { how: 'Følg proceduren', watch: 'Skriv aldrig CPR-nummer', registration: 'Årsag og udstyr' };
  return { id, workflow: 'Hjemmemåling', kind, task, actor, amount, unit, time, must, can, ...words };
}
