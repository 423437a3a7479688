/** Onboarding cases that have been under way for months, laid straight into the site: nobody waits for them to be played. */
import { chaptersOf } from '../../../src/adapters/onboarding-shapes';
import { squeezed } from '../../../src/adapters/squeezed';
import { dueOf } from '../../../src/domain/onboarding/due';
import type { OnboardingEvent, Happening } from '../../../src/domain/onboarding/event';
import { apply, fold } from '../../../src/domain/onboarding/fold';
import { gateOf } from '../../../src/domain/onboarding/gate';
import { glanceOf } from '../../../src/domain/onboarding/glance';
import { itemsOf, type Item } from '../../../src/domain/onboarding/items';
import { STORYBOARD, lacksOf, type Lack } from '../../../src/domain/onboarding/lacks';
import type { OnboardingState } from '../../../src/domain/onboarding/state';
import { defaultPlaybook } from '../../../src/domain/playbook/default';
import { DAY, MINUTE } from '../../../src/domain/time';
import { known } from '../jira/finding';
import { makeIssue } from '../jira/making';
import { tableOf, write } from '../platform/store';
import type { Site } from '../site';
import { accountOf } from './people';
import { START_STATUSES } from './workflow';

/** A case as it stands on 24 November 2026. */
export interface Start {
  readonly solution: string;
  readonly customer: string;
  readonly lead: string;
  /** Calendar days that the phases behind it took. */
  readonly took: readonly number[];
  /** Calendar days that it has been in its present phase. */
  readonly here: number;
  /** What of its gate is left: what is due later only, the signatures, a decision, all but a few, or nothing. */
  readonly left: 'later' | 'signatures' | 'decision' | 'most' | 'early-life';
  readonly start?: string;
  readonly ended?: string;
}

const LEADS = ['projectLead', 'knowledgeCentre'] as const;
const NOW = Date.parse('2026-11-24T09:00:00+01:00');

export const STARTS: readonly Start[] = [
  case_('Sårfoto', 'Randers Kommune', 0, [14, 20, 9, 16], 40, 'signatures', { start: '2027-01-04' }),
  case_('Digital genoptræning', 'Viborg Kommune', 1, [11, 17, 12, 22, 28], 31, 'most', { start: '2027-02-15' }),
  case_('Skærmbesøg', 'Esbjerg Kommune', 0, [10, 19, 13], 4, 'decision', { start: '2027-04-01' }),
  case_('Videokonsultation', 'Hjørring Kommune', 1, [12, 18, 15, 14], 7, 'signatures', { start: '2027-06-15' }),
  case_('Hjemmemonitorering KOL', 'Aalborg Kommune', 0, [16], 12, 'later', {}),
  case_('Medicinpåmindelse', 'Vejle Kommune', 1, [], 5, 'later', {}),
  case_('Hjertesvigt', 'Aarhus Universitetshospital', 0, [13, 16, 11, 18, 24], 9, 'later', { start: '2027-03-04' }),
  case_('Diabetesdagbog', 'Silkeborg Kommune', 1, [9, 21, 10, 19, 26, 23], 2, 'later', { start: '2027-01-18' }),
  case_('Hjemmemåling, gravide', 'Regionshospitalet Horsens', 0, [12, 17, 14, 20, 31, 25, 3, 6], 12, 'early-life', {
    start: '2026-11-12',
  }),
  case_('Pausetræning', 'Skive Kommune', 1, [15], 18, 'later', { ended: 'Kunden har valgt en anden løsning.' }),
];

function case_(
  solution: string,
  customer: string,
  lead: 0 | 1,
  took: readonly number[],
  here: number,
  left: Start['left'],
  more: Pick<Start, 'start' | 'ended'>,
): Start {
  return { solution, customer, lead: LEADS[lead], took, here, left, ...more };
}

/** Lays them all. The desk must be on, its clock at 24 November 2026 or later. */
export function layStarts(site: Site, starts: readonly Start[] = STARTS): readonly string[] {
  return starts.map((one) => lay(site, one));
}

