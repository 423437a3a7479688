import Button from '@atlaskit/button/new';
import { useEffect, useId, useState } from 'react';
import type { Found } from '../../../src/contract/calendar';
import type { Members } from '../../../src/contract/rulebook';
import { call, type Outcome } from '../call';
import { useWords } from '../words';

const PAUSE = 350;

/** Looks in Jira, as the person at the keyboard, for people, a group or a role to choose. */
export function FindMembers(props: {
  label: string;
  kind: Members['kind'];
  /** Ids that are chosen already. */
  there: readonly string[];
  choose: (id: string, name: string) => void;
}) {
  const words = useWords();
  const id = useId();
  const { label, kind, there, choose } = props;
  const [query, setQuery] = useState('');
  const [outcome, put] = useState<Outcome<Found>>();
  const wanted = query.trim();
  useEffect(() => {
    put(undefined);
    if (wanted.length < 2) return;
    let late = false;
    const timer = setTimeout(() => {
      void call('team.find', { kind, query: wanted }).then((answer) => late || put(answer));
    }, PAUSE);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [kind, wanted]);
  const found = outcome?.ok ? outcome.value.found.filter((one) => !there.includes(one.id)) : [];
  const exact = outcome?.ok && outcome.value.found.some(({ name }) => name === wanted);
  const take = (key: string, name: string): void => {
    choose(key, name);
    setQuery('');
    document.getElementById(id)?.focus();
  };
  return (
    <div className="typed find-members">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        className="entry"
        autoComplete="off"
        value={query}
        onChange={({ currentTarget }) => setQuery(currentTarget.value)}
      />
      <p className="quiet" role="status">
        {wanted.length < 2
          ? ''
          : !outcome
            ? words.say('team.searching')
            : !outcome.ok
              ? words.say('team.found-failed')
              : found.length === 0
                ? words.say('team.found-none')
                : words.say('team.found', { count: found.length })}
      </p>
      <ul className="found">
        {found.map((one) => (
          <li key={one.id}>
            <Button
              spacing="compact"
              aria-label={words.say('team.take', { name: one.name })}
              onClick={() => take(one.id, one.name)}
            >
              {one.name}
            </Button>
          </li>
        ))}
        {kind !== 'people' && outcome && !exact && (
          <li>
            <Button spacing="compact" appearance="subtle" onClick={() => take(wanted, wanted)}>
              {words.say('team.take-typed', { name: wanted })}
            </Button>
          </li>
        )}
      </ul>
    </div>
  );
}
