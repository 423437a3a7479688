import type { JobKind } from '../ports';
import type { Slice } from './run-job';

/** What a slice of each kind of job does. */
export const slices: Readonly<Record<JobKind, Slice>> = {
  intake: async () => ({ next: { state: 'failed' } }),
  'move-cases': async () => ({ next: { state: 'failed' } }),
  replay: async () => ({ next: { state: 'failed' } }),
};
