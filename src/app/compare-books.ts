import type { CompareAnswer, ReadAnswer } from '../contract/rulebook';
import { writeRulebook } from '../contract/rulebook-text';
import { loopsIn } from '../domain/rulebook/check';
import { diff } from '../domain/rulebook/diff';
import type { Rulebook } from '../domain/rulebook/rulebook';
import type { DeskPlace } from '../ports/desks';
import type { Ports } from '../ports/ports';
import { readBook } from './read-book';
import { inForce } from './show-rulebook';

export type Which = number | 'draft' | 'in-force';

/** The rules somebody names; undefined when there are none by that name. */
export async function bookNamed(ports: Ports, { projectId }: DeskPlace, which: Which): Promise<Rulebook | undefined> {
  if (which === 'draft') return ports.books.draftBook(await ports.books.draft(projectId));
  if (which === 'in-force') return (await inForce(ports, projectId, await ports.desks.of(projectId))).book;
  if (!(await ports.books.head(projectId, which))) return undefined;
  return (await ports.books.of(projectId, which)).rulebook;
}

/** What makes one set of rules differ from another. */
export async function compareBooks(
  ports: Ports,
  place: DeskPlace,
  { from, to }: { readonly from: Which; readonly to: Which },
): Promise<CompareAnswer> {
  const [before, after] = await Promise.all([bookNamed(ports, place, from), bookNamed(ports, place, to)]);
  return before && after ? { found: true, changes: diff(before, after) } : { found: false };
}

/** The one text of some rules; empty when there are none by that name. */
export async function textOfBook(ports: Ports, place: DeskPlace, which: Which): Promise<{ readonly text: string }> {
  const book = await bookNamed(ports, place, which);
  return { text: book ? writeRulebook(book) : '' };
}

/** What a text would change, were it saved as the draft. Changes nothing. */
export async function readText(ports: Ports, place: DeskPlace, text: string): Promise<ReadAnswer> {
  const read = readBook(text);
  if (!read.ok) return read;
  const { book } = await inForce(ports, place.projectId, await ports.desks.of(place.projectId));
  const loops = loopsIn(read.book, ports.clock.now());
  return { ok: true, book: read.book, changes: diff(book, read.book), loops };
}
