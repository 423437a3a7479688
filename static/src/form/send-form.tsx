import Button from '@atlaskit/button/new';
import { router } from '@forge/bridge';
import { useEffect, useRef, useState } from 'react';
import type { CaseForm, FormCustomers } from '../../../src/contract/form';
import { call } from '../call';
import { PersonField } from '../onboarding/person-field';
import type { SectionProps } from '../onboarding/section';
import { useNames } from '../onboarding/use-names';
import { useWords } from '../words';

/** Who is to fill in the form: customers of the desk, by organisation, or somebody found by name. */
export function SendForm(props: SectionProps & { form: CaseForm; put: (form: CaseForm) => void }) {
  const { of, form, put, refresh } = props;
  const words = useWords();
  const present = form.people.map(({ accountId }) => accountId);
  const [chosen, choose] = useState<readonly string[]>(present);
  const [customers, setCustomers] = useState<FormCustomers | 'failed'>();
  const [sending, setSending] = useState(false);
  const [said, say] = useState('');
  const [trouble, setTrouble] = useState('');
  const moveId = useRef(crypto.randomUUID());
  const nameOf = useNames(chosen);
  const { works } = form;
  useEffect(() => {
    if (!works) return;
    void call('onboarding.form-customers', { issueId: of.issueId }).then((outcome) =>
      setCustomers(outcome.ok ? outcome.value : 'failed'),
    );
  }, [works, of.issueId]);
  const organisations = customers === undefined || customers === 'failed' ? [] : customers.organisations;
  const listed = organisations.flatMap(({ people }) => people);
  const name = (accountId: string): string =>
    [...listed, ...form.people].find((one) => one.accountId === accountId)?.name || nameOf(accountId);
  const others = chosen.filter((one) => !listed.some(({ accountId }) => accountId === one));
  const toggle = (accountId: string): void =>
    choose(chosen.includes(accountId) ? chosen.filter((one) => one !== accountId) : [...chosen, accountId]);

  const send = async (): Promise<void> => {
    say('');
    setTrouble('');
    setSending(true);
    const input = { issueId: of.issueId, moveId: moveId.current, people: [...chosen] };
    const outcome = await call('onboarding.send-form', input);
    setSending(false);
    if (!outcome.ok)
      return setTrouble(
        words.say(outcome.reason === 'standing-still' ? 'answer.standing-still' : 'form.send-unreachable'),
      );
    if (!outcome.value.sent) return setTrouble(words.say(`form.send-${outcome.value.reason}`));
    moveId.current = crypto.randomUUID();
    put(outcome.value.form);
    if (outcome.value.form.key !== undefined)
      say(words.say(form.sentAt === undefined ? 'form.sent' : 'form.sent-more', { names: namesOf(chosen) }));
    refresh();
  };
  const namesOf = (accounts: readonly string[]): string => new Intl.ListFormat(words.locale).format(accounts.map(name));
  const isSame = chosen.length === present.length && chosen.every((one) => present.includes(one));
  const [sender] = chosen;
  return (
    <>
      <Sent form={form} names={namesOf(present)} />
      {works && form.standing !== 'closed' && (
        <>
          {form.sentAt === undefined && <p>{words.say('form.send-why')}</p>}
          {customers === 'failed' && <p className="alarming">{words.say('form.choose-failed')}</p>}
          {customers !== 'failed' && customers?.organisations.length === 0 && <p>{words.say('form.choose-none')}</p>}
          <fieldset className="form-people">
            <legend>{words.say('form.choose')}</legend>
            {organisations.map(({ name: organisation, people }) => (
              <fieldset key={organisation}>
                <legend className="quiet">{organisation}</legend>
                {people.map((one) => (
                  <Choice
                    key={one.accountId}
                    name={one.name}
                    checked={chosen.includes(one.accountId)}
                    toggle={() => toggle(one.accountId)}
                  />
                ))}
              </fieldset>
            ))}
            {others.map((one) => (
              <Choice key={one} name={name(one)} checked toggle={() => toggle(one)} />
            ))}
          </fieldset>
          <PersonField
            label={words.say('form.choose-other')}
            issueId={of.issueId}
            value={null}
            change={(accountId) => accountId !== null && !chosen.includes(accountId) && toggle(accountId)}
          />
          {form.key === undefined && sender !== undefined && chosen.length > 1 && (
            <p className="quiet">{words.say('form.choose-first', { name: name(sender) })}</p>
          )}
          {present.some((one) => !chosen.includes(one)) && <p className="quiet">{words.say('form.send-out')}</p>}
          {trouble && (
            <p role="alert" className="alarming">
              {trouble}
            </p>
          )}
          <p>
            <Button
              appearance={form.sentAt === undefined ? 'primary' : 'default'}
              isDisabled={chosen.length === 0 || isSame}
              isLoading={sending}
              onClick={() => void send()}
            >
              {words.say(form.sentAt === undefined ? 'form.send' : 'form.send-change')}
            </Button>
          </p>
        </>
      )}
      <p role="status">{said}</p>
    </>
  );
}

function Choice({ name, checked, toggle }: { name: string; checked: boolean; toggle: () => void }) {
  return (
    <label className="form-unknown">
      <input type="checkbox" checked={checked} onChange={toggle} />
      <span>{name}</span>
    </label>
  );
}

function Sent({ form, names }: { form: CaseForm; names: string }) {
  const words = useWords();
  const { sentAt, key, zone, asOf } = form;
  if (sentAt === undefined) return <p>{words.say('form.not-sent')}</p>;
  return (
    <p>
      {words.say('form.sent-when', { when: words.when(zone, sentAt, asOf), names })}{' '}
      {key !== undefined && (
        <a
          href={`/browse/${key}`}
          onClick={(event) => {
            event.preventDefault();
            void router.open(`/browse/${key}`);
          }}
        >
          {words.say('form.request', { key })}
        </a>
      )}
    </p>
  );
}
