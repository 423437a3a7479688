import type { RequestView } from '../../../src/contract/calls';
import type { Words } from '../words';

type Entry = RequestView['history'][number];

/** What the reader and the request are called: one's own, or another's that one may follow. */
export function calledFor({ mine }: Pick<RequestView, 'mine'>, words: Words) {
  return mine
    ? {
        you: words.say('request.you'),
        You: words.say('request.You'),
        request: words.say('request.yours'),
        Request: words.say('request.Yours'),
      }
    : {
        you: words.say('request.sender'),
        You: words.say('request.Sender'),
        request: words.say('request.theirs'),
        Request: words.say('request.Theirs'),
      };
}

/** What the request's heading says. */
export function titleOf(request: RequestView, words: Words): string {
  const { standing, homeward } = request;
  const key = standing === 'with-us' && homeward ? 'request.title-homeward' : (`request.title-${standing}` as const);
  return words.say(key, calledFor(request, words));
}

/** One sentence: who has the request, since when, and what they do with it. */
export function whoHasIt(request: RequestView, now: number, words: Words): string {
  const { standing, at, since, homeward, zone, history } = request;
  const called = calledFor(request, words);
  const latest = (what: Entry['what']): string =>
    words.when(zone, history.findLast((entry) => entry.what === what)?.at ?? since, now);
  switch (standing) {
    case 'answered':
      return words.say('request.answered', { when: latest('answered'), ...called });
    case 'closed':
      return words.say('request.closed', { when: latest('closed') });
    case 'waiting-for-you':
      return words.say('request.waiting', { when: latest('waiting-for-you'), ...called });
    case 'with-us': {
      const when = words.when(zone, since, now);
      if (homeward && (at === 'support' || at === 'technicians'))
        return words.say(`request.home-${at}`, { when, ...called });
      return words.say(at === 'you' ? 'request.at-support' : `request.at-${at}`, { when, ...called });
    }
  }
}

/** One thing that happened, in plain words. What was said to the customer on the way is not called the answer. */
export function happened(entry: Entry, request: RequestView, words: Words): string {
  const { what, stop } = entry;
  const called = calledFor(request, words);
  switch (what) {
    case 'passed-on':
      return words.say(
        stop === 'you' ? 'request.history-waiting-for-you' : `request.history-passed-on-${stop}`,
        called,
      );
    case 'taken-back':
      return words.say(`request.history-taken-back-${stop === 'technicians' ? stop : 'support'}`, called);
    case 'sent-back':
      return words.say(`request.history-sent-back-${stop === 'you' || stop === 'support' ? 'technicians' : stop}`);
    case 'answered-inside':
      return words.say(`request.history-answered-inside-${stop === 'technicians' ? stop : 'support'}`);
    case 'you-wrote':
      return words.say(request.mine ? 'request.history-you-wrote' : 'request.history-sender-wrote');
    case 'answered': {
      const answer = request.standing === 'answered' && entry === request.history.findLast((one) => one.what === what);
      return words.say(answer ? 'request.history-answered' : 'request.history-wrote', called);
    }
    default:
      return words.say(`request.history-${what}`, called);
  }
}

/** What a stop is called, and what is done there. */
export function stopName(stop: RequestView['at'], { mine }: Pick<RequestView, 'mine'>, words: Words): string {
  return words.say(stop === 'you' && !mine ? 'request.stop-sender' : `request.stop-${stop}`);
}

export function stopRole(stop: RequestView['at'], request: Pick<RequestView, 'mine'>, words: Words): string {
  return words.say(
    stop === 'you' && !request.mine ? 'request.role-sender' : `request.role-${stop}`,
    calledFor(request, words),
  );
}