function lay(site: Site, one: Start): string {
  const { jira } = site.world.state;
  const project = known(
    [...jira.projects.values()].find(({ key }) => key === 'ONB'),
    'project ONB',
  );
  const type = known(
    [...jira.issueTypes.values()].find(({ name }) => name === 'Opstartsforløb'),
    'type of onboarding cases',
  );
  const summary = known(jira.fields.get('summary'), 'summary');
  const author = { accountId: accountOf(one.lead), byApp: false };
  const issue = makeIssue(site.world, { project, typeId: type.id, values: new Map([[summary, one.solution]]) }, author);
  const events = eventsOf(one);
  const state = known(fold(events), 'a case that has begun');
  const name = one.ended ? 'Annulleret' : START_STATUSES[one.took.length]?.name;
  issue.statusId = known(
    [...jira.statuses.values()].find((status) => status.name === name),
    `status ${name}`,
  ).id;
  store(site, issue.id, project.id, state, events);
  return issue.key;
}

function store(
  site: Site,
  issueId: string,
  projectId: string,
  state: OnboardingState,
  events: readonly OnboardingEvent[],
): void {
  const put = (entity: string, key: string, value: object): void => {
    const table = tableOf(site.core.state.platform.tables, entity);
    write(table, key, value, Buffer.byteLength(JSON.stringify(value)), site.now() - MINUTE, null);
  };
  const chapters = chaptersOf(state);
  const seq = state.version;
  for (const [name, chapter] of chapters)
    put('chapter', `${issueId}:${name}`, { v: 1, issueId, seq, data: squeezed(chapter) });
  for (const event of events) put('deed', `${issueId}:${event.seq}`, { v: 1, issueId, ...event });
  put('onboarding', issueId, {
    v: 1,
    issueId,
    projectId,
    version: 1,
    seq,
    standing: state.frame.ended ? 'ended' : 'open',
    awake: 'yes',
    wakeAt: site.now(),
    chapters: Object.fromEntries([...chapters.keys()].map((name) => [name, seq])),
    // What people search by is written by the next sweep.
    owed: [{ id: `${seq}:property`, effect: { kind: 'property' }, tries: 0, heldUntil: site.now() }],
    moves: [],
    heardUpTo: 0,
    glance: glanceOf(state, () => defaultPlaybook, site.now()),
  });
}

/** The whole history of a case, as people would have made it. */
export function eventsOf(one: Start): readonly OnboardingEvent[] {
  const lead = { kind: 'person', accountId: accountOf(one.lead) } as const;
  const begin = NOW - (one.here + one.took.reduce((sum, days) => sum + days, 0)) * DAY;
  const events: OnboardingEvent[] = [];
  let state: OnboardingState | undefined;
  const add = (at: number, what: Happening): OnboardingState => {
    const event = { seq: events.length + 1, at, by: lead, what };
    events.push(event);
    return (state = apply(state, event));
  };
  const people = [
    { entry: 'pl-1', role: 'PL', accountId: accountOf(one.lead) },
    { entry: 'ab-1', role: 'AB', accountId: accountOf('board') },
    { entry: 'sg-1', role: 'SG', accountId: accountOf('steering') },
  ];
  let present = add(begin, { type: 'opened', playbook: 1, phase: '1', people });
  add(begin, { type: 'named', field: 'solution', text: one.solution });
  add(begin, { type: 'named', field: 'customer', text: one.customer });
  let at = begin;
  for (const days of one.took) {
    present = filled(present, at + (days * DAY) / 2, add, () => true, one);
    at += days * DAY;
    const gate = gateOf(present, () => defaultPlaybook, at);
    if (!gate.isOpen || gate.to === undefined)
      throw new Error(`${one.solution} cannot leave ${gate.phase}: ${JSON.stringify(gate.missing[0])}`);
    present = add(at, { type: 'phase-left', phase: gate.phase, to: gate.to });
  }
  if (one.left === 'early-life' && one.start) {
    add(at, { type: 'early-life-begun', date: one.start });
    // A breach six days ago was the last that was not calm.
    for (let day = one.here - 1; day >= 1; day -= 1) {
      const date = new Date(NOW - day * DAY).toISOString().slice(0, 10);
      present = add(NOW - day * DAY, {
        type: 'day-counted',
        date,
        requests: 3,
        breaches: day === 6 ? 1 : 0,
        unknown: 0,
      });
    }
  }
  // The last things were done yesterday.
  present = filled(present, NOW - DAY, add, (item, now) => isDone(item, one, now), one);
  if (one.left === 'signatures')
    for (const { item, lacks } of gateOf(present, () => defaultPlaybook, NOW).missing)
      if (lacks.some(({ lack }) => lack === 'signatures')) {
        add(NOW - 6 * DAY, { type: 'wrote', item, field: 'parties', text: 'Leverandøren\nKunden' });
        add(NOW - 6 * DAY, { type: 'wrote', item, field: 'state', text: 'sent' });
      }
  if (one.ended) add(NOW - 2 * DAY, { type: 'ended', reason: one.ended, decider: 'Styregruppen' });
  return events;
}

