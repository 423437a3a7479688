import type { Answered, FormView, Overwritten, SaveAnswer, SubmitAnswer } from '../contract/form';
import type { Doer, Happening, Playbooks } from '../domain/onboarding/event';
import { entriesOf } from '../domain/onboarding/fold';
import { isBlank, standingOf, tasksWished, unansweredIn, viewsFollowing } from '../domain/onboarding/form';
import { itemsOf } from '../domain/onboarding/items';
import type { OnboardingState } from '../domain/onboarding/state';
import type { OnboardingRecord } from '../ports/onboardings';
import type { Ports } from '../ports/ports';
import { performOnboarding } from './perform-onboarding';
import { withCase, type Turn } from './record-onboarding';
import { answersTo, caseOf, formViewOf, isInvited, type Reader } from './show-form';

/** Changes of a list that go into one transaction. */
const AT_ONCE = 10;

/** What is kept, over which answers of others, and how the case was before. */
interface Saving extends Turn {
  readonly over: readonly string[];
  readonly before: OnboardingState;
}

type NotSaved = (SaveAnswer & { saved: false })['reason'];

/** Keeps what somebody answered. Of two who answer one question the later counts, and is told what the other had written. */
export async function saveAnswers(ports: Ports, reader: Reader, answers: readonly Answered[]): Promise<SaveAnswer> {
  const done = await written<Saving, NotSaved>(ports, reader, ({ state }, playbooks) => {
    const refused = whyNot(state, reader, answers, playbooks);
    if (refused) return { refused };
    const over = overwrittenBy(answers, state, reader);
    return { by: byOf(reader), events: answers.flatMap((one) => answerPut(one, state)), over, before: state };
  });
  const asOf = ports.clock.now();
  if (!done || done.refused === 'not-invited') return { saved: false, reason: 'not-invited', asOf };
  const form = await formViewOf(ports, done.record, reader);
  if (done.refused) return { saved: false, reason: done.refused, asOf, form };
  const { turn } = done;
  return { saved: true, asOf, form, overwritten: turn ? await told(ports, turn.before, turn.over, reader) : [] };
}

function whyNot(
  state: OnboardingState,
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
function answerPut({ question, answer, unknown, note }: Answered, state: OnboardingState): readonly Happening[] {
  const had = entriesOf(state, 'answers').find(({ id }) => id === question)?.values ?? {};
  const wanted = { answer, unknown: unknown ? 'yes' : '', note };
  const values = Object.fromEntries(Object.entries(wanted).filter(([column, text]) => (had[column] ?? '') !== text));
  return Object.keys(values).length === 0 ? [] : [{ type: 'entry-put', list: 'answers', entry: question, values }];
}

/** Questions to which somebody else has given an answer that the writer had not seen, and that goes now. */
function overwrittenBy(answers: readonly Answered[], state: OnboardingState, { accountId }: Reader): readonly string[] {
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
  state: OnboardingState,
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

/** `more`: there are more views than one transaction holds. */
interface Sending extends Turn {
  readonly more: boolean;
}

type NotSent = (SubmitAnswer & { submitted: false })['reason'];

/**
 * Sends the form in, once for each time it was open: with every question answered, or somebody named who will find out. The
 * tasks wished for become the entries that the centre answers, and the item that asks for the form is ticked.
 */
export async function submitForm(ports: Ports, reader: Reader, version: number): Promise<SubmitAnswer> {
  const send = () =>
    written<Sending, NotSent>(ports, reader, ({ state }, playbooks) => {
      if (!isInvited(state, reader)) return { refused: 'not-invited' };
      const standing = standingOf(state.frame);
      // Pressed twice, or by two: it is sent in.
      if (standing === 'submitted' || state.frame.form?.version !== version) return undefined;
      const { questions } = playbooks(state.frame.playbook);
      if (standing === 'closed') return { refused: 'closed' };
      if (unansweredIn(questions, entriesOf(state, 'answers')).length > 0) return { refused: 'missing' };
      const views = viewsFollowing(tasksWished(questions, state), entriesOf(state, 'views'));
      const by = byOf(reader);
      if (views.length > AT_ONCE) return { by, events: views.slice(0, AT_ONCE), more: true };
      const sent: Happening = { type: 'form-submitted', version: version + 1 };
      return { by, events: [...views, sent, ...ticks(state, playbooks)], more: false };
    });
  let done = await send();
  while (done?.turn?.more) done = await send();
  const asOf = ports.clock.now();
  if (!done || done.refused === 'not-invited') return { submitted: false, reason: 'not-invited', asOf };
  const form: FormView = await formViewOf(ports, done.record, reader);
  return done.refused ? { submitted: false, reason: done.refused, asOf, form } : { submitted: true, asOf, form };
}

function ticks(state: OnboardingState, playbooks: Playbooks): readonly Happening[] {
  const item = itemsOf(state, playbooks).find(({ does }) => does === 'form');
  return item && !item.state.ticked ? [{ type: 'ticked', item: item.id }] : [];
}

/** What a customer does to the case of their form. They have only the portal, so what follows from it the app does. */
async function written<T extends Turn, R>(
  ports: Ports,
  reader: Reader,
  decide: (record: OnboardingRecord, playbooks: Playbooks) => T | { readonly refused: R } | undefined,
) {
  const caseId = await caseOf(ports, reader);
  const done = caseId === undefined ? undefined : await withCase<T, R>(ports, caseId, decide);
  return done && { ...done, record: await performOnboarding(ports, done.record, done.fresh, undefined) };
}

function byOf({ accountId }: Reader): Doer {
  return { kind: 'person', accountId };
}
