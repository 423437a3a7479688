import type { Name } from '../calendar/calendar';
import { office } from '../calendar/office';
import { DAY, HOUR, MINUTE } from '../time';
import type { Condition, FollowUp, Limit, Members, Rulebook, Rung, ServiceTarget, Team, VendorTime } from './rulebook';

/** Whoever administers the desk's project leads every team, until somebody names the right ones. */
const LEADERS: Members = { kind: 'role', name: 'Administrators' };

/**
 * What a desk begins with: an employment authority's support centre. The sources that describe such a centre give no
 * figures, so every limit and opening hour here is ours, to be changed.
 */
export const defaultRulebook: Rulebook = {
  version: 1,
  language: 'da',
  calendars: [
    office('support', both('Supportcentret', 'The support centre'), '08:00', '16:00'),
    office('operations', both('Drift', 'Operations'), '07:30', '16:30'),
    office('vendor', both('Leverandører', 'Vendors'), '08:00', '17:00'),
    office('specialists', both('Forretningsspecialister', 'Business specialists'), '09:00', '15:00'),
  ],
  teams: [
    {
      id: 'superusers',
      name: both('Superbrugerne', 'The superusers'),
      level: 'superuser',
      calendar: 'support',
      members: { kind: 'people', accountIds: [] },
    },
    team(
      'copenhagen',
      both('Supportcentret, København', 'Support centre, Copenhagen'),
      'first',
      'support',
      'trin-1-koebenhavn',
    ),
    team(
      'bornholm',
      both('Supportcentret, Bornholm', 'Support centre, Bornholm'),
      'first',
      'support',
      'trin-1-bornholm',
    ),
    {
      ...team('bit', both('BIT', 'BIT'), 'second', 'operations', 'trin-2-bit'),
      standBy: { kind: 'group', name: 'trin-2-beredskab' },
    },
    { ...team('kmd', both('KMD', 'KMD'), 'third', 'vendor', 'trin-3-kmd'), arm: 'vendor' },
    { ...team('ibm', both('IBM', 'IBM'), 'third', 'vendor', 'trin-3-ibm'), arm: 'vendor' },
    { ...team('sirius', both('Sirius', 'Sirius'), 'third', 'vendor', 'trin-3-sirius'), arm: 'vendor' },
    {
      ...team(
        'specialists',
        both('Forretningsspecialister', 'Business specialists'),
        'third',
        'specialists',
        'trin-3-forretning',
      ),
      arm: 'business',
    },
  ],
  sources: [
    {
      fact: 'system',
      field: 'System',
      values: [
        { id: 'amanda', name: both('Amanda', 'Amanda'), words: ['Amanda'] },
        { id: 'jobnet', name: both('Jobnet', 'Jobnet'), words: ['Jobnet'] },
        {
          id: 'portal',
          name: both('Arbejdsmarkedsportalen', 'Arbejdsmarkedsportalen'),
          words: ['Arbejdsmarkedsportalen'],
        },
        { id: 'other', name: both('Andet', 'Other'), words: [] },
      ],
    },
    {
      fact: 'kind',
      field: 'request-type',
      values: [
        { id: 'error', name: both('Fejl', 'Error'), words: ['Meld en fejl', 'Report an error'] },
        {
          id: 'business',
          name: both('Forretningsspørgsmål', 'Business question'),
          words: ['Forretningsspørgsmål', 'Business question'],
        },
        {
          id: 'user-administration',
          name: both('Standardændring', 'Standard change'),
          words: ['Opret, ændr eller luk en bruger', 'Create, change or close a user'],
        },
        { id: 'help', name: both('Vejledning', 'Guidance'), words: [] },
      ],
    },
    {
      fact: 'customerGroup',
      field: 'Kundegruppe',
      values: [
        { id: 'citizen', name: both('Borger', 'Citizen'), words: ['Borger', 'Citizen'] },
        { id: 'company', name: both('Virksomhed', 'Company'), words: ['Virksomhed', 'Company'] },
        { id: 'superuser', name: both('Superbruger', 'Superuser'), words: [] },
      ],
    },
    {
      fact: 'priority',
      field: 'priority',
      values: [
        { id: 'high', name: both('Høj', 'High'), words: ['Kritisk', 'Højeste', 'Højest', 'Høj', 'Highest', 'High'] },
        { id: 'low', name: both('Lav', 'Low'), words: ['Lav', 'Laveste', 'Lavest', 'Low', 'Lowest'] },
        { id: 'normal', name: both('Normal', 'Normal'), words: [] },
      ],
    },
  ],
  routes: [
    { ...route('business', { kind: ['business'] }, 'copenhagen', 'specialists'), direct: true },
    route('user-administration', { kind: ['user-administration'] }, 'bornholm', 'kmd'),
    route('amanda', { system: ['amanda'] }, 'copenhagen', 'kmd'),
    route('jobnet', { system: ['jobnet'] }, 'copenhagen', 'ibm'),
    route('otherwise', {}, 'copenhagen', 'sirius'),
  ],
  limits: [
    limit('first-high', 'first', { priority: ['high'] }, 2),
    limit('first', 'first', {}, 4),
    limit('second-high', 'second', { priority: ['high'] }, 4),
    limit('second', 'second', {}, 8),
    limit('third-high', 'third', { priority: ['high'] }, 8),
    limit('third', 'third', {}, 24),
    // A superuser's own attempt is over when we hear of it: what it took is measured, and nothing climbs.
    { id: 'superuser', level: 'superuser', when: {}, time: 8 * HOUR, ladder: [] },
  ],
  targets: [promise('high', { priority: ['high'] }, 16), promise('usual', {}, 40)],
  pausing: [
    {
      status: ['Afventer indmelder', 'Afventer kunde', 'Waiting for reporter', 'Waiting for customer'],
      reason: 'reporter',
    },
    { status: ['Afventer leverandør', 'Waiting for vendor'], reason: 'vendor', atMost: 40 * HOUR },
    { status: ['Afventer godkendelse', 'Waiting for approval'], reason: 'approval', atMost: 40 * HOUR },
  ],
  asking: [
    {
      id: 'asked',
      when: {},
      time: 40 * HOUR,
      ladder: [
        { id: 'asked:reminder', at: 0.5, does: 'remind' },
        { id: 'asked:limit', at: 1, does: 'hand-back' },
      ],
    },
  ],
  askingPausesPromise: true,
  reopening: 'restarts',
  reprioritising: 'continues',
  followUp: [followUp('follow-high', { priority: ['high'] }, 4), followUp('follow', {}, 16)],
  mail: { gather: 10 * MINUTE, quietOutsideHours: true },
  longestUnstaffed: 6 * DAY,
  finishedStatus: [
    'Besvaret',
    'Lukket',
    'Løst',
    'Annulleret',
    'Answered',
    'Closed',
    'Resolved',
    'Done',
    'Canceled',
    'Cancelled',
  ],
  answeredStatus: ['Besvaret', 'Answered', 'Løst', 'Resolved'],
  openStatus: ['Under behandling', 'I gang', 'Afventer support', 'Åben', 'In progress', 'Waiting for support', 'Open'],
  vendorTime: [vendorTime('vendor-high', { priority: ['high'] }, 8), vendorTime('vendor', {}, 24)],
  askedAtField: 'Kollegaen spurgte',
  changeRequest: {
    project: '',
    issueType: ['Ændringsønske', 'Change request', '[System] Change', 'Task', 'Opgave'],
    link: ['Relates', 'Relaterer'],
  },
  tellCustomer: ['citizen', 'company'],
  notes: [],
};