function isDone(item: Item, { left }: Start, state: OnboardingState): boolean {
  const due = dueOf(
    item,
    state,
    itemsOf(state, () => defaultPlaybook),
    defaultPlaybook,
  );
  switch (left) {
    case 'later':
      return due !== undefined && due.at < NOW + 3 * DAY;
    case 'signatures':
      return item.until !== 'signed';
    case 'decision':
      return true;
    case 'most':
      return Number(item.id.split('.')[1]) % 3 !== 0;
    case 'early-life':
      return item.needs === undefined || !('calm' in item.needs);
  }
}

type Add = (at: number, what: Happening) => OnboardingState;

/** Does what the gate waits for, as far as it is wanted, one after the other. */
function filled(
  before: OnboardingState,
  at: number,
  add: Add,
  wanted: (item: Item, state: OnboardingState) => boolean,
  one: Start,
): OnboardingState {
  let state = before;
  for (let turn = 0; turn < 12; turn += 1) {
    const all = itemsOf(state, () => defaultPlaybook);
    const missing = gateOf(state, () => defaultPlaybook, at).missing.flatMap(
      ({ item: id }) => all.find((item) => item.id === id) ?? [],
    );
    const doing = missing.filter((item) => wanted(item, state));
    if (doing.length === 0) break;
    for (const item of doing) for (const what of doneWith(item, state, all, at, one)) state = add(at, what);
  }
  return state;
}

const PARTIES = ['Kunden', 'Servicecentret', 'Leverandøren'];
const ON = '2026-10-01';

/** Everything that an item lacks by now, and its tick. */
function doneWith(
  item: Item,
  state: OnboardingState,
  all: readonly Item[],
  at: number,
  one: Start,
): readonly Happening[] {
  if (item.wanted === 'open' && item.when) return answered(item.when);
  const lacks = lacksOf(item, state, all, { today: ON, calm: false });
  const starts: readonly Happening[] =
    (item.does === 'set-start' || item.does === 'confirm-start') && one.start
      ? [{ type: 'start-set', date: one.start, reason: 'Aftalt', confirmed: item.does === 'confirm-start' }]
      : [];
  const done = lacks.flatMap((lack) => mended(lack, item, at, one));
  const waits = lacks.some(({ lack }) => lack === 'item' || lack === 'board' || lack === 'form');
  return [...starts, ...done, ...(waits || item.state.ticked ? [] : [{ type: 'ticked', item: item.id } as const])];
}

/** What decides whether an item is wanted: it is. */
function answered(when: NonNullable<Item['when']>): readonly Happening[] {
  if ('answer' in when) return [{ type: 'entry-put', list: 'answers', entry: when.answer, values: { answer: 'Ja' } }];
  if (!('decision' in when)) return [];
  const [outcome = ''] = when.is;
  return [{ type: 'decided', item: when.decision, outcome, reason: 'Enige på mødet', decider: 'Mødet' }];
}

