import Button from '@atlaskit/button/new';
import LockIcon from '@atlaskit/icon/core/lock-locked';
import { useId, useState, type FormEvent } from 'react';
import { followFocus } from '../focus-kept';
import { useWords } from '../words';
import { lackSaid, titlesIn } from './lack-words';
import type { SectionProps } from './section';
import { useDraft } from './use-draft';
import { useNames } from './use-names';
import type { May } from './what-may';
import { accountsIn } from './who-words';

type Props = SectionProps & { readonly may: May; readonly now: number };

/** What was decided, by whom and why; or the choice, as soon as all that must come first is there. */
export function DecisionInside(props: Props) {
  const { item, of, may, now } = props;
  const words = useWords();
  const name = useNames(accountsIn(item));
  const [again, setAgain] = useState(false);
  const { decision } = item.state;
  const outcome = item.outcomes?.find(({ id }) => id === decision?.outcome);
  const ahead = of.phases.some(({ id, standing }) => id === item.phase && standing === 'ahead');
  const first = item.lacks.filter(({ lack }) => lack !== 'decision');
  const title = titlesIn(of, words);
  return (
    <div className="decision">
      {decision && (
        <div className="card">
          <p className="strong">{outcome ? words.name(outcome.name) : decision.outcome}</p>
          <p className="told-text">{decision.reason}</p>
          <p className="quiet">
            {words.say(decision.decider === '' ? 'onboarding.decided-by' : 'onboarding.decided-for', {
              who: decision.by.kind === 'person' ? name(decision.by.accountId) : 'Trin',
              decider: decision.decider,
              when: words.in(of.zone).when(decision.at, now),
            })}
          </p>
        </div>
      )}
      {!decision && first.length > 0 && (
        <p className="locked">
          <LockIcon label="" size="small" /> {words.say('onboarding.decision-locked')}{' '}
          {first.map((lack) => lackSaid(lack, { words, name, title })).join(' ')}
        </p>
      )}
      {may.touch && !ahead && first.length === 0 && (!decision || again) && (
        <Choose {...props} done={() => setAgain(false)} />
      )}
      {may.touch && decision && !again && (
        <button type="button" className="plain-button" onClick={() => setAgain(true)}>
          {words.say('onboarding.decide-again')}
        </button>
      )}
    </div>
  );
}

function Choose({ item, of, act, done }: Props & { done: () => void }) {
  const words = useWords();
  const id = useId();
  const key = `${of.issueId} ${item.id}`;
  const [chosen, choose] = useDraft(`${key} outcome`);
  const [reason, setReason] = useDraft(`${key} decision-reason`);
  const [decider, setDecider] = useDraft(`${key} decider`);
  const [complaint, complain] = useState<'outcome' | 'reason' | 'decider'>();
  const [sending, setSending] = useState(false);
  const outcomes = item.outcomes ?? [];
  const ends = outcomes.find((one) => one.id === chosen)?.ends === true;

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    const form = event.currentTarget;
    event.preventDefault();
    const wrong = missingOf();
    complain(wrong);
    if (wrong || chosen === undefined) {
      document.getElementById(wrong === 'outcome' ? `${id}-${outcomes[0]?.id}` : `${id}-${wrong}`)?.focus();
      return;
    }
    setSending(true);
    const said = { reason: reason ?? '', decider: decider ?? '' };
    const outcome = await act(
      { type: 'decided', item: item.id, outcome: chosen, ...said },
      // A decision that ends the case leaves nothing to be ticked.
      ...(ends ? [] : [{ type: 'ticked', item: item.id } as const]),
    );
    setSending(false);
    if (!outcome.ok || !outcome.value.done) return;
    for (const clear of [choose, setReason, setDecider]) clear(undefined);
    done();
    followFocus(form, document.getElementById(`title-${item.id}`));
  };
  return (
    <form className="decide" onSubmit={(event) => void submit(event)} noValidate>
      <fieldset>
        <legend>{words.say('onboarding.outcome')}</legend>
        {outcomes.map((outcome) => (
          <label key={outcome.id} className="choice">
            <input
              type="radio"
              id={`${id}-${outcome.id}`}
              name={id}
              checked={chosen === outcome.id}
              onChange={() => choose(outcome.id)}
            />
            <span>
              {words.name(outcome.name)}
              {outcome.ends && <span className="quiet"> · {words.say('onboarding.ends-case')}</span>}
            </span>
          </label>
        ))}
        {complaint === 'outcome' && <Complaint />}
      </fieldset>
      <div className="typed">
        <label htmlFor={`${id}-reason`}>{words.say('onboarding.reason')}</label>
        <textarea
          id={`${id}-reason`}
          className="entry"
          rows={2}
          maxLength={8000}
          value={reason ?? ''}
          aria-required
          aria-invalid={complaint === 'reason'}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        {complaint === 'reason' && <Complaint />}
      </div>
      <div className="typed">
        <label htmlFor={`${id}-decider`}>{words.say(ends ? 'onboarding.decider' : 'onboarding.decider-may')}</label>
        <input
          id={`${id}-decider`}
          className="entry"
          maxLength={500}
          value={decider ?? ''}
          aria-required={ends}
          aria-invalid={complaint === 'decider'}
          onChange={({ currentTarget }) => setDecider(currentTarget.value)}
        />
        {complaint === 'decider' && <Complaint />}
      </div>
      {ends && <p className="warned">{words.say('onboarding.ends-warning')}</p>}
      <p>
        <Button type="submit" appearance={ends ? 'danger' : 'primary'} spacing="compact" isLoading={sending}>
          {words.say(ends ? 'onboarding.decide-end' : 'onboarding.decide')}
        </Button>
      </p>
    </form>
  );

  function missingOf(): 'outcome' | 'reason' | 'decider' | undefined {
    if (chosen === undefined) return 'outcome';
    if ((reason ?? '').trim() === '') return 'reason';
    return ends && (decider ?? '').trim() === '' ? 'decider' : undefined;
  }
}

function Complaint() {
  const words = useWords();
  return (
    <p className="complaint" role="alert">
      {words.say('onboarding.must')}
    </p>
  );
}
