import Select from '@atlaskit/select';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import type { RequestField } from '../desk';
import { useVisit } from '../visit';

interface Props {
  readonly field: RequestField;
  readonly value: string;
  readonly set: (text: string) => void;
}

/** One question of a request form, with its label and its explanation. */
export function FieldInput({ field, value, set }: Props) {
  const { words } = useVisit();
  const id = `field-${field.fieldId}`;
  const help = `${id}-help`;
  return (
    <div className="field">
      <label htmlFor={id}>
        {field.name}
        {field.required && (
          <span className="field-required" title={words.portal.required}>
            {' '}
            *
          </span>
        )}
      </label>
      <Control described={field.description === '' ? undefined : help} field={field} id={id} set={set} value={value} />
      {field.description !== '' && (
        <p className="quiet" id={help}>
          {field.description}
        </p>
      )}
    </div>
  );
}

interface ControlProps extends Props {
  readonly id: string;
  readonly described: string | undefined;
}

function Control({ field, value, set, id, described }: ControlProps) {
  const { words } = useVisit();
  if (field.validValues.length > 0) {
    const options = field.validValues.map(({ value: one, label }) => ({ value: one, label }));
    return (
      <Select
        inputId={id}
        isClearable={!field.required}
        onChange={(option) => set(option?.value ?? '')}
        options={options}
        placeholder={words.portal.pick}
        value={options.find((option) => option.value === value) ?? null}
        {...(described === undefined ? {} : { 'aria-describedby': described })}
      />
    );
  }
  const long = field.fieldId === 'description' || field.jiraSchema['custom']?.toString().includes('textarea');
  if (long)
    return (
      <TextArea
        aria-describedby={described}
        id={id}
        minimumRows={field.fieldId === 'description' ? 6 : 3}
        onChange={(event) => set(event.currentTarget.value)}
        value={value}
      />
    );
  const types: Readonly<Record<string, string>> = { date: 'date', datetime: 'datetime-local', number: 'number' };
  return (
    <Textfield
      aria-describedby={described}
      id={id}
      onChange={(event) => set(event.currentTarget.value)}
      type={types[field.jiraSchema.type] ?? 'text'}
      value={value}
    />
  );
}
