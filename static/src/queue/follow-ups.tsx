import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import type { FollowedUp, QueuedCase } from '../../../src/contract/queue';
import { call, type Outcome } from '../call';
import { useWidth } from '../use-width';
import { useWords, type Words } from '../words';
import { nameOf, type Board } from './board';
import { moment } from './due';
import { IssueName } from './issue-name';
import { useIssueText, wantTexts } from './issue-texts';
import { LongList } from './long-list';

const ROW = 68;
/** Where the button has a line of its own. */
const NARROW_ROW = 104;
const NARROW = 420;

/** The passed-on cases that 1st level is to look after by the end of today, the most overdue first. */
export function dueToday({ shown, zone, now }: Board, words: Words): readonly QueuedCase[] {
  const { local } = words.in(zone);
  const today = local(now).date;
  return shown
    .filter(({ followUpAt }) => followUpAt !== null && (followUpAt <= now || local(followUpAt).date === today))
    .toSorted((a, b) => (a.followUpAt ?? 0) - (b.followUpAt ?? 0));
}

/** What 1st level has passed on and must look after today, with a button that says it did. */
export function FollowUps({ board, refresh }: { board: Board; refresh: () => void }) {
  const words = useWords();
  const box = useRef<HTMLElement>(null);
  const narrow = useWidth(box) < NARROW;
  const row = narrow ? NARROW_ROW : ROW;
  const [said, say] = useState('');
  // The store may show a case for a moment as it was before.
  const [confirmed, note] = useState<ReadonlyMap<string, number>>(new Map());
  const due = dueToday(board, words).filter(({ issueId, version }) => version > (confirmed.get(issueId) ?? -1));
  return (
    <section ref={box} className={narrow ? 'queue-box queue-narrow' : 'queue-box'}>
      <h2>
        {words.say('queue.follow-ups')} <span className="queue-count">{due.length}</span>
      </h2>
      <p className="quiet">{words.say('queue.follow-ups-why')}</p>
      <p role="status" className="quiet">
        {said}
      </p>
      {due.length === 0 ? (
        <p className="queue-none">{words.say('queue.no-follow-ups')}</p>
      ) : (
        <LongList
          items={due}
          idOf={({ issueId }) => issueId}
          rowHeight={row}
          most={5 * row}
          label={words.say('queue.follow-ups')}
          onSeen={wantTexts}
        >
          {(one) => (
            <FollowUp
              one={one}
              board={board}
              done={(message, did) => {
                say(message);
                if (did) note(new Map([...confirmed, [one.issueId, one.version]]));
                refresh();
              }}
            />
          )}
        </LongList>
      )}
    </section>
  );
}

function FollowUp({
  one,
  board,
  done,
}: {
  one: QueuedCase;
  board: Board;
  done: (message: string, did: boolean) => void;
}) {
  const words = useWords();
  const text = useIssueText(one.issueId);
  const [sending, send] = useState<string>();
  const key = text?.key ?? one.issueId;
  const at = one.followUpAt ?? board.now;
  const { time, far } = moment(at, words, board.zone, board.now);
  const confirm = async (): Promise<void> => {
    // The same press is the same move, also when it has to be sent again.
    const moveId = sending ?? crypto.randomUUID();
    send(moveId);
    const outcome = await call('queue.follow-up', { issueId: one.issueId, moveId, seen: one.version });
    if (outcome.ok) send(undefined);
    done(answered(outcome), outcome.ok && outcome.value.done);
  };
  return (
    <div className={`queue-row queue-look${at <= board.now ? ' queue-late' : ''}`}>
      <p className="queue-time">
        <span className="queue-clock">{time}</span>
        <span className="queue-far">{far}</span>
      </p>
      <p className="queue-what">
        <IssueName text={text} meanwhile={nameOf(board.names.kind, one.facts.kind, words)} />
        <span className="queue-more">
          {text?.key ?? '…'} {words.say('queue.at', { team: nameOf(board.teams, one.team, words) })}
        </span>
      </p>
      <Button spacing="compact" aria-label={words.say('queue.confirm-case', { key })} onClick={() => void confirm()}>
        {words.say('queue.confirm')}
      </Button>
    </div>
  );

  function answered(outcome: Outcome<FollowedUp>): string {
    if (!outcome.ok) return words.say(`refused.${outcome.reason}`);
    if (outcome.value.done) return words.say('queue.confirmed', { key });
    const { reason } = outcome.value;
    if (reason === 'not-here') return words.say('queue.not-here');
    return words.say(reason === 'moved-meanwhile' ? 'refused.busy' : `refused.${reason}`);
  }
}
