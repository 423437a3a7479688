import type { Wish } from './request-body';
import type { DeskStatus, PriorityWord } from './workflow';

/** What a case was like and what became of it. `at` is `MM-DD HH:mm` in 2026, Danish winter time. */
export interface Story extends Wish {
  readonly at: string;
  /** Id of the person who raises it. */
  readonly by: string;
  readonly then: readonly Step[];
}

/** What the next level is told, in answer to the two questions of the hand-over form. */
export interface HandOver {
  /** "Hvad er prøvet?" */
  readonly tried: string;
  /** "Hvad ønskes afklaret?" */
  readonly asked: string;
}

type Deed =
  | { readonly do: 'take' }
  | { readonly do: 'comment'; readonly text: string; readonly public: boolean }
  | { readonly do: 'status'; readonly to: DeskStatus }
  | { readonly do: 'priority'; readonly to: PriorityWord }
  | { readonly do: 'pass-on'; readonly handOver: HandOver }
  | { readonly do: 'take-back'; readonly reason: string }
  | { readonly do: 'answer'; readonly text: string };

export type Step = { readonly at: string; readonly by: string } & Deed;

/** Assigns the case to the agent and begins work on it. */
export const take = (at: string, by: string): Step => ({ at, by, do: 'take' });

/** A note that the customer never sees. */
export const note = (at: string, by: string, text: string): Step => ({ at, by, do: 'comment', public: false, text });

/** What the customer reads, or writes. */
export const write = (at: string, by: string, text: string): Step => ({ at, by, do: 'comment', public: true, text });

export const status = (at: string, by: string, to: DeskStatus): Step => ({ at, by, do: 'status', to });
export const close = (at: string, by: string): Step => status(at, by, 'Lukket');

/** A question to the customer. The case waits first: what is written then is a question and no answer. */
export const ask = (at: string, by: string, text: string): readonly Step[] => [
  status(at, by, 'Afventer indmelder'),
  write(at, by, text),
];

export const prioritise = (at: string, by: string, to: PriorityWord): Step => ({ at, by, do: 'priority', to });

/** To the next level, with the answers to "Hvad er prøvet?" and "Hvad ønskes afklaret?". */
export const passOn = (at: string, by: string, tried: string, asked: string): Step => ({
  at,
  by,
  do: 'pass-on',
  handOver: { tried, asked },
});

export const takeBack = (at: string, by: string, reason: string): Step => ({ at, by, do: 'take-back', reason });

/** One level back towards the customer; from 1st level, to the customer. */
export const answer = (at: string, by: string, text: string): Step => ({ at, by, do: 'answer', text });
