import Button, { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import { useId, useState, type FormEvent } from 'react';
import type { CalendarFault } from '../../../src/contract/calendar';
import type { ClosingDay } from '../../../src/contract/rulebook';
import { useWords } from '../words';
import { FaultText, TextField } from './calendar-field';
import { faultsAt, plainDate } from './calendar-words';

interface Props {
  readonly days: readonly ClosingDay[];
  readonly change: (days: readonly ClosingDay[]) => void;
  readonly editable: boolean;
  readonly faults: readonly CalendarFault[];
}

/** Days the house has decided to close, each once or every year, named in both languages. */
export function ClosingDays({ days, change, editable, faults }: Props) {
  const words = useWords();
  const id = useId();
  return (
    <section className="dates" aria-labelledby={id}>
      <h3 id={id}>{words.say('calendar.closing-days')}</h3>
      <p className="quiet">{words.say('calendar.closing-help')}</p>
      {days.length === 0 && <p className="quiet">{words.say('calendar.closing-none')}</p>}
      <ul>
        {days.map((day, index) => (
          <li key={`${index} ${day.date}`} className="date-row">
            <span>
              <span className="strong">{plainDate(day.date)}</span>{' '}
              <span className="quiet">
                {words.say(isYearly(day) ? 'calendar.closing-yearly' : 'calendar.closing-once')}
              </span>
            </span>
            <span>
              {day.name.da} <span className="quiet">· {day.name.en}</span>
            </span>
            {editable && (
              <IconButton
                icon={CrossIcon}
                appearance="subtle"
                spacing="compact"
                isTooltipDisabled
                label={words.say('calendar.closing-remove', { date: `${plainDate(day.date)} ${words.name(day.name)}` })}
                onClick={() => change(days.filter((_, i) => i !== index))}
              />
            )}
            <FaultText id={`${id}-${index}`} faults={faultsAt(faults, 'closingDays', index)} />
          </li>
        ))}
      </ul>
      {editable && <AddClosingDay there={days} add={(day) => change(inOrder([...days, day]))} />}
    </section>
  );
}

function AddClosingDay({ there, add }: { there: readonly ClosingDay[]; add: (day: ClosingDay) => void }) {
  const words = useWords();
  const id = useId();
  const [date, setDate] = useState('');
  const [name, setName] = useState({ da: '', en: '' });
  const [yearly, setYearly] = useState(false);
  const [complaint, complain] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const kept = yearly ? date.slice('2026-'.length) : date;
    const wrong =
      date === ''
        ? 'calendar.date-missing'
        : there.some((day) => day.date === kept)
          ? 'calendar.date-there'
          : name.da.trim() === '' || name.en.trim() === ''
            ? 'calendar.name-missing'
            : undefined;
    complain(wrong ? words.say(wrong) : '');
    if (wrong) return document.getElementById(id)?.focus();
    add({ date: kept, name: { da: name.da.trim(), en: name.en.trim() } });
    setDate('');
    setName({ da: '', en: '' });
    document.getElementById(id)?.focus();
  };
  return (
    <details className="add-closing">
      <summary>{words.say('calendar.closing-add')}</summary>
      <form onSubmit={submit} noValidate>
        <div className="field">
          <label htmlFor={id}>{words.say('calendar.date')}</label>
          <input
            type="date"
            id={id}
            className="time-input"
            aria-invalid={complaint !== '' || undefined}
            aria-describedby={complaint ? `${id}-said` : undefined}
            value={date}
            onChange={({ currentTarget }) => setDate(currentTarget.value)}
          />
        </div>
        <label className="check">
          <input type="checkbox" checked={yearly} onChange={() => setYearly(!yearly)} />
          {words.say('calendar.closing-repeat')}
        </label>
        <div className="two">
          <TextField label={words.say('calendar.name-da')} value={name.da} change={(da) => setName({ ...name, da })} />
          <TextField label={words.say('calendar.name-en')} value={name.en} change={(en) => setName({ ...name, en })} />
        </div>
        {complaint && (
          <p id={`${id}-said`} className="complaint" role="alert">
            {complaint}
          </p>
        )}
        <Button type="submit">{words.say('calendar.closing-add')}</Button>
      </form>
    </details>
  );
}

function isYearly({ date }: ClosingDay): boolean {
  return date.length === 'MM-DD'.length;
}

/** Yearly ones first, each kind by its date. */
function inOrder(days: readonly ClosingDay[]): readonly ClosingDay[] {
  return days.toSorted((one, other) => one.date.length - other.date.length || one.date.localeCompare(other.date));
}
