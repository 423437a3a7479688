import type { ClockView } from '../../src/contract/calls';
import { leftAt, moodOf } from '../../static/src/case/count-on';
import { draftKey, fieldsOf, offers } from '../../static/src/case/draft';
import { hasMoved, movedMeanwhile } from '../../static/src/case/moved-meanwhile';
import { conclusion, overBy } from '../../static/src/chain/account';
import { wordsFor } from '../../static/src/words';
import { at, bit, exampleCase, HOUR, MINUTE, stay, support, vendor } from './example-case';

const NOW = at('2026-11-24T15:00');
const danish = wordsFor('da', 'Europe/Copenhagen');
const english = wordsFor('en', 'Europe/London');

const clock: ClockView = {
  limit: 4 * HOUR,
  used: 2 * HOUR,
  left: 2 * HOUR,
  dueAt: at('2026-11-25T09:00'),
  openNow: true,
  warnAt: 0.75,
  why: {
    clock: 'level',
    rulebook: 1,
    rule: { kind: 'limit', id: 'second', level: 'second', when: [], rest: true },
    facts: [],
    calendar: { da: 'Drift', en: 'Operations' },
    team: { da: 'BIT', en: 'BIT' },
    level: 'second',
    sum: {
      time: 4 * HOUR,
      used: 2 * HOUR,
      left: 2 * HOUR,
      carried: 0,
      dueAt: at('2026-11-25T09:00'),
      usedDuring: [{ from: at('2026-11-24T13:00'), to: NOW }],
      leftDuring: [
        { from: NOW, to: at('2026-11-24T16:00') },
        { from: at('2026-11-25T08:00'), to: at('2026-11-25T09:00') },
      ],
      stood: [],
    },
  },
};

test.each([
  ['at once', NOW, 2 * HOUR],
  ['half an hour later', NOW + 30 * MINUTE, 1.5 * HOUR],
  ['when the team has gone home', at('2026-11-24T20:00'), HOUR],
  ['next morning', at('2026-11-25T08:30'), 30 * MINUTE],
  ['before the answer: never more than it said', NOW - HOUR, 2 * HOUR],
])('time left is counted through open hours only: %s', (_when, now, left) =>
  expect(leftAt(clock, NOW, now)).toBe(left),
);

test('over the limit the count goes on while the team is open', () => {
  const over = { ...clock, left: -HOUR, why: { ...clock.why, sum: { ...clock.why.sum, leftDuring: [] } } };
  expect(leftAt(over, NOW, NOW + MINUTE)).toBe(-HOUR - MINUTE);
  expect(leftAt({ ...over, openNow: false }, NOW, NOW + MINUTE)).toBe(-HOUR);
});

test('a clock is calm until its warning and over at its limit', () => {
  expect(moodOf(clock, HOUR + 1)).toBe('calm');
  expect(moodOf(clock, HOUR)).toBe('soon');
  expect(moodOf(clock, 0)).toBe('over');
  expect(moodOf({ limit: 4 * HOUR }, 1)).toBe('calm');
});

test('the conclusion names who had the case longest and what was exceeded', () => {
  expect(conclusion(exampleCase(), danish)).toEqual({
    time: 'BIT har haft sagen 6 t 12 min af 9 t 12 min åben tid (67\u00a0%).',
    limits: 'Én tidsgrænse er overskredet, med 1 t.',
    over: true,
  });
  const elsewhere = exampleCase({ team: vendor, chain: [stay(1, support, '2026-11-23T09:00', '2026-11-23T10:00')] });
  expect(conclusion(elsewhere, danish).time).toBe(
    'Mest tid er gået hos Supportcentret: 1 t af 1 t åben tid (100\u00a0%).',
  );
  expect(conclusion(exampleCase({ chain: [] }), english)).toEqual({
    time: 'No open time has passed yet.',
    limits: 'No limit was exceeded.',
    over: false,
  });
});

test('a stay without a limit is never over it', () => {
  const { limit: _none, ...free } = stay(1, bit, '2026-11-23T09:00', '2026-11-23T19:00');
  expect([overBy(free), overBy(stay(1, bit, '2026-11-23T09:00', '2026-11-23T19:00'))]).toEqual([0, 6 * HOUR]);
  const onward = stay(1, bit, '2026-11-23T09:00', '2026-11-23T11:00', { carried: 3 * HOUR });
  expect([overBy(onward), overBy({ ...onward, carried: 9 * HOUR })]).toEqual([HOUR, 2 * HOUR]);
});

