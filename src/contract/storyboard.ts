/** The storyboard of an onboarding case: workflows, tasks, and who does what how fast. */
export const storyboardCalls = {} as const;

// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface StoryboardAnswers {}
