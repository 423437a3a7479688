import Button, { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../words';
import { findPeople, useNames, type Person } from './use-names';

const PAUSE = 300;

/** Somebody chosen from those whom Jira finds for the reader, or nobody. What is chosen counts at once. */
export function PersonField(props: {
  readonly label: string;
  /** Id of the issue whose people come first. */
  readonly issueId: string;
  /** Account of who is chosen; null: nobody. */
  readonly value: string | null;
  readonly change: (accountId: string | null) => void;
}) {
  const { label, issueId, value, change } = props;
  const words = useWords();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const name = useNames(value === null ? [] : [value]);
  const [query, setQuery] = useState('');
  const found = useFound(issueId, query.trim());
  const take = (accountId: string | null): void => {
    setQuery('');
    change(accountId);
    box.current?.querySelector('input')?.focus();
  };
  return (
    <div className="typed person-field" ref={box}>
      <label htmlFor={id}>{label}</label>
      {value !== null && (
        <p className="person-chosen">
          {name(value)}
          <IconButton
            icon={CrossIcon}
            appearance="subtle"
            spacing="compact"
            isTooltipDisabled
            label={words.say('onboarding.person-drop', { name: name(value) })}
            onClick={() => take(null)}
          />
        </p>
      )}
      <input
        id={id}
        type="search"
        className="entry"
        autoComplete="off"
        placeholder={words.say('onboarding.person-search')}
        value={query}
        onChange={({ currentTarget }) => setQuery(currentTarget.value)}
      />
      <p className="quiet" role="status">
        {query.trim().length < 2 ? '' : saidOf(found)}
      </p>
      {found !== 'failed' && found !== undefined && found.length > 0 && (
        <ul className="person-found">
          {found.map((one) => (
            <li key={one.accountId}>
              <Button
                spacing="compact"
                aria-label={words.say('onboarding.person-take', { name: one.name })}
                onClick={() => take(one.accountId)}
              >
                {one.name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );

  function saidOf(outcome: readonly Person[] | 'failed' | undefined): string {
    if (outcome === undefined) return words.say('onboarding.person-searching');
    if (outcome === 'failed') return words.say('onboarding.person-failed');
    return outcome.length === 0
      ? words.say('onboarding.person-none')
      : words.say('onboarding.person-found', { count: outcome.length });
  }
}

/** Undefined while it is not known, or too little was typed. */
function useFound(issueId: string, query: string): readonly Person[] | 'failed' | undefined {
  const [found, put] = useState<readonly Person[] | 'failed'>();
  useEffect(() => {
    put(undefined);
    if (query.length < 2) return;
    let late = false;
    const timer = setTimeout(() => {
      void findPeople(issueId, query).then((answer) => late || put(answer ?? 'failed'));
    }, PAUSE);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [issueId, query]);
  return found;
}
