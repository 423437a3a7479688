import type { RequestView } from '../../../src/contract/calls';
import type { Way } from './way';

/** What both drawings of the line are told. */
export interface Drawn {
  readonly way: Way;
  /** What each stop is called, and what is done there. */
  readonly name: (stop: RequestView['at']) => string;
  readonly role: (stop: RequestView['at']) => string;
  /** What the mark at the present stop says; undefined when there is none to mark. */
  readonly marker: string | undefined;
  readonly mood: 'moving' | 'waiting';
}

/** A tick in a stop that has been passed. */
export function Check({ x, y }: { x: number; y: number }) {
  return <path className="check" d={`M${x - 4} ${y} l3 3.5 l5.5 -6.5`} />;
}
