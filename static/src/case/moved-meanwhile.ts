import type { CaseView } from '../../../src/contract/calls';
import type { Words } from '../words';
import { levelOf } from './place-words';

/** Whether a case is somewhere else, or out of hand, after somebody looked at it. */
export function hasMoved(before: CaseView, after: CaseView): boolean {
  return before.standing !== after.standing || before.chain.at(-1)?.id !== after.chain.at(-1)?.id;
}

/** What happened to a case between two looks at it, in one sentence or two. */
export function movedMeanwhile(before: CaseView, after: CaseView, now: number, words: Words): string {
  const team = words.name(after.team.name);
  const last = after.chain.at(-1);
  const when = words.when(after.zone, last?.to ?? after.since, now);
  if (after.standing !== before.standing) {
    if (after.standing === 'answered') return words.say('moved.answered', { when });
    if (after.standing === 'closed') return words.say('moved.closed', { when });
  }
  const seen = new Set(before.chain.map(({ id }) => id));
  if (last && !seen.has(last.id)) {
    const how = words.say(`moved.${last.arrival}`, { team, when });
    const stops = after.chain.filter(({ id }) => !seen.has(id)).length;
    return stops > 1 ? `${how} ${nowAt()}` : how;
  }
  if (after.paused && !before.paused) {
    return words.say('moved.paused', { when: words.when(after.zone, after.paused.from, now) });
  }
  return last && last.id === before.chain.at(-1)?.id ? words.say('moved.changed', { team }) : nowAt();

  function nowAt(): string {
    return words.say('moved.now-at', { team, level: levelOf(after.team, words) });
  }
}
