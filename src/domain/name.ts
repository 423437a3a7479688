/**
 * A name as it is compared with others. Jira does not tell names apart by capitals, and neither do we; nor does it matter
 * whether an accent was typed with its letter or after it. No language has rules of its own here: a dotted İ is no i, and ß
 * is not ss.
 */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Whether two names are one to Jira. */
export function isSameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}

/** Whether a name is among these. */
export function isNamed(names: readonly string[], name: string): boolean {
  const wanted = nameKey(name);
  return names.some((one) => nameKey(one) === wanted);
}
