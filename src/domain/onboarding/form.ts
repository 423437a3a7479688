import type { Question } from '../playbook/playbook';
import type { Happening } from './event';
import { entriesOf } from './fold';
import type { OnboardingState, Entry, Frame } from './state';

/** Where the clarification form stands: with the customer, sent in, sent back to be added to, or over with the case. */
export type FormStanding = 'open' | 'submitted' | 'returned' | 'closed';

export function standingOf({ form, ended }: Pick<Frame, 'form' | 'ended'>): FormStanding {
  if (ended) return 'closed';
  if (form?.returned) return 'returned';
  return form?.submittedAt === undefined ? 'open' : 'submitted';
}

/** What a question still wants: an answer, or the name of who will find it out. */
export interface Unanswered {
  readonly question: string;
  readonly wants: 'answer' | 'who';
}

/** The customer's own questions that stand between a form and its being sent in. "Not known" will do, with who finds out. */
export function unansweredIn(questions: readonly Question[], answers: readonly Entry[]): readonly Unanswered[] {
  return questions.flatMap(({ id, centre }): readonly Unanswered[] => {
    if (centre) return [];
    const values = answers.find((entry) => entry.id === id)?.values ?? {};
    if (!isBlank(values['answer'])) return [];
    if (values['unknown'] !== 'yes') return [{ question: id, wants: 'answer' }];
    return isBlank(values['note']) ? [{ question: id, wants: 'who' }] : [];
  });
}

/** Lines of a list that say something, each once. */
function linesOf(answer: string): readonly string[] {
  return [...new Set(answer.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}

/** The tasks that the customer wishes the centre to solve. */
export function tasksWished(questions: readonly Question[], state: OnboardingState): readonly string[] {
  const asked = questions.filter(({ kind, centre }) => kind === 'tasks' && !centre).map(({ id }) => id);
  const answers = entriesOf(state, 'answers').filter(({ id }) => asked.includes(id));
  return [...new Set(answers.flatMap(({ values }) => linesOf(values['answer'] ?? '')))];
}

/**
 * What makes the views, one entry a task, follow the customer's wishes. A task that is wished for no more goes, unless the
 * centre has said something of it.
 */
export function viewsFollowing(
  tasks: readonly string[],
  views: readonly Entry[],
): readonly (Happening & { type: 'entry-put' | 'entry-removed' })[] {
  const known = new Set(views.map(({ id }) => id));
  const changed = views.flatMap(({ id, values }): readonly (Happening & { type: 'entry-put' | 'entry-removed' })[] => {
    const customer = tasks.includes((values['task'] ?? '').trim()) ? 'yes' : '';
    if ((values['customer'] ?? '') === customer) return [];
    if (customer === '' && isBlank(values['centre']) && isBlank(values['note']))
      return [{ type: 'entry-removed', list: 'views', entry: id }];
    return [{ type: 'entry-put', list: 'views', entry: id, values: { customer } }];
  });
  const fresh = tasks.filter((task) => !views.some(({ values }) => (values['task'] ?? '').trim() === task));
  const added = fresh.map((task) => {
    const entry = freeId(known);
    known.add(entry);
    return { type: 'entry-put', list: 'views', entry, values: { task, customer: 'yes' } } as const;
  });
  return [...changed, ...added];
}

function freeId(known: ReadonlySet<string>): string {
  let number = known.size + 1;
  while (known.has(`task-${number}`)) number += 1;
  return `task-${number}`;
}

/** A task as either side sees it, and whether they mean the same. */
export interface ComparedTask {
  readonly entry: string;
  readonly task: string;
  readonly wished: boolean;
  readonly centre: 'yes' | 'no' | 'partly' | 'later' | 'unanswered';
  readonly note: string;
  /** `not-wished`: the centre offers what the customer has not asked for. */
  readonly verdict: 'agreed' | 'unanswered' | 'no' | 'partly' | 'later' | 'not-wished';
}

/** The customer's wishes beside the centre's answers, task by task. */
export function comparedTasks(views: readonly Entry[]): readonly ComparedTask[] {
  return views.map(({ id, values }) => {
    const centre = CENTRES.find((one) => one === values['centre']) ?? 'unanswered';
    const wished = values['customer'] === 'yes';
    return {
      entry: id,
      task: values['task'] ?? '',
      wished,
      centre,
      note: values['note'] ?? '',
      verdict: verdictOf(wished, centre),
    };
  });
}

const CENTRES = ['yes', 'no', 'partly', 'later'] as const;

function verdictOf(wished: boolean, centre: ComparedTask['centre']): ComparedTask['verdict'] {
  if (wished) return centre === 'yes' ? 'agreed' : centre;
  if (centre === 'unanswered') return 'unanswered';
  return centre === 'no' ? 'agreed' : 'not-wished';
}

export function isBlank(text: string | undefined): boolean {
  return (text ?? '').trim() === '';
}
