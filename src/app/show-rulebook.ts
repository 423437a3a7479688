import type { RulebookAnswer, VersionView } from '../contract/rulebook';
import { diff } from '../domain/rulebook/diff';
import type { Rulebook } from '../domain/rulebook/rulebook';
import type { BookHead, DraftRecord } from '../ports/books';
import type { Desk, DeskPlace } from '../ports/desks';
import type { Ports } from '../ports/ports';
import { movingOf } from './adopt-version';

/** Versions in one answer. */
const MOST_VERSIONS = 50;

/** Who is asking about a desk's rules. */
export interface Reader {
  readonly accountId: string;
  readonly administers: boolean;
}

/** The rules in force, the draft for those who may change it, and what was in force before. */
export async function showRulebook(ports: Ports, place: DeskPlace, reader: Reader): Promise<RulebookAnswer> {
  const [desk, seen] = await Promise.all([ports.desks.of(place.projectId), ports.books.draft(place.projectId)]);
  const { book, head } = await inForce(ports, place.projectId, desk);
  const newest = desk?.rulebook ?? 0;
  const heads = await ports.books.heads(place.projectId, Math.max(1, newest - MOST_VERSIONS + 1), newest);
  const draft = reader.administers ? await draftView(ports, seen, book) : undefined;
  const moving = head && (await movingOf(ports, head));
  return {
    asOf: ports.clock.now(),
    projectKey: place.projectKey,
    zone: book.calendars[0]?.timeZone ?? 'Europe/Copenhagen',
    enabled: desk?.enabled ?? false,
    you: reader.accountId,
    editable: reader.administers,
    inForce: { version: head ? versionView(head) : null, book },
    ...(draft && { draft }),
    seen: seen.version,
    ...(moving && { moving }),
    versions: heads.map(versionView),
  };
}

/** What cases are judged by now: what was published last, and before that what the desk begins with. */
export async function inForce(
  ports: Ports,
  projectId: string,
  desk: Desk | undefined,
): Promise<{ readonly book: Rulebook; readonly head: BookHead | undefined }> {
  const version = desk?.rulebook ?? 0;
  const [{ rulebook }, head] = await Promise.all([
    ports.books.of(projectId, version),
    ports.books.head(projectId, version),
  ]);
  return { book: rulebook, head };
}

async function draftView(ports: Ports, seen: DraftRecord, book: Rulebook): Promise<RulebookAnswer['draft']> {
  const draft = await ports.books.draftBook(seen);
  return draft && { savedAt: seen.savedAt, by: seen.by, book: draft, changes: diff(book, draft) };
}

function versionView({ projectId: _projectId, ...head }: BookHead): VersionView {
  return head;
}
