/** The playbook by which a desk's onboarding cases go. */
export const playbookCalls = {} as const;

// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface PlaybookAnswers {}
