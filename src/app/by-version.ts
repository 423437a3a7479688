/** Reads what is kept in versions, each once, for rules that ask for a version by its number and cannot. */
export async function byVersion<T>(
  versions: readonly number[],
  read: (version: number) => Promise<T>,
  known = new Map<number, T>(),
): Promise<(version: number) => T> {
  for (const version of versions) if (!known.has(version)) known.set(version, await read(version));
  return (version) => {
    const found = known.get(version);
    if (found === undefined) throw new Error(`version ${version} is asked for, and the case never names it`);
    return found;
  };
}
