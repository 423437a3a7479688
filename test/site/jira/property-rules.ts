/** Rules for properties of anything: keys, and values of any valid, not empty JSON up to 32,768 characters. */
const MOST_CHARACTERS = 32_768;
const LONGEST_KEY = 255;

export function propertyProblem(key: string, value: unknown): string | undefined {
  if (key === '' || key.length > LONGEST_KEY) return `Property key must be 1 to ${LONGEST_KEY} characters long.`;
  if (value === undefined || value === null || value === '') return 'Property value must be a valid, not empty JSON.';
  if (JSON.stringify(value).length > MOST_CHARACTERS)
    return `Property value is too long: it exceeds ${MOST_CHARACTERS} characters.`;
  return undefined;
}
