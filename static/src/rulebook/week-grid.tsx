import { IconButton } from '@atlaskit/button/new';
import ChevronLeftIcon from '@atlaskit/icon/core/chevron-left';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { useRef, type CSSProperties } from 'react';
import type { Preview, PreviewDay } from '../../../src/contract/calendar';
import { useWidth } from '../use-width';
import { useWords, type Words } from '../words';
import { frameOf, partsOf, type Part } from './calendar-spans';
import { dateText, hoursText, shortDay, timeOf, weekdayOf, weekNumber } from './calendar-words';

const NARROW = 520;

/** Weeks as columns of open hours. What a draft closes is purple and still shows the hours it takes away. */
export function WeekGrid(props: { preview: Preview; week: number; show: (week: number) => void }) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const weeksAtOnce = useWidth(box) < NARROW ? 1 : 2;
  const { days, today } = props.preview;
  const last = days.length / 7 - weeksAtOnce;
  const week = Math.max(0, Math.min(props.week, last));
  const frame = frameOf(days);
  const shown = days.slice(week * 7, (week + weeksAtOnce) * 7);
  const weeks = Array.from({ length: weeksAtOnce }, (_, i) => shown.slice(i * 7, i * 7 + 7));
  const [first, end] = [weeks[0]?.[0]?.date, weeks.at(-1)?.[0]?.date];
  return (
    <div className="week-grid" ref={box}>
      <div className="week-grid-move">
        <p className="hidden" role="status">
          {first && end && words.say('calendar.weeks-shown', { first: weekNumber(first), last: weekNumber(end) })}
        </p>
        <IconButton
          icon={ChevronLeftIcon}
          label={words.say('calendar.earlier')}
          isTooltipDisabled
          isDisabled={week === 0}
          onClick={() => props.show(week - weeksAtOnce)}
        />
        <IconButton
          icon={ChevronRightIcon}
          label={words.say('calendar.later')}
          isTooltipDisabled
          isDisabled={week >= last}
          onClick={() => props.show(week + weeksAtOnce)}
        />
      </div>
      <div className="week-grid-weeks">
        <div className="week-grid-hours" aria-hidden="true">
          {hoursIn(frame).map((minutes) => (
            <span key={minutes} style={{ top: `${share(frame, minutes)}%` }}>
              {timeOf(minutes).slice(0, 2)}
            </span>
          ))}
        </div>
        {weeks.map((inWeek) => (
          <section
            key={inWeek[0]?.date}
            aria-label={words.say('calendar.week', { week: weekNumber(inWeek[0]?.date ?? '') })}
          >
            <p className="week-grid-number" aria-hidden="true">
              {words.say('calendar.week', { week: weekNumber(inWeek[0]?.date ?? '') })}
            </p>
            <ol>
              {inWeek.map((day) => (
                <Column key={day.date} day={day} today={today} frame={frame} />
              ))}
            </ol>
          </section>
        ))}
      </div>
      <Legend />
    </div>
  );
}

function Column({ day, today, frame }: { day: PreviewDay; today: string; frame: Part }) {
  const words = useWords();
  const { same, added, taken } = partsOf(day);
  const closes = day.name && day.open.length === 0;
  const ground = closes
    ? day.before && day.before.length > 0
      ? 'day-closed-new'
      : 'day-closed'
    : day.open.length === 0 && taken.length === 0
      ? 'day-off'
      : 'day-on';
  const at = (part: Part): CSSProperties => ({
    top: `${share(frame, part.from)}%`,
    height: `${share(frame, part.to) - share(frame, part.from)}%`,
  });
  return (
    <li className={day.date === today ? 'week-grid-today' : undefined}>
      <span className="hidden">{spoken(words, day, today)}</span>
      <span aria-hidden="true" className="week-grid-head">
        {shortDay(words, weekdayOf(day.date))} <b>{Number(day.date.slice(8))}</b>
      </span>
      <span aria-hidden="true" className={`week-grid-day ${ground}`}>
        {same.map((part) => (
          <span key={part.from} className="part-open" style={at(part)} />
        ))}
        {added.map((part) => (
          <span key={part.from} className="part-added" style={at(part)} />
        ))}
        {taken.map((part) => (
          <span key={part.from} className="part-taken" style={at(part)}>
            <s>{brief(part)}</s>
          </span>
        ))}
        {closes && <span className="week-grid-name">{day.name && words.name(day.name)}</span>}
      </span>
    </li>
  );
}

function Legend() {
  const words = useWords();
  return (
    <ul className="week-grid-legend">
      <li>
        <span className="swatch part-open" /> {words.say('calendar.legend-open')}
      </li>
      <li>
        <span className="swatch day-closed" /> {words.say('calendar.legend-closed')}
      </li>
      <li>
        <span className="swatch day-closed-new" /> {words.say('calendar.legend-taken')}
      </li>
      <li>
        <span className="swatch part-added" /> {words.say('calendar.legend-added')}
      </li>
      <li>
        <span className="swatch day-off" /> {words.say('calendar.legend-weekend')}
      </li>
    </ul>
  );
}

/** A day in a sentence: what the column shows, for those who hear it. */
function spoken(words: Words, day: PreviewDay, today: string): string {
  const open =
    day.open.length === 0
      ? words.say('calendar.closed')
      : words.say('calendar.day-open', { hours: hoursText(day.open) });
  const before =
    day.before &&
    (day.before.length === 0
      ? words.say('calendar.day-before-closed')
      : words.say('calendar.day-before', { hours: hoursText(day.before) }));
  return [
    `${dateText(words, day.date, today)}: ${open}`,
    ...(day.name ? [words.name(day.name)] : []),
    ...(before ? [words.say('calendar.day-changed'), before] : []),
  ].join(', ');
}

/** `8–12`, in a column as wide as three figures. */
function brief({ from, to }: Part): string {
  return [from, to].map((minutes) => timeOf(minutes).replace(':00', '').replace(/^0/, '')).join('–');
}

/** Every hour a picture this high has room for. */
function hoursIn(frame: Part): readonly number[] {
  const step = frame.to - frame.from > 16 * 60 ? 240 : 120;
  return Array.from({ length: Math.floor((frame.to - frame.from) / step) + 1 }, (_, i) => frame.from + i * step);
}

function share({ from, to }: Part, minutes: number): number {
  return ((minutes - from) / (to - from)) * 100;
}
