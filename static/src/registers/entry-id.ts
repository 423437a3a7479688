/** Danish letters as they are written without them. */
const PLAIN: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };

/** An id that tells whom or what an entry is about, and is nobody else's: `ole-brandt-3f2a9c`. */
export function entryId(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-')
    .slice(0, 40);
  return `${slug === '' ? 'entry' : slug}-${crypto.randomUUID().slice(0, 6)}`;
}
