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

/** Written so that a part that is forgotten does not compile. */
const MERGED: Readonly<Record<Exclude<keyof Rulebook, 'version'>, true>> = {
  language: true,
  calendars: true,
  teams: true,
  sources: true,
  routes: true,
  limits: true,
  targets: true,
  pausing: true,
  asking: true,
  askingPausesPromise: true,
  reopening: true,
  reprioritising: true,
  followUp: true,
  mail: true,
  longestUnstaffed: true,
  finishedStatus: true,
  answeredStatus: true,
  openStatus: true,
  vendorTime: true,
  askedAtField: true,
  changeRequest: true,
  tellCustomer: true,
  notes: true,
};
const PARTS = Object.keys(MERGED).filter((name): name is keyof typeof MERGED => name in MERGED);
