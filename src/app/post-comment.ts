import { extend } from '../domain/casework/event';
import type { Owed } from '../domain/casework/owed';
import { ok, type Result } from '../domain/result';
import type { OwedRow } from '../ports/cases';
import type { Ports } from '../ports/ports';
import type { Refused } from '../ports/staff';
import { recordHistory } from './advance-case';
import { presentRules } from './judged-by';

/** Posts what was typed, once: a second attempt first looks for the comment of the first. Its id then replaces the text in our store. */
export async function postComment(
  ports: Ports,
  row: OwedRow,
  owed: Owed & { kind: 'comment' },
  as: string | undefined,
): Promise<Result<void, Refused>> {
  const already = row.attempts > 0 ? await ports.jira.commentOf(row.issueId, owed.id) : undefined;
  const posted =
    already === undefined
      ? await ports.jira.comment({
          issueId: row.issueId,
          effectId: owed.id,
          words: owed.words,
          public: owed.words.type === 'answer-customer' || owed.words.type === 'question',
          language: (await presentRules(ports, await ports.cases.mustRead(row.issueId))).rulebook.language,
          as,
          by: owed.by,
        })
      : ok(already);
  if (!posted.ok) return posted;
  await notePosted(ports, row, owed, posted.value);
  return ok(undefined);
}

async function notePosted(
  ports: Ports,
  row: OwedRow,
  owed: Owed & { kind: 'comment' },
  commentId: string,
): Promise<void> {
  const seen = await ports.cases.mustRead(row.issueId);
  // The case has begun afresh at another desk: what was written is posted, and belongs to what was.
  if (seen.before !== row.before) return void (await ports.cases.settle([row]));
  const now = ports.clock.now();
  const news = {
    key: `posted:${owed.of}`,
    at: now,
    by: { kind: 'person', accountId: owed.by },
    what: { type: 'text-posted', of: owed.of, commentId },
  } as const;
  const recorded = await recordHistory(ports, seen, extend(seen.history, [news], now), undefined, [owed.id]);
  if (!recorded) await notePosted(ports, row, owed, commentId);
}
