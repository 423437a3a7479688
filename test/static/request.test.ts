import type { RequestView } from '../../src/contract/calls';
import { happened, titleOf, whoHasIt } from '../../static/src/request/sentences';
import { wayOf } from '../../static/src/request/way';
import { wordsFor } from '../../static/src/words';
import { at } from './example-case';

const danish = wordsFor('da', 'Europe/Copenhagen');
const NOW = at('2026-11-24T10:12');

type Stops = RequestView['stops'];
const out: Stops = [
  { stop: 'you', state: 'been' },
  { stop: 'support', state: 'been' },
  { stop: 'technicians', state: 'here' },
  { stop: 'vendor', state: 'ahead' },
];

function request(more: Partial<RequestView> = {}): RequestView {
  return {
    zone: 'Europe/Copenhagen',
    mine: true,
    standing: 'with-us',
    at: 'technicians',
    since: at('2026-11-24T09:00'),
    stops: out,
    homeward: false,
    history: [],
    ...more,
  };
}
const drawn = (view: RequestView) => {
  const { stops, here, track, turn } = wayOf(view);
  return { stops: stops.map(({ stop }) => stop), here, track, turn };
};

test('on its way out the question stands on the outer track, with what may come still pale', () =>
  expect(drawn(request())).toEqual({
    stops: ['you', 'support', 'technicians', 'vendor'],
    here: 2,
    track: 'out',
    turn: 2,
  }));

test('on its way home the answer turned where the question had come', () => {
  const stops: Stops = out.map((stop) => (stop.stop === 'vendor' ? { ...stop, state: 'been' } : stop));
  const way = wayOf(request({ stops, homeward: true }));
  expect([way.here, way.track, way.turn]).toEqual([2, 'home', 3]);
  expect(way.stops.map(({ answered }) => answered)).toEqual([false, false, true, true]);
});

test('a stop passed by is not drawn: the direct route goes from the support centre to the specialists', () =>
  expect(
    drawn(
      request({
        at: 'specialists',
        stops: [
          { stop: 'you', state: 'been' },
          { stop: 'support', state: 'been' },
          { stop: 'technicians', state: 'ahead' },
          { stop: 'specialists', state: 'here' },
        ],
      }),
    ),
  ).toEqual({ stops: ['you', 'support', 'specialists'], here: 2, track: 'out', turn: 2 }));

test('what was answered is with the customer, and where it never went is left out', () =>
  expect(drawn(request({ standing: 'answered', at: 'support', homeward: true }))).toEqual({
    stops: ['you', 'support', 'technicians'],
    here: 0,
    track: 'home',
    turn: 2,
  }));

test('an answer begins where it was given: at the support centre, when it took the question back', () => {
  const passedOn = { at: NOW, what: 'passed-on', stop: 'technicians' } as const;
  const answered = request({ standing: 'answered', at: 'support', history: [passedOn] });
  expect(wayOf(answered).stops.map((stop) => [stop.asked, stop.answered])).toEqual([
    [true, true],
    [true, true],
    [true, false],
  ]);
  const fromInside = { ...answered, history: [passedOn, { ...passedOn, what: 'answered-inside' as const }] };
  expect(wayOf(fromInside).answerFrom).toBe(2);
});

test('when we wait for the customer, that is where the mark is', () =>
  expect(drawn(request({ standing: 'waiting-for-you' }))).toMatchObject({ here: 0, track: 'out', turn: 2 }));

test.each([
  ['Vi arbejder på din henvendelse', 'Teknikerne har haft din henvendelse siden i dag kl. 09.00', request()],
  [
    'Svaret er på vej tilbage til dig',
    'Supportcentret har haft svaret siden i dag kl. 09.00',
    request({ at: 'support', homeward: true }),
  ],
  [
    'Vi mangler oplysninger fra dig',
    'Siden i dag kl. 09.30 har vi ventet',
    request({
      standing: 'waiting-for-you',
      history: [{ at: at('2026-11-24T09:30'), what: 'waiting-for-you', stop: 'you' }],
    }),
  ],
  [
    'Vi har svaret på din henvendelse',
    'Du fik svaret i går kl. 15.00',
    request({ standing: 'answered', history: [{ at: at('2026-11-23T15:00'), what: 'answered', stop: 'you' }] }),
  ],
  ['Din henvendelse er lukket', 'Den har været lukket siden i dag kl. 09.00', request({ standing: 'closed' })],
])('%s: %s', (title, sentence, view) => {
  expect(titleOf(view, danish)).toBe(title);
  expect(whoHasIt(view, NOW, danish)).toMatch(new RegExp(`^${sentence.replaceAll('.', '\\.')}`));
});

test.each([
  ['passed-on', 'vendor', 'Vi spurgte leverandøren af systemet.'],
  ['passed-on', 'specialists', 'Vi sendte spørgsmålet til vores fagspecialister.'],
  ['answered-inside', 'technicians', 'Teknikerne fik svar og ser det igennem.'],
  ['answered-inside', 'support', 'Supportcentret fik et svar at se igennem.'],
  ['sent', 'you', 'Du sendte henvendelsen til supportcentret.'],
] as const)('%s at %s is told as: %s', (what, stop, told) =>
  expect(happened({ at: NOW, what, stop }, request(), danish)).toBe(told),
);

test('what the support centre wrote on the way is not called the answer', () => {
  const history = [
    { at: NOW - 2, what: 'answered', stop: 'you' },
    { at: NOW - 1, what: 'passed-on', stop: 'technicians' },
    { at: NOW, what: 'answered', stop: 'you' },
  ] as const;
  const told = (standing: RequestView['standing']) =>
    history.map((entry) => happened(entry, request({ standing, history }), danish));
  expect(told('answered').at(0)).toBe('Supportcentret skrev til dig.');
  expect(told('answered').at(2)).toBe('Supportcentret svarede dig.');
  expect(told('with-us').at(2)).toBe('Supportcentret skrev til dig.');
});
