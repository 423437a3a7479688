import { extend, type History, type News } from './event';
import { foldedOn, inHand, standingEvents, type CaseState } from './fold';
import type { Hats } from './protocol';

/** Accounts of staff among these news whose public words can be an answer: who wrote while the case was in hand. */
export function writersAmong(history: History, news: readonly News[]): readonly string[] {
  if (!news.some(isPublicWord)) return [];
  const keys = new Set(news.filter(isPublicWord).map(({ key }) => key));
  let state: CaseState | undefined;
  const writers = standingEvents(extend(history, news, 0)).flatMap((event) => {
    const before = state;
    state = foldedOn(state, event);
    const matters = keys.has(event.key) && before !== undefined && inHand(before);
    return matters && event.by.kind === 'person' ? [event.by.accountId] : [];
  });
  return [...new Set(writers)];
}

/** The news, saying of public words of staff whether who wrote them works at 1st level or only above, where that is known. */
export function withSides(news: readonly News[], hatsOf: (accountId: string) => Hats | undefined): readonly News[] {
  return news.map((item) => {
    if (!isPublicWord(item) || item.by.kind !== 'person') return item;
    const side = sideOf(hatsOf(item.by.accountId));
    return side ? { ...item, what: { type: 'answered-customer', side } } : item;
  });
}

function isPublicWord({ key, what }: News): boolean {
  return what.type === 'answered-customer' && key.startsWith('comment:');
}

/** Whoever works at 1st level too speaks for it. */
function sideOf(hats: Hats | undefined): 'first' | 'above' | undefined {
  if (hats === undefined || hats === 'unknown') return undefined;
  if (hats.includes('first')) return 'first';
  return hats.includes('second') || hats.includes('third') ? 'above' : undefined;
}
