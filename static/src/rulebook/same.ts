/** Whether two values of a rulebook say the same, whatever the order of their keys. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

/** How a rule differs from the one with its id that is in force. */
export function changeOf<T extends { readonly id: string }>(
  rule: T,
  inForce: readonly T[],
): 'new' | 'changed' | undefined {
  const old = inForce.find(({ id }) => id === rule.id);
  if (!old) return 'new';
  return isSame(old, rule) ? undefined : 'changed';
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
