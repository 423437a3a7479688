import Button from '@atlaskit/button/new';
import { useEffect, useId, useMemo, useState } from 'react';
import type { CalendarFault, Preview } from '../../../src/contract/calendar';
import type { Calendar } from '../../../src/contract/rulebook';
import { useWords } from '../words';
import { ClosingDays } from './calendar-closing';
import { AddDate, DatesWithHours } from './calendar-dates';
import { FaultText, TextField } from './calendar-field';
import { faultsOfHours, HoursOfDay } from './calendar-hours';
import { DAYS, faultsAt, plainDate } from './calendar-words';
import { NameField } from './names';
import './rules.css';

interface Props {
  readonly calendar: Calendar;
  readonly change: (calendar: Calendar) => void;
  readonly editable: boolean;
  readonly faults: readonly CalendarFault[];
  /** For the holidays of the years to come, once they are known. */
  readonly preview: Preview | undefined;
}

/** Everything a calendar says, to be changed. What is wrong stands at its field, with what to do about it. */
export function CalendarEditor(props: Props) {
  const words = useWords();
  const { calendar, change, editable, faults } = props;
  const said = (...place: readonly (string | number)[]): string | undefined => {
    const [fault] = faultsAt(faults, ...place);
    return fault && words.say(`calendar.fault-${fault.fault}`);
  };
  return (
    <fieldset className="calendar-editor" disabled={!editable}>
      <legend className="hidden">{words.say('calendar.title', { name: words.name(calendar.name) })}</legend>
      <NameField name={calendar.name} editable={editable} change={(name) => change({ ...calendar, name })} />
      <FaultText id="calendar-name" faults={faultsAt(faults, 'name')} />
      <Zone {...props} complaint={said('timeZone')} />
      <Week {...props} />
      <Holidays {...props} />
      <ClosingDays
        days={calendar.closingDays}
        editable={editable}
        faults={faults}
        change={(closingDays) => change({ ...calendar, closingDays })}
      />
      <DatesWithHours
        kind="extraOpenings"
        title={words.say('calendar.extra')}
        help={words.say('calendar.extra-help')}
        dates={calendar.extraOpenings}
        editable={editable}
        faults={faults}
        change={(extraOpenings) => change({ ...calendar, extraOpenings })}
      />
      <DatesWithHours
        kind="dateOverrides"
        title={words.say('calendar.overrides')}
        help={words.say('calendar.overrides-help')}
        dates={calendar.dateOverrides}
        editable={editable}
        faults={faults}
        change={(dateOverrides) => change({ ...calendar, dateOverrides })}
      />
      <DatesWithHours
        kind="dateBreaks"
        title={words.say('calendar.breaks')}
        help={words.say('calendar.breaks-help')}
        dates={calendar.dateBreaks}
        editable={editable}
        faults={faults}
        change={(dateBreaks) => change({ ...calendar, dateBreaks })}
      />
    </fieldset>
  );
}

/** Half a name of a zone is kept here until it is one, or the field is left. */
function Zone({ calendar, change, complaint }: Props & { complaint: string | undefined }) {
  const words = useWords();
  const id = useId();
  const { timeZone } = calendar;
  const [typed, type] = useState(timeZone);
  useEffect(() => type(timeZone), [timeZone]);
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  const hand = (zone: string): void => (zone === timeZone ? undefined : change({ ...calendar, timeZone: zone }));
  return (
    <>
      <TextField
        label={words.say('calendar.zone')}
        value={typed}
        help={words.say('calendar.zone-help')}
        complaint={complaint}
        list={id}
        leave={() => hand(typed.trim())}
        change={(zone) => {
          type(zone);
          if (zones.includes(zone)) hand(zone);
        }}
      />
      <datalist id={id}>
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}

function Week({ calendar, change, editable, faults }: Props) {
  const words = useWords();
  const id = useId();
  const [copied, setCopied] = useState('');
  const { week } = calendar;
  return (
    <section aria-labelledby={id} className="week">
      <h3 id={id}>{words.say('calendar.hours')}</h3>
      <p className="quiet">{words.say('calendar.hours-help')}</p>
      <FaultText id={`${id}-never`} faults={faults.filter(({ fault }) => fault === 'never-opens')} />
      {DAYS.map((day) => (
        <div key={day} className="week-row">
          <span className="strong">{words.say(`calendar.day-${day}`)}</span>
          <HoursOfDay
            day={words.say(`calendar.day-${day}`)}
            hours={week[day]}
            editable={editable}
            closed={words.say('calendar.closed')}
            faults={faultsOfHours(faults, 'week', day)}
            change={(hours) => change({ ...calendar, week: { ...week, [day]: hours } })}
          />
          {editable && (
            <Button
              spacing="compact"
              appearance="subtle"
              aria-label={words.say('calendar.copy-from', { day: words.say(`calendar.day-${day}`) })}
              onClick={() => {
                const hours = week[day];
                change({ ...calendar, week: { ...week, mon: hours, tue: hours, wed: hours, thu: hours, fri: hours } });
                setCopied(words.say('calendar.copied', { day: words.say(`calendar.day-${day}`) }));
              }}
            >
              {words.say('calendar.copy')}
            </Button>
          )}
        </div>
      ))}
      <p className="quiet" role="status">
        {copied}
      </p>
    </section>
  );
}

function Holidays({ calendar, change, editable, faults, preview }: Props) {
  const words = useWords();
  const id = useId();
  const { holidays } = calendar;
  const kind = typeof holidays === 'string' ? holidays : 'own';
  const own = typeof holidays === 'string' ? [] : holidays;
  const choices = [
    ['danish', 'calendar.holidays-danish', 'danish'],
    ['none', 'calendar.holidays-none', 'none'],
    ['own', 'calendar.holidays-own', own],
  ] as const;
  return (
    <fieldset className="holidays">
      <legend>{words.say('calendar.holidays')}</legend>
      {choices.map(([choice, label, value]) => (
        <label key={choice} className="check">
          <input
            type="radio"
            name={id}
            checked={kind === choice}
            onChange={() => change({ ...calendar, holidays: value })}
          />
          {words.say(label)}
        </label>
      ))}
      {kind === 'danish' && (
        <>
          {preview?.holidays.map(({ year, days }) => (
            <details key={year}>
              <summary>{words.say('calendar.holidays-year', { year })}</summary>
              <ul className="holiday-year">
                {days.map(({ date, name }) => (
                  <li key={date}>
                    <span className="strong">{plainDate(date)}</span> {words.name(name)}
                  </li>
                ))}
              </ul>
            </details>
          ))}
          <p className="quiet">{words.say('calendar.holidays-not')}</p>
        </>
      )}
      {kind === 'own' && (
        <>
          <ul>
            {own.map((date, index) => (
              <li key={date} className="date-row">
                <span>{plainDate(date)}</span>
                {editable && (
                  <Button
                    spacing="compact"
                    appearance="subtle"
                    onClick={() => change({ ...calendar, holidays: own.filter((other) => other !== date) })}
                  >
                    {words.say('calendar.dates-remove', { date: plainDate(date) })}
                  </Button>
                )}
                <FaultText id={`${id}-${index}`} faults={faultsAt(faults, 'holidays', index)} />
              </li>
            ))}
          </ul>
          {editable && (
            <AddDate
              title={words.say('calendar.holiday-add')}
              there={own}
              add={(date) => change({ ...calendar, holidays: [...own, date].toSorted() })}
            />
          )}
        </>
      )}
    </fieldset>
  );
}
