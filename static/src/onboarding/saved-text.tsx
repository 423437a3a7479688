import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { DoneAnswer } from '../../../src/contract/onboarding';
import { timeSaid } from '../../../src/messages/times';
import type { Outcome } from '../call';
import { useWords } from '../words';
import { useDraft } from './use-draft';

const PAUSE = 1_500;

/**
 * A field that saves itself: on leaving it, and when the typing pauses. What is being typed is never overwritten by what
 * comes in; what could not be saved stays and says why.
 */
export function SavedText(props: {
  readonly label: string;
  readonly hint?: string;
  /** Where on the page, for what was typed and not saved. */
  readonly place: string;
  readonly value: string;
  readonly editable: boolean;
  readonly type?: 'text' | 'date' | 'datetime-local' | 'url' | 'lines';
  readonly longest?: number;
  readonly save: (text: string) => Promise<Outcome<DoneAnswer>>;
}) {
  const { label, hint, place, value, editable, type = 'text', longest = 8000, save } = props;
  const words = useWords();
  const id = useId();
  const [typed, type_] = useDraft(place);
  const [said, say] = useState<'saving' | 'saved' | 'failed'>();
  const [before, begin] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const latest = useRef({ typed, save, value });
  latest.current = { typed, save, value };

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const now = latest.current;
    if (now.typed === undefined) return;
    if (now.typed === now.value) return type_(undefined);
    const { typed: sent } = now;
    say('saving');
    const outcome = await now.save(sent);
    const isDone = outcome.ok && outcome.value.done;
    say(isDone ? 'saved' : 'failed');
    if (isDone && latest.current.typed === sent) type_(undefined);
  }, [type_]);

  // Closed with something in it: saved all the same.
  useEffect(() => () => void flush(), [flush]);

  if (!editable)
    return value === '' ? null : (
      <p className="told">
        <span className="told-name">{label}</span> <span className="told-text">{shown(value, type)}</span>
      </p>
    );
  const meanwhile = typed !== undefined && before !== undefined && before !== value && value !== typed;
  const field = {
    id,
    className: 'entry',
    value: typed ?? value,
    maxLength: longest,
    'aria-describedby': `${id}-said`,
    'aria-invalid': said === 'failed',
    onFocus: () => begin(value),
    onBlur: () => void flush(),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => {
      type_(currentTarget.value);
      say(undefined);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE);
    },
  };
  return (
    <div className="typed">
      <p className="typed-head">
        <label htmlFor={id}>{label}</label>
        <span id={`${id}-said`} className={said === 'failed' ? 'complaint' : 'quiet'} role="status">
          {said && words.say(`onboarding.${said}`)}
        </span>
      </p>
      {hint && <p className="quiet">{hint}</p>}
      {type === 'lines' ? <textarea rows={3} {...field} /> : <input type={type} {...field} />}
      {meanwhile && <p className="quiet">{words.say('onboarding.meanwhile', { text: value })}</p>}
    </div>
  );
}

function shown(value: string, type: string): string {
  return type === 'date' || type === 'datetime-local' ? timeSaid(value) : value;
}
