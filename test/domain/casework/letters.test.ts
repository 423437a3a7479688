import { decide } from '../../../src/domain/casework/decide';
import { extend, type Happening, type History } from '../../../src/domain/casework/event';
import { isPastTelling, leavesAt, letterOf } from '../../../src/domain/casework/letters';
import { owedFor } from '../../../src/domain/casework/owed';
import { MINUTE } from '../../../src/domain/time';
import { at, books, first, heard, news, received, ruled, second, shown } from './telling';

/** A case at 1st level that is warned about at 11.30 and due at 12.30, with whatever a step makes of it heard at an instant. */
const raised = heard([], '11-24 08:31', received('11-24 08:30'));

function stepped(...times: readonly string[]): History {
  return times.reduce<History>((known, when) => decide(known, books, at(when)), raised);
}
const warned = stepped('11-24 11:30');
const escalated = stepped('11-24 11:30', '11-24 12:30');

test.each<[string, number, boolean, string, string]>([
  ['leaves with all others of its ten minutes', 10, true, '11-24 11:33', '11-24 11:40'],
  ['and at the end of a slot with the next', 10, true, '11-24 11:40', '11-24 11:50'],
  ['at once, when nothing is gathered', 0, true, '11-24 11:33', '11-24 11:33'],
  ['with the next opening, when its slot is at closing time', 10, true, '11-24 15:55', '11-25 08:00'],
  ['over the weekend', 10, true, '11-27 19:00', '11-30 08:00'],
  ['in the night, when nobody asked for quiet', 10, false, '11-24 22:01', '11-24 22:10'],
])('a letter %s', (_why, minutes, quietOutsideHours, when, leaves) => {
  const gathering = ruled({ mail: { gather: minutes * MINUTE, quietOutsideHours } });
  const history = extend(
    raised,
    [{ ...news(when, { type: 'warned', rung: 'first:warning' }), by: { kind: 'rule', id: 'first:warning' } }],
    at(when),
  );
  const letter = letterOf(history, 2, () => gathering);
  expect(letter && shown(leavesAt(letter))).toBe(leaves);
});

test('an escalation concerns the team that has the case now, and tells the one it left', () => {
  const letter = letterOf(escalated, 3, books);
  expect(letter?.team.id).toBe('bit');
  expect(letter?.to).toEqual([
    { kind: 'group', name: 'trin-2-bit' },
    { kind: 'group', name: 'trin-1-koebenhavn' },
  ]);
});

test('stand-by is called at any hour', () => {
  const [limit] = ruled({}).rulebook.limits.filter(({ id }) => id === 'second');
  if (!limit) throw new Error('no limit at 2nd level');
  const calling = ruled({ limits: [{ ...limit, ladder: [{ id: 'call', at: 0.1, does: 'tell', to: 'stand-by' }] }] });
  const acted: Happening = { type: 'acted', rung: 'call', does: 'tell' };
  const history = extend(
    raised,
    [
      news('11-24 09:00', { type: 'passed-on', to: second }),
      { ...news('11-24 22:01', acted), by: { kind: 'rule', id: 'call' } },
    ],
    at('11-24 22:01'),
  );
  const letter = letterOf(history, 3, () => calling);
  expect(letter && shown(leavesAt(letter))).toBe('11-24 22:10');
  expect(letter?.to).toEqual([{ kind: 'group', name: 'trin-2-beredskab' }]);
});

test.each<[string, History, number, readonly [string, Happening] | undefined, boolean]>([
  ['nothing has happened since', warned, 2, undefined, false],
  ['it was answered', warned, 2, ['11-24 11:35', { type: 'answered-customer' }], true],
  ['somebody passed it on', warned, 2, ['11-24 11:35', { type: 'passed-on', to: second }], true],
  ['it was taken back', escalated, 3, ['11-24 12:35', { type: 'taken-back', to: first }], true],
  ['somebody has said that they saw it', warned, 2, ['11-24 11:35', { type: 'acknowledged' }], false],
])('past telling when %s: %#', (_why, history, seq, since, past) => {
  const known = since ? extend(history, [news(...since)], at(since[0])) : history;
  const letter = letterOf(known, seq, books);
  expect(letter && isPastTelling(letter, known)).toBe(past);
});

test.each([
  ['before its letter left: neither is told', '11-24 12:34', true],
  ['after it left: whoever was told is told of that', '11-24 13:00', false],
])('a step withdrawn %s', (_why, when, past) => {
  const answered = { ...news('11-24 12:00', { type: 'answered-customer' }), at: at('11-24 12:29') };
  const known = decide(extend(escalated, [answered], at(when)), books, at(when));
  const withdrawal = known.find(({ what }) => what.type === 'withdrawn');
  const [step, taken] = [letterOf(known, 3, books), withdrawal && letterOf(known, withdrawal.seq, books)];
  expect(step && isPastTelling(step, known)).toBe(true);
  expect(taken && isPastTelling(taken, known)).toBe(past);
  expect(taken?.to).toEqual(step?.to);
});

test('a warning that turns out to have been early is not told', () => {
  const waited = [news('11-24 11:00', { type: 'paused', reason: 'vendor' }), news('11-24 11:20', { type: 'resumed' })];
  const known = decide(extend(warned, waited, at('11-24 11:34')), books, at('11-24 11:34'));
  expect(known.at(-1)?.what.type).toBe('withdrawn');
  const letter = letterOf(known, 2, books);
  expect(letter && isPastTelling(letter, known)).toBe(true);
});

test('whatever is owed is owed under an id of its own', () => {
  const owed = owedFor({ issueId: '10001', before: 0 }, escalated, true, {
    letterAt: ({ seq }) => at('11-24 12:40') + seq,
    tidings: () => 'technicians',
  });
  expect(new Set(owed.map(({ id }) => id)).size).toBe(owed.length);
  expect(owed.filter(({ kind }) => kind === 'mail').map(({ id }) => id)).toEqual([
    '10001:1:mail',
    '10001:2:mail',
    '10001:3:mail',
  ]);
});
