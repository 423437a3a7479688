import { decide, MOST_RETURNS } from '../../../src/domain/casework/decide';
import { extend, type Happening, type History } from '../../../src/domain/casework/event';
import { fold, foldedOn, leftPastGate, presentStay, standingEvents } from '../../../src/domain/casework/fold';
import { leavesAt, isPastTelling, letterOf } from '../../../src/domain/casework/letters';
import { owedFor } from '../../../src/domain/casework/owed';
import { lifeOf } from '../replay/lives';
import { at, books, heard, news, received, second, third } from './telling';

const LIVES = process.env['TRIN_DEEP'] ? 5000 : 400;

/** A case at IBM since 9:02. */
const atThird = heard(
  [],
  '11-24 09:05',
  received('11-24 09:00'),
  news('11-24 09:01', { type: 'passed-on', to: second }),
  news('11-24 09:02', { type: 'passed-on', to: third }),
);
const contact = { channel: 'phone', madeAt: at('11-24 09:03') } as const;

function closed(history: History, when: string, heardWhen = when): History {
  return heard(history, heardWhen, news(when, { type: 'closed' }));
}

function last(history: History): Happening | undefined {
  return history.at(-1)?.what;
}

test.each<[string, readonly Happening[], 'closed' | 'open']>([
  ['with nothing written down it is back', [], 'open'],
  ['with none stated it may go', [{ type: 'no-vendor-contact' }], 'closed'],
  ['with a contact that nobody has answered it is back', [{ type: 'vendor-asked', contact }], 'open'],
  [
    'with a contact and its answer it may go',
    [
      { type: 'vendor-asked', contact },
      { type: 'vendor-answered', of: 4, answeredAt: at('11-24 09:04') },
    ],
    'closed',
  ],
  ['once it has gone home it may be closed', [{ type: 'answered-upwards', to: second }], 'closed'],
  [
    'what was stated on an earlier visit does not count on the next',
    [{ type: 'no-vendor-contact' }, { type: 'answered-upwards', to: second }, { type: 'passed-on', to: third }],
    'open',
  ],
])('a case closed at 3rd level: %s', (_why, before, standing) => {
  const items = before.map((what, i) => news(`11-24 09:1${i}`, what));
  expect(fold(closed(heard(atThird, '11-24 09:20', ...items), '11-24 09:30'))?.standing).toBe(standing);
});

test('it is back with the same team, its clock going on, its status to be opened and the lead to be told', () => {
  const before = fold(atThird);
  const history = closed(atThird, '11-24 10:00', '11-24 10:04');
  const state = fold(history);
  if (!state || !before) throw new Error('no case');
  expect(presentStay(state)).toMatchObject({
    ...third,
    arrival: 'returned',
    from: at('11-24 10:04'),
    countsFrom: presentStay(before).from,
    pauses: [{ from: at('11-24 10:00'), to: at('11-24 10:04') }],
  });
  const none = { letterAt: () => undefined, tidings: () => undefined };
  expect(owedFor({ issueId: '1', before: 0 }, history.slice(-1), false, none).map(({ kind }) => kind)).toEqual([
    'open-status',
  ]);
  expect(letterOf(history, history.length, books)?.to).toEqual([{ kind: 'role', name: 'Administrators' }]);
});

test('whoever keeps closing it is left to it, and the lead is told once of all of it', () => {
  let history = atThird;
  for (let i = 0; i < 6; i++) history = closed(history, `11-24 10:0${i}`);
  const gate = history.filter(({ what }) => what.type === 'gate-bypassed');
  expect(gate.map(({ what }) => 'leftClosed' in what)).toEqual([...Array(MOST_RETURNS).fill(false), true]);
  expect(fold(history)?.standing).toBe('closed');
  const letters = gate.flatMap(({ seq }) => letterOf(history, seq, books) ?? []);
  expect(letters.map((letter) => isPastTelling(letter, history))).toEqual([true, true, true, false]);
  expect(new Set(letters.map(leavesAt)).size).toBe(1);
  const none = { letterAt: () => undefined, tidings: () => undefined };
  expect(
    owedFor({ issueId: '1', before: 0 }, history, false, none).filter(({ kind }) => kind === 'open-status'),
  ).toHaveLength(MOST_RETURNS);
});

