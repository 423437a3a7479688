import type { CaseView, ClockView } from '../../src/contract/calls';
import { leftAt, moodOf } from '../../static/src/case/count-on';
import { draftKey, gateOf, KINDS, offers, type Draft, type Kind } from '../../static/src/case/draft';
import { fieldsOf, filled, timeIn, wrongIn } from '../../static/src/case/fields';
import { hoped } from '../../static/src/case/hope';
import { hasMoved, movedMeanwhile } from '../../static/src/case/moved-meanwhile';
import { othersMoves, ownMoves, split } from '../../static/src/case/offer';
import { readyFor, readySaid } from '../../static/src/case/ready';
import { instantOn, wallClockOf } from '../../static/src/case/wall-clock';
import { conclusion, overBy } from '../../static/src/chain/account';
import { answerFrom } from '../../static/src/chain/answer-text';
import { wordsFor } from '../../static/src/words';
import { at, bit, exampleCase, HOUR, MINUTE, specialists, stay, support, vendor } from './example-case';

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

const moves = before.moves;
const names = (kind: Kind, shown: CaseView, values: Draft['values'] = {}) =>
  fieldsOf(kind, { values }, shown).map(({ name }) => name);

test('only another team than the rules’ needs a reason', () => {
  const shown = exampleCase({ moves: { ...moves, passOn: [vendor, { ...vendor, id: 'ibm' }] } });
  expect(names('pass-on', shown)).toEqual(['team', 'tried', 'asked']);
  expect(names('pass-on', shown, { team: 'kmd' })).toEqual(['team', 'tried', 'asked']);
  expect(names('pass-on', shown, { team: 'ibm' })).toEqual(['team', 'reason', 'tried', 'asked']);
});

test('a move is offered when the protocol offers it', () => {
  const { answer: _answer, ...others } = moves;
  const none = exampleCase({ moves: { ...others, passOn: [], takeBack: [], triage: false } });
  expect(KINDS.filter((kind) => offers(kind, none))).toEqual([]);
  expect(KINDS.filter((kind) => offers(kind, before))).toEqual(['answer', 'pass-on', 'triage']);
});

const third = exampleCase({
  level: 'third',
  team: specialists,
  moves: { ...moves, passOn: [], takeBack: [], answer: bit, vendor: { missing: 'statement', teams: [vendor] } },
});

test('what leaves 3rd level says that no vendor was contacted, unless the vendor answers itself', () => {
  expect(names('answer', third)).toEqual(['text', 'none']);
  expect(names('answer', { ...third, team: vendor })).toEqual(['text']);
  const taken = { ...third.moves, takeBack: [{ level: 'second' as const, team: 'bit', name: bit.name }] };
  expect(names('take-back', { ...third, team: vendor, moves: taken })).toEqual(['reason', 'none']);
  const { missing: _said, ...written } = third.moves.vendor ?? { teams: [] };
  expect(names('answer', { ...third, moves: { ...third.moves, vendor: written } })).toEqual(['text']);
  const silent = { ...third, moves: { ...third.moves, vendor: { missing: 'answer' as const, teams: [vendor] } } };
  expect([gateOf('answer', silent), gateOf('answer', { ...silent, team: vendor }), names('answer', silent)]).toEqual([
    'answer',
    'answer',
    ['text'],
  ]);
});

test('while the verdict waits for the level that has the case, that comes first and nothing is answered', () => {
  const verdict = { verdict: 'change-request', state: 'given', at: NOW, with: bit } as const;
  const waiting = exampleCase({ verdict, moves: { ...moves, verdict: 'settle' } });
  expect(offers('answer', waiting)).toBe(false);
  expect(ownMoves(waiting)[0]).toBe('settle');
  const others = exampleCase({ verdict: { ...verdict, with: support }, moves: { ...moves, verdict: 'settle' } });
  expect(offers('answer', others)).toBe(true);
});

test('a reader is shown what is theirs to do, and told who does the rest', () => {
  const ofOthers = { answer: 'second', 'pass-on': 'second', triage: 'second' } as const;
  const place = { level: 'first' as const, team: 'support', name: support.name };
  const mine = exampleCase({ moves: { ...moves, takeBack: [place], ofOthers } });
  expect(ownMoves(mine)).toEqual(['take-back', 'follow-up', 'acknowledge']);
  expect(othersMoves(mine)).toEqual([['second', ['answer', 'pass-on', 'triage']]]);
});

