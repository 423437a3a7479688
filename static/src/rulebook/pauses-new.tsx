import Button from '@atlaskit/button/new';
import { useId, useState, type FormEvent } from 'react';
import type { Pausing } from '../../../src/contract/rulebook';
import { HOUR } from '../../../src/contract/time';
import { useWords } from '../words';
import { Choice } from './choice';
import type { RulebookPage } from './page';
import { wrongStatuses } from './pauses-statuses';
import { linesIn } from './typed';

const REASONS = [
  'reporter',
  'vendor',
  'approval',
  'maintenance',
  'agreed',
] as const satisfies readonly Pausing['reason'][];

/** A pause for a reason that has none yet. It counts once a status is named. */
export function NewPause({ book, change }: Pick<RulebookPage, 'book' | 'change'>) {
  const words = useWords();
  const id = useId();
  const [chosen, choose] = useState<Pausing['reason']>();
  const [status, setStatus] = useState('');
  const [complaint, complain] = useState<string>();
  const free = REASONS.filter((reason) => book.pausing.every((pause) => pause.reason !== reason));
  const reason = free.find((one) => one === chosen) ?? free[0];
  if (!reason) return <p className="quiet">{words.say('rules.pause-add-none')}</p>;
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const named = linesIn(status);
    const wrong = wrongStatuses(book, reason, named, words);
    complain(wrong);
    if (wrong !== undefined) return document.getElementById(id)?.focus();
    const pause = { status: named, reason };
    change({ ...book, pausing: [...book.pausing, reason === 'reporter' ? pause : { ...pause, atMost: 40 * HOUR }] });
    setStatus('');
  };
  return (
    <form onSubmit={add} noValidate>
      <fieldset className="new-pause">
        <legend>{words.say('rules.pause-add')}</legend>
        <Choice
          label={words.say('rules.pause-add-reason')}
          value={reason}
          options={free.map((value) => ({ value, text: words.say(`rules.reason-${value}`) }))}
          editable
          change={choose}
        />
        <div className="typed">
          <label htmlFor={id}>{words.say('rules.pause-add-status')}</label>
          <input
            id={id}
            className="entry"
            value={status}
            autoComplete="off"
            aria-invalid={complaint !== undefined}
            aria-describedby={complaint ? `${id}-said` : undefined}
            onChange={({ currentTarget }) => setStatus(currentTarget.value)}
          />
        </div>
        <Button type="submit">{words.say('rules.pause-add-button')}</Button>
      </fieldset>
      <div aria-live="polite">
        {complaint && (
          <p id={`${id}-said`} className="complaint">
            ⚠ {complaint}
          </p>
        )}
      </div>
    </form>
  );
}
