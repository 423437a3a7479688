import { useId, useState, type ChangeEvent, type KeyboardEvent } from 'react';
import { useWords } from '../words';

/** A text that is looked at when its writer is done with it. What is wrong is said there and never reaches the draft. */
export interface TypedProps {
  readonly label: string;
  readonly value: string;
  readonly editable: boolean;
  /** Takes the text, or says what is wrong with it. */
  readonly commit: (text: string) => string | undefined;
  readonly help?: string | undefined;
  readonly unit?: string | undefined;
  /** How wide the entry is, in characters. */
  readonly size?: number;
  /** Several lines, of which each is an entry of its own. */
  readonly lines?: boolean;
  readonly language?: 'da' | 'en';
  readonly hiddenLabel?: boolean;
}

export function Typed(props: TypedProps) {
  const words = useWords();
  const id = useId();
  const { label, value, editable, commit, help, unit, lines } = props;
  // What is being typed; undefined when the entry shows what holds.
  const [typed, setTyped] = useState<string>();
  const [complaint, complain] = useState<string>();
  const text = typed ?? value;

  const holdOn = (): void => {
    setTyped(undefined);
    complain(undefined);
  };
  const done = (): void => {
    if (text === value) return holdOn();
    const wrong = commit(text);
    if (wrong === undefined) holdOn();
    else complain(wrong);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !lines) done();
    if (event.key === 'Escape') holdOn();
  };
  const said = complaint ?? help;
  const entry = {
    id,
    value: text,
    className: 'entry',
    readOnly: !editable,
    lang: props.language,
    spellCheck: false,
    'aria-invalid': complaint !== undefined,
    'aria-describedby': said ? `${id}-said` : undefined,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => setTyped(event.currentTarget.value),
    onBlur: done,
    onKeyDown: onKey,
  };
  return (
    <div className="typed">
      <label htmlFor={id} className={props.hiddenLabel ? 'hidden' : undefined}>
        {label}
      </label>
      {lines ? (
        <textarea {...entry} rows={Math.min(8, Math.max(2, text.split('\n').length))} />
      ) : (
        <span className="with-unit">
          <input {...entry} autoComplete="off" style={{ width: `${(props.size ?? 24) + 2}ch` }} />
          {unit && <span className="quiet">{unit}</span>}
        </span>
      )}
      <div aria-live="polite">
        {said && (
          <p id={`${id}-said`} className={complaint ? 'complaint' : 'quiet'}>
            {complaint ? `⚠ ${complaint} ${words.say('rules.kept')}` : help}
          </p>
        )}
      </div>
    </div>
  );
}

/** The entries of a text of several lines: no blanks, and none twice. */
export function linesIn(text: string): readonly string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}
