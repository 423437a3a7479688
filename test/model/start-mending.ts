/** What people do about an item that is missing, as far as it takes. `by`: an account, or Trin itself. */
import type { Happening } from '../../src/domain/onboarding/event';
import type { Item } from '../../src/domain/onboarding/items';
import type { OnboardingState } from '../../src/domain/onboarding/state';
import type { Playbook } from '../../src/domain/playbook/playbook';

export interface Mending {
  readonly what: Happening;
  readonly by: string;
}

/** A row of the storyboard with nothing left open. */
const ROW = {
  workflow: 'Indrullering',
  task: 'Glemt kode',
  actor: 'first',
  how: 'Nulstil koden',
  amount: '4',
  unit: 'hours',
  time: 'working',
  must: 'second',
  can: 'third',
  watch: 'Spørg til CPR',
  registration: 'Årsag',
} as const;

const MARK = 'm1';
const BOARD_ASKED = trin({ type: 'board-asked', members: ['member'], dueAt: 9e15, warnAt: 9e15 });

export function mendingOf(item: Item, state: Pick<OnboardingState, 'frame'>, playbook: Playbook): readonly Mending[] {
  const ticked = item.wanted === 'open' ? [] : [lead({ type: 'ticked', item: item.id })];
  return [...proofOf(item, state, playbook), ...ticked];
}

function proofOf(item: Item, state: Pick<OnboardingState, 'frame'>, playbook: Playbook): readonly Mending[] {
  const { id, kind, needs, until, does } = item;
  const deeds: Mending[] = [];
  if (item.wanted === 'open' && item.when && 'answer' in item.when)
    return [put('answers', item.when.answer, { answer: 'Nej' })];
  if (does === 'send-to-board' && !state.frame.board) deeds.push(BOARD_ASKED);
  if (kind === 'meeting') deeds.push(lead({ type: 'wrote', item: id, field: 'from', text: '2026-12-10T09:00' }));
  if (kind === 'document' && until) {
    deeds.push(lead({ type: 'wrote', item: id, field: 'parties', text: 'Kunden\nCentret' }));
    for (const party of until === 'signed' ? ['Kunden', 'Centret'] : [])
      deeds.push(lead({ type: 'signed', item: id, party, name: 'Bodil Mejlby', on: '2026-12-01' }));
    deeds.push(lead({ type: 'wrote', item: id, field: 'state', text: until }));
  }
  if (kind === 'training') {
    const values = { item: id, audience: 'Vagtholdet', absent: '' };
    deeds.push(lead({ type: 'entry-put', list: 'sessions', entry: `s-${id.replace('.', '-')}`, values }));
  }
  if (kind === 'approval' && !needs) deeds.push(lead({ type: 'approved', item: id, remarks: '' }));
  if (needs) deeds.push(...neededFor(needs, state, playbook));
  if (does === 'set-start' || does === 'confirm-start') {
    const date = state.frame.start?.date ?? '2027-01-04';
    deeds.push(lead({ type: 'start-set', date, reason: 'Aftalt', confirmed: does === 'confirm-start' }));
  }
  if (kind === 'decision') {
    const outcome = item.opensWith?.[0] ?? item.outcomes?.[0]?.id ?? '';
    const decided = item.state.decision?.outcome === outcome && item.state.ticked;
    const what = { type: 'decided', item: id, outcome, reason: 'Aftalt', decider: 'Styregruppen' } as const;
    if (!decided) deeds.push(lead(what));
  }
  if (does === 'end-early-life' && state.frame.service)
    deeds.push(
      trin({ type: 'early-life-ended', reason: 'Aftalt' }),
      ...neededFor({ compiled: true }, state, playbook),
      trin({ type: 'service-published', version: 2, mark: MARK }),
    );
  return deeds;
}

function neededFor(
  needs: NonNullable<Item['needs']>,
  { frame }: Pick<OnboardingState, 'frame'>,
  { earlyLife: { calmDays } }: Playbook,
): readonly Mending[] {
  if ('contacts' in needs)
    return [put('contacts', `c-${needs.contacts}`, { kind: needs.contacts, name: `Vagten ${needs.contacts}` })];
  if ('rows' in needs) {
    const kind = needs.rows === 'actors' || needs.rows === 'complete' ? 'technical' : needs.rows;
    const whole = ['e0', 'e1', 'e2', 'e3', 'r-technical', 'r-clinical', 'r-administrative'];
    if (needs.rows === 'actors' || needs.rows === 'complete')
      return whole.map((entry) => put('storyboard', entry, { ...ROW, kind: entry.replace(/^(r-|e.)/, '') || kind }));
    return [put('storyboard', `r-${kind}`, { ...ROW, kind })];
  }
  if ('form' in needs) {
    const submitted = frame.form?.submittedAt !== undefined && !frame.form.returned;
    const form: readonly Mending[] = submitted
      ? []
      : [
          trin({ type: 'form-sent', people: ['customer'] }),
          trin({ type: 'form-submitted', version: (frame.form?.version ?? 0) + 1 }),
        ];
    return needs.form === 'compared' ? [...form, put('views', 't1', { task: 'Koder', centre: 'yes' })] : form;
  }
  if ('list' in needs && needs.list === 'views') return [put('views', 't1', { task: 'Koder' })];
  if ('list' in needs)
    return [put(needs.list, 'e1', needs.list === 'sessions' ? { audience: 'Vagtholdet' } : { name: 'Systemhuset' })];
  if ('board' in needs) {
    if (frame.board?.closed) return [];
    return [
      ...(frame.board ? [] : [BOARD_ASKED]),
      {
        by: 'member',
        what: { type: 'assessed', member: 'member', verdict: 'recommended', reason: 'Egnet', unmet: [] },
      },
      trin({ type: 'board-closed', silent: [] }),
    ];
  }
  if ('calm' in needs) {
    const days = Array.from({ length: calmDays }, (_, day) => `2027-02-${String(day + 1).padStart(2, '0')}`);
    const counted = days.map((date) => trin({ type: 'day-counted', date, requests: 0, breaches: 0, unknown: 0 }));
    return [...(frame.earlyLife ? [] : [trin({ type: 'early-life-begun', date: '2027-01-04' })]), ...counted];
  }
  const mark = MARK;
  return [
    trin({ type: 'compiled', projectId: '10020', draft: 1, mark, reasons: 0 }),
    trin({ type: 'service-checked', errors: 0, draft: 1 }),
    lead({ type: 'service-approved', as: 'lead', draft: 1, mark }),
    { by: 'admin', what: { type: 'service-approved', as: 'owner', draft: 1, mark } },
  ];
}

function put(list: Extract<Happening, { type: 'entry-put' }>['list'], entry: string, values: Record<string, string>) {
  return lead({ type: 'entry-put', list, entry, values });
}

function lead(what: Happening): Mending {
  return { what, by: 'lead' };
}

function trin(what: Happening): Mending {
  return { what, by: 'trin' };
}
