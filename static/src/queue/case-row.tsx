import type { QueuedCase } from '../../../src/contract/queue';
import { useWords } from '../words';
import { dueOf } from './due';
import { IssueName } from './issue-name';
import { useIssueText } from './issue-texts';
import { nameOf, type Board } from './board';

/** One case: its time first and largest, then what it is. */
export function CaseRow({ one, board }: { one: QueuedCase; board: Board }) {
  const words = useWords();
  const text = useIssueText(one.issueId);
  const { time, far, urgency } = dueOf(one, words, board.zone, board.now);
  const { facts } = one;
  const kind = nameOf(board.names.kind, facts.kind, words);
  const system = nameOf(board.names.system, facts.system, words);
  const team = nameOf(board.teams, one.team, words);
  return (
    <div className={`queue-row queue-${urgency}`}>
      <p className="queue-time">
        <span className="queue-clock">{time}</span>
        <span className="queue-far">
          {urgency === 'soon' && <span aria-hidden="true">▲ </span>}
          {far}
          {urgency === 'soon' && <span className="hidden">, {words.say('queue.soon')}</span>}
        </span>
      </p>
      <p className="queue-what">
        <IssueName text={text} meanwhile={`${kind} · ${system}`} />
        <span className="queue-more" title={`${team} · ${system}`}>
          {[text?.key ?? '…', system, team].join(' · ')}
        </span>
      </p>
    </div>
  );
}
