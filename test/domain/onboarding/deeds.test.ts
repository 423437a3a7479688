import { judge, type Refusal } from '../../../src/domain/onboarding/deeds';
import type { Happening } from '../../../src/domain/onboarding/event';
import type { Party } from '../../../src/domain/onboarding/may';
import type { OnboardingState } from '../../../src/domain/onboarding/state';
import { agent, BEGUN, caseOf, inPhase, lead, member, playbooksOf, reader, then } from './a-case';

const NOW = Date.parse('2027-03-22T09:00+01:00');
const known = playbooksOf();
const first = caseOf([]);
const second = caseOf(inPhase('2'));
const third = caseOf(inPhase('3'));

const asked: Happening = { type: 'board-asked', members: ['anna', 'bo'], dueAt: NOW + 9e8, warnAt: NOW + 6e8 };
const says = (who: string, reason = 'Ja', unmet: readonly string[] = []): Happening => ({
  type: 'assessed',
  member: who,
  verdict: 'recommended',
  reason,
  unmet,
});
const decide = (item: string, outcome: string, reason = 'Fordi'): Happening => ({
  type: 'decided',
  item,
  outcome,
  reason,
  decider: 'Styregruppen',
});
const after = (state: OnboardingState, ...what: readonly Happening[]): OnboardingState =>
  what.reduce((next, one) => then(next, one, NOW), state);
const running = after(second, decide('2.2', 'board'), asked);
const closed = after(running, says('anna'), { type: 'board-closed', silent: ['bo'] }, { type: 'ticked', item: '2.4' });
const ended = after(second, { type: 'ended', reason: 'Ikke nu', decider: 'Kunden' });
const start = (date: string, reason = '', confirmed = false): Happening => ({
  type: 'start-set',
  date,
  reason,
  confirmed,
});
const bypassed = after(second, { type: 'bypassed', to: '4', missing: ['2.6'], key: 'change:1' });
const putBack = { type: 'status-put-back', phase: '2' } as const;
const due = after(caseOf(inPhase('5')), start('2027-08-02'));

