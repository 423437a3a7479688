import type { CaseView } from '../../../src/contract/calls';
import type { Telling } from '../../../src/messages/explain';
import { useWords } from '../words';
import { WhyClock } from './why';

/** What the customer was promised, and how much of it is used. */
export function PromiseToCustomer({ shown, now, telling }: { shown: CaseView; now: number; telling: Telling }) {
  const words = useWords();
  const { promise, zone } = shown;
  if (!promise) return null;
  const over = promise.used - promise.time;
  const share = Math.min(1, promise.used / promise.time);
  return (
    <section aria-labelledby="promise">
      <div className="line">
        <h2 id="promise">{words.say('promise.heading')}</h2>
        <span className="strong">
          {promise.dueAt === undefined ? words.say('promise.stands') : words.in(zone).short(promise.dueAt, now)}
        </span>
      </div>
      <div className={over > 0 ? 'bar bar-over' : 'bar'} aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </div>
      <p className={over > 0 ? 'alarming' : 'quiet'}>
        {over > 0
          ? words.say('promise.over', { over: words.time(over), time: words.time(promise.time) })
          : words.say('promise.used', { used: words.time(promise.used), time: words.time(promise.time) })}
      </p>
      {shown.chain.length > 1 && <p className="quiet">{words.say('promise.beside')}</p>}
      {promise.why && (
        <WhyClock why={promise.why} telling={telling} ask={words.say('why.ask')} of={words.say('promise.heading')} />
      )}
    </section>
  );
}
