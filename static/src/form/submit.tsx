import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import type { FormView } from '../../../src/contract/form';
import { call } from '../call';
import { followFocus } from '../focus-kept';
import { useWords } from '../words';
import { fieldOf } from './question';
import type { FormKeeper } from './use-form';

/** So many missing answers are listed unasked. */
const FEW = 8;

/** Sends the form in, or says what is missing and leads there. */
export function Submit({ form, of }: { form: FormView; of: FormKeeper }) {
  const words = useWords();
  const [sending, setSending] = useState(false);
  const [tried, setTried] = useState(false);
  const [trouble, setTrouble] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const { missing, questions, version } = form;

  const send = async (): Promise<void> => {
    setTrouble('');
    setSending(true);
    const saved = await of.flush();
    const outcome = saved ? await call('form.submit', { version }) : undefined;
    setSending(false);
    if (!outcome?.ok)
      return setTrouble(
        words.say(outcome?.reason === 'standing-still' ? 'form.refused-standing-still' : 'form.not-submitted'),
      );
    const { value } = outcome;
    if (value.form) of.put(value.form, value.asOf);
    if (value.submitted || value.reason !== 'missing') return;
    setTried(true);
    followFocus(heading.current?.closest('section'), heading.current);
  };

  return (
    <section aria-labelledby="form-submit" className="form-submit">
      <h2 id="form-submit" ref={heading} tabIndex={-1}>
        {words.say('form.submit-heading')}
      </h2>
      <div role="status">
        {missing.length === 0 ? (
          <p>{words.say('form.submit-ready')}</p>
        ) : (
          <p>{words.say('form.submit-missing', { count: missing.length })}</p>
        )}
      </div>
      {missing.length > 0 && (
        <details open={missing.length <= FEW || tried}>
          <summary>{words.say('form.submit-show')}</summary>
          <ul className="form-missing">
            {missing.map(({ question, wants }) => {
              const asked = questions.find(({ id }) => id === question);
              return (
                <li key={question}>
                  <button
                    type="button"
                    className="form-jump link"
                    onClick={() =>
                      document.getElementById(`${fieldOf(question)}${wants === 'who' ? '-who' : ''}`)?.focus()
                    }
                  >
                    {question}. {asked && words.name(asked.text)}
                  </button>{' '}
                  {wants === 'who' && <span className="quiet">{words.say('form.wants-who')}</span>}
                </li>
              );
            })}
          </ul>
          <p className="quiet">{words.say('form.submit-unknown')}</p>
        </details>
      )}
      {trouble && (
        <p role="alert" className="alarming">
          {of.saving === 'standing-still' ? words.say('form.refused-standing-still') : trouble}
        </p>
      )}
      <p>
        <Button appearance="primary" isLoading={sending} onClick={() => void send()}>
          {words.say('form.submit')}
        </Button>
      </p>
    </section>
  );
}
