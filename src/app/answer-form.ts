import type { Answered, FormView, Overwritten, SaveAnswer, SubmitAnswer } from '../contract/form';
import type { Happening, Playbooks } from '../domain/onboarding/event';
import { entriesOf } from '../domain/onboarding/fold';
import { isBlank, standingOf, tasksWished, unansweredIn, viewsFollowing } from '../domain/onboarding/form';
import { itemsOf } from '../domain/onboarding/items';
import type { CaseState } from '../domain/onboarding/state';
import type { OnboardingRecord } from '../ports/onboardings';
import type { Ports } from '../ports/ports';
import { performOnboarding } from './perform-onboarding';
import { withCase } from './record-onboarding';
import { answersTo, caseOf, formViewOf, isInvited, type Reader } from './show-form';

/** Changes of a list that go into one transaction. */
const AT_ONCE = 10;

type NotSaved = (SaveAnswer & { saved: false })['reason'];

/** Keeps what somebody answered. Of two who answer one question the later counts, and is told what the other had written. */
export async function saveAnswers(ports: Ports, reader: Reader, answers: readonly Answered[]): Promise<SaveAnswer> {
  let refused: NotSaved | undefined;
  let over: readonly string[] = [];
  let before: CaseState | undefined;
  const done = await written(ports, reader, ({ state }, playbooks) => {
    before = state;
    refused = whyNot(state, reader, answers, playbooks);
    if (refused) return undefined;
    over = overwrittenBy(answers, state, reader);
    return answers.flatMap((one) => answerPut(one, state));
  });
  const asOf = ports.clock.now();
  if (!done || refused === 'not-invited') return { saved: false, reason: 'not-invited', asOf };
  const form = await formViewOf(ports, done, reader);
  if (refused) return { saved: false, reason: refused, asOf, form };
  return { saved: true, asOf, form, overwritten: before ? await told(ports, before, over, reader) : [] };
}

function whyNot(
  state: CaseState,
  reader: Reader,
  answers: readonly Answered[],
  playbooks: Playbooks,
): NotSaved | undefined {
  if (!isInvited(state, reader)) return 'not-invited';
  const standing = standingOf(state.frame);
  if (standing === 'submitted' || standing === 'closed') return standing;
  const own = playbooks(state.frame.playbook).questions.filter(({ centre }) => !centre);
  return answers.every(({ question }) => own.some(({ id }) => id === question)) ? undefined : 'no-such-question';
}

/** The columns of an answer that change. */
function answerPut({ question, answer, unknown, note }: Answered, state: CaseState): readonly Happening[] {
  const had = entriesOf(state, 'answers').find(({ id }) => id === question)?.values ?? {};
  const wanted = { answer, unknown: unknown ? 'yes' : '', note };
  const values = Object.fromEntries(Object.entries(wanted).filter(([column, text]) => (had[column] ?? '') !== text));
  return Object.keys(values).length === 0 ? [] : [{ type: 'entry-put', list: 'answers', entry: question, values }];
}

/** Questions to which somebody else has given an answer that the writer had not seen, and that goes now. */
function overwrittenBy(answers: readonly Answered[], state: CaseState, { accountId }: Reader): readonly string[] {
  return answers.flatMap(({ question, answer, was }) => {
    const had = entriesOf(state, 'answers').find(({ id }) => id === question);
    const by = had?.written['answer']?.by;
    const text = had?.values['answer'] ?? '';
    const isTheirs = by?.kind === 'person' && by.accountId !== accountId;
    return isTheirs && !isBlank(text) && text !== was && text !== answer ? [question] : [];
  });
}

async function told(
  ports: Ports,
  state: CaseState,
  questions: readonly string[],
  { accountId }: Reader,
): Promise<readonly Overwritten[]> {
  if (questions.length === 0) return [];
  const names = await ports.forms.names(state.frame.form?.people ?? []);
  const asked = questions.map((id) => ({ id }));
  return answersTo(asked, entriesOf(state, 'answers'), names, accountId).map(({ question, answer, at, by }) => ({
    question,
    answer,
    at,
    ...(by !== undefined && { by }),
  }));
}

/**
 * Sends the form in, once for each time it was open: with every question answered, or somebody named who will find out. The
 * tasks wished for become the entries that the centre answers, and the item that asks for the form is ticked.
 */
export async function submitForm(ports: Ports, reader: Reader, version: number): Promise<SubmitAnswer> {
  let refused: (SubmitAnswer & { submitted: false })['reason'] | undefined;
  let more = true;
  let done: OnboardingRecord | undefined;
  while (more) {
    more = false;
    done = await written(ports, reader, ({ state }, playbooks) => {
      refused = isInvited(state, reader) ? undefined : 'not-invited';
      const standing = standingOf(state.frame);
      // Pressed twice, or by two: it is sent in.
      if (refused || standing === 'submitted' || state.frame.form?.version !== version) return undefined;
      const { questions } = playbooks(state.frame.playbook);
      if (standing === 'closed') refused = 'closed';
      else if (unansweredIn(questions, entriesOf(state, 'answers')).length > 0) refused = 'missing';
      if (refused) return undefined;
      const views = viewsFollowing(tasksWished(questions, state), entriesOf(state, 'views'));
      more = views.length > AT_ONCE;
      if (more) return views.slice(0, AT_ONCE);
      return [...views, { type: 'form-submitted', version: version + 1 }, ...ticks(state, playbooks)];
    });
  }
  const asOf = ports.clock.now();
  if (!done || refused === 'not-invited') return { submitted: false, reason: 'not-invited', asOf };
  const form: FormView = await formViewOf(ports, done, reader);
  return refused ? { submitted: false, reason: refused, asOf, form } : { submitted: true, asOf, form };
}

function ticks(state: CaseState, playbooks: Playbooks): readonly Happening[] {
  const item = itemsOf(state, playbooks).find(({ does }) => does === 'form');
  return item && !item.state.ticked ? [{ type: 'ticked', item: item.id }] : [];
}

/** What a customer does to the case of their form. They have only the portal, so what follows from it the app does. */
async function written(
  ports: Ports,
  reader: Reader,
  decide: (record: OnboardingRecord, playbooks: Playbooks) => readonly Happening[] | undefined,
): Promise<OnboardingRecord | undefined> {
  const caseId = await caseOf(ports, reader);
  if (caseId === undefined) return undefined;
  const done = await withCase(ports, caseId, (record, playbooks) => {
    const events = decide(record, playbooks);
    return events && { by: { kind: 'person', accountId: reader.accountId }, events };
  });
  return done && performOnboarding(ports, done.record, done.fresh, undefined);
}