function both(da: string, en: string): Name {
  return { da, en };
}

function team(id: string, name: Name, level: Team['level'], calendar: string, group: string): Team {
  return { id, name, level, calendar, members: { kind: 'group', name: group }, lead: LEADERS };
}

function route(id: string, when: Condition, first: string, third: string): Rulebook['routes'][number] {
  return { id, when, teams: { superuser: 'superusers', first, second: 'bit', third } };
}

/** A limit with a warning after three quarters; at the limit the case climbs, or at 3rd level its lead is told. */
function limit(id: string, level: Team['level'], when: Condition, hours: number): Limit {
  const top: Rung = { id: `${id}:limit`, at: 1, does: level === 'third' ? 'tell-lead' : 'pass-on' };
  return { id, level, when, time: hours * HOUR, ladder: [{ id: `${id}:warning`, at: 0.75, does: 'warn' }, top] };
}

function promise(id: string, when: Condition, hours: number): ServiceTarget {
  return {
    id,
    when,
    time: hours * HOUR,
    ladder: [{ id: `promise-${id}:near`, at: 0.9, does: 'tell', to: 'responsible' }],
  };
}

/** The team that waits for the vendor is told when the answer is due, and its lead a day later. */
function vendorTime(id: string, when: Condition, hours: number): VendorTime {
  const ladder: readonly Rung[] = [
    { id: `${id}:due`, at: 1, does: 'tell', to: 'team' },
    { id: `${id}:overdue`, at: 1, after: 8 * HOUR, does: 'tell-lead' },
  ];
  return { id, when, time: hours * HOUR, ladder };
}

function followUp(id: string, when: Condition, hours: number): FollowUp {
  const ladder: readonly Rung[] = [
    { id: `${id}:due`, at: 1, does: 'tell', to: 'responsible' },
    { id: `${id}:overdue`, at: 1, after: 8 * HOUR, does: 'tell-lead' },
  ];
  return { id, when, time: hours * HOUR, ladder };
}
