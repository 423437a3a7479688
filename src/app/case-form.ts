import type { CaseForm, CaseFormAnswer, FormCustomers, FormVersions, SendAnswer } from '../contract/form';
import { judge } from '../domain/onboarding/deeds';
import type { Happening } from '../domain/onboarding/event';
import { apply, entriesOf } from '../domain/onboarding/fold';
import { comparedTasks, standingOf, unansweredIn } from '../domain/onboarding/form';
import type { Party } from '../domain/onboarding/may';
import type { OnboardingState } from '../domain/onboarding/state';
import { undoneOf, type Undone } from '../domain/onboarding/undone';
import type { Instant } from '../domain/time';
import type { OnboardingRecord } from '../ports/onboardings';
import type { Ports } from '../ports/ports';
import { performOnboarding } from './perform-onboarding';
import { playbooksFor, withCase, type Turn } from './record-onboarding';
import { answersTo } from './show-form';

/** The form as the case's own people see it: every answer, what is missing, and the two views side by side. */
export async function showCaseForm(ports: Ports, issueId: string, who: Party): Promise<CaseFormAnswer> {
  const record = await ports.onboardings.read(issueId);
  return record ? { begun: true, form: await viewOf(ports, record, who) } : { begun: false };
}

async function viewOf(ports: Ports, record: OnboardingRecord, who: Party): Promise<CaseForm> {
  const { state, owed } = record;
  const { frame } = state;
  const { form } = frame;
  const { questions, sections, calendar } = (await playbooksFor(ports, record.projectId, state))(frame.playbook);
  const people = form?.people ?? [];
  const answers = entriesOf(state, 'answers');
  const names = await ports.forms.names([...people, ...writersOf(state)]);
  return {
    asOf: ports.clock.now(),
    zone: calendar.timeZone,
    solution: frame.solution,
    standing: form || frame.ended ? standingOf(frame) : 'not-sent',
    ...(form && { sentAt: form.sentAt }),
    version: form?.version ?? 0,
    ...(form?.submittedAt !== undefined && { submittedAt: form.submittedAt }),
    ...(form?.returned && { returned: { reason: form.returned.text, at: form.returned.at } }),
    ...(form?.key !== undefined && { key: form.key }),
    people: people.map((accountId) => ({ accountId, name: names.get(accountId) ?? '' })),
    trouble: undoneOf(owed).flatMap(troubleIn),
    sections,
    questions,
    answers: answersTo(questions, answers, names, who.accountId),
    missing: unansweredIn(questions, answers),
    tasks: comparedTasks(entriesOf(state, 'views')),
    works: who.agent || who.administers,
  };
}

function writersOf(state: OnboardingState): readonly string[] {
  return entriesOf(state, 'answers')
    .flatMap(({ written }) => Object.values(written))
    .flatMap(({ by }) => (by.kind === 'person' ? [by.accountId] : []));
}

/** What Jira has not done of a form's effects after a first try. */
function troubleIn({ kind, refused }: Undone): CaseForm['trouble'] {
  if (kind !== 'form' && kind !== 'form-people' && kind !== 'form-word') return [];
  return [{ what: kind, ...(refused !== undefined && { refused }) }];
}

/** Sends the form to these people, or to more or other people than before. */
export async function sendCaseForm(
  ports: Ports,
  issueId: string,
  who: Party,
  { moveId, people }: { readonly moveId: string; readonly people: readonly string[] },
): Promise<SendAnswer> {
  const wanted = [...new Set(people)];
  const done = await withCase<Turn, 'not-yours' | 'ended'>(ports, issueId, ({ state, moves }, playbooks, now) => {
    if (moves.includes(moveId) || isSame(state.frame.form?.people ?? [], wanted)) return undefined;
    const judged = judge({ type: 'form-sent', people: wanted }, who, state, playbooks, now);
    if (!judged.ok) return { refused: judged.reason === 'ended' ? 'ended' : 'not-yours' };
    return { by: { kind: 'person', accountId: who.accountId }, events: judged.value, moveId };
  });
  if (!done) return { sent: false, reason: 'not-begun' };
  if (done.refused) return { sent: false, reason: done.refused };
  const record = await performOnboarding(ports, done.record, done.fresh, who.accountId);
  return { sent: true, form: await viewOf(ports, record, who) };
}

function isSame(had: readonly string[], wanted: readonly string[]): boolean {
  return had.length === wanted.length && wanted.every((one) => had.includes(one));
}

/** Customers of the desk, by their organisations, for whoever works on the case. */
export async function customersToInvite(ports: Ports, issueId: string, who: Party): Promise<FormCustomers> {
  const issue = who.agent || who.administers ? await ports.start.read(issueId) : undefined;
  if (!issue) return { organisations: [] };
  const known = await ports.customers.organisationsAt(issue.projectKey);
  const organisations = await Promise.all(
    known.map(async ({ id, name }) => ({ name, people: await ports.customers.peopleOf(id) })),
  );
  return { organisations: organisations.filter(({ people }) => people.length > 0) };
}

/** Every version of the form that was sent in, as it was then. */
export async function formVersions(ports: Ports, issueId: string, who: Party): Promise<FormVersions> {
  const record = await ports.onboardings.read(issueId);
  if (!record || record.state.frame.form?.submittedAt === undefined) return { versions: [] };
  const { questions } = (await playbooksFor(ports, record.projectId, record.state))(record.state.frame.playbook);
  const sentIn = await submissionsOf(ports, record, record.state.frame.form.version);
  const names = await ports.forms.names([
    ...sentIn.flatMap(({ by }) => by ?? []),
    ...sentIn.flatMap(({ state }) => writersOf(state)),
  ]);
  const versions = sentIn.map(({ version, at, by, state }) => {
    const name = by === undefined ? undefined : names.get(by);
    const answers = answersTo(questions, entriesOf(state, 'answers'), names, who.accountId);
    return { version, at, ...(name !== undefined && { by: name }), answers };
  });
  return { versions: versions.toReversed() };
}

/** Events that are read at once. */
const PORTION = 200;

/** The times that the form was sent in, so many, and the case as it was then. What has happened since the last is not read. */
async function submissionsOf(
  { onboardings }: Pick<Ports, 'onboardings'>,
  { issueId, state: { version } }: OnboardingRecord,
  times: number,
): Promise<readonly Submission[]> {
  const found: Submission[] = [];
  let state: OnboardingState | undefined;
  for (let from = 1; from <= version && found.length < times; from += PORTION) {
    const events = await onboardings.history(issueId, from, Math.min(version, from + PORTION - 1));
    for (const event of events) {
      state = apply(state, event);
      const { what, at, by } = event;
      if (isSubmission(what))
        found.push({ version: what.version, at, by: by.kind === 'person' ? by.accountId : undefined, state });
    }
  }
  return found;
}

interface Submission {
  readonly version: number;
  readonly at: Instant;
  readonly by: string | undefined;
  readonly state: OnboardingState;
}

function isSubmission(what: Happening): what is Happening & { type: 'form-submitted' } {
  return what.type === 'form-submitted';
}
