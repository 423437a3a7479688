import fc from 'fast-check';
import { apply, entriesOf } from '../../../src/domain/onboarding/fold';
import { comparedTasks, standingOf, unansweredIn, viewsFollowing } from '../../../src/domain/onboarding/form';
import type { Happening } from '../../../src/domain/onboarding/event';
import { owedBy } from '../../../src/domain/onboarding/owed';
import type { OnboardingState, Entry } from '../../../src/domain/onboarding/state';
import { defaultPlaybook } from '../../../src/domain/playbook/default';

const { questions } = defaultPlaybook;

test.each<[string, Record<string, string> | undefined, string | undefined]>([
  ['nothing is said', undefined, 'answer'],
  ['only spaces are said', { answer: ' \n' }, 'answer'],
  ['it is answered', { answer: 'Falck' }, undefined],
  ['nobody knows, and nobody finds out', { answer: '', unknown: 'yes', note: ' ' }, 'who'],
  ['nobody knows, and somebody finds out', { answer: '', unknown: 'yes', note: 'Bodil' }, undefined],
  ['somebody was to find out, and it is known after all', { answer: 'Falck', unknown: 'yes', note: '' }, undefined],
])('wanted of a question when %s', (_why, values, wants) => {
  const answers = values ? [entry('2', values)] : [];
  expect(unansweredIn(questions, answers).find(({ question }) => question === '2')?.wants).toBe(wants);
});

test('the centre’s own questions hold no form back', () => {
  const asked = unansweredIn(questions, []).map(({ question }) => question);
  expect(asked).toHaveLength(26);
  expect(asked).not.toContain('22');
});

test.each<[string, Record<string, string>, string]>([
  ['both say yes', { customer: 'yes', centre: 'yes' }, 'agreed'],
  ['neither wants it', { customer: '', centre: 'no' }, 'agreed'],
  ['the centre has not answered', { customer: 'yes', centre: '' }, 'unanswered'],
  ['the centre cannot', { customer: 'yes', centre: 'no' }, 'no'],
  ['the centre can do part', { customer: 'yes', centre: 'partly' }, 'partly'],
  ['the centre can later', { customer: 'yes', centre: 'later' }, 'later'],
  ['the centre offers what nobody asked for', { customer: '', centre: 'yes' }, 'not-wished'],
  ['the centre says something that is no answer', { customer: 'yes', centre: 'måske' }, 'unanswered'],
])('a task is compared when %s', (_why, values, verdict) => {
  expect(comparedTasks([entry('task-1', values)])[0]?.verdict).toBe(verdict);
});

test('a form that was sent in is closed until it is sent back, and for good when its case has ended', () => {
  const form = { people: ['a'], sentAt: 1, version: 1 };
  const said = { at: 3, by: { kind: 'clock' }, text: 'x' } as const;
  expect(standingOf({ form: { ...form, version: 0 } })).toBe('open');
  expect(standingOf({ form: { ...form, submittedAt: 2 } })).toBe('submitted');
  expect(standingOf({ form: { ...form, submittedAt: 2, returned: said } })).toBe('returned');
  expect(standingOf({ form, ended: { ...said, decider: 'y' } })).toBe('closed');
});

test('the views follow the wishes, and lose nothing that the centre has said', () => {
  const names = fc.subarray(['Oprette brugere', 'Logge på', 'Ombytte udstyr', 'Undervise'] as const);
  fc.assert(
    fc.property(names, names, names, (first, answered, second) => {
      const wished = follow([], first);
      const said = wished.map((one) =>
        answered.some((task) => task === one.values['task'])
          ? { ...one, values: { ...one.values, centre: 'later' } }
          : one,
      );
      const views = follow(said, second);
      const tasks = views.filter(({ values }) => values['customer'] === 'yes').map(({ values }) => values['task']);
      expect([...tasks].toSorted()).toEqual([...second].toSorted());
      expect(new Set(views.map(({ id }) => id)).size).toBe(views.length);
      for (const one of said.filter(({ values }) => values['centre'] === 'later'))
        expect(views.find(({ id }) => id === one.id)?.values['centre']).toBe('later');
      expect(viewsFollowing(second, views)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

const people = ['bodil'];
const sent: Happening = { type: 'form-sent', people };
const made: Happening = { type: 'form-made', issueId: '7', key: 'ONB-7' };

test.each<[why: string, before: readonly Happening[], form: object | undefined]>([
  ['nothing was sent in: it was never sent', [sent, made], undefined],
  ['it was sent in: that counts on, and it is nobody’s', [sent, made, { type: 'form-submitted', version: 1 }], {}],
])('the request of a form is deleted when %s', (_why, before, form) => {
  const gone = after({}, [...before, { type: 'form-gone' }]);
  expect(gone.frame.form).toEqual(form && { people: [], sentAt: 0, version: 1, submittedAt: 0 });
  const again = apply(gone, { seq: 9, at: 5, by: { kind: 'clock' }, what: sent });
  expect(again.frame.form).toMatchObject({ people, sentAt: 5 });
  const effects = owedBy([{ seq: 9, at: 5, by: { kind: 'clock' }, what: sent }], gone, again, () => defaultPlaybook, 5);
  expect(effects.map(({ effect }) => effect.kind)).toContain('form');
});

function follow(views: readonly Entry[], tasks: readonly string[]): readonly Entry[] {
  return entriesOf(after({ views: { entries: views } }, viewsFollowing(tasks, views)), 'views');
}

function after(lists: OnboardingState['lists'], events: readonly Happening[]): OnboardingState {
  const frame = {
    openedAt: 0,
    playbook: 1,
    kept: {},
    customer: '',
    solution: '',
    vendor: '',
    phase: '1',
    bypasses: [],
  };
  return events.reduce<OnboardingState>(
    (state, what, i) => apply(state, { seq: i + 2, at: 0, by: { kind: 'clock' }, what }),
    { version: 1, frame, phases: {}, lists },
  );
}

function entry(id: string, values: Record<string, string>): Entry {
  return { id, values, written: {} };
}