test('a new visit to 3rd level is counted anew', () => {
  let history = atThird;
  for (let i = 0; i < 3; i++) history = closed(history, `11-24 10:0${i}`);
  const away: readonly Happening[] = [
    { type: 'answered-upwards', to: second, noVendorContact: true },
    { type: 'passed-on', to: third },
  ];
  history = heard(history, '11-24 10:10', ...away.map((what, i) => news(`11-24 10:0${5 + i}`, what)));
  expect(last(closed(history, '11-24 10:20'))).toEqual({ type: 'gate-bypassed', of: history.length + 1 });
});

test('closed and opened again before we heard of either, it has not left 3rd level', () => {
  const both = [news('11-24 10:00', { type: 'closed' }), news('11-24 10:01', { type: 'reopened' })];
  const state = fold(heard(atThird, '11-24 10:04', ...both));
  expect(state).toMatchObject({ standing: 'open', bypasses: [{ at: at('11-24 10:00') }] });
  expect(state && presentStay(state)).toMatchObject(third);
});

test('an answer given before we heard that the case had been closed goes home all the same', () => {
  const what = { type: 'answered-upwards', to: second, noVendorContact: true } as const;
  const answered = extend(atThird, [news('11-24 10:02', what)], at('11-24 10:02'), { unasked: true });
  const state = fold(closed(answered, '11-24 10:00', '11-24 10:04'));
  expect(state?.standing).toBe('open');
  expect(state && presentStay(state)).toMatchObject(second);
});

test('when it turns out that it had left before, its return is withdrawn in the open', () => {
  const returned = closed(atThird, '11-24 10:00');
  expect(last(returned)).toMatchObject({ type: 'gate-bypassed' });
  const late = heard(returned, '11-24 10:10', news('11-24 09:30', { type: 'taken-back', to: second }));
  expect(last(late)).toMatchObject({ type: 'withdrawn', of: returned.length });
  expect(fold(late)).toMatchObject({ standing: 'closed', bypasses: [] });
  const letter = letterOf(late, returned.length, books);
  expect(letter && isPastTelling(letter, late)).toBe(true);
  expect(decide(late, books, at('11-24 11:00'))).toBe(late);
});

test('what was closed long before anybody minded stays closed', () => {
  const old = extend(atThird, [news('11-24 10:00', { type: 'closed' })], at('11-24 10:00'), { unasked: true });
  expect(fold(decide(old, books, at('11-25 10:01')))?.standing).toBe('closed');
  expect(fold(decide(old, books, at('11-25 09:59')))?.standing).toBe('open');
});

test(`in ${LIVES} lives nothing leaves 3rd level unsaid, and nothing is brought back that left it well`, () => {
  let [returned, withdrawn] = [0, 0];
  for (let seed = 1; seed <= LIVES; seed++) {
    const { history } = lifeOf(seed);
    withdrawn += history.filter(({ what }) => what.type === 'withdrawn' && isReturn(history, what.of)).length;
    const events = standingEvents(history);
    let state: ReturnType<typeof fold>;
    for (const [i, event] of events.entries()) {
      const before = state;
      state = foldedOn(state, event);
      if (event.what.type === 'gate-bypassed') {
        returned++;
        if (!before || !leftPastGate(before)) throw new Error(`life ${seed}: ${event.seq} brought back what left well`);
      }
      const next = events.slice(i + 1).find(({ at: when }) => when > event.at);
      const then = next && events.slice(0, events.indexOf(next)).reduce<typeof state>(foldedOn, undefined);
      const reopens = next?.what.type === 'reopened' || next?.what.type === 'customer-wrote';
      if (reopens && then && leftPastGate(then) && !saidOf(events, then)) throw new Error(`life ${seed}: ${event.seq}`);
    }
    if (state && leftPastGate(state) && !saidOf(events, state)) throw new Error(`life ${seed} ends past the gate`);
  }
  expect(returned).toBeGreaterThan(LIVES / 20);
  expect(withdrawn).toBeGreaterThan(0);
});

function isReturn(history: History, of: number): boolean {
  return history.some(({ seq, what }) => seq === of && what.type === 'gate-bypassed');
}

/** Whether the way it left was said to be the last of too many. */
function saidOf(events: History, { bypasses }: { readonly bypasses: readonly { readonly id: number }[] }): boolean {
  const left = bypasses.at(-1)?.id;
  return events.some(({ what }) => what.type === 'gate-bypassed' && what.of === left && what.leftClosed);
}
