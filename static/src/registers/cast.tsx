import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import type { OnboardingView } from '../../../src/contract/onboarding';
import type { Act } from '../onboarding/section';
import { useNames } from '../onboarding/use-names';
import { useWords } from '../words';
import { CastForm } from './cast-form';
import type { Entry } from './entry-table';
import { NEW, useAfterRemoval } from './use-after-removal';
import './registers.css';

/** Who has which role in the case: people in Jira, and by name those who are not. */
export function Cast({ of, act }: { of: OnboardingView; act: Act }) {
  const words = useWords();
  const box = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);
  const entries = of.lists.cast;
  const nameOf = useNames(entries.flatMap(({ values }) => values['accountId'] || []));
  // Roles decide who may approve and who leads: whoever leads gives them.
  const writes = of.me.leads && !of.frame.ended;
  const said = ({ values }: Entry): string => {
    const name = values['accountId'] ? nameOf(values['accountId']) : (values['name'] ?? '');
    return values['organisation'] ? `${name} (${values['organisation']})` : name;
  };
  const ofRole = (role: string) => entries.filter(({ values }) => values['role'] === role);
  const roles = of.playbook.roles.filter(({ id }) => ofRole(id).length > 0);
  const afterRemoval = useAfterRemoval(
    box,
    roles.flatMap(({ id }) => ofRole(id)).map(({ id }) => id),
  );
  const remove = (entry: string): void => {
    afterRemoval(entry);
    void act({ type: 'entry-removed', list: 'cast', entry });
  };
  return (
    <section className="register" ref={box} aria-labelledby="cast-heading">
      <h2 id="cast-heading">{words.say('registers.cast')}</h2>
      {roles.length === 0 && <p className="quiet">{words.say('registers.cast-nobody')}</p>}
      <dl className="cast">
        {roles.map((role) => (
          <div key={role.id}>
            <dt>{words.name(role.name)}</dt>
            {ofRole(role.id).map((entry) => (
              <dd key={entry.id} data-edit={entry.id}>
                <span>{said(entry)}</span>
                {writes && (
                  <button
                    type="button"
                    aria-label={words.say('registers.remove-of', {
                      name: `${said(entry)}, ${words.name(role.name)}`,
                    })}
                    onClick={() => remove(entry.id)}
                  >
                    ×
                  </button>
                )}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {writes &&
        (open ? (
          <CastForm of={of} act={act} close={() => setOpen(false)} />
        ) : (
          <p data-edit={NEW}>
            <Button spacing="compact" onClick={() => setOpen(true)}>
              {words.say('registers.cast-add')}
            </Button>
          </p>
        ))}
    </section>
  );
}