function mended(lack: Lack, item: Item, at: number, one: Start): readonly Happening[] {
  const { id } = item;
  const wrote = (field: 'from' | 'state' | 'parties', text: string): Happening => ({
    type: 'wrote',
    item: id,
    field,
    text,
  });
  switch (lack.lack) {
    case 'date':
      return [wrote('from', new Date(at).toISOString().slice(0, 16))];
    case 'decision': {
      const opens = item.opensWith?.[0];
      const outcome = (item.outcomes ?? []).find((known_) => opens === undefined || known_.id === opens)?.id ?? '';
      const shut = (item.outcomes ?? []).find((known_) => opens !== undefined && known_.id !== opens)?.id;
      const said = one.left === 'decision' && item.phase === '4' && shut !== undefined ? shut : outcome;
      return [{ type: 'decided', item: id, outcome: said, reason: 'Enige på mødet', decider: 'Mødet' }];
    }
    case 'form':
      return [
        { type: 'form-sent', people: [accountOf('customerLead')] },
        { type: 'form-submitted', version: 1 },
        { type: 'entry-put', list: 'views', entry: 'v1', values: { task: 'Hjælp til målinger', customer: 'yes' } },
      ];
    case 'comparison':
      return [{ type: 'entry-put', list: 'views', entry: 'v1', values: { centre: 'yes' } }];
    case 'board':
      return [
        { type: 'board-asked', members: [accountOf('board')], dueAt: at + 10 * DAY, warnAt: at + 7 * DAY },
        {
          type: 'assessed',
          member: accountOf('board'),
          verdict: 'recommended',
          reason: 'Vi kan løfte den.',
          unmet: [],
        },
        { type: 'board-closed', silent: [] },
      ];
    case 'contact': {
      const kind = item.needs && 'contacts' in item.needs ? item.needs.contacts : 'vendor';
      return [{ type: 'entry-put', list: 'contacts', entry: `c-${kind}`, values: { kind, name: 'Vagten' } }];
    }
    case 'entry': {
      const list = item.needs && 'list' in item.needs ? item.needs.list : 'suppliers';
      return [{ type: 'entry-put', list, entry: `${list}-1`, values: { name: 'Nordlys Hosting' } }];
    }
    case 'row': {
      const kind = item.needs && 'rows' in item.needs ? item.needs.rows : 'technical';
      const values = Object.fromEntries(STORYBOARD.map((column) => [column, 'Som aftalt']));
      const cells = { ...values, kind, actor: 'first', amount: '30', unit: 'minutes', time: 'working' };
      return [{ type: 'entry-put', list: 'storyboard', entry: `row-${kind}`, values: cells }];
    }
    case 'session':
      return [
        {
          type: 'entry-put',
          list: 'sessions',
          entry: `s-${id.replace('.', '-')}`,
          values: { item: id, present: 'Alle' },
        },
      ];
    case 'state':
      return [wrote('state', lack.until)];
    case 'signatures': {
      const signed = PARTIES.map((party): Happening => ({
        type: 'signed',
        item: id,
        party,
        name: 'B. Mejlby',
        on: ON,
      }));
      return [wrote('parties', PARTIES.join('\n')), wrote('state', 'signed'), ...signed];
    }
    case 'approvals':
      return [{ type: 'approved', item: id, remarks: '' }];
    case 'service':
      return [
        { type: 'compiled', projectId: '10011', draft: 1, mark: 'seed', reasons: 0 },
        { type: 'service-checked', errors: 0, draft: 1 },
        { type: 'service-approved', as: 'lead', draft: 1, mark: 'seed' },
        { type: 'service-approved', as: 'owner', draft: 1, mark: 'seed' },
      ];
    default:
      return [];
  }
}
