import Button from '@atlaskit/button/new';
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { DoneAnswer } from '../../../src/contract/onboarding';
import type { Outcome } from '../call';
import { followFocus } from '../focus-kept';
import { useWords } from '../words';
import { useDraft } from './use-draft';

export interface Asked {
  readonly name: string;
  readonly label: string;
  readonly type?: 'line' | 'text' | 'date';
  readonly must?: boolean;
  readonly given?: string;
}

/**
 * A button that asks for a few words before it does something. What was typed stays when it is closed or refused; Escape
 * closes it, and the focus goes back to where it came from.
 */
export function AskForm(props: {
  readonly open: string;
  readonly submit: string;
  readonly about?: ReactNode;
  readonly place: string;
  readonly fields: readonly Asked[];
  readonly appearance?: 'default' | 'primary' | 'subtle';
  /** What it does cannot be taken back lightly. */
  readonly grave?: boolean;
  readonly children?: ReactNode;
  readonly send: (values: Readonly<Record<string, string>>) => Promise<Outcome<DoneAnswer> | undefined>;
}) {
  const { open, submit, about, place, fields, appearance = 'default', grave = false, send } = props;
  const words = useWords();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [sending, setSending] = useState(false);
  const [complaint, complain] = useState<string>();
  const [draft, keep] = useDraft(place);
  const values = valuesIn(draft, fields);

  useEffect(() => {
    if (isOpen) box.current?.querySelector<HTMLElement>('form input, form textarea, form select, form button')?.focus();
  }, [isOpen]);

  const close = (): void => {
    flushSync(() => setOpen(false));
    complain(undefined);
    followFocus(box.current, box.current?.querySelector('button'));
  };
  const go = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const empty = fields.find(({ name, must }) => must && (values[name] ?? '').trim() === '');
    if (empty) {
      complain(empty.name);
      document.getElementById(`${id}-${empty.name}`)?.focus();
      return;
    }
    setSending(true);
    const outcome = await send(values);
    setSending(false);
    if (!outcome?.ok || !outcome.value.done) return;
    keep(undefined);
    close();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
  };
  if (!isOpen)
    return (
      <div className="ask-form" ref={box}>
        <Button appearance={appearance} spacing="compact" aria-expanded={false} onClick={() => setOpen(true)}>
          {open}
        </Button>
      </div>
    );
  return (
    <div className="ask-form ask-open" ref={box}>
      <form onSubmit={(event) => void go(event)} onKeyDown={onKey} aria-label={open} noValidate>
        {about}
        {fields.map((field) => (
          <div className="typed" key={field.name}>
            <label htmlFor={`${id}-${field.name}`}>{field.label}</label>
            <Entry
              id={`${id}-${field.name}`}
              field={field}
              value={values[field.name] ?? ''}
              wrong={complaint === field.name}
              change={(text) => {
                complain(undefined);
                keep(JSON.stringify({ ...values, [field.name]: text }));
              }}
            />
            {complaint === field.name && (
              <p className="complaint" id={`${id}-${field.name}-wrong`} role="alert">
                {words.say('onboarding.must')}
              </p>
            )}
          </div>
        ))}
        {props.children}
        <p className="ask-buttons">
          <Button type="submit" appearance={grave ? 'danger' : 'primary'} isLoading={sending}>
            {submit}
          </Button>
          <Button appearance="subtle" onClick={close}>
            {words.say('onboarding.cancel')}
          </Button>
        </p>
      </form>
    </div>
  );
}

function Entry(props: { id: string; field: Asked; value: string; wrong: boolean; change: (text: string) => void }) {
  const { id, field, value, wrong, change } = props;
  const common = {
    id,
    className: 'entry',
    value,
    'aria-required': field.must === true,
    'aria-invalid': wrong,
    ...(wrong && { 'aria-describedby': `${id}-wrong` }),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => change(currentTarget.value),
  };
  if (field.type === 'text') return <textarea rows={3} maxLength={8000} {...common} />;
  return <input type={field.type === 'date' ? 'date' : 'text'} maxLength={500} {...common} />;
}

function valuesIn(draft: string | undefined, fields: readonly Asked[]): Readonly<Record<string, string>> {
  const kept: unknown = draft === undefined ? {} : JSON.parse(draft);
  return Object.fromEntries(
    fields.map(({ name, given = '' }) => {
      const typed: unknown = Object(kept)[name];
      return [name, typeof typed === 'string' ? typed : given];
    }),
  );
}
