import fc from 'fast-check';
import { promised } from '../../../src/domain/casework/clock';
import { whyHere, whyTaken } from '../../../src/domain/casework/explain';
import { sumOf } from '../../../src/domain/casework/explain-sum';
import { extend, type Happening } from '../../../src/domain/casework/event';
import { fold, presentStay } from '../../../src/domain/casework/fold';
import { happenedIn } from '../../../src/domain/casework/ledger';
import { whyDue, whyPaused, whyStep } from '../../../src/domain/casework/why';
import { nextStep } from '../../../src/domain/casework/clock';
import { HOUR, MINUTE } from '../../../src/domain/time';
import { sumSaid, sumTold, whyTold, type Telling } from '../../../src/messages/explain';
import { timesIn } from '../../../src/messages/times';
import { at, books, facts, heard, news, received, rules, ruled, second, shown } from './telling';

const danish = (asOf: number): Telling => ({
  locale: 'da',
  times: timesIn('da', 'Europe/Copenhagen'),
  asOf,
  versions: [{ version: 1, publishedAt: at('11-20 10:00'), by: 'admin', reason: 'Aftalt på driftsmødet' }],
});

function after(...told: readonly (readonly [string, Happening])[]) {
  const state = fold(extend([], [received('11-23 14:00'), ...told.map(([when, what]) => news(when, what))], 0));
  if (!state) throw new Error('no case');
  return state;
}

test('a limit is told by what it is for, the facts that chose it, its calendar and who published it when and why', () => {
  const why = whyDue(after(), rules, at('11-23 16:30'));
  if (!why) throw new Error('no limit');
  expect(whyTold(why, danish(at('11-23 16:30')))).toEqual([
    'Tidsgrænse: 1. niveau · alle andre sager = 4 t',
    'Sagen: Jobnet · fejl · superbruger · normal prioritet',
    'Kalender: Supportcentret (Supportcentret, København)',
    'Regelsæt version 1, publiceret fredag 20.11. kl. 10.00: "Aftalt på driftsmødet"',
  ]);
});

test('a rule that asks for facts is named by them', () => {
  const high: Happening = { type: 'reclassified', facts: { ...facts, priority: 'high' } };
  const why = whyDue(after(['11-23 14:10', high]), rules, at('11-23 15:00'));
  expect(why && whyTold(why, danish(at('11-23 15:00')))[0]).toBe('Tidsgrænse: 1. niveau · høj prioritet = 2 t');
});

test.each<[string, readonly (readonly [string, Happening])[], string, string]>([
  ['in the afternoon', [], '11-23 16:30', '2 t brugt i dag 14:00–16:00; 2 t tilbage fra i morgen 08:00'],
  ['before anything is used', [], '11-23 14:00', 'intet brugt endnu; 4 t tilbage fra i dag 14:00'],
  [
    'with a pause in between',
    [
      ['11-23 15:00', { type: 'paused', reason: 'vendor' }],
      ['11-24 09:00', { type: 'resumed' }],
    ],
    '11-24 10:00',
    '2 t brugt i går 14:00–15:00 og i dag 09:00–10:00; 2 t tilbage fra i dag 10:00',
  ],
  ['spent', [], '11-24 10:00', '4 t brugt i går 14:00–16:00 og i dag 08:00–10:00; hele tiden er brugt'],
  ['over', [], '11-24 11:00', '5 t brugt i går 14:00–16:00 og i dag 08:00–11:00; 1 t over'],
])('the arithmetic in one sentence: %s', (_when, told, now, said) => {
  const why = whyDue(after(...told), rules, at(now));
  expect(why && sumSaid(why.sum, danish(at(now)))).toBe(said);
});

test('line by line, the pause is named and not counted', () => {
  const state = after(['11-23 15:00', { type: 'paused', reason: 'vendor' }], ['11-24 09:00', { type: 'resumed' }]);
  const why = whyDue(state, rules, at('11-24 10:00'));
  expect(why && sumTold(why.sum, danish(at('11-24 10:00'))).map(({ term, figure }) => `${term}: ${figure}`)).toEqual([
    'Brugt i går 14:00–15:00: 1 t',
    'Brugt i dag 09:00–10:00: 1 t',
    'Stod stille i går 15:00–i dag 09:00: afventer leverandør: tæller ikke',
    'Brugt i alt: 2 t',
    'Tilbage fra 10:00 til i dag 12:00: 2 t',
  ]);
});

