import type { Rulebook } from '../../../src/contract/rulebook';

/** Mine on top of theirs, part by part; undefined when both changed the same part, each differently. */
export function merged(base: Rulebook, mine: Rulebook, theirs: Rulebook): Rulebook | undefined {
  const says = <K extends keyof Rulebook>(book: Rulebook, part: K): string => JSON.stringify(book[part]);
  const clash = PARTS.some(
    (part) =>
      says(mine, part) !== says(base, part) &&
      says(theirs, part) !== says(base, part) &&
      says(mine, part) !== says(theirs, part),
  );
  if (clash) return undefined;
  return PARTS.reduce(
    (book, part) => (says(mine, part) === says(base, part) ? book : put(book, part, mine[part])),
    theirs,
  );
}

function put<K extends keyof Rulebook>(book: Rulebook, part: K, value: Rulebook[K]): Rulebook {
  return { ...book, [part]: value };
}

const PARTS: readonly (keyof Rulebook)[] = [
  'language',
  'calendars',
  'teams',
  'sources',
  'routes',
  'limits',
  'targets',
  'pausing',
  'asking',
  'askingPausesPromise',
  'reopening',
  'reprioritising',
  'followUp',
  'mail',
  'longestUnstaffed',
  'finishedStatus',
  'answeredStatus',
];
