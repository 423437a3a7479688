import TextArea from '@atlaskit/textarea/text-area';
import Textfield from '@atlaskit/textfield/text-field';
import type { KeyboardEvent } from 'react';
import { useWords } from '../words';
import { LINE, LONGEST } from './draft';
import { countSaid, type Option } from './field-words';
import type { Field } from './fields';

interface Props {
  /** Of the control that takes the focus. */
  readonly id: string;
  readonly field: Field;
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly help: string | undefined;
  readonly complaint: string | undefined;
  /** Only to be read and copied. */
  readonly stale: boolean;
  readonly rows: number;
  readonly change: (value: string) => void;
}

/** One question of a form, with what is wrong with its answer. */
export function FormField(props: Props) {
  const words = useWords();
  const { id, field, label, value, stale, complaint, change } = props;
  const { type, must } = field;
  const count = type === 'text' || type === 'line' ? countSaid(value.trim().length, mostOf(field), words) : undefined;
  const said = [complaint ?? props.help, count === undefined || complaint ? undefined : count]
    .filter(Boolean)
    .join(' ');
  const described = said === '' ? {} : { 'aria-describedby': `${id}-said` };
  const below = said !== '' && (
    <p id={`${id}-said`} className={complaint ? 'complaint' : 'quiet'}>
      {said}
    </p>
  );
  if (type === 'choice') return <Choice {...props} described={described} below={below} />;
  if (type === 'check') {
    return (
      <div className="field">
        <label className="check">
          <input
            id={id}
            type="checkbox"
            checked={value === 'yes'}
            aria-required={must}
            aria-invalid={complaint !== undefined}
            {...described}
            onChange={({ currentTarget }) => change(currentTarget.checked ? 'yes' : '')}
          />
          <span>{label}</span>
        </label>
        {below}
      </div>
    );
  }
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}{' '}
        {must ? !stale && <span className="must">*</span> : <span className="quiet">{words.say('move.maybe')}</span>}
      </label>
      {type === 'text' ? (
        <TextArea
          id={id}
          value={value}
          minimumRows={props.rows}
          resize="smart"
          dir="auto"
          isRequired={must && !stale}
          isInvalid={complaint !== undefined}
          isReadOnly={stale}
          {...described}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
      ) : (
        <Textfield
          id={id}
          value={value}
          type={type === 'time' ? 'datetime-local' : 'text'}
          isRequired={must && !stale}
          isInvalid={complaint !== undefined}
          isReadOnly={stale}
          {...described}
          onChange={(event) => change(event.currentTarget.value)}
        />
      )}
      {below}
    </div>
  );
}

/** All that may be chosen is seen at once: a menu would be cut off at the edge of the panel. A figure chooses, too. */
function Choice(
  props: Props & { readonly described: { 'aria-describedby'?: string }; readonly below: React.ReactNode },
) {
  const { id, field, label, value, options, complaint, change } = props;
  const chosen = options.some((option) => option.value === value);
  const onKey = (event: KeyboardEvent): void => {
    const option = options[Number(event.key) - 1];
    if (!option || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    change(option.value);
    document.getElementById(idOf(option, options.indexOf(option)))?.focus();
  };
  return (
    <fieldset
      className={
        options.every(({ help }) => help === undefined) && options.length > 2 ? 'choice choice-short' : 'choice'
      }
      onKeyDown={onKey}
      {...props.described}
    >
      <legend>
        {label} {field.must && <span className="must">*</span>}
      </legend>
      {options.map((option, i) => (
        <label key={option.value}>
          <input
            id={idOf(option, i)}
            type="radio"
            name={id}
            value={option.value}
            checked={value === option.value}
            required={field.must}
            aria-invalid={complaint !== undefined}
            onChange={() => change(option.value)}
          />
          <span>
            {option.label}
            {option.help !== undefined && <span className="quiet"> · {option.help}</span>}
          </span>
          <kbd aria-hidden="true">{i + 1}</kbd>
        </label>
      ))}
      {props.below}
    </fieldset>
  );

  function idOf(option: Option, i: number): string {
    const takesFocus = chosen ? option.value === value : i === 0;
    return takesFocus ? id : `${id}-${i}`;
  }
}

function mostOf({ type }: Field): number {
  return type === 'line' ? LINE : LONGEST;
}
