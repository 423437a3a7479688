import { useId, type ReactNode } from 'react';

export interface Option<V extends string> {
  readonly value: V;
  readonly text: string;
}

/** One of a few, in a list that opens. */
export function Choice<V extends string>(props: {
  label: string;
  value: V;
  options: readonly Option<V>[];
  editable: boolean;
  change: (value: V) => void;
  /** What is wrong with the choice, or worth knowing. */
  said?: string | undefined;
}) {
  const id = useId();
  const { label, value, options, editable, change, said } = props;
  return (
    <div className="typed">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="entry"
        value={value}
        disabled={!editable}
        aria-describedby={said ? `${id}-said` : undefined}
        onChange={({ currentTarget }) => {
          const chosen = options.find((option) => option.value === currentTarget.value);
          if (chosen) change(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      {said && (
        <p id={`${id}-said`} className="pressing">
          {said}
        </p>
      )}
    </div>
  );
}

/** One of a few, all of them seen at once. */
export function Either<V extends string>(props: {
  label: string;
  value: V;
  options: readonly Option<V>[];
  editable: boolean;
  change: (value: V) => void;
}) {
  const name = useId();
  return (
    <fieldset className="either">
      <legend>{props.label}</legend>
      {props.options.map(({ value, text }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={props.value === value}
            disabled={!props.editable}
            onChange={() => props.change(value)}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Yes or no. */
export function Tick(props: {
  label: ReactNode;
  checked: boolean;
  editable: boolean;
  change: (checked: boolean) => void;
  help?: string | undefined;
}) {
  const id = useId();
  return (
    <div className="tick">
      <label>
        <input
          type="checkbox"
          checked={props.checked}
          disabled={!props.editable}
          aria-describedby={props.help ? id : undefined}
          onChange={({ currentTarget }) => props.change(currentTarget.checked)}
        />
        <span>{props.label}</span>
      </label>
      {props.help && (
        <p id={id} className="quiet">
          {props.help}
        </p>
      )}
    </div>
  );
}
