import type { Happening } from '../../../src/domain/onboarding/event';
import { apply } from '../../../src/domain/onboarding/fold';
import { owedBy } from '../../../src/domain/onboarding/owed';
import type { OnboardingState } from '../../../src/domain/onboarding/state';
import { caseOf, eventOf, inPhase, playbooksOf, then } from './a-case';

const NOW = Date.parse('2027-03-22T09:00+01:00');
const second = caseOf(inPhase('2'));
const asked: Happening = { type: 'board-asked', members: ['anna', 'bo'], dueAt: NOW + 9e8, warnAt: NOW + 6e8 };
const running = then(second, asked, NOW);
const sixth = then(
  then(caseOf(inPhase('6')), { type: 'start-set', date: '2027-08-02', reason: '', confirmed: false }, NOW),
  { type: 'assigned', item: '6.16', accountId: 'agent' },
  NOW,
);
const joins = (accountId: string): Happening => ({
  type: 'entry-put',
  list: 'cast',
  entry: `ab-${accountId}`,
  values: { role: 'AB', accountId },
});

/** Letters of one event, as `letter: to`. */
function letters(before: OnboardingState, what: Happening, by: string): readonly string[] {
  const event = eventOf(before, what, NOW, by);
  return owedBy([event], before, apply(before, event), playbooksOf(), NOW).flatMap(({ effect }) =>
    effect.kind === 'mail'
      ? `${effect.letter}: ${effect.to.join(' ')}${effect.was === undefined ? '' : ` (${effect.was})`}`
      : [],
  );
}

test.each<[why: string, before: OnboardingState, what: Happening, letters: readonly string[], by?: string]>([
  ['the board is asked', second, asked, ['board-asked: anna bo']],
  ['those who are silent are reminded', running, { type: 'board-reminded', members: ['bo'] }, ['board-reminded: bo']],
  ['nobody is reminded of a seat without an account', running, { type: 'board-reminded', members: ['ab-9'] }, []],
  ['whoever joins is asked too', running, joins('carl'), ['board-asked: carl']],
  [
    'but not of what was said for them already',
    then(
      then(running, { type: 'entry-put', list: 'cast', entry: 'ab-8', values: { role: 'AB', name: 'Else' } }, NOW),
      { type: 'assessed', member: 'ab-8', verdict: 'recommended', reason: 'Ja', unmet: [] },
      NOW,
    ),
    { type: 'entry-put', list: 'cast', entry: 'ab-8', values: { accountId: 'else' } },
    [],
  ],
  ['but not when the board is not at work', second, joins('carl'), []],
  ['it is closed', running, { type: 'board-closed', silent: ['bo'] }, ['board-closed: steering lead']],
  [
    'the steering group has decided',
    running,
    { type: 'decided', item: '2.6', outcome: 'later', reason: 'x', decider: 'y' },
    ['admitted: lead'],
  ],
  [
    'nobody is told what they did themselves',
    running,
    { type: 'decided', item: '2.6', outcome: 'later', reason: 'x', decider: 'y' },
    [],
    'lead',
  ],
  ['another decision', second, { type: 'decided', item: '2.2', outcome: 'board', reason: 'x', decider: 'y' }, []],
  [
    'a case ends, and the board need not answer any more',
    running,
    { type: 'ended', reason: 'x', decider: 'y' },
    ['ended: lead steering anna bo'],
  ],
  [
    'a no is told by the end alone',
    running,
    { type: 'decided', item: '2.6', outcome: 'no', reason: 'x', decider: 'y' },
    [],
  ],
  [
    'the start date moves: whoever has something open that is counted from it',
    sixth,
    { type: 'start-set', date: '2027-08-09', reason: 'Ferie', confirmed: false },
    ['start-moved: knowledge lead agent (2027-08-02)'],
    'admin',
  ],
  [
    'the first start date moves nothing',
    second,
    { type: 'start-set', date: '2027-08-09', reason: '', confirmed: false },
    [],
  ],
  ['the same date, confirmed', sixth, { type: 'start-set', date: '2027-08-02', reason: '', confirmed: true }, []],
  ['the form came in', second, { type: 'form-submitted', version: 2 }, ['form-submitted: lead knowledge'], 'kunde'],
  ['an item is given to somebody', second, { type: 'assigned', item: '2.9', accountId: 'bo' }, ['assigned: bo']],
  ['or to oneself', second, { type: 'assigned', item: '2.9', accountId: 'bo' }, [], 'bo'],
  ['or to nobody', second, { type: 'assigned', item: '2.9', accountId: null }, []],
])('%s', (_why, before, what, expected, by = 'agent') => {
  expect(letters(before, what, by).map(sorted)).toEqual(expected.map(sorted));
});

function sorted(letter: string): string {
  const [about = '', rest = ''] = letter.split(': ');
  const [people = '', was = ''] = rest.split(' (');
  return `${about}: ${people.split(' ').toSorted().join(' ')} ${was}`;
}

test('the status goes to the phase the case is in, in the name of whoever puts it back', () => {
  const before = then(second, { type: 'bypassed', to: '4', missing: [], key: 'change:1' }, NOW);
  const event = eventOf(before, { type: 'status-put-back', phase: '2' }, NOW, 'lead');
  expect(owedBy([event], before, apply(before, event), playbooksOf(), NOW)).toEqual([
    expect.objectContaining({ effect: { kind: 'status', phase: '2' }, by: 'lead' }),
  ]);
});

test('one letter per event, known by it', () => {
  const event = eventOf(second, asked, NOW);
  const owed = owedBy([event], second, apply(second, event), playbooksOf(), NOW);
  expect(owed.filter(({ effect }) => effect.kind === 'mail').map(({ id }) => id)).toEqual([
    `${event.seq}:mail:board-asked`,
  ]);
});
