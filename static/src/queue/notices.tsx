import { useWords } from '../words';
import { nameOf, type Board } from './board';
import { IssueName } from './issue-name';
import { useIssueText, wantTexts } from './issue-texts';
import { LongList } from './long-list';

const ROW = 56;

/** What went to the business past 2nd level, which was only told. */
export function Notices({ board }: { board: Board }) {
  const words = useWords();
  const told = board.shown.flatMap(({ issueId, noticed, since }) =>
    noticed === undefined ? [] : [{ issueId, at: since, said: nameOf(board.teams, noticed, words) }],
  );
  return (
    <section className="queue-box">
      <h2>
        {words.say('queue.notices')} <span className="queue-count">{told.length}</span>
      </h2>
      <p className="quiet">{words.say('queue.notices-why')}</p>
      {told.length === 0 ? (
        <p className="queue-none">{words.say('queue.no-notices')}</p>
      ) : (
        <LongList
          items={told}
          idOf={({ issueId }) => issueId}
          rowHeight={ROW}
          most={5 * ROW}
          label={words.say('queue.notices')}
          onSeen={wantTexts}
        >
          {({ issueId, at, said }) => (
            <Noted
              sign="→"
              issueId={issueId}
              meanwhile={words.say('queue.fetching')}
              more={words.say('queue.notice-to', { team: said, when: words.in(board.zone).short(at, board.now) })}
            />
          )}
        </LongList>
      )}
    </section>
  );
}

/** A case in one line, and one about it. */
export function Noted(props: { sign: string; issueId: string; meanwhile: string; more: string }) {
  const { sign, issueId, meanwhile, more } = props;
  const text = useIssueText(issueId);
  return (
    <div className="queue-row queue-noted">
      <span aria-hidden="true">{sign}</span>
      <p className="queue-what">
        <IssueName text={text} meanwhile={meanwhile} />
        <span className="queue-more" title={more}>
          {text?.key ?? '…'} · {more}
        </span>
      </p>
    </div>
  );
}
