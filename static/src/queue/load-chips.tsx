import { loadOf } from '../../../src/contract/queue-load';
import type { QueuedCase } from '../../../src/contract/queue';
import { useWords } from '../words';

/** How many of these are past their limit, and how many will soon be. */
export function LoadChips({ cases, now }: { cases: readonly QueuedCase[]; now: number }) {
  const words = useWords();
  const { over, soon } = loadOf(cases, now);
  return (
    <p className="queue-chips">
      {over > 0 && (
        <span className="queue-chip queue-chip-over">
          <span aria-hidden="true">⚠ </span>
          {words.say('queue.chip-over', { count: over })}
        </span>
      )}
      {soon > 0 && (
        <span className="queue-chip queue-chip-soon" title={words.say('queue.soon-why')}>
          <span aria-hidden="true">▲ </span>
          {words.say('queue.chip-soon', { count: soon })}
        </span>
      )}
    </p>
  );
}
