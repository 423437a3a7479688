import { HOUR, type Instant } from '../time';
import { casesOf, type Cases } from './check-cases';
import { coverageFindings } from './check-coverage';
import { knownFindings, type Known } from './check-known';
import { ladderFindings } from './check-ladders';
import { pathFindings } from './check-paths';
import { promiseFindings } from './check-promise';
import { AHEAD, referenceFindings } from './check-references';
import { shown } from './check-shown';
import { staffingFindings } from './check-staffing';
import { statusFindings } from './check-statuses';
import { LISTS, type Finding } from './finding';
import type { Rulebook } from './rulebook';

/** Promises that are looked at in one part. */
const PROMISES_AT_ONCE = 15;
/** What can be seen in the text, what follows for each case, and the hours. */
const PARTS_BEFORE_PROMISES = 3;
/** The part that needs to be told what exists on the site. */
export const NAMES_IN = 0;

/**
 * Everything that is wrong with a rulebook for the next two years, errors first. Behaviour is proved over every case that
 * the rules tell apart and every opening and closing of the calendars; each example has been played by the engine.
 * `known`: what exists on the site, see `Known`; without it names are taken on trust.
 */
export function findingsOf(book: Rulebook, fromAt: Instant, known: Known = {}): readonly Finding[] {
  const cases = casesOf(book, fromAt);
  const parts = Array.from({ length: partsOf(book) }, (_, part) => partOf(cases, part));
  return inOrder([...parts.flat(), ...knownFindings(book, known)]);
}

/** Cases that the rules would pass round for ever. */
export function loopsIn(book: Rulebook, fromAt: Instant): readonly Finding[] {
  return inOrder(pathFindings(casesOf(book, fromAt)).filter(({ kind }) => kind === 'loop'));
}

/** In how many parts a rulebook can be checked, one after the other, to show how far it has come. */
export function partsOf({ targets }: Rulebook): number {
  return PARTS_BEFORE_PROMISES + Math.max(1, Math.ceil(targets.length / PROMISES_AT_ONCE));
}

/** One part of `findingsOf`: parts know nothing of each other, and together they find the same. */
export function findingsIn(book: Rulebook, part: number, fromAt: Instant, known: Known = {}): readonly Finding[] {
  const findings = partOf(casesOf(book, fromAt), part);
  return part === NAMES_IN ? [...findings, ...knownFindings(book, known)] : findings;
}

function partOf(cases: Cases, part: number): readonly Finding[] {
  const { book, fromAt } = cases;
  switch (part) {
    case 0:
      return [...referenceFindings(book, fromAt), ...ladderFindings(book), ...statusFindings(book)].map((finding) =>
        shown(cases, finding),
      );
    case 1:
      return [...coverageFindings(cases), ...pathFindings(cases)];
    case 2:
      return staffingFindings(cases);
    default: {
      const first = (part - PARTS_BEFORE_PROMISES) * PROMISES_AT_ONCE;
      return promiseFindings(cases, book.targets.slice(first, first + PROMISES_AT_ONCE));
    }
  }
}

/** What a check has gone through. */
export function checkedIn(book: Rulebook, fromAt: Instant): { classes: number; hours: number; rules: number } {
  const rules = LISTS.reduce((sum, list) => sum + book[list].length, 0);
  return { classes: casesOf(book, fromAt).classes, hours: AHEAD / HOUR, rules };
}

/** Errors first; the same finding, met in two parts, once. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const once = [...new Map(findings.map((finding) => [finding.id, finding])).values()];
  return once.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}
