import type { DeskView } from '../../../src/contract/desk';
import { useWords } from '../words';

const LATE = 10 * 60_000;

/** Whether the clock is alive, and what is waiting or was refused. Each is a word and a sign, not only a colour. */
export function Heartbeat({ desk, now }: { desk: DeskView; now: number }) {
  const words = useWords();
  const { lastSweepAt, owed, parked, rulebook } = desk;
  const age = lastSweepAt === null ? undefined : Math.max(0, now - lastSweepAt);
  const late = age !== undefined && age > LATE;
  return (
    <dl className="heartbeat">
      <div>
        <dt>{words.say('desk.sweep')}</dt>
        <dd className={late ? 'alarming' : undefined}>
          {age === undefined ? words.say('desk.sweep-never') : words.say('desk.sweep-ago', { time: words.time(age) })}
          {age !== undefined && (
            <p className={late ? 'alarming' : 'quiet'}>
              {late ? '⚠ ' : '✓ '}
              {words.say(late ? 'desk.sweep-late' : 'desk.sweep-well')}
            </p>
          )}
        </dd>
      </div>
      <div>
        <dt>{words.say('desk.owed')}</dt>
        <dd>{words.say('desk.owed-count', { count: owed })}</dd>
      </div>
      <div>
        <dt>{words.say('desk.parked')}</dt>
        <dd className={parked > 0 ? 'alarming' : undefined}>
          {words.say('desk.parked-count', { count: parked })}
          {parked > 0 && <p className="quiet">{words.say('desk.parked-why')}</p>}
        </dd>
      </div>
      <div>
        <dt>{words.say('desk.rulebook')}</dt>
        <dd>{words.say('desk.rulebook-version', { version: rulebook })}</dd>
      </div>
    </dl>
  );
}
