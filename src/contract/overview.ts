/** All onboarding cases of a desk. */
export const overviewCalls = {} as const;

// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface OverviewAnswers {}