test('three moves are large, the rest is under one button, and a menu of one is none', () => {
  expect(split([1, 2, 3, 4])).toEqual({ large: [1, 2, 3, 4], rest: [] });
  expect(split([1, 2, 3, 4, 5])).toEqual({ large: [1, 2, 3], rest: [4, 5] });
});

const typed = (values: Draft['values']): Draft => ({ before, moveId: 'x', values });
const wrong = (kind: Kind, values: Draft['values'], shown = third) =>
  wrongIn(kind, filled(kind, typed(values), shown), shown, NOW).map(([name, { is }]) => `${name} ${is}`);
const contact = { with: 'Kim', text: 'Hvad nu?', at: '2026-11-24T14:00' };

test.each([
  ['nothing', 'ask-vendor', {}, ['with missing', 'text missing', 'at missing']],
  ['all that is needed', 'ask-vendor', contact, []],
  ['a time to come', 'ask-vendor', { ...contact, at: '2026-11-24T15:01' }, ['at time']],
  ['a time before the case', 'ask-vendor', { ...contact, at: '2026-11-23T08:59' }, ['at time']],
  ['a name that is a story', 'ask-vendor', { ...contact, with: 'x'.repeat(121) }, ['with too-long']],
  ['a text that is a book', 'ask-vendor', { ...contact, text: 'x'.repeat(30_001) }, ['text too-long']],
  ['no box ticked', 'answer', { text: 'Ja' }, ['none missing']],
  ['the box ticked', 'answer', { text: 'Ja', none: 'yes' }, []],
  ['no choice', 'give-verdict', { text: 'Fordi' }, ['verdict missing']],
  ['disagreeing without a word', 'settle', { settle: 'dispute' }, ['text missing']],
  ['agreeing without a word', 'settle', { settle: 'agree' }, []],
  ['a known error that is nowhere', 'triage', { as: 'known-error' }, ['link missing']],
  ['a link that is none', 'triage', { as: 'known-error', link: 'fejlen' }, ['link link']],
  ['an address pasted', 'triage', { as: 'shortcoming', link: 'https://x.example/browse/sup-12?a=1' }, []],
  ['wrong use, without a link', 'triage', { as: 'wrong-use' }, []],
  [
    'two halves too long for one comment',
    'direct',
    { tried: 'x'.repeat(15_001), asked: 'y'.repeat(15_000) },
    ['asked together'],
  ],
] as const)('before it is sent, a form says what is wrong: %s', (_what, kind, values, found) =>
  expect(wrong(kind, values)).toEqual(found),
);

test('the answer of a vendor belongs to the contact that waits for it', () => {
  const one = { id: 7, channel: 'phone', madeAt: NOW - HOUR } as const;
  const other = { ...one, id: 9, answeredAt: NOW } as const;
  const waiting = { ...third, contacts: [other, one] };
  const contactIn = (values: Draft['values'], shown: CaseView = waiting) =>
    filled('vendor-answered', typed(values), shown).values.contact;
  expect([contactIn({}), contactIn({ contact: '9' }), names('vendor-answered', waiting)]).toEqual([
    '7',
    '7',
    ['text', 'at', 'number'],
  ]);
  const two = { ...third, contacts: [one, { ...one, id: 8 }] };
  expect([contactIn({ contact: '8' }, two), names('vendor-answered', two)[0]]).toEqual(['8', 'contact']);
});

test('a minute that was typed is never before what it follows', () => {
  const received = third.chain[0]?.from ?? 0;
  const within = exampleCase({
    chain: [{ ...stay(1, support, '2026-11-23T09:00', undefined), from: received + 30_000 }],
  });
  expect(timeIn({ values: { at: '2026-11-23T09:00' } }, 'ask-vendor', within)).toBe(received + 30_000);
});

test.each([
  ['2026-07-01T10:00', 'Europe/Copenhagen', '2026-07-01T08:00:00Z'],
  ['2026-10-25T02:30', 'Europe/Copenhagen', '2026-10-25T00:30:00Z'],
  ['2026-03-29T03:00', 'Europe/Copenhagen', '2026-03-29T01:00:00Z'],
  ['2026-11-24T10:00', 'America/Nuuk', '2026-11-24T12:00:00Z'],
])('%s on the clocks of %s is %s', (wall, zone, instant) => {
  expect(instantOn(zone, wall)).toBe(Date.parse(instant));
  expect(wallClockOf(zone, Date.parse(instant))).toBe(wall);
});

