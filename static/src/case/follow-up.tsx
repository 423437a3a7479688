import type { CaseView } from '../../../src/contract/calls';
import type { Telling } from '../../../src/messages/explain';
import { useWords } from '../words';
import { WhyClock } from './why';

/** When 1st level is to look after what it has passed on. */
export function FollowUp({ shown, now, telling }: { shown: CaseView; now: number; telling: Telling }) {
  const words = useWords();
  const { followUp, zone, chain } = shown;
  if (!followUp) return null;
  const team = words.name((chain[0]?.team ?? shown.team).name);
  const late = followUp.dueAt < now;
  return (
    <section aria-labelledby="follow-up">
      <h2 id="follow-up">{words.say('follow-up.heading')}</h2>
      <p className={late ? 'alarming' : undefined}>
        {words.say(late ? 'follow-up.was-due' : 'follow-up.due', { team, when: words.when(zone, followUp.dueAt, now) })}
      </p>
      <p className="quiet">{words.say('follow-up.last', { when: words.when(zone, followUp.lookedAt, now) })}</p>
      {followUp.why && (
        <WhyClock why={followUp.why} telling={telling} ask={words.say('why.ask')} of={words.say('follow-up.heading')} />
      )}
    </section>
  );
}
