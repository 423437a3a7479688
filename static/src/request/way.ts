import type { RequestView } from '../../../src/contract/calls';

type Stop = RequestView['at'];

/** One stop on the line: whether the question has come there, and whether the answer has been there on its way home. */
interface StopOnWay {
  readonly stop: Stop;
  readonly asked: boolean;
  readonly answered: boolean;
}

/** The two tracks through the same stops: the question travels out, the answer travels home. */
export interface Way {
  readonly stops: readonly StopOnWay[];
  /** Index of the stop where it is now, and on which track. */
  readonly here: number;
  readonly track: 'out' | 'home';
  /** Index of the last stop the question reached. */
  readonly turn: number;
  /** Index of the stop where the answer began; the same unless the question was taken back first. */
  readonly answerFrom: number;
}

/** The line of a request. Stops it passed by, and those it will not come to any more, are left out. */
export function wayOf({ stops: all, at, homeward, standing, history }: RequestView): Way {
  const over = standing === 'answered' || standing === 'closed';
  const furthest = all.findLastIndex(({ state }) => state !== 'ahead');
  const stops = all.filter(({ state }, i) => state !== 'ahead' || (i > furthest && !over));
  const home = homeward || standing === 'answered';
  const withReader = standing === 'answered' || standing === 'waiting-for-you';
  const here = withReader
    ? 0
    : Math.max(
        0,
        stops.findIndex(({ stop }) => stop === at),
      );
  const turn = Math.max(
    here,
    stops.findLastIndex(({ state }) => state !== 'ahead'),
  );
  const lastStep = history.findLast(({ what }) => what === 'passed-on' || what === 'answered-inside');
  const answerFrom =
    standing === 'answered' && lastStep?.what !== 'answered-inside'
      ? stops.findIndex(({ stop }) => stop === 'support')
      : turn;
  return {
    stops: stops.map(({ stop }, i) => ({ stop, asked: i <= turn, answered: home && i >= here && i <= answerFrom })),
    here,
    track: home && standing !== 'waiting-for-you' ? 'home' : 'out',
    turn,
    answerFrom,
  };
}
