import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { followFocus } from '../focus-kept';
import type { SectionProps } from '../onboarding/section';
import { useWords } from '../words';
import { AssessForm } from './assess-form';
import { DaysRow } from './days-row';
import { MemberCard } from './member-card';
import { ReadForm } from './read-form';
import { useSeats, type Seat } from './seats';
import { Tally } from './tally';
import { WhyDue } from './why-due';

/** The board at work: its days, what each member has said, and the reader's own say. */
export function Assessing(props: SectionProps) {
  const { item, of, act } = props;
  const words = useWords();
  const seats = useSeats(of);
  const [writing, write] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  const { board, ended } = of.frame;
  if (!board) return <p className="quiet">{words.say('board.not-asked')}</p>;
  const isOpen = !board.closed && !ended;
  const mine = seats.find(({ member, left }) => member === of.me.accountId && !left);
  const close = (member: string): void => {
    flushSync(() => write(undefined));
    const card = list.current?.querySelector<HTMLElement>(`[data-member="${CSS.escape(member)}"]`);
    followFocus(card, card?.querySelector('button') ?? card);
  };
  return (
    <section className="board" aria-label={words.say('board.heading')}>
      <DaysRow of={of} board={board} item={item.id} />
      <WhyDue item={item} of={of} />
      <ReadForm {...props} />
      {board.closed && <Tally of={of} />}
      <ul className="board-cards" ref={list}>
        {seats.map((seat) => (
          <MemberCard key={seat.member} seat={seat} of={of}>
            <div data-member={seat.member} tabIndex={-1}>
              {mayWriteFor(seat) && writing !== seat.member && (
                <Button spacing="compact" onClick={() => write(seat.member)}>
                  {words.say(seat.given ? 'board.rewrite' : 'board.write-for')}
                  <span className="hidden"> {seat.name}</span>
                </Button>
              )}
              {writing === seat.member && isOpen && (
                <AssessForm seat={seat} of={of} act={act} own={false} done={() => close(seat.member)} />
              )}
            </div>
          </MemberCard>
        ))}
      </ul>
      {isOpen && mine && <AssessForm seat={mine} of={of} act={act} own />}
      {board.closed && mine && !mine.given && <p className="quiet">{words.say('board.too-late')}</p>}
    </section>
  );

  /** Nobody writes over what a member said in person. */
  function mayWriteFor({ member, given, left }: Seat): boolean {
    const inPerson = given?.by.kind === 'person' && given.by.accountId === member;
    return isOpen && of.me.leads && !left && member !== of.me.accountId && !inPerson;
  }
}
