import type { SectionProps } from '../onboarding/section';
import { useWords } from '../words';
import { MemberCard } from './member-card';
import { useSeats } from './seats';
import { Tally } from './tally';

/** What the board said, for the steering group to decide by. */
export function Recommendation({ of }: SectionProps) {
  const words = useWords();
  const seats = useSeats(of);
  const { board } = of.frame;
  if (!board) return <p className="quiet">{words.say('board.not-asked')}</p>;
  const given = seats.filter((seat) => seat.given);
  return (
    <section className="board" aria-label={words.say('board.recommendation')}>
      <h4>{words.say(board.closed ? 'board.recommendation' : 'board.so-far')}</h4>
      <Tally of={of} />
      {given.length > 0 && (
        <details>
          <summary>{words.say('board.read-all')}</summary>
          <ul className="board-cards">
            {given.map((seat) => (
              <MemberCard key={seat.member} seat={seat} of={of} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
