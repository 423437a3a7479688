import type { OrganisationView } from '../../../src/contract/organisation';
import { useWords } from '../words';

interface Props {
  readonly people: OrganisationView['people'];
  readonly chosen: readonly string[];
  /** Whom somebody else has chosen meanwhile. */
  readonly theirs: readonly string[] | undefined;
  readonly change: (chosen: readonly string[]) => void;
}

/** The people of an organisation, of whom some are its superusers. */
export function Superusers({ people, chosen, theirs, change }: Props) {
  const words = useWords();
  const nameOf = (accountId: string): string => {
    const person = people.find((one) => one.accountId === accountId);
    return !person || person.gone ? words.say('organisation.left') : person.name;
  };
  const differs = theirs && JSON.stringify([...theirs].sort()) !== JSON.stringify([...chosen].sort());
  return (
    <fieldset>
      <legend>{words.say('organisation.superuser-heading')}</legend>
      <p className="quiet">{words.say('organisation.superuser-why')}</p>
      {people.length === 0 && <p>{words.say('organisation.nobody')}</p>}
      {people.length > 0 && chosen.length === 0 && (
        <p className="pressing">▲ {words.say('organisation.no-superuser')}</p>
      )}
      <ul>
        {people.map(({ accountId }) => (
          <li key={accountId}>
            <label className="organisation-tick">
              <input
                type="checkbox"
                checked={chosen.includes(accountId)}
                onChange={({ target }) =>
                  change(target.checked ? [...chosen, accountId] : chosen.filter((one) => one !== accountId))
                }
              />
              {nameOf(accountId)}
            </label>
          </li>
        ))}
      </ul>
      {differs && (
        <p className="organisation-theirs">
          {words.say('organisation.theirs', {
            text: theirs.map(nameOf).join(', ') || words.say('organisation.theirs-nothing'),
          })}
        </p>
      )}
    </fieldset>
  );
}