test('the spans in which time was used always add up to what is used', () => {
  const minute = fc.integer({ min: 0, max: 30 * 24 * 60 });
  fc.assert(
    fc.property(minute, minute, minute, minute, (from, pausedFrom, length, until) => {
      const begun = at('11-02 08:00') + from * MINUTE;
      const pause = begun + pausedFrom * MINUTE;
      const stay = {
        ...presentStay(after()),
        from: begun,
        countsFrom: begun,
        pauses: [{ from: pause, to: pause + length * MINUTE, reason: 'vendor' as const }],
      };
      const hours = rules.hours(rules.team('copenhagen'));
      const asOf = begun + until * MINUTE;
      const sum = sumOf(stay, hours, 10_000 * HOUR, asOf);
      const named = sum.usedDuring.reduce((all, span) => all + span.to - span.from, 0);
      expect(named <= sum.used && (sum.usedDuring.length === 4 || named === sum.used)).toBe(true);
      expect(sum.used).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('what was waited for before a case was reopened does not lengthen the new promise', () => {
  const state = after(
    ['11-23 14:30', { type: 'paused', reason: 'reporter' }],
    ['11-23 15:30', { type: 'resumed' }],
    ['11-23 15:45', { type: 'answered-customer' }],
    ['11-24 10:00', { type: 'reopened' }],
  );
  expect(promised(state, rules, at('11-24 12:00'))?.used).toBe(2 * HOUR);
});

test('a pause that may last only so long says when it ends', () => {
  const state = after(['11-23 15:00', { type: 'paused', reason: 'vendor' }]);
  const why = whyPaused(state, rules, at('11-24 10:00'));
  expect(why?.sum).toMatchObject({ time: 40 * HOUR, used: 3 * HOUR + 0 });
  expect(
    whyPaused(after(['11-23 15:00', { type: 'paused', reason: 'agreed' }]), rules, at('11-24 10:00')),
  ).toBeUndefined();
});

test('a step that lies ahead is told as it will stand then', () => {
  const state = after();
  const step = nextStep(state, rules);
  const why = step && whyStep(step, state, rules);
  expect(why).toMatchObject({ does: 'warn', share: 0.75, sum: { used: 3 * HOUR, left: HOUR } });
  expect(shown(why?.at)).toBe('11-24 09:00');
});

test('a step that was taken is told from what was known just then', () => {
  const history = heard(heard(heard([], '11-23 14:00', received('11-23 14:00')), '11-24 09:00'), '11-24 10:00');
  const [, warned, escalated] = history;
  if (!warned || !escalated) throw new Error('no steps');
  expect(whyTaken(history, warned, books)).toMatchObject({ late: false, share: 0.75, sum: { used: 3 * HOUR } });
  expect(whyTaken(history, escalated, books)).toMatchObject({ late: false, share: 1, sum: { used: 4 * HOUR } });
  const state = fold(history);
  expect(state && whyHere(history, presentStay(state), books)).toMatchObject({
    arrival: 'escalated',
    routed: true,
    step: { rung: 'first:limit' },
  });
  expect(happenedIn(history, books).map(({ what, team, to }) => [what, team?.id, to?.id])).toEqual([
    ['received', undefined, 'copenhagen'],
    ['warned', 'copenhagen', undefined],
    ['escalated', 'copenhagen', 'bit'],
  ]);
});

test('a stay is told by the version that judged it', () => {
  const shorter = ruled({ version: 2, limits: rules.rulebook.limits.map((limit) => ({ ...limit, time: HOUR })) });
  const state = after(
    ['11-23 14:30', { type: 'passed-on', to: second }],
    ['11-23 15:00', { type: 'rulebook-moved', to: 2 }],
  );
  expect(whyDue(state, shorter, at('11-23 15:10'))).toMatchObject({ rulebook: 2, sum: { time: HOUR } });
});
