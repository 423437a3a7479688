import { useEffect, useRef } from 'react';
import type { OrganisationList } from '../../../src/contract/organisation';
import { useWords } from '../words';

interface Props {
  readonly shown: OrganisationList['organisations'];
  readonly choose: (id: string) => void;
  /** The one the reader comes back from: focus goes there again. */
  readonly left: string | undefined;
}

/** The organisations of a desk, and what is missing of each. */
export function Table({ shown, choose, left }: Props) {
  const words = useWords();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <table className="organisation-rows">
      <thead>
        <tr>
          <th scope="col">{words.say('organisation.column-name')}</th>
          <th scope="col">{words.say('organisation.column-superuser')}</th>
          <th scope="col">{words.say('organisation.column-contact')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ id, name, superusers, contact }) => (
          <tr key={id}>
            <th scope="row">
              <button
                type="button"
                className="organisation-open"
                ref={id === left ? back : undefined}
                aria-label={words.say('organisation.open', { name })}
                onClick={() => choose(id)}
              >
                {name}
              </button>
            </th>
            <td data-label={words.say('organisation.column-superuser')}>
              {superusers === 0 ? (
                <span className="pressing">▲ {words.say('organisation.no-superuser')}</span>
              ) : (
                words.say('organisation.superusers', { count: superusers })
              )}
            </td>
            <td data-label={words.say('organisation.column-contact')}>
              {contact ? (
                words.say('organisation.contact')
              ) : (
                <span className="pressing">▲ {words.say('organisation.no-contact')}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
