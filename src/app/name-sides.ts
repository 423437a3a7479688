import { extend, type News } from '../domain/casework/event';
import { fold } from '../domain/casework/fold';
import type { Hats } from '../domain/casework/protocol';
import { withSides, writersAmong } from '../domain/casework/sides';
import type { CaseRecord } from '../ports/cases';
import type { Ports } from '../ports/ports';
import { rulebooksOf } from './judged-by';

/** News of a case, saying of public words of staff at which side of the desk their writers work. Jira is asked of each person once in hours. */
export async function namingSides(ports: Ports, seen: CaseRecord, news: readonly News[]): Promise<readonly News[]> {
  const writers = writersAmong(seen.history, news);
  const state = fold(extend(seen.history, news, 0));
  if (writers.length === 0 || !state) return news;
  const { rulebook } = (await rulebooksOf(ports, seen, news))(state.rulebook);
  const hats = new Map<string, Hats>();
  for (const accountId of writers)
    hats.set(accountId, await ports.members.hats(accountId, seen.projectId, rulebook, 'asked'));
  return withSides(news, (accountId) => hats.get(accountId));
}
