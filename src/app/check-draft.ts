import type { CheckAnswer } from '../contract/check';
import { checkedIn, findingsIn, inOrder, NAMES_IN, partsOf } from '../domain/rulebook/check';
import type { DeskPlace } from '../ports/desks';
import type { Ports } from '../ports/ports';
import { bookNamed, type Which } from './compare-books';
import { knownNames } from './known-names';

/**
 * One part of the check of a rulebook: the page asks for one after the other. Without a draft, what is in force is
 * checked. Nothing is written; what is checked may change between two parts, so publishing checks again as a whole.
 */
export async function checkDraft(
  ports: Ports,
  place: DeskPlace,
  { part, of }: { readonly part: number; readonly of: Which },
): Promise<CheckAnswer> {
  const asOf = ports.clock.now();
  const named = await bookNamed(ports, place, of);
  const book = named ?? (await bookNamed(ports, place, 'in-force'));
  if (!book) throw new Error(`the desk of project ${place.projectId} has no rules at all`);
  const parts = partsOf(book);
  const known = part === NAMES_IN ? await knownNames(ports, place.projectId, book) : undefined;
  const findings = part < parts ? inOrder(findingsIn(book, part, asOf, known)) : [];
  return { asOf, of: named ? of : 'in-force', part, parts, findings, checked: checkedIn(book, asOf) };
}
