const VOWEL = '[aeiouyæøå]';
/** Before a consonant that begins a syllable, `st` kept together; after the `s` that joins two words in `-ings`. */
const BREAK = new RegExp(
  `(?<=${VOWEL}\\p{L}*)(?:(?=st${VOWEL})|(?<!s)(?=t${VOWEL})|(?=[bcdfghjklmnpqrvwxz]${VOWEL})|(?<=ngs)(?=\\p{L}{3}))`,
  'giu',
);

/** A name whose long words may break where they can be read: not every browser has a dictionary of the language. */
export function breakable(name: string): string {
  return name.replace(/\p{L}{11,}/gu, (word) => word.replace(BREAK, '\u00ad'));
}
