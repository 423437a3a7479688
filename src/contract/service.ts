/** The storyboard as a service: the rulebook draft it compiles to, and the first weeks. */
export const serviceCalls = {} as const;

// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface ServiceAnswers {}