const REFUSED: readonly [why: string, reason: Refusal, state: OnboardingState, what: Happening, who?: Party][] = [
  ['a reader does not tick', 'not-yours', first, { type: 'ticked', item: '1.1' }, reader],
  ['after the end nothing is ticked', 'ended', ended, { type: 'ticked', item: '1.1' }],
  ['nor ended again', 'ended', ended, { type: 'ended', reason: 'x', decider: 'y' }],
  ['an item that is not there', 'no-such-item', first, { type: 'ticked', item: '9.99' }],
  ['an item of a later phase', 'later-phase', first, { type: 'ticked', item: '2.1' }],
  ['a decision of a later phase', 'later-phase', first, decide('2.2', 'board')],
  ['a meeting without a date', 'lacking', second, { type: 'ticked', item: '2.8' }],
  ['a decision that is not taken', 'lacking', second, { type: 'ticked', item: '2.2' }],
  ['a decision that was taken back', 'lacking', takenBack(), { type: 'ticked', item: '2.6' }],
  [
    'sent to the board, without being sent',
    'lacking',
    after(second, decide('2.2', 'board')),
    { type: 'ticked', item: '2.3' },
  ],
  ['assessed, before the board is done', 'lacking', running, { type: 'ticked', item: '2.4' }],
  ['admitted, before the board is done', 'lacking', running, decide('2.6', 'yes')],
  ['a shut gate', 'gate-shut', second, { type: 'phase-left', phase: '2', to: '3' }],
  ['two phases at once', 'no-such-phase', second, { type: 'phase-left', phase: '2', to: '4' }],
  ['a phase that it is not in', 'no-such-phase', second, { type: 'phase-left', phase: '4', to: '5' }],
  ['back to where it is', 'no-such-phase', second, { type: 'phase-reentered', phase: '2', reason: 'x' }],
  ['back without a reason', 'nothing-said', second, { type: 'phase-reentered', phase: '1', reason: ' ' }],
  ['the status of another phase put back', 'no-such-phase', bypassed, { type: 'status-put-back', phase: '1' }],
  ['the status put back by a reader', 'not-yours', bypassed, putBack, reader],
  ['the status put back after the end', 'ended', ended, putBack],
  ['an outcome that there is not', 'no-such-outcome', second, decide('2.2', 'perhaps')],
  ['a decision without a reason', 'nothing-said', second, decide('2.2', 'board', ' ')],
  [
    'another decision when its gate was left',
    'phase-is-left',
    after(third, decide('2.6', 'yes')),
    decide('2.6', 'later'),
  ],
  [
    'another one than was taken back, when its gate was left',
    'phase-is-left',
    after(takenBack(), { type: 'phase-left', phase: '2', to: '3' }),
    decide('2.6', 'later'),
  ],
  ['another filter while the board assesses', 'board-running', running, decide('2.2', 'back')],
  ['a waiver of the yes', 'never-waived', second, { type: 'waived', item: '2.6', reason: 'Haster' }],
  ['a waiver without a reason', 'nothing-said', second, { type: 'waived', item: '2.9', reason: '' }],
  ['an end without a reason', 'nothing-said', second, { type: 'ended', reason: '', decider: 'Kunden' }],
  ['an end that nobody decided', 'nothing-said', second, { type: 'ended', reason: 'x', decider: ' ' }],
  ['taken up again without a reason', 'nothing-said', ended, { type: 'resumed', reason: '' }],
  ['an empty comment', 'nothing-said', second, { type: 'commented', item: '2.4', text: ' ' }],
  [
    'a signature of nobody named',
    'no-such-party',
    due,
    { type: 'signed', item: '5.2', party: 'A', name: 'B', on: '2027-03-22' },
  ],
  [
    'a signature without a date',
    'not-a-date',
    signed(),
    { type: 'signed', item: '5.2', party: 'A', name: 'B', on: '2027-02-30' },
  ],
  [
    'a signature taken back without a word',
    'nothing-said',
    signed(),
    { type: 'signature-withdrawn', item: '5.2', party: 'A', reason: '' },
  ],
  ['a date that is none', 'not-a-date', due, { type: 'wrote', item: '5.2', field: 'review', text: 'snart' }],
  ['a moment that is none', 'not-a-date', first, { type: 'wrote', item: '1.1', field: 'from', text: '2027-03-22' }],
  [
    'a moment of a day that there is not',
    'not-a-date',
    first,
    { type: 'wrote', item: '1.1', field: 'from', text: '2027-02-31T09:00' },
  ],
  [
    'a time that no clock shows',
    'not-a-date',
    first,
    { type: 'wrote', item: '1.1', field: 'to', text: '2027-03-22T99:99' },
  ],
  ['a start in another age', 'not-a-date', due, start('9999-12-31', 'x')],
  [
    'signed in another age',
    'not-a-date',
    signed(),
    { type: 'signed', item: '5.2', party: 'A', name: 'B', on: '0001-01-01' },
  ],
  ['valid from another age', 'not-a-date', due, { type: 'wrote', item: '5.2', field: 'validFrom', text: '0001-01-01' }],
  [
    'a state of a document that there is not',
    'nothing-said',
    due,
    { type: 'wrote', item: '5.2', field: 'state', text: 'næsten' },
  ],
  ['an item of the playbook is not removed', 'not-own', second, { type: 'item-removed', item: '2.9', reason: 'x' }],
  ['next to an item of another phase', 'no-such-item', second, { type: 'item-placed', item: '2.9', after: '1.1' }],
  ['the board asked, but by its own way', 'not-yours', second, asked],
  ['an assessment that nobody asked for', 'no-board', second, says('anna'), member('anna')],
  ['an assessment that comes too late', 'board-closed', closed, says('bo'), member('bo')],
  ['by somebody who is not on the board', 'not-a-member', running, says('carl')],
  ['without a reason', 'nothing-said', running, says('anna', ' '), member('anna')],
  ['with a criterion that there is not', 'no-such-entry', running, says('anna', 'Ja', ['pris']), member('anna')],
  ['for another', 'not-yours', running, says('bo'), member('anna')],
  ['over what a member said in person', 'not-yours', then(running, says('anna'), NOW, 'anna'), says('anna', 'Nej')],
  ['a start date that is none', 'not-a-date', due, start('2027-02-29', 'x')],
  ['a start date that moves without a reason', 'nothing-said', due, start('2027-08-09')],
  ['a start date confirmed too early', 'later-phase', due, start('2027-08-02', '', true)],
  ['a form sent back that was never sent in', 'not-submitted', second, { type: 'form-returned', reason: 'x' }],
];

test.each(REFUSED)('%s: %s', (_why, reason, state, what, who = lead) => {
  expect(judge(what, who, state, known, NOW)).toMatchObject({ ok: false, reason });
});

test.each([-1e300, 1e300, 8.64e15, 0.5, Date.parse('1949-12-31'), Date.parse('2100-01-02')])(
  'nothing is due at %s',
  (dueAt) => {
    const what = { type: 'due-set', item: '1.1', dueAt, reason: '' } as const;
    expect(judge(what, lead, first, known, NOW)).toMatchObject({ reason: 'not-a-date' });
  },
);

