import Textfield from '@atlaskit/textfield';
import { useEffect, useId, useState, type ReactNode } from 'react';
import type { CalendarFault } from '../../../src/contract/calendar';
import { useWords } from '../words';

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

/** A time of day. Half of one is kept here until it is whole, so that nothing else ever sees it. */
export function TimeInput(props: {
  label: string;
  value: string;
  change: (value: string) => void;
  describedBy?: string | undefined;
  invalid: boolean;
}) {
  const { label, value, change, describedBy, invalid } = props;
  const [typed, type] = useState(value);
  useEffect(() => type(value), [value]);
  return (
    <input
      type="time"
      className="time-input"
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      value={typed}
      onChange={({ currentTarget }) => {
        type(currentTarget.value);
        if (/^\d\d:\d\d$/.test(currentTarget.value)) change(currentTarget.value);
      }}
      onBlur={() => type(value)}
    />
  );
}
