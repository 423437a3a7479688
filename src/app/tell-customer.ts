import { fold, inHand } from '../domain/casework/fold';
import type { Tidings } from '../domain/casework/owed';
import { ok, type Result } from '../domain/result';
import { say } from '../messages/message';
import type { OwedRow } from '../ports/cases';
import type { Ports } from '../ports/ports';
import type { Refused } from '../ports/staff';
import { presentRules } from './judged-by';

/** What a customer who cannot follow the case is told, in their language and as the app. Once: a second try first looks for the comment of the first. */
export async function tellCustomer(ports: Ports, row: OwedRow, says: Tidings): Promise<Result<void, Refused>> {
  if (row.attempts > 0 && (await ports.jira.commentOf(row.issueId, row.owed.id)) !== undefined) return ok(undefined);
  const record = await ports.cases.mustRead(row.issueId);
  const state = fold(record.history);
  if (!state || !inHand(state)) return ok(undefined);
  const { rulebook } = await presentRules(ports, record);
  const spoken = state.reporter === null ? undefined : await ports.staff.languageOf(state.reporter);
  const language = spoken ?? rulebook.language;
  const words = { type: 'tidings', text: say(language, `casework.told-${says}`) } as const;
  const post = { issueId: row.issueId, effectId: row.owed.id, words, public: true, language, as: undefined };
  const posted = await ports.jira.comment(post);
  return posted.ok ? ok(undefined) : posted;
}
