import { VERDICTS } from '../../../src/contract/board';
import type { OnboardingView } from '../../../src/contract/onboarding';
import { useWords } from '../words';
import { useSeats } from './seats';

/** How many said what, and who said nothing. */
export function Tally({ of }: { of: OnboardingView }) {
  const words = useWords();
  const seats = useSeats(of);
  const { board } = of.frame;
  if (!board) return null;
  const silent = board.closed?.silent ?? [];
  const nameOf = (member: string): string =>
    seats.find((seat) => seat.member === member)?.name ?? words.say('board.someone');
  return (
    <div className="board-tally">
      <ul>
        {VERDICTS.map((verdict) => (
          <li key={verdict}>
            {words.say(`board.tally-${verdict}`, {
              count: board.assessments.filter((one) => one.verdict === verdict).length,
            })}
          </li>
        ))}
      </ul>
      {board.closed && (
        <p>
          {silent.length === 0
            ? words.say('board.mail-all-answered')
            : words.say('board.mail-silent', { names: silent.map(nameOf).join(', ') })}
        </p>
      )}
    </div>
  );
}
