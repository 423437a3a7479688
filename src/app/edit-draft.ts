import type { DiscardAnswer, DraftAnswer } from '../contract/rulebook';
import { writeRulebook } from '../contract/rulebook-text';
import { diff } from '../domain/rulebook/diff';
import type { Rulebook } from '../domain/rulebook/rulebook';
import type { DeskPlace } from '../ports/desks';
import type { Ports } from '../ports/ports';
import { readBook } from './read-book';
import { inForce, showRulebook, type Reader } from './show-rulebook';

/** What is to be saved, and what whoever typed it had seen: the draft's version and the version in force. */
interface Typed {
  readonly seen: number;
  readonly base: number;
  readonly text: string;
}

/** Saves a whole draft. Whoever was overtaken is told by what, and nothing of theirs or of the other's is lost. */
export async function saveDraft(ports: Ports, place: DeskPlace, who: Reader, typed: Typed): Promise<DraftAnswer> {
  const read = readBook(typed.text);
  if (!read.ok) return { saved: false, reason: 'not-a-rulebook', faults: read.faults };
  const text = writeRulebook(read.book);
  const [draft, desk] = await Promise.all([ports.books.draft(place.projectId), ports.desks.of(place.projectId)]);
  const { head } = await inForce(ports, place.projectId, desk);
  const base = head?.version ?? 0;
  const savedAt = ports.clock.now();
  const unseen = draft.version !== typed.seen || base !== typed.base;
  if (unseen && (await alreadySaved(ports, draft, who, text)))
    return { saved: true, answer: await showRulebook(ports, place, who) };
  if (unseen || !(await ports.books.saveDraft(draft, { savedAt, by: who.accountId, base }, text)))
    return overtaken(ports, place, who, read.book);
  return { saved: true, answer: await showRulebook(ports, place, who) };
}

/** Throws a draft away, if it is still the one that was seen. */
export async function discardDraft(ports: Ports, place: DeskPlace, who: Reader, seen: number): Promise<DiscardAnswer> {
  const draft = await ports.books.draft(place.projectId);
  const mine = draft.version === seen && draft.open;
  const discarded =
    (mine && (await ports.books.discardDraft(draft))) || !(await ports.books.draft(place.projectId)).open;
  const answer = await showRulebook(ports, place, who);
  return discarded ? { discarded, answer } : { discarded, reason: 'changed-meanwhile', answer };
}

/** Whether it is this person's own text that is there: saved by a call whose answer was lost. */
async function alreadySaved(
  ports: Ports,
  draft: Parameters<Ports['books']['draftBook']>[0],
  { accountId }: Reader,
  text: string,
): Promise<boolean> {
  const book = draft.by === accountId ? await ports.books.draftBook(draft) : undefined;
  return book !== undefined && writeRulebook(book) === text;
}

async function overtaken(ports: Ports, place: DeskPlace, who: Reader, mine: Rulebook): Promise<DraftAnswer> {
  const answer = await showRulebook(ports, place, who);
  const { book } = answer.inForce;
  return {
    saved: false,
    reason: 'changed-meanwhile',
    answer,
    theirs: answer.draft?.changes ?? [],
    mine: diff(book, mine),
  };
}
