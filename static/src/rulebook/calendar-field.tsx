import Textfield from '@atlaskit/textfield';
import { useEffect, useId, useState, type ReactNode } from 'react';
import type { CalendarFault } from '../../../src/contract/calendar';
import { useWords } from '../words';
import { timeTyped } from './calendar-spans';

/** What is wrong here and what to do about it; `id` is what the field is described by. */
export function FaultText({ id, faults }: { id: string; faults: readonly CalendarFault[] }) {
  const words = useWords();
  const said = [...new Set(faults.map(({ fault }) => fault))];
  return (
    <>
      {said.length > 0 && (
        <p id={id} className="complaint">
          {said.map((fault) => words.say(`calendar.fault-${fault}`)).join(' ')}
        </p>
      )}
    </>
  );
}

/** A text with its label, kept while it is typed and handed over as it changes. */
export function TextField(props: {
  label: string;
  value: string;
  change: (value: string) => void;
  help?: ReactNode;
  complaint?: string | undefined;
  list?: string;
  leave?: () => void;
}) {
  const id = useId();
  const { label, value, change, help, complaint, list, leave } = props;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Textfield
        id={id}
        value={value}
        isInvalid={complaint !== undefined}
        aria-describedby={help || complaint ? `${id}-said` : undefined}
        {...(list !== undefined && { list })}
        {...(leave && { onBlur: leave })}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
      {(complaint ?? help) && (
        <p id={`${id}-said`} className={complaint ? 'complaint' : 'quiet'}>
          {complaint ?? help}
        </p>
      )}
    </div>
  );
}

/** A time of day, typed as people do: `8`, `8.30` or `0830`. What is no time is kept here, so that nothing else sees it. */
export function TimeInput(props: {
  label: string;
  value: string;
  change: (value: string) => void;
  describedBy?: string | undefined;
  invalid: boolean;
}) {
  const words = useWords();
  const id = useId();
  const { label, value, change, describedBy, invalid } = props;
  const [typed, type] = useState(value);
  const [wrong, find] = useState(false);
  const giveUp = (): void => {
    type(value);
    find(false);
  };
  useEffect(giveUp, [value]);
  const leave = (): void => {
    const time = timeTyped(typed);
    find(time === undefined);
    if (time === undefined) return;
    type(time);
    if (time !== value) change(time);
  };
  return (
    <>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        className="time-input time-of-day"
        aria-label={label}
        aria-invalid={invalid || wrong || undefined}
        aria-describedby={wrong ? id : describedBy}
        value={typed}
        onChange={({ currentTarget }) => {
          type(currentTarget.value);
          if (/^\d\d:\d\d$/.test(currentTarget.value) && timeTyped(currentTarget.value)) change(currentTarget.value);
        }}
        onBlur={leave}
        onKeyDown={({ key }) => {
          if (key === 'Enter') leave();
          if (key === 'Escape') giveUp();
        }}
      />
      {wrong && (
        <span id={id} className="complaint" role="alert">
          {words.say('calendar.fault-no-such-time')}
        </span>
      )}
    </>
  );
}
