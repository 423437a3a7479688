import type { Clock } from '../ports/ports';

/** The only place that asks what time it is. */
export const clock: Clock = { now: () => Date.now() };
