/** Looking into JSON whose shape nobody has promised. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value under `key` when there is one and `value` is an object. */
export function at(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined;
}

export function stringAt(value: unknown, key: string): string | undefined {
  const found = at(value, key);
  return typeof found === 'string' ? found : undefined;
}

/** Strings of a list under `key`; anything else is left out. */
export function stringsAt(value: unknown, key: string): string[] {
  const found = at(value, key);
  return Array.isArray(found) ? found.filter((one): one is string => typeof one === 'string') : [];
}

export function listAt(value: unknown, key: string): readonly unknown[] {
  const found = at(value, key);
  return Array.isArray(found) ? found : [];
}
