/** What may be said of an error in the log, where texts and names of users have no place. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
