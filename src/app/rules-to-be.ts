import { defaultRulebook } from '../domain/rulebook/default';
import { findingsOf } from '../domain/rulebook/check';
import { rulesOf, type Rules } from '../domain/rulebook/rules';
import type { Ports } from '../ports/ports';

/** The rules a desk is run by, or would begin with if it were enabled now: its draft, if nothing speaks against it, or the default. */
export async function rulesToBe(ports: Ports, projectId: string): Promise<Rules> {
  const desk = await ports.desks.of(projectId);
  if (desk && (await ports.books.head(projectId, desk.rulebook))) return ports.books.of(projectId, desk.rulebook);
  const draft = await ports.books.draft(projectId);
  const book = desk?.rulebook ? undefined : await ports.books.draftBook(draft);
  return rulesOf(book && findingsOf(book, ports.clock.now()).length === 0 ? book : defaultRulebook);
}
