import type { AnswerView, FormAnswer, FormView } from '../contract/form';
import { dueOf } from '../domain/onboarding/due';
import type { Playbooks } from '../domain/onboarding/event';
import { entriesOf } from '../domain/onboarding/fold';
import { standingOf, unansweredIn } from '../domain/onboarding/form';
import { itemsOf } from '../domain/onboarding/items';
import type { OnboardingState, Entry } from '../domain/onboarding/state';
import type { Question } from '../domain/playbook/playbook';
import type { Instant } from '../domain/time';
import type { OnboardingRecord } from '../ports/onboardings';
import type { Ports } from '../ports/ports';
import { playbooksFor } from './record-onboarding';

/** Who is in front of a form: an account, and the request they came by. */
export interface Reader {
  readonly requestId: string;
  readonly accountId: string;
}

/** The form of a request as somebody who was invited to it sees it. */
export async function showForm(ports: Ports, reader: Reader): Promise<FormAnswer> {
  const asOf = ports.clock.now();
  const caseId = await caseOf(ports, reader);
  const record = caseId === undefined ? undefined : await ports.onboardings.read(caseId);
  if (!record || !isInvited(record.state, reader)) return { state: 'not-invited', asOf };
  return { state: 'known', asOf, form: await formViewOf(ports, record, reader) };
}

/** The case whose form a request is; undefined when it is none. */
export async function caseOf(ports: Ports, { requestId }: Reader): Promise<string | undefined> {
  const kin = await ports.onboardings.kinOf(requestId);
  return kin?.item === 'form' ? kin.of : undefined;
}

/** Whether this request is the case's form, and for this very person: following the request is not enough. */
export function isInvited({ frame: { form } }: OnboardingState, { requestId, accountId }: Reader): boolean {
  return form?.issueId === requestId && form.people.includes(accountId);
}

export async function formViewOf(ports: Ports, record: OnboardingRecord, { accountId }: Reader): Promise<FormView> {
  const { state } = record;
  const { frame } = state;
  const playbooks = await playbooksFor(ports, record.projectId, state);
  const { questions, sections, calendar } = playbooks(frame.playbook);
  const own = questions.filter(({ centre }) => !centre);
  const people = frame.form?.people ?? [];
  const names = await ports.forms.names(people);
  const dueAt = formDue(state, playbooks);
  const answers = entriesOf(state, 'answers');
  return {
    zone: calendar.timeZone,
    solution: frame.solution,
    standing: standingOf(frame),
    version: frame.form?.version ?? 0,
    ...(frame.form?.submittedAt !== undefined && { submittedAt: frame.form.submittedAt }),
    ...(frame.form?.returned && { returned: { reason: frame.form.returned.text, at: frame.form.returned.at } }),
    ...(dueAt !== undefined && { dueAt }),
    sections: sections.filter(({ id }) => own.some(({ section }) => section === id)),
    questions: own.map(({ id, section, text, help, kind }) => ({ id, section, text, help, kind })),
    answers: answersTo(own, answers, names, accountId),
    missing: unansweredIn(questions, answers),
    others: people.flatMap((one) => (one === accountId ? [] : (names.get(one) ?? []))),
  };
}

/** Answers that somebody has given, or said not to know, with who it was where `names` has them. */
export function answersTo(
  questions: readonly Pick<Question, 'id'>[],
  answers: readonly Entry[],
  names: ReadonlyMap<string, string>,
  reader: string,
): readonly AnswerView[] {
  return answers
    .filter(({ id }) => questions.some((question) => question.id === id))
    .flatMap(({ id, values, written }): readonly AnswerView[] => {
      const last = Object.values(written).toSorted((one, other) => other.at - one.at)[0];
      if (!last) return [];
      const by = last.by.kind === 'person' ? last.by.accountId : undefined;
      const name = by === undefined ? undefined : names.get(by);
      return [
        {
          question: id,
          answer: values['answer'] ?? '',
          unknown: values['unknown'] === 'yes',
          note: values['note'] ?? '',
          at: last.at,
          ...(name !== undefined && { by: name }),
          mine: by === reader,
        },
      ];
    });
}

/** When the item by which the customer fills in the form is due. */
function formDue(state: OnboardingState, playbooks: Playbooks): Instant | undefined {
  const all = itemsOf(state, playbooks);
  const item = all.find(({ does }) => does === 'form');
  return item && dueOf(item, state, all, playbooks(state.frame.playbook))?.at;
}
