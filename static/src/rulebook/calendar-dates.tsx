import Button, { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import { useId, useState, type FormEvent } from 'react';
import type { CalendarFault } from '../../../src/contract/calendar';
import type { Calendar, Hours } from '../../../src/contract/rulebook';
import { useWords } from '../words';
import { FaultText } from './calendar-field';
import { faultsOfHours, HoursOfDay } from './calendar-hours';
import { plainDate } from './calendar-words';

type OnDates = Calendar['extraOpenings'];

/** Hours of single dates: extra openings, other hours, or breaks. */
export function DatesWithHours(props: {
  kind: 'extraOpenings' | 'dateOverrides' | 'dateBreaks';
  title: string;
  help: string;
  dates: OnDates;
  change: (dates: OnDates) => void;
  editable: boolean;
  faults: readonly CalendarFault[];
}) {
  const words = useWords();
  const id = useId();
  const { kind, title, help, dates, change, editable, faults } = props;
  const listed = Object.entries(dates).toSorted(([one], [other]) => one.localeCompare(other));
  const put = (date: string, hours: readonly Hours[]): void => change({ ...dates, [date]: hours });
  return (
    <section className="dates" aria-labelledby={id}>
      <h4 id={id}>{title}</h4>
      <p className="quiet">{help}</p>
      {listed.length === 0 && <p className="quiet">{words.say('calendar.dates-none')}</p>}
      <ul>
        {listed.map(([date, hours]) => (
          <li key={date} className="date-row">
            <span className="strong">{plainDate(date)}</span>
            <HoursOfDay
              day={plainDate(date)}
              hours={hours}
              editable={editable}
              closed={words.say(kind === 'dateOverrides' ? 'calendar.dates-closed' : 'calendar.dates-none')}
              faults={faultsOfHours(faults, kind, date)}
              change={(next) => put(date, next)}
            />
            {editable && (
              <IconButton
                icon={CrossIcon}
                appearance="subtle"
                spacing="compact"
                isTooltipDisabled
                label={words.say('calendar.dates-remove', { date: plainDate(date) })}
                onClick={() => change(Object.fromEntries(listed.filter(([other]) => other !== date)))}
              />
            )}
            <FaultText
              id={`${id}-${date}`}
              faults={faults.filter(({ place }) => place.length === 2 && place[1] === date)}
            />
          </li>
        ))}
      </ul>
      {editable && (
        <AddDate
          title={title}
          there={Object.keys(dates)}
          add={(date) => put(date, kind === 'dateOverrides' ? [] : [['08:00', '12:00']])}
        />
      )}
    </section>
  );
}

/** A date to add to a list. Nothing is added before it is a date, and a new one. */
export function AddDate(props: { title: string; there: readonly string[]; add: (date: string) => void }) {
  const words = useWords();
  const id = useId();
  const [date, setDate] = useState('');
  const [complaint, complain] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wrong =
      date === '' ? 'calendar.date-missing' : props.there.includes(date) ? 'calendar.date-there' : undefined;
    complain(wrong ? words.say(wrong) : '');
    if (wrong) return document.getElementById(id)?.focus();
    props.add(date);
    setDate('');
  };
  return (
    <form className="add-row" onSubmit={submit} noValidate>
      <input
        type="date"
        id={id}
        className="time-input"
        aria-label={`${props.title}: ${words.say('calendar.date')}`}
        aria-invalid={complaint !== '' || undefined}
        aria-describedby={complaint ? `${id}-said` : undefined}
        value={date}
        onChange={({ currentTarget }) => setDate(currentTarget.value)}
      />
      <Button type="submit" spacing="compact" aria-label={`${props.title}: ${words.say('calendar.date-add')}`}>
        {words.say('calendar.date-add')}
      </Button>
      {complaint && (
        <p id={`${id}-said`} className="complaint" role="alert">
          {complaint}
        </p>
      )}
    </form>
  );
}
