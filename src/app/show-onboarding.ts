import type { ItemView, OnboardingAnswer, OnboardingView, PhaseView } from '../contract/onboarding';
import { dateAt } from '../domain/calendar/working-days';
import { agreementsOf } from '../domain/onboarding/agreements';
import { dueOf } from '../domain/onboarding/due';
import { entriesOf } from '../domain/onboarding/fold';
import { openingOf, plansOf, spareBeforeStart, type Planned } from '../domain/onboarding/forecast';
import { gateOf } from '../domain/onboarding/gate';
import { comesBefore, phasesOf, rolesOf, type Item, type Phase } from '../domain/onboarding/items';
import { lacksOf, timesOf } from '../domain/onboarding/lacks';
import { isTheirs, leads, type Party } from '../domain/onboarding/may';
import type { OnboardingState } from '../domain/onboarding/state';
import { undoneOf } from '../domain/onboarding/undone';
import type { Playbook } from '../domain/playbook/playbook';
import type { Instant } from '../domain/time';
import type { OnboardingRecord } from '../ports/onboardings';
import type { Ports } from '../ports/ports';
import { isStart } from './begin-onboarding';
import { playbooksFor } from './record-onboarding';

/** A case as its panel shows it, or what becomes of an issue that is none. From our own store, but where it is none. */
export async function showOnboarding(
  ports: Ports,
  issueId: string,
  who: Party,
  since?: number,
): Promise<OnboardingAnswer> {
  const record = await ports.onboardings.read(issueId);
  if (!record) return awaited(ports, issueId, who);
  if (record.version === since) return { state: 'same', asOf: ports.clock.now() };
  return { state: 'known', case: await viewOf(ports, record, who) };
}

async function awaited(ports: Ports, issueId: string, who: Party): Promise<OnboardingAnswer> {
  const issue = await ports.start.read(issueId);
  const desk = issue && (await ports.desks.of(issue.projectId));
  if (!issue || !desk?.enabled || !isStart(issue, await ports.start.settings(issue.projectId)))
    return { state: 'none' };
  return { state: 'not-begun', mayBegin: who.agent || who.administers };
}

/** All of a case that is shown, from one look at it. */
export async function viewOf(ports: Ports, record: OnboardingRecord, who: Party): Promise<OnboardingView> {
  const { state, issueId, projectId } = record;
  const playbooks = await playbooksFor(ports, projectId, state);
  const newest = await ports.playbooks.newest(projectId);
  const now = ports.clock.now();
  const playbook = playbooks(state.frame.playbook);
  const phases = phasesOf(state, playbooks);
  const items = phases.flatMap((phase) => phase.items);
  const gate = gateOf(state, playbooks, now);
  const plans = plansOf(state, playbook, now);
  const opening = openingOf(gate, state, items, playbook, now);
  const spare = spareBeforeStart(state, playbook, plans);
  return {
    asOf: now,
    issueId,
    projectId,
    version: state.version,
    written: record.version,
    zone: playbook.calendar.timeZone,
    me: {
      accountId: who.accountId,
      works: who.agent || who.administers,
      administers: who.administers,
      leads: leads(who, state),
      roles: rolesOf(state, who.accountId),
    },
    frame: state.frame,
    phases: phases.map((phase) => phaseSeen(phase, { state, playbook, items, who, plans, now })),
    gate,
    ...(opening && { opening }),
    ...(spare !== undefined && { spare }),
    lists: {
      cast: entriesOf(state, 'cast'),
      contacts: entriesOf(state, 'contacts'),
      suppliers: entriesOf(state, 'suppliers'),
      sessions: entriesOf(state, 'sessions'),
      messages: entriesOf(state, 'messages'),
      views: entriesOf(state, 'views'),
      lines: entriesOf(state, 'lines'),
    },
    agreements: agreementsOf(items, dateAt(playbook.calendar, now)),
    rows: {
      storyboard: entriesOf(state, 'storyboard').length,
      answers: entriesOf(state, 'answers').filter(({ values }) => (values['answer'] ?? '') !== '').length,
      questions: playbook.questions.filter(({ centre }) => !centre).length,
    },
    playbook: playbookSeen(playbook, newest.version),
    undone: undoneOf(record.owed),
  };
}

function playbookSeen(
  { version, roles, criteria, board, earlyLife }: Playbook,
  newest: number,
): OnboardingView['playbook'] {
  return { version, roles, criteria, board, earlyLife, newest };
}

/** A case as somebody looks at it at an instant. */
interface Look {
  readonly state: OnboardingState;
  readonly playbook: Playbook;
  /** Of every phase. */
  readonly items: readonly Item[];
  readonly who: Party;
  readonly plans: ReadonlyMap<string, Planned>;
  readonly now: Instant;
}

function phaseSeen({ phase: { id, name, responsible }, items }: Phase, look: Look): PhaseView {
  const { state, playbook, items: all, who, plans, now } = look;
  const { enteredAt, leftAt, leftBy } = state.phases[id] ?? {};
  const planned = plans.get(id);
  const times = timesOf(state, playbook, now);
  return {
    id,
    name,
    responsible,
    standing: id === state.frame.phase ? 'here' : comesBefore(playbook, id, state.frame.phase) ? 'left' : 'ahead',
    ...instants({ enteredAt, leftAt }),
    ...(leftBy?.kind === 'person' && { leftBy: leftBy.accountId }),
    ...(planned && { planned }),
    items: items.map((item): ItemView => {
      const due = dueOf(item, state, all, playbook);
      const lacks = lacksOf(item, state, all, times);
      return { ...item, ...(due && { deadline: due }), lacks, theirs: isTheirs(who, item, state) };
    }),
  };
}

function instants({ enteredAt, leftAt }: { enteredAt: Instant | undefined; leftAt: Instant | undefined }) {
  return { ...(enteredAt !== undefined && { enteredAt }), ...(leftAt !== undefined && { leftAt }) };
}
