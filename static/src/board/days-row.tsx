import type { OnboardingView } from '../../../src/contract/onboarding';
import { DAY } from '../../../src/contract/time';
import { useWords } from '../words';
import { dayWords } from './day-words';
import { useWhy } from './use-why';

type Board = NonNullable<OnboardingView['frame']['board']>;

/** The board's days as boxes, one for each that counts, so that nobody has to; days that do not count lie between them. */
export function DaysRow({ of, board, item }: { of: OnboardingView; board: Board; item: string }) {
  const words = useWords();
  const answer = useWhy(of.issueId, item, of.version, true);
  const times = words.in(of.zone);
  const day = dayWords(words, times.local(of.asOf).date);
  const dueSaid = words.say('board.due', { when: times.when(board.dueAt, of.asOf) });
  const why = answer?.ok ? answer.value.why : undefined;
  if (why?.base === undefined) return <p className="board-due">{dueSaid}</p>;
  // A box begins at the hour of the day at which the board was asked, and the last one ends when it is due.
  const boxes = [{ date: why.base, counts: true }, ...why.days.slice(0, -1)];
  const present = boxAt(times.local(of.asOf), times.local(board.askedAt));
  const total = boxes.filter(({ counts }) => counts).length;
  const isOver = board.closed !== undefined || of.asOf >= board.dueAt;
  const reached = boxes.filter(({ date, counts }) => counts && date <= present).length;
  return (
    <div className="board-days">
      <p className="board-due">
        {!isOver && <span className="strong">{words.say('board.day-of', { day: reached, of: total })} · </span>}
        {dueSaid}
      </p>
      <ol aria-label={words.say('board.days')}>
        {boxes.map(({ date, counts }) => {
          const isNow = !isOver && date === present;
          const standing = isNow ? 'now' : isOver || date < present ? 'past' : 'ahead';
          return (
            <li
              key={date}
              className={counts ? `board-day board-day-${standing}` : 'board-day board-day-closed'}
              {...(isNow && { 'aria-current': 'date' as const })}
            >
              <span className="board-box" aria-hidden="true" />
              <span>
                {day.weekday(date)} {day.number(date)}
              </span>
              {isNow && <span className="board-today">{words.say('time.today')}</span>}
              {!counts && <span className="hidden"> {words.say('board.day-closed')}</span>}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

interface Local {
  readonly date: string;
  readonly hour: number;
  readonly minute: number;
}

/** The day whose box an instant lies in: until the hour at which the board was asked, that of the day before. */
function boxAt(now: Local, asked: Local): string {
  const isEarlier = now.hour * 60 + now.minute < asked.hour * 60 + asked.minute;
  return isEarlier ? new Date(Date.parse(now.date) - DAY).toISOString().slice(0, 10) : now.date;
}
