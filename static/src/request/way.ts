import type { RequestView } from '../../../src/contract';

export type Stop = RequestView['at'];

/** One stop on the line: whether the question has come there, and whether the answer has been there on its way home. */
export interface StopOnWay {
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
}

export function wayOf({ stops, at, homeward, standing }: RequestView): Way {
  const present = stops.findIndex(({ state }) => state === 'here');
  const named = stops.findIndex(({ stop }) => stop === at);
  const home = homeward || standing === 'answered';
  const here = standing === 'answered' ? 0 : Math.max(0, present < 0 ? named : present);
  const turn = Math.max(
    here,
    stops.findLastIndex(({ state }) => state !== 'ahead'),
  );
  return {
    stops: stops.map(({ stop }, i) => ({
      stop,
      asked: i <= turn,
      answered: home && i >= here && i <= turn,
    })),
    here,
    track: home ? 'home' : 'out',
    turn,
  };
}