const DONE: readonly [why: string, state: OnboardingState, what: Happening, also: readonly Happening[], who?: Party][] =
  [
    ['a decision ticks its item', second, decide('2.2', 'board'), [{ type: 'ticked', item: '2.2' }]],
    [
      'a decision that ends the case says so',
      closed,
      decide('2.6', 'no'),
      [
        { type: 'ticked', item: '2.6' },
        { type: 'ended', reason: 'Fordi', decider: 'Styregruppen' },
      ],
    ],
    [
      'another outcome has the customer told again',
      after(closed, decide('2.6', 'later'), { type: 'ticked', item: '2.6' }, { type: 'ticked', item: '2.7' }),
      decide('2.6', 'yes'),
      [
        { type: 'ticked', item: '2.6' },
        { type: 'unticked', item: '2.7', reason: 'Fordi' },
      ],
    ],
    [
      'a decision may be changed when its phase was entered again',
      reentered(),
      decide('2.6', 'later'),
      [{ type: 'ticked', item: '2.6' }],
    ],
    [
      'a decision that was taken back is taken again, also when its gate was left',
      after(takenBack(), { type: 'phase-left', phase: '2', to: '3' }),
      decide('2.6', 'yes'),
      [{ type: 'ticked', item: '2.6' }],
    ],
    ['whoever leads writes down what a member said', running, says('bo'), []],
    [
      'a member thinks again, over what was written down for them',
      after(running, says('anna')),
      says('anna', 'Nej'),
      [],
      member('anna'),
    ],
    ['a late word is a comment', closed, { type: 'commented', item: '2.4', text: 'For sent' }, [], member('bo')],
    ['a start date moves with a reason', due, start('2027-08-09', 'Ferie'), []],
    [
      'a deadline of one’s own',
      first,
      { type: 'due-set', item: '1.1', dueAt: Date.parse('2027-04-01T00:00+02:00'), reason: '' },
      [],
    ],
    [
      'it is confirmed in its phase',
      after(caseOf(inPhase('7')), start('2027-08-02')),
      start('2027-08-02', '', true),
      [],
    ],
    ['a case that has ended is taken up again', ended, { type: 'resumed', reason: 'Alligevel' }, []],
    ['a status that went past a gate is put back', bypassed, putBack, []],
    ['and talked about', ended, { type: 'commented', item: '2.4', text: 'Ærgerligt' }, []],
  ];

test.each(DONE)('%s', (_why, state, what, also, who = lead) => {
  expect(judge(what, who, state, known, NOW)).toEqual({ ok: true, value: [what, ...also] });
});

test.each<[why: string, state: OnboardingState, what: Happening]>([
  ['unticked', first, { type: 'unticked', item: '1.1', reason: '' }],
  ['written', first, { type: 'wrote', item: '1.1', field: 'place', text: '' }],
  ['decided', after(closed, decide('2.6', 'later'), { type: 'ticked', item: '2.6' }), decide('2.6', 'later')],
  ['said', after(running, says('anna')), says('anna')],
  ['set', due, start('2027-08-02')],
  ['going', second, { type: 'resumed', reason: 'x' }],
  ['left', second, { type: 'phase-left', phase: '1', to: '2' }],
  ['right', second, putBack],
  ['put back', after(bypassed, putBack), putBack],
  ['named', first, { type: 'named', field: 'vendor', text: '' }],
])('what is %s already comes to nothing', (_why, state, what) => {
  expect(judge(what, lead, state, known, NOW)).toEqual({ ok: true, value: [] });
});

test('a decision of the case’s own comes out as yes, no or later', () => {
  const item = {
    id: 'own-1',
    phase: '2',
    title: 'Pilot?',
    kind: 'decision',
    responsible: [],
    mandatory: true,
  } as const;
  const state = then(second, { type: 'item-added', item }, BEGUN);
  expect(judge(decide('own-1', 'yes'), agent, state, known, NOW)).toMatchObject({ ok: true });
});

function signed(): OnboardingState {
  return after(
    due,
    { type: 'wrote', item: '5.2', field: 'parties', text: 'A\nB' },
    { type: 'signed', item: '5.2', party: 'A', name: 'Anna', on: '2027-03-22' },
  );
}

function takenBack(): OnboardingState {
  const decided = after(closed, decide('2.6', 'yes'), { type: 'ticked', item: '2.6' });
  return after(decided, { type: 'unticked', item: '2.6', reason: 'Forkert punkt' });
}

function reentered(): OnboardingState {
  const decided = after(closed, decide('2.6', 'yes'), { type: 'ticked', item: '2.6' });
  return after(
    decided,
    { type: 'phase-left', phase: '2', to: '3' },
    { type: 'phase-reentered', phase: '2', reason: 'Nye oplysninger' },
  );
}
