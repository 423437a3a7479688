import { useId } from 'react';
import type { Playbook } from '../../../src/contract/playbook';
import { Choice, type Option } from '../rulebook/choice';
import { Typed } from '../rulebook/typed';
import { useWords, type Words } from '../words';
import { rolesSaid } from './said';

type Name = Parameters<Words['name']>[0];

/** A text in both languages. */
export function BothField(props: {
  label: string;
  name: Name;
  editable: boolean;
  change: (name: Name) => void;
  longest: number;
  lines?: boolean;
  /** May be empty. */
  maybe?: boolean;
}) {
  const words = useWords();
  const { label, name, editable, change, longest, lines = false, maybe } = props;
  const field = (language: 'da' | 'en') => (
    <Typed
      label={words.say(`playbook.text-${language}`, { what: label })}
      value={name[language]}
      editable={editable}
      language={language}
      lines={lines}
      size={44}
      commit={(text) => {
        const said = text.trim();
        if (said === '' && !maybe) return words.say('rules.wrong-missing');
        if (said.length > longest) return words.say('rules.wrong-too-many', { most: longest });
        change({ ...name, [language]: said });
        return undefined;
      }}
    />
  );
  return (
    <div className="playbook-both">
      {field('da')}
      {field('en')}
    </div>
  );
}

/** One of a few, or none. */
export function MaybeChoice<V extends string>(props: {
  label: string;
  value: V | undefined;
  options: readonly Option<V>[];
  editable: boolean;
  change: (value: V | undefined) => void;
  /** What it is called when there is none. */
  none?: string;
}) {
  const words = useWords();
  const { label, value, options, editable, change, none } = props;
  const all: readonly Option<V | ''>[] = [
    { value: '', text: none ?? words.say('playbook.none-chosen') },
    ...options,
    // What is chosen and gone is shown as it stands, so that nothing else seems to be chosen.
    ...(value !== undefined && !options.some((one) => one.value === value) ? [{ value, text: `${value} ?` }] : []),
  ];
  return (
    <Choice
      label={label}
      value={value ?? ''}
      options={all}
      editable={editable}
      change={(chosen) => change(chosen === '' ? undefined : chosen)}
    />
  );
}

/** Several of a few. */
export function Ticks(props: {
  label: string;
  options: readonly Option<string>[];
  chosen: readonly string[];
  editable: boolean;
  change: (chosen: readonly string[]) => void;
}) {
  const { label, options, chosen, editable, change } = props;
  return (
    <fieldset className="playbook-ticks">
      <legend>{label}</legend>
      {options.map(({ value, text }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            disabled={!editable}
            onChange={({ currentTarget }) =>
              change(currentTarget.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
            }
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Roles, read at a glance and opened to be changed. */
export function RolesField(props: {
  label: string;
  book: Playbook;
  chosen: readonly string[];
  editable: boolean;
  change: (roles: readonly string[]) => void;
}) {
  const words = useWords();
  const id = useId();
  const { label, book, chosen, editable, change } = props;
  const said = rolesSaid(words, book, chosen);
  if (!editable)
    return (
      <p>
        <span className="strong">{label}:</span> {said}
      </p>
    );
  return (
    <details className="playbook-roles">
      <summary id={id}>
        <span className="strong">{label}:</span> {said}
      </summary>
      <Ticks
        label={label}
        options={book.roles.map(({ id: value, name }) => ({ value, text: words.name(name) }))}
        chosen={chosen}
        editable={editable}
        change={change}
      />
    </details>
  );
}
