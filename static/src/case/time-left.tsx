import type { CaseView, ClockView } from '../../../src/contract/calls';
import { MINUTE } from '../../../src/contract/time';
import { useWords } from '../words';
import { leftAt, moodOf } from './count-on';
import { Ring } from './ring';

/** How long the team still has: the ring, the deadline in words, and whether the clock runs. */
export function TimeLeft({ shown, asOf, now }: { shown: CaseView; asOf: number; now: number }) {
  const words = useWords();
  const { clock, zone } = shown;
  const paused = stoppedAt(shown);
  if (!clock) {
    return <p className="quiet">{words.say('clock.no-limit')}</p>;
  }
  const left = paused ? clock.left : leftAt(clock, asOf, now);
  const mood = moodOf(clock, left);
  const limit = words.time(clock.limit);
  const spent = words.say('clock.ring', { used: words.time(clock.limit - left), limit });
  const warning =
    clock.warnAt === undefined ? '' : words.say('clock.ring-warning', { share: Math.round(clock.warnAt * 100) });
  return (
    <div className="time-left">
      <Ring
        share={1 - left / clock.limit}
        warnAt={clock.warnAt}
        mood={mood}
        paused={paused !== undefined}
        figure={figureOf(Math.abs(left), left > 0)}
        word={words.say(left <= 0 ? 'clock.over' : paused ? 'clock.paused' : 'clock.left')}
        label={`${spent} ${warning}`.trim()}
      />
      <div className="time-words">
        <h2 className="due">
          {clock.dueAt === null || paused
            ? words.say('clock.due-none')
            : words.say(left <= 0 ? 'clock.was-due' : 'clock.due', { when: words.when(zone, clock.dueAt, now) })}
        </h2>
        <p className={mood === 'over' ? 'alarming' : undefined}>
          {mood === 'over'
            ? words.say('clock.over-of', { over: words.time(-left), limit })
            : words.say('clock.left-of', { left: words.time(left, 'up'), limit })}
        </p>
        {clock.why.clock === 'customer' && <p className="quiet">{words.say('clock.customers')}</p>}
        {clock.why.sum.carried > 0 && (
          <p className="quiet">{words.say('clock.carried', { carried: words.time(clock.why.sum.carried) })}</p>
        )}
        {mood === 'soon' && <p className="pressing">▲ {words.say('clock.soon')}</p>}
        <p className="quiet">{running(words, shown, clock, now)}</p>
      </div>
    </div>
  );

  function figureOf(time: number, roundUp: boolean): string {
    const minutes = roundUp ? Math.ceil(time / MINUTE) : Math.floor(time / MINUTE);
    const hours = Math.floor(minutes / 60);
    if (hours >= 10) return words.say('time.hours', { hours });
    return hours === 0
      ? words.say('time.minutes', { minutes })
      : `${words.say('time.hours', { hours })} ${String(minutes % 60).padStart(2, '0')}`;
  }
}

/** Since when the clock stands still: that of the case, or all of the desk's. */
function stoppedAt({ paused, standstill }: CaseView): { readonly from: number } | undefined {
  return paused ?? standstill;
}

function running(words: ReturnType<typeof useWords>, shown: CaseView, clock: ClockView, now: number) {
  const { team, zone } = shown;
  const paused = stoppedAt(shown);
  if (paused) return words.say('clock.stands', { when: words.when(zone, paused.from, now) });
  const during = clock.why.sum.leftDuring.find(({ to }) => to > now);
  const name = words.name(team.name);
  if (during ? during.from <= now : clock.openNow) return words.say('clock.open', { team: name });
  return during
    ? words.say('clock.shut-until', { team: name, when: words.when(zone, during.from, now) })
    : words.say('clock.shut', { team: name });
}
