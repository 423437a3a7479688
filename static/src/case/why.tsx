import type { CaseView, ClockView } from '../../../src/contract/calls';
import { useWords } from '../words';

/** The arithmetic behind the deadline: rule, calendar, what was used when, what is left when. As of the answer. */
export function WhyDue({ shown, clock, asOf }: { shown: CaseView; clock: ClockView; asOf: number }) {
  const words = useWords();
  const times = words.in(shown.zone);
  const { why } = clock;
  const span = ({ from, to }: { from: number; to: number }): string => `${times.short(from, asOf)}–${times.clock(to)}`;
  const length = ({ from, to }: { from: number; to: number }): number => to - from;
  const named = why.usedDuring.reduce((sum, during) => sum + length(during), 0);
  const leftNamed = why.leftDuring.reduce((sum, during) => sum + length(during), 0);
  const pausedHere = (shown.chain.at(-1)?.paused ?? 0) > 0;
  const dueAt = shown.paused ? null : why.dueAt;
  return (
    <details className="why" open>
      <summary>
        {dueAt === null ? words.say('why.heading-paused') : words.say('why.heading', { when: times.when(dueAt, asOf) })}
      </summary>
      <p>{words.say('why.limit', { limit: words.time(why.time), level: words.level(shown.level, shown.team.arm) })}</p>
      <p>{words.say('why.rule', { rule: why.limit, version: why.rulebook })}</p>
      <p>{words.say('why.calendar', { calendar: words.name(why.calendarName) })}</p>
      <dl>
        {why.used > named && (
          <Line
            term={words.say(pausedHere ? 'why.earlier-without-pauses' : 'why.earlier')}
            figure={words.time(why.used - named)}
          />
        )}
        {why.usedDuring.map((during) => (
          <Line
            key={during.from}
            term={words.say('why.used', { span: span(during) })}
            figure={words.time(length(during))}
          />
        ))}
        {why.used < named && <Line term={words.say('why.pauses')} figure={`−${words.time(named - why.used, 'up')}`} />}
        <Line term={words.say('why.used-all')} figure={words.time(why.used)} total />
        {dueAt !== null &&
          why.leftDuring.length > 1 &&
          why.leftDuring.map((during) => (
            <Line
              key={during.from}
              term={words.say('why.left', { span: span(during) })}
              figure={words.time(length(during), 'up')}
            />
          ))}
        {dueAt !== null && why.leftDuring.length > 1 && why.left > leftNamed && (
          <Line
            term={words.say('why.left-later', { when: times.short(dueAt, asOf) })}
            figure={words.time(why.left - leftNamed, 'up')}
          />
        )}
        <Line term={sumTerm(dueAt)} figure={why.left < 0 ? words.time(-why.left) : words.time(why.left, 'up')} total />
      </dl>
    </details>
  );

  function sumTerm(due: number | null): string {
    if (why.left < 0) return words.say('why.over-all');
    if (due === null) return words.say('why.left-paused');
    return words.say('why.left-all', { from: times.clock(asOf), to: times.short(due, asOf) });
  }
}

function Line({ term, figure, total }: { term: string; figure: string; total?: boolean }) {
  return (
    <div className={total ? 'line line-total' : 'line'}>
      <dt>{term}</dt>
      <dd>{figure}</dd>
    </div>
  );
}
