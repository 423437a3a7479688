import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import type { OnboardingView } from '../../../src/contract/onboarding';
import { call } from '../call';
import type { SectionProps } from '../onboarding/section';
import { useWords } from '../words';
import { useSeats } from './seats';

/** Sends the case to the board; says first who will be asked, and until when they have. */
export function SendToBoard({ item, of, refresh }: SectionProps) {
  const words = useWords();
  const seats = useSeats(of).filter(({ left }) => !left);
  const [sending, setSending] = useState(false);
  const [complaint, complain] = useState<string>();
  // One press is one move, also when it has to be tried again.
  const move = useRef(crypto.randomUUID());
  const { board, ended } = of.frame;
  const times = words.in(of.zone);
  const maySend = of.me.works && !ended && (!board || isAnew(of));

  const send = async (): Promise<void> => {
    setSending(true);
    complain(undefined);
    const outcome = await call('board.ask', { issueId: of.issueId, moveId: move.current });
    setSending(false);
    if (!outcome.ok)
      return complain(words.say(outcome.reason === 'standing-still' ? 'answer.standing-still' : 'board.not-sent'));
    if (!outcome.value.asked) return complain(words.say(`board.refused-${outcome.value.reason}`));
    move.current = crypto.randomUUID();
    refresh();
  };
  return (
    <section className="board" aria-label={words.say('board.heading')}>
      {board && (
        <p>
          {words.say('board.sent', {
            when: times.when(board.askedAt, of.asOf),
            count: board.members.length,
            due: times.when(board.dueAt, of.asOf),
          })}
        </p>
      )}
      {maySend && (
        <>
          <p>
            {seats.length === 0
              ? words.say('board.refused-no-members')
              : words.say('board.will-ask', {
                  names: seats.map(({ name }) => name).join(', '),
                  days: words.say(`board.days-${of.playbook.board.unit}`, { count: of.playbook.board.days }),
                })}
          </p>
          {item.wanted === 'yes' ? (
            <p>
              <Button
                appearance="primary"
                spacing="compact"
                isLoading={sending}
                isDisabled={seats.length === 0}
                onClick={() => void send()}
              >
                {words.say(board ? 'board.send-again' : 'board.send')}
              </Button>
            </p>
          ) : (
            <p className="quiet">{words.say('board.refused-not-filtered')}</p>
          )}
        </>
      )}
      <p className="complaint" role="alert">
        {complaint}
      </p>
    </section>
  );
}

/** Whether something was decided since the board closed that makes another round worth asking for; the rules have the last word. */
function isAnew({ frame: { board }, phases }: OnboardingView): boolean {
  const closedAt = board?.closed?.at;
  if (closedAt === undefined) return false;
  return phases
    .flatMap(({ items }) => items)
    .some(({ does, state: { decision }, opensWith }) => {
      if (!decision || decision.at < closedAt) return false;
      return does === 'filter' || (does === 'admit' && !opensWith?.includes(decision.outcome));
    });
}
