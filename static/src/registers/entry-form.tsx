import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../words';
import { RegisterForm } from './register-form';

/** A column of a register, as it is typed. */
export interface Field {
  readonly column: string;
  readonly label: string;
  readonly type: 'line' | 'lines' | 'date' | 'time' | 'mail' | 'choice';
  readonly options?: readonly (readonly [id: string, name: string])[];
  /** An entry is nothing without it. */
  readonly must?: boolean;
}

export type Values = Readonly<Record<string, string>>;

interface Props {
  readonly label: string;
  readonly fields: readonly Field[];
  readonly given: Values;
  /** Says whether it is saved, and which columns can never be right. */
  readonly save: (values: Values) => Promise<{ readonly saved: boolean; readonly faults: readonly string[] }>;
  readonly close: () => void;
}

/** An entry of a register as a form. What was typed stays when it cannot be saved; Escape closes it. */
export function EntryForm({ label, fields, given, save, close }: Props) {
  const words = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [values, type] = useState(given);
  const [wrong, complain] = useState<Readonly<Record<string, string>>>({});
  const [failed, fail] = useState(false);
  const [busy, setBusy] = useState(false);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);

  const go = async (): Promise<void> => {
    const complaints = fields.flatMap((field) => {
      const why = complaintOf(field, values[field.column] ?? '');
      return why === undefined ? [] : [[field.column, words.say(why)] as const];
    });
    complain(Object.fromEntries(complaints));
    const [first] = complaints;
    if (first) return form.current?.querySelector<HTMLElement>(`[name="${first[0]}"]`)?.focus();
    setBusy(true);
    const { saved, faults } = await save(values);
    setBusy(false);
    if (saved) return close();
    fail(true);
    complain(Object.fromEntries(faults.map((column) => [column, words.say('registers.bad')])));
  };
  return (
    <RegisterForm
      ref={form}
      label={label}
      submit={go}
      close={close}
      complaint={failed ? words.say('registers.not-saved') : ''}
      busy={busy}
    >
      <div className="register-fields">
        {fields.map((field) => (
          <OneField
            key={field.column}
            field={field}
            value={values[field.column] ?? ''}
            wrong={wrong[field.column]}
            change={(text) => type({ ...values, [field.column]: text })}
          />
        ))}
      </div>
    </RegisterForm>
  );
}

function complaintOf({ type, must }: Field, text: string): 'registers.must' | 'registers.not-a-mail' | undefined {
  if (must && text.trim() === '') return 'registers.must';
  return type === 'mail' && text.trim() !== '' && !/^[^\s@]+@[^\s@]+$/.test(text.trim())
    ? 'registers.not-a-mail'
    : undefined;
}

const TYPES = { line: 'text', mail: 'email', date: 'date', time: 'datetime-local' } as const;

function OneField(props: {
  readonly field: Field;
  readonly value: string;
  readonly wrong: string | undefined;
  readonly change: (text: string) => void;
}) {
  const { field, value, wrong, change } = props;
  const { column, label, type, options = [] } = field;
  const words = useWords();
  const id = useId();
  const named = {
    id,
    name: column,
    value,
    className: 'register-input',
    'aria-invalid': wrong !== undefined || undefined,
    'aria-describedby': wrong === undefined ? undefined : `${id}-wrong`,
    'aria-required': field.must,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => change(currentTarget.value),
  };
  return (
    <p className={type === 'lines' ? 'register-field register-wide' : 'register-field'}>
      <label htmlFor={id}>{label}</label>
      {type === 'lines' ? (
        <textarea {...named} rows={4} maxLength={4000} />
      ) : type === 'choice' ? (
        <select {...named}>
          <option value="">{words.say('storyboard.no-choice')}</option>
          {options.map(([one, name]) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <input {...named} type={TYPES[type]} maxLength={500} />
      )}
      {wrong !== undefined && (
        <span id={`${id}-wrong`} className="alarming">
          {wrong}
        </span>
      )}
    </p>
  );
}
