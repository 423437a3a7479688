import assert from 'node:assert/strict';
import { openingsOf, openSpans, workingTimeAfter, workingTimeBetween } from '../../src/domain/calendar/openings';
import { DAY } from '../../src/domain/time';
import { bareAfter, bareArrays, bareBetween } from './bare-search';
import { PEERS } from './peers';
import { BEGIN, CALENDARS, END, QUESTIONS, calendarOf, randomQuestions } from './questions';
import { bestOf, timeOf } from './timing';

/** Peers take milliseconds, so each gets a question of every third calendar only, and fewer rounds. */
const SAMPLE = Array.from(
  { length: Math.floor(CALENDARS / 3) },
  (_, index) => index * ((3 * QUESTIONS) / CALENDARS + 1),
);
const [ROUNDS, PEER_ROUNDS] = [10, 3];
const [MOST_TIMES_BARE, LEAST_TIMES_PEER] = [3, 1000];

type Answer = (question: number) => number;

/** Prints what working time costs; throws where answers differ or it costs more than promised. */
function benchCalendar(): void {
  const { calendars, from, to, duration } = randomQuestions();
  const openings = calendars.map(openingsOf);
  const layout = timeOf(() => openings.forEach((each) => openSpans(each, BEGIN + DAY, END - 2 * DAY)));
  const arrays = openings.map((each) => bareArrays(openSpans(each, BEGIN, END)));

  compare('Working time between', {
    trin: (question) => workingTimeBetween(openings[calendarOf(question)]!, from[question]!, to[question]!),
    bare: (question) => bareBetween(arrays[calendarOf(question)]!, from[question]!, to[question]!),
    peers: PEERS.map(({ name, use, between }) => ({
      name,
      use: (question) => use(calendars[calendarOf(question)]!),
      answer: (question) => between(from[question]!, to[question]!),
    })),
  });
  compare('Working time after', {
    trin: (question) => {
      const at = workingTimeAfter(openings[calendarOf(question)]!, from[question]!, duration[question]!);
      return at.ok ? at.value : NaN;
    },
    bare: (question) => bareAfter(arrays[calendarOf(question)]!, from[question]!, duration[question]!),
    peers: PEERS.map(({ name, use, after }) => ({
      name,
      use: (question) => use(calendars[calendarOf(question)]!),
      answer: (question) => after(from[question]!, duration[question]!),
    })),
  });
  console.log(
    `Laid out before, once: two years of ${CALENDARS} calendars, ${(layout / CALENDARS).toFixed(2)} ms each\n`,
  );
}

/** One question put to everybody. */
interface Contest {
  readonly trin: Answer;
  readonly bare: Answer;
  readonly peers: readonly Contestant[];
}

interface Contestant {
  readonly name: string;
  /** Sets it up for the question's calendar, off the clock. */
  readonly use: (question: number) => void;
  readonly answer: Answer;
}

function compare(title: string, { trin, bare, peers }: Contest): void {
  for (let question = 0; question < QUESTIONS; question++) assert.equal(trin(question), bare(question));
  for (const peer of peers) for (const question of SAMPLE) assert.equal(trin(question), answerOf(peer, question));

  const [ours, least] = [costOf(trin), costOf(bare)];
  const theirs = peers.map((peer) => [peer.name, costOfPeer(peer)] as const);
  console.log(`${title}: ${QUESTIONS} spans of 90 days, ${CALENDARS} calendars, peers ${SAMPLE.length} of them`);
  console.table(
    [['Trin', ours] as const, ['bare binary search', least] as const, ...theirs].map(([who, nanoseconds]) => ({
      who,
      'ns per call': Math.round(nanoseconds),
      'times Trin': Number((nanoseconds / ours).toPrecision(3)),
    })),
  );
  assert.ok(ours <= MOST_TIMES_BARE * least, `${title} costs ${ours / least} times a bare search`);
  for (const [who, cost] of theirs) assert.ok(cost >= LEAST_TIMES_PEER * ours, `${title}: ${who} is too close`);
}

/** Nanoseconds per call. */
function costOf(answer: Answer): number {
  const round = (): number => {
    let sum = 0;
    for (let question = 0; question < QUESTIONS; question++) sum += answer(question);
    return sum;
  };
  return (bestOf(ROUNDS, () => timeOf(round)) / QUESTIONS) * 1e6;
}

function costOfPeer({ use, answer }: Contestant): number {
  const timed = (question: number): number => {
    use(question);
    return timeOf(() => answer(question));
  };
  const round = (): number => SAMPLE.reduce((sum, question) => sum + timed(question), 0);
  return (bestOf(PEER_ROUNDS, round) / SAMPLE.length) * 1e6;
}

function answerOf({ use, answer }: Contestant, question: number): number {
  use(question);
  return answer(question);
}

benchCalendar();
