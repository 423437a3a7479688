/** Checking a draft. */
export const checkCalls = {} as const;

export interface CheckAnswers {}
