import Button from '@atlaskit/button/new';
import { useId, useRef, useState } from 'react';
import { followFocus } from '../focus-kept';
import { useWords } from '../words';
import type { SectionProps } from './section';
import { useDraft } from './use-draft';
import { useNames } from './use-names';
import { accountsIn } from './who-words';

/** What was said about an item, and room to say more; a text that was not sent stays where it was typed. */
export function Comments({ item, of, act, now }: SectionProps & { now: number }) {
  const words = useWords();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const name = useNames(accountsIn(item));
  const [typed, type] = useDraft(`${of.issueId} ${item.id} comment`);
  const [sending, setSending] = useState(false);
  const times = words.in(of.zone);
  const send = async (): Promise<void> => {
    const text = (typed ?? '').trim();
    if (text === '') return document.getElementById(id)?.focus();
    setSending(true);
    const outcome = await act({ type: 'commented', item: item.id, text });
    setSending(false);
    if (!outcome.ok || !outcome.value.done) return;
    type(undefined);
    followFocus(form.current, document.getElementById(id));
  };
  return (
    <div className="comments">
      {item.state.comments.length > 0 && (
        <ol>
          {item.state.comments.map(({ at, by, text }) => (
            <li key={`${at} ${text}`}>
              <p className="quiet">
                {by.kind === 'person' ? name(by.accountId) : 'Trin'} · {times.when(at, now)}
              </p>
              <p className="told-text">{text}</p>
            </li>
          ))}
        </ol>
      )}
      <form
        ref={form}
        className="typed"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <label htmlFor={id}>{words.say('onboarding.comment')}</label>
        <textarea
          id={id}
          className="entry"
          rows={2}
          maxLength={8000}
          value={typed ?? ''}
          onChange={({ currentTarget }) => type(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
          }}
        />
        {(typed ?? '') !== '' && (
          <Button type="submit" spacing="compact" isLoading={sending}>
            {words.say('onboarding.comment-send')}
          </Button>
        )}
      </form>
    </div>
  );
}
