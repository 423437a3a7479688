import type { JobKind } from '../ports/jobs';
import { fillQueue } from './fill-queue';
import { adoptVersion } from './adopt-version';
import { postLetters } from './post-mail';
import { replayPast } from './replay-past';
import type { Slice } from './run-job';
import { takeInOpen } from './take-in';

/** What a slice of each kind of job does. */
export const slices: Readonly<Record<JobKind, Slice>> = {
  intake: takeInOpen,
  'move-cases': adoptVersion,
  replay: replayPast,
  mail: postLetters,
  'fill-queue': fillQueue,
};
