import { useId } from 'react';
import { LONGEST_NOTE, type OrganisationView } from '../../../src/contract/organisation';
import { useWords } from '../words';

export type Text = Exclude<keyof OrganisationView['about'], 'superusers'>;

interface Props {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  /** What somebody else has saved here meanwhile. */
  readonly theirs?: string;
  readonly change: (typed: string) => void;
}

/** A text on one line. */
export function Line({ label, value, theirs, change }: Props) {
  const id = useId();
  return (
    <p className="organisation-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        maxLength={200}
        value={value}
        aria-describedby={theirs === undefined ? undefined : `${id}-theirs`}
        onChange={({ target }) => change(target.value)}
      />
      <Theirs id={`${id}-theirs`} text={theirs} />
    </p>
  );
}

/** A text of several lines. */
export function Lines({ label, help, value, theirs, change }: Props) {
  const id = useId();
  return (
    <p className="organisation-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={LONGEST_NOTE}
        value={value}
        aria-describedby={`${id}-help ${id}-theirs`}
        onChange={({ target }) => change(target.value)}
      />
      <span id={`${id}-help`} className="quiet">
        {help}
      </span>
      <Theirs id={`${id}-theirs`} text={theirs} />
    </p>
  );
}

function Theirs({ id, text }: { id: string; text: string | undefined }) {
  const words = useWords();
  if (text === undefined) return null;
  return (
    <span id={id} className="organisation-theirs">
      {words.say('organisation.theirs', { text: text === '' ? words.say('organisation.theirs-nothing') : text })}
    </span>
  );
}
