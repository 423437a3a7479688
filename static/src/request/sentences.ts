import type { RequestView } from '../../../src/contract/calls';
import type { Words } from '../words';

type Entry = RequestView['history'][number];

/** What the request's heading says. */
export function titleOf({ standing, homeward }: RequestView, words: Words): string {
  return words.say(standing === 'with-us' && homeward ? 'request.title-homeward' : `request.title-${standing}`);
}

/** One sentence: who has the request, since when, and what they do with it. */
export function whoHasIt(request: RequestView, now: number, words: Words): string {
  const { standing, at, since, homeward, zone, history } = request;
  const latest = (what: Entry['what']): string =>
    words.when(zone, history.findLast((entry) => entry.what === what)?.at ?? since, now);
  switch (standing) {
    case 'answered':
      return words.say('request.answered', { when: latest('answered') });
    case 'closed':
      return words.say('request.closed', { when: latest('closed') });
    case 'waiting-for-you':
      return words.say('request.waiting', { when: latest('waiting-for-you') });
    case 'with-us': {
      const when = words.when(zone, since, now);
      if (homeward && (at === 'support' || at === 'technicians')) return words.say(`request.home-${at}`, { when });
      return words.say(at === 'you' ? 'request.at-support' : `request.at-${at}`, { when });
    }
  }
}

/** One thing that happened, in plain words. What was said to the customer on the way is not called the answer. */
export function happened(entry: Entry, { standing, history }: RequestView, words: Words): string {
  const { what, stop } = entry;
  if (what === 'passed-on') {
    return words.say(stop === 'you' ? 'request.history-waiting-for-you' : `request.history-passed-on-${stop}`);
  }
  if (what === 'answered-inside') {
    const inside = stop === 'technicians' ? 'technicians' : 'support';
    return words.say(`request.history-answered-inside-${inside}`);
  }
  const isTheAnswer = standing === 'answered' && entry === history.findLast((other) => other.what === 'answered');
  return words.say(what === 'answered' && !isTheAnswer ? 'request.history-wrote' : `request.history-${what}`);
}
