import type { PublishAnswer } from '../contract/rulebook';
import { writeRulebook } from '../contract/rulebook-text';
import { defaultRulebook } from '../domain/rulebook/default';
import { findingsOf } from '../domain/rulebook/check';
import type { Finding } from '../domain/rulebook/finding';
import { say } from '../messages/message';
import type { BookHead, PublishedRules } from '../ports/books';
import type { Desk, DeskPlace } from '../ports/desks';
import type { Ports } from '../ports/ports';
import { knownNames } from './known-names';
import { adoptionOf } from './adopt-version';
import { tellCases } from './note-published';
import { showRulebook, type Reader } from './show-rulebook';

interface Asked {
  readonly reason: string;
  readonly running: 'keep' | 'move';
}

/** The version in force when it was decided. */
interface Seen {
  readonly inForce: number;
}

/**
 * Makes the draft the version in force. Errors of the check keep it from that, and what only warns needs a word of why.
 * The version, the desk, the end of the draft and the job that moves running cases are one transaction.
 */
export async function publishDraft(
  ports: Ports,
  place: DeskPlace,
  who: Reader,
  asked: Asked & Seen & { readonly seen: number; readonly excuses: Readonly<Record<string, string>> },
): Promise<PublishAnswer> {
  if (ports.licence.suspended()) return refused(ports, place, who, 'suspended');
  const known = await ports.desks.of(place.projectId);
  if (!known || known.rulebook === 0) return refused(ports, place, who, 'not-enabled');
  const desk = await ensurePublished(ports, place, who.accountId);
  const draft = await ports.books.draft(place.projectId);
  const done = await ports.books.head(place.projectId, desk.rulebook);
  if (!draft.open && draft.version === asked.seen + 1 && done && isSame(done, who, asked))
    return { published: true, version: done.version, answer: await showRulebook(ports, place, who) };
  const book = await ports.books.draftBook(draft);
  if (!book) return refused(ports, place, who, draft.version === asked.seen ? 'no-draft' : 'changed-meanwhile');
  if (draft.version !== asked.seen || desk.rulebook !== asked.inForce)
    return refused(ports, place, who, 'changed-meanwhile');
  const names = await knownNames(ports, place.projectId, book);
  const judged = judge(findingsOf(book, ports.clock.now(), names), asked.excuses);
  if (!judged.ok) return { published: false, reason: 'findings', ...judged };
  return publish(ports, place, who, desk, { ...asked, excuses: judged.excuses }, { draft });
}

/** Publishes the rules of an older version anew, as the version after the one in force. */
export async function rollBack(
  ports: Ports,
  place: DeskPlace,
  who: Reader,
  asked: Asked & Seen & { readonly to: number },
): Promise<PublishAnswer> {
  if (ports.licence.suspended()) return refused(ports, place, who, 'suspended');
  const desk = await ports.desks.of(place.projectId);
  if (!desk) return refused(ports, place, who, 'not-enabled');
  const done = await ports.books.head(place.projectId, desk.rulebook);
  if (done && done.version === asked.inForce + 1 && done.from === asked.to && isSame(done, who, asked))
    return { published: true, version: done.version, answer: await showRulebook(ports, place, who) };
  if (desk.rulebook !== asked.inForce) return refused(ports, place, who, 'changed-meanwhile');
  const older = asked.to < desk.rulebook ? await ports.books.head(place.projectId, asked.to) : undefined;
  if (!older) return refused(ports, place, who, 'no-such-version');
  const head = { ...asked, excuses: older.excuses, from: asked.to };
  return publish(ports, place, who, desk, head, { of: asked.to });
}

/**
 * Gives a desk its first version when it is enabled: the draft, if there is one that the check finds nothing against,
 * and else what every desk begins with. Safe to run twice.
 */
export async function ensurePublished(ports: Ports, place: DeskPlace, by: string): Promise<Desk> {
  const { projectId } = place;
  const now = ports.clock.now();
  const desk = await ports.desks.of(projectId);
  if (!desk) {
    await ports.desks.save(undefined, {
      ...place,
      enabled: false,
      enabledAt: now,
      rulebook: 0,
      version: 0,
      standstills: [],
    });
    return ensurePublished(ports, place, by);
  }
  if (await ports.books.head(projectId, desk.rulebook)) return desk;
  const draft = await ports.books.draft(projectId);
  // A desk from before rulebooks were published has been judged by the default: that is its first version.
  const book = desk.rulebook === 0 ? await ports.books.draftBook(draft) : undefined;
  const sound = book !== undefined && findingsOf(book, now).length === 0;
  const { language } = sound ? book : defaultRulebook;
  const head = {
    projectId,
    version: 1,
    publishedAt: now,
    by,
    reason: say(language, 'rulebook.first-version'),
    running: 'kept',
    excuses: {},
  } as const;
  await ports.books.publish(desk, head, sound ? { draft } : { text: writeRulebook(defaultRulebook) });
  return ensurePublished(ports, place, by);
}

async function publish(
  ports: Ports,
  place: DeskPlace,
  who: Reader,
  desk: Desk,
  asked: Asked & Pick<BookHead, 'excuses' | 'from'>,
  rules: PublishedRules,
): Promise<PublishAnswer> {
  const { reason, excuses, from } = asked;
  const moves = asked.running === 'move';
  const publishedAt = ports.clock.now();
  const { projectId } = place;
  const version = desk.rulebook + 1;
  const head = {
    projectId,
    version,
    publishedAt,
    by: who.accountId,
    reason,
    excuses,
    running: moves ? 'moved' : 'kept',
  } as const;
  const job = adoptionOf(head);
  const done = await ports.books.publish(
    desk,
    { ...head, ...(from !== undefined && { from }) },
    rules,
    moves ? job : undefined,
  );
  if (!done) return refused(ports, place, who, 'changed-meanwhile');
  await tellCases(ports, projectId, desk.rulebook, version);
  if (moves) await ports.work.job(job.id, 0);
  return { published: true, version, answer: await showRulebook(ports, place, who) };
}

async function refused(
  ports: Ports,
  place: DeskPlace,
  who: Reader,
  reason: Exclude<Extract<PublishAnswer, { published: false }>['reason'], 'findings'>,
): Promise<PublishAnswer> {
  return { published: false, reason, answer: await showRulebook(ports, place, who) };
}

/** Whether a version is what this very call asked for: the answer to it was lost, and it is made again. */
function isSame({ by, reason, running }: BookHead, { accountId }: Reader, asked: Asked): boolean {
  return by === accountId && reason === asked.reason && (running === 'moved') === (asked.running === 'move');
}

type Judged =
  | { readonly ok: true; readonly excuses: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly errors: readonly Finding[]; readonly unexcused: readonly Finding[] };

/** Whether the check lets a draft pass. Of the excuses only those are kept that something needs. */
function judge(findings: readonly Finding[], excuses: Readonly<Record<string, string>>): Judged {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const unexcused = warnings.filter(({ id }) => excuses[id] === undefined);
  if (errors.length > 0 || unexcused.length > 0) return { ok: false, errors, unexcused };
  return { ok: true, excuses: Object.fromEntries(warnings.map(({ id }) => [id, excuses[id] ?? ''])) };
}
