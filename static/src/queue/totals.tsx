import { loadOf } from '../../../src/contract/queue-load';
import { useWords } from '../words';
import type { Board } from './board';
import { dueToday } from './follow-ups';

/** The whole desk in five figures, of the cases that are shown. */
export function Totals({ board }: { board: Board }) {
  const words = useWords();
  const { open, over, soon } = loadOf(board.shown, board.now);
  const looks = dueToday(board, words).length;
  const past = board.deviations.filter(({ kind }) => kind === 'past-first').length;
  return (
    <ul className="queue-totals" aria-label={words.say('queue.summary')}>
      <li>
        <strong className="queue-figure">{open}</strong> <span>{words.say('queue.open', { count: open })}</span>
      </li>
      <li className={over > 0 ? 'queue-alarm' : undefined}>
        <strong className="queue-figure">{over}</strong>
        <span>
          {over > 0 && <span aria-hidden="true">⚠ </span>}
          {words.say('queue.over')}
        </span>
      </li>
      <li>
        <strong className="queue-figure">{soon}</strong>
        <span title={words.say('queue.soon-why')}>
          {soon > 0 && <span aria-hidden="true">▲ </span>}
          {words.say('queue.soon')}
        </span>
      </li>
      <li>
        <strong className="queue-figure">{looks}</strong> <span>{words.say('queue.looks', { count: looks })}</span>
      </li>
      <li>
        <strong className="queue-figure">{past}</strong> <span>{words.say('queue.past')}</span>
      </li>
    </ul>
  );
}
