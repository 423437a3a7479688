import type { DeskView } from '../../../src/contract/desk';
import { useWords } from '../words';

const LATE = 10 * 60_000;
/** What an app may ask of Jira in an hour, all customers together. */
const QUOTA = 65_000;

/** Whether the clock is alive, and what it costs. Each is a word and a sign, not only a colour. */
export function Heartbeat({ desk, now }: { desk: DeskView; now: number }) {
  const words = useWords();
  const { lastSweepAt, points, rulebook } = desk;
  const age = lastSweepAt === null ? undefined : Math.max(0, now - lastSweepAt);
  const late = age !== undefined && age > LATE;
  const figures = new Intl.NumberFormat(words.locale === 'da' ? 'da-DK' : 'en-GB', { maximumFractionDigits: 1 });
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
        <dt>{words.say('desk.points')}</dt>
        <dd>
          {words.say('desk.points-count', {
            count: figures.format(points),
            share: figures.format((points / QUOTA) * 100),
          })}
          <p className="quiet">{words.say('desk.points-why')}</p>
        </dd>
      </div>
      <div>
        <dt>{words.say('desk.rulebook')}</dt>
        <dd>{words.say('desk.rulebook-version', { version: rulebook })}</dd>
      </div>
    </dl>
  );
}
