import SectionMessage from '@atlaskit/section-message/section-message';
import { useCallback, useDeferredValue, useMemo } from 'react';
import type { QueueAnswer, QueueView } from '../../../src/contract/queue';
import { call, type Outcome } from '../call';
import { Broken, NotEnabled, Updated, Waiting } from '../states';
import { useAnswer, type Shown } from '../use-answer';
import { useInAddress } from '../use-in-address';
import { useWords } from '../words';
import { boardOf, COLUMNS, ownColumn } from './board';
import { chosenIn, EVERYTHING, searchOf } from './chosen';
import { Column } from './column';
import { Deviations } from './deviations';
import { Filters } from './filters';
import { FollowUps } from './follow-ups';
import { Notices } from './notices';
import { Totals } from './totals';
import './queue.css';

/** Others move cases too: looked at again after so long, while somebody looks. */
const AGAIN = 120_000;

/** All open cases of the desk, level by level, and what must not be forgotten about them. */
export function QueuePage({ first }: { first: Promise<Outcome<QueueAnswer>> }) {
  const look = useCallback(() => call('queue.show', {}), []);
  const shown = useAnswer(look, first, againAt);
  const { value, failure, refresh } = shown;
  if (!value) return failure ? <Broken failure={failure} retry={refresh} /> : <Waiting rows={8} />;
  if (value.state === 'not-enabled') return <NotEnabled refresh={refresh} loading={shown.loading} />;
  return <Standing queue={value.queue} asOf={value.asOf} shown={shown} />;
}

function againAt({ asOf }: QueueAnswer): number {
  return asOf + AGAIN;
}

function Standing({ queue, asOf, shown }: { queue: QueueView; asOf: number; shown: Shown<QueueAnswer> }) {
  const words = useWords();
  const { now, failure, loading, refresh } = shown;
  const [chosen, choose] = useInAddress(EVERYTHING, chosenIn, searchOf);
  // The fields answer at once; a thousand cases may come a moment later.
  const wanted = useDeferredValue(chosen);
  const board = useMemo(() => boardOf(queue, wanted, now), [queue, wanted, now]);
  const own = ownColumn(board);
  const columns = own ? [own, ...COLUMNS.filter((column) => column !== own)] : COLUMNS;
  const times = words.in(queue.zone);
  return (
    <main className="queue">
      <div className="queue-head">
        <h1>{words.say('queue.heading')}</h1>
        <p className="queue-now">
          {times.day(now, now)} <strong>{times.clock(now)}</strong>
        </p>
        <Updated {...{ at: asOf, zone: queue.zone, now, failure, loading, refresh }} />
      </div>
      <Filters board={{ ...board, chosen }} choose={choose} />
      {queue.still !== undefined && (
        <SectionMessage appearance="warning" title={words.say('queue.still')} headingLevel="h2">
          <p>{words.say('queue.still-why', { when: words.when(queue.zone, queue.still, now) })}</p>
        </SectionMessage>
      )}
      {queue.filling && <p className="quiet">{words.say('queue.filling', queue.filling)}</p>}
      {queue.more && <p className="alarming">{words.say('queue.more')}</p>}
      <Totals board={board} />
      <div className={own ? 'queue-columns queue-columns-own' : 'queue-columns'}>
        {columns.map((column) => (
          <Column key={column} column={column} board={board} own={column === own} />
        ))}
      </div>
      <div className="queue-boxes">
        <FollowUps board={board} refresh={refresh} />
        <Notices board={board} />
        <Deviations board={board} now={now} />
      </div>
    </main>
  );
}