test('what is no date is no instant', () => expect(instantOn('Europe/Copenhagen', '24.11.2026')).toBeUndefined());

test('what is hoped for is shown at once', () => {
  const followUp = { lookedAt: NOW - HOUR, dueAt: NOW + HOUR };
  const seen = hoped(exampleCase({ followUp }), ['acknowledge', 'follow-up'], NOW);
  expect(ownMoves(seen)).not.toContain('acknowledge');
  expect(seen).toMatchObject({ acknowledged: true, followUp: { lookedAt: NOW }, moves: { followUp: false } });
  expect(hoped(before, [], NOW)).toEqual(before);
});

test('the sentence about their own IT names whom to turn to, where that is known', () => {
  expect(readySaid('own-it', before)).toBe(
    'Fejlen ligger i kommunens egen it. Kontakt kommunens it-afdeling; vi lukker henvendelsen hos os.',
  );
  const it = { unit: 'IT-afdelingen i Aalborg', phone: '99 31 00 00', mail: '', note: 'Kun formiddag' };
  const organisations = [{ name: 'Aalborg', superusers: 1, reach: '', it }];
  expect(readySaid('own-it', exampleCase({ customer: { superuser: true, organisations } }))).toContain(
    'Kontakt IT-afdelingen i Aalborg, 99 31 00 00; vi',
  );
});

test.each([
  [{}, []],
  [{ triage: { as: 'own-it' } }, ['own-it']],
  [{ triage: { as: 'wrong-use' } }, []],
  [{ verdict: { verdict: 'change-request', state: 'agreed', at: NOW, with: bit } }, ['change']],
  [{ verdict: { verdict: 'change-request', state: 'given', at: NOW, with: bit } }, []],
  [{ verdict: { verdict: 'support-case', state: 'agreed', at: NOW, with: bit } }, []],
] as const)('of %j customers are told %j', (known, ready) => expect(readyFor(exampleCase(known))).toEqual(ready));

test('an answer is taken from its comment without what we wrote around it', () => {
  const lines = [
    { kind: 'heading', text: 'Svar' },
    { kind: 'paragraph', text: 'Genstartet 🚑\nשלום' },
    { kind: 'item', text: 'Slet cookies' },
    { kind: 'paragraph', text: 'Skrevet i Trin af @Rasmus' },
  ] as const;
  expect(answerFrom(lines)).toBe('Genstartet 🚑\nשלום\n\n• Slet cookies');
  expect(answerFrom(lines.slice(1, 2))).toBe('Genstartet 🚑\nשלום');
});

test('the chain says how much of the promise is used', () => {
  const promise = { target: 'usual', time: 16 * HOUR, used: 9 * HOUR };
  expect(conclusion(exampleCase({ promise }), danish).promise).toEqual({
    told: 'Løftet til kunden: 9 t af 16 t er brugt.',
    over: false,
  });
  expect(conclusion(exampleCase({ promise: { ...promise, used: 17 * HOUR } }), english).promise).toEqual({
    told: 'The promise to the customer (16 h) was missed by 1 h.',
    over: true,
  });
});

test('a deadline is told on the desk’s clock, and on the reader’s where that differs', () => {
  const due = at('2026-11-24T13:00');
  expect(danish.when('Europe/Copenhagen', due, due - HOUR)).toBe('i dag kl. 13.00');
  expect(english.when('Europe/Copenhagen', due, due - HOUR)).toBe('today at 13:00 (12:00 your time)');
  expect(english.when('Europe/Copenhagen', at('2026-11-24T00:30'), due)).toBe(
    'today at 00:30 (yesterday at 23:30 your time)',
  );
});

test('what was written for a colleague is another draft than an answer to the customer', () => {
  const { answer: _answer, ...others } = moves;
  const key = (more: Partial<CaseView['moves']>) => draftKey('answer', exampleCase({ moves: { ...moves, ...more } }));
  expect(key({})).not.toBe(key({ answer: 'customer' }));
  expect(key({})).toBe(key({ passOn: [] }));
  expect(draftKey('answer', exampleCase({ moves: others }))).toBeUndefined();
});

test('a case has moved when it is elsewhere or out of hand, not when something else on it changed', () => {
  expect(hasMoved(before, { ...before, version: 9 })).toBe(false);
  expect(hasMoved(before, { ...before, standing: 'paused' })).toBe(true);
  expect(hasMoved(before, { ...before, chain: [...ended, last] })).toBe(true);
});
