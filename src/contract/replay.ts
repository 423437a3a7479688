/** Replaying a draft over the past. */
export const replayCalls = {} as const;

export interface ReplayAnswers {}
