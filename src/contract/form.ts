/** The clarification form: what those who were invited to it see and answer. */
export const formCalls = {} as const;

// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface FormAnswers {}
