import { DAY, MINUTE } from '../../../src/contract/time';
import { useWords } from '../words';
import type { Board } from './board';
import { wantTexts } from './issue-texts';
import { LongList } from './long-list';
import { Noted } from './notices';

const ROW = 56;
const LATE = 10 * MINUTE;

/** What nobody can prevent, only find: and beside it, how changes fare and whether the clock is alive. */
export function Deviations({ board, now }: { board: Board; now: number }) {
  const words = useWords();
  const { deviations, zone } = board;
  return (
    <section className="queue-box">
      <h2>
        {words.say('queue.deviations')} <span className="queue-count">{deviations.length}</span>
      </h2>
      <p className="quiet">{words.say('queue.deviations-why')}</p>
      {deviations.length === 0 ? (
        <p className="queue-none">✓ {words.say('queue.no-deviations')}</p>
      ) : (
        <LongList
          items={deviations}
          idOf={({ issueId, at }) => `${issueId}@${at}`}
          rowHeight={ROW}
          most={4 * ROW}
          label={words.say('queue.deviations')}
          onSeen={(ids) => wantTexts(ids.map((id) => id.split('@')[0] ?? id))}
        >
          {({ issueId, at, kind }) => (
            <Noted
              sign="⚠"
              issueId={issueId}
              meanwhile={words.say('queue.fetching')}
              more={`${words.say(`queue.deviation-${kind}`)} · ${words.in(zone).short(at, now)}`}
            />
          )}
        </LongList>
      )}
      <h3>{words.say('queue.changes')}</h3>
      <Changes board={board} />
      <h3>{words.say('queue.heartbeat')}</h3>
      <Heartbeat lastSweepAt={board.lastSweepAt} now={now} />
    </section>
  );
}

function Changes({ board: { month, all, now } }: { board: Board }) {
  const words = useWords();
  const { answered, changes } = month;
  const share = new Intl.NumberFormat(words.locale === 'da' ? 'da-DK' : 'en-GB', { style: 'percent' });
  const open = all.filter(({ verdict, verdictOpen }) => verdict === 'change-request' && !verdictOpen);
  const oldest = Math.min(now, ...open.map(({ receivedAt }) => receivedAt));
  return (
    <>
      <p>
        {answered === 0
          ? words.say('queue.changes-none')
          : words.say('queue.changes-share', { changes, answered, share: share.format(changes / answered) })}
      </p>
      <p>
        {open.length === 0
          ? words.say('queue.changes-none-open')
          : words.say('queue.changes-open', { count: open.length, days: Math.floor((now - oldest) / DAY) })}
      </p>
    </>
  );
}

function Heartbeat({ lastSweepAt, now }: { lastSweepAt: number | null; now: number }) {
  const words = useWords();
  if (lastSweepAt === null) return <p>{words.say('desk.sweep-never')}</p>;
  const age = Math.max(0, now - lastSweepAt);
  const late = age > LATE;
  return (
    <p className={late ? 'alarming' : undefined}>
      {late ? '⚠ ' : '✓ '}
      {words.say(late ? 'desk.sweep-late' : 'desk.sweep-well')} {words.say('desk.sweep')}:{' '}
      {words.say('desk.sweep-ago', { time: words.time(age) })}
    </p>
  );
}
