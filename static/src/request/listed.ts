import type { ListedRequest } from '../../../src/contract/request';
import type { Words } from '../words';

/** What a superuser may choose to see of the list. */
export const FILTERS = ['every', 'with-us', 'waiting-for-you', 'answered', 'late'] as const;
export type Filter = (typeof FILTERS)[number];

export function isLate({ known }: ListedRequest, now: number): boolean {
  return known?.standing === 'with-us' && known.expectedBy !== undefined && known.expectedBy < now;
}

export function shownBy(filter: Filter, request: ListedRequest, now: number): boolean {
  if (filter === 'every') return true;
  if (filter === 'late') return isLate(request, now);
  // One that nobody follows yet has been received, and so is with us.
  return (request.known?.standing ?? 'with-us') === filter;
}

export function statusOf({ known }: ListedRequest, words: Words): string {
  if (!known) return words.say('request.all-status-unknown');
  return words.say(
    `request.all-status-${known.standing === 'with-us' && known.homeward ? 'homeward' : known.standing}`,
  );
}

export function whereOf({ known }: ListedRequest, words: Words): string {
  if (!known) return words.say('request.stop-support');
  const withSender = known.at === 'you' || known.standing === 'answered' || known.standing === 'waiting-for-you';
  return withSender ? words.say('request.all-where-you') : words.say(`request.stop-${known.at}`);
}

/** When the answer is expected, in words. */
export function answerOf(request: ListedRequest, zone: string, now: number, words: Words): string {
  const { known } = request;
  if (known?.standing === 'answered' || known?.standing === 'closed') return '–';
  if (known?.standing === 'waiting-for-you') return words.say('request.all-stands-still');
  if (known?.expectedBy === undefined) return words.say('request.all-no-time');
  const when = words.when(zone, known.expectedBy, now);
  return words.say(isLate(request, now) ? 'request.all-late' : 'request.all-when', { when });
}