const before = exampleCase();
const last = stay(5, vendor, '2026-11-24T10:10', undefined, { arrival: 'escalated' });
const ended = before.chain.map((bar) => (bar.id === 4 ? { ...bar, to: at('2026-11-24T10:10') } : bar));

test.each([
  [
    'escalated',
    { team: vendor, level: 'third' as const, since: last.from, chain: [...ended, last] },
    'Den blev eskaleret til KMD i dag kl. 10.10, fordi fristen udløb.',
  ],
  [
    'moved twice',
    {
      team: vendor,
      level: 'third' as const,
      chain: [...ended, stay(5, support, '2026-11-24T10:09', '2026-11-24T10:10'), { ...last, id: 6 }],
    },
    'Den blev eskaleret til KMD i dag kl. 10.10, fordi fristen udløb. Den er nu hos KMD (3. niveau – leverandør).',
  ],
  ['answered', { standing: 'answered' as const, chain: ended }, 'Kunden er blevet besvaret i dag kl. 10.10.'],
  ['closed', { standing: 'closed' as const, chain: ended }, 'Sagen blev lukket i dag kl. 10.10.'],
  [
    'paused',
    { standing: 'paused' as const, paused: { from: at('2026-11-24T10:11'), reason: 'vendor' as const } },
    'Uret blev sat på pause i dag kl. 10.11.',
  ],
  ['nothing one can see', { version: 8 }, 'Noget på sagen blev ændret. Den er stadig hos BIT.'],
])('whoever came too late is told what happened: %s', (_what, change, told) =>
  expect(movedMeanwhile(before, { ...before, since: last.from, ...change }, at('2026-11-24T10:12'), danish)).toBe(told),
);

test('only another team than the rules’ needs a reason', () => {
  const moves = { ...before.moves, passOn: [vendor, { ...vendor, id: 'ibm' }] };

  const asked = (team: string | undefined) => fieldsOf('pass-on', { team }, moves);
  expect(asked(undefined)).toEqual(['tried', 'asked']);
  expect(asked('kmd')).toEqual(['tried', 'asked']);
  expect(asked('ibm')).toEqual(['reason', 'tried', 'asked']);
});

test('a move is offered when the protocol offers it', () => {
  const { answer: _answer, ...others } = before.moves;
  const none = { ...others, passOn: [], takeBack: [] };
  expect(['pass-on', 'take-back', 'answer'].filter((kind) => offers(kindOf(kind), none))).toEqual([]);
  expect(['pass-on', 'take-back', 'answer'].filter((kind) => offers(kindOf(kind), before.moves))).toEqual([
    'pass-on',
    'answer',
  ]);
});

function kindOf(kind: string): 'pass-on' | 'take-back' | 'answer' {
  return kind === 'pass-on' || kind === 'take-back' ? kind : 'answer';
}

test('a deadline is told on the desk’s clock, and on the reader’s where that differs', () => {
  const due = at('2026-11-24T13:00');
  expect(danish.when('Europe/Copenhagen', due, due - HOUR)).toBe('i dag kl. 13.00');
  expect(english.when('Europe/Copenhagen', due, due - HOUR)).toBe('today at 13:00 (12:00 your time)');
  expect(english.when('Europe/Copenhagen', at('2026-11-24T00:30'), due)).toBe(
    'today at 00:30 (yesterday at 23:30 your time)',
  );
});

test('what was written for a colleague is another draft than an answer to the customer', () => {
  const { moves } = before;
  const { answer: _answer, ...others } = moves;
  expect(draftKey('answer', moves)).not.toBe(draftKey('answer', { ...moves, answer: 'customer' }));
  expect(draftKey('answer', moves)).toBe(draftKey('answer', { ...moves, passOn: [] }));
  expect(draftKey('answer', others)).toBeUndefined();
});

test('a case has moved when it is elsewhere or out of hand, not when something else on it changed', () => {
  expect(hasMoved(before, { ...before, version: 9 })).toBe(false);
  expect(hasMoved(before, { ...before, standing: 'paused' })).toBe(true);
  expect(hasMoved(before, { ...before, chain: [...ended, last] })).toBe(true);
});
