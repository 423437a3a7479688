import { useEffect, useId, useRef, useState } from 'react';
import type { OnboardingView } from '../../../src/contract/onboarding';
import { PersonField } from '../onboarding/person-field';
import type { Act } from '../onboarding/section';
import { useWords } from '../words';
import { entryId } from './entry-id';
import { RegisterForm } from './register-form';

/** Somebody gets a role: an account of Jira, or a name. */
export function CastForm({ of, act, close }: { of: OnboardingView; act: Act; close: () => void }) {
  const words = useWords();
  const id = useId();
  const first = useRef<HTMLSelectElement>(null);
  const [role, setRole] = useState(of.playbook.roles[0]?.id ?? '');
  const [accountId, setAccount] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [organisation, setOrganisation] = useState('');
  const [complaint, complain] = useState<'cast-who' | 'not-saved'>();
  useEffect(() => first.current?.focus(), []);
  const save = async (): Promise<void> => {
    const isNobody = accountId === null && name.trim() === '';
    complain(isNobody ? 'cast-who' : undefined);
    if (isNobody) return;
    const who = accountId === null ? { name: name.trim() } : { accountId };
    const values = { role, ...who, ...(organisation.trim() !== '' && { organisation: organisation.trim() }) };
    const outcome = await act({ type: 'entry-put', list: 'cast', entry: entryId(`${role} ${name}`), values });
    if (outcome.ok && outcome.value.done) close();
    else complain('not-saved');
  };
  return (
    <RegisterForm
      label={words.say('registers.cast-add')}
      submit={save}
      close={close}
      complaint={complaint ? words.say(`registers.${complaint}`) : ''}
    >
      <p className="register-field">
        <label htmlFor={`${id}-role`}>{words.say('registers.cast-role')}</label>
        <select
          ref={first}
          id={`${id}-role`}
          className="register-input"
          value={role}
          onChange={({ currentTarget }) => setRole(currentTarget.value)}
        >
          {of.playbook.roles.map((one) => (
            <option key={one.id} value={one.id}>
              {words.name(one.name)}
            </option>
          ))}
        </select>
      </p>
      <PersonField
        label={words.say('registers.cast-person')}
        issueId={of.issueId}
        value={accountId}
        change={setAccount}
      />
      {accountId === null && (
        <Line id={`${id}-name`} label={words.say('registers.cast-name')} value={name} change={setName} />
      )}
      <Line
        id={`${id}-organisation`}
        label={words.say('registers.cast-organisation')}
        value={organisation}
        change={setOrganisation}
      />
    </RegisterForm>
  );
}

function Line(props: { id: string; label: string; value: string; change: (text: string) => void }) {
  const { id, label, value, change } = props;
  return (
    <p className="register-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        className="register-input"
        maxLength={500}
        value={value}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
    </p>
  );
}
