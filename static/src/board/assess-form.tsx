import Button from '@atlaskit/button/new';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { VERDICTS } from '../../../src/contract/board';
import type { OnboardingView } from '../../../src/contract/onboarding';
import type { Act } from '../onboarding/section';
import { useDraft } from '../onboarding/use-draft';
import { useWords } from '../words';
import type { Seat } from './seats';

type Verdict = NonNullable<Seat['given']>['verdict'];

/** A member's assessment: one's own, or one that the project lead writes down for somebody. */
export function AssessForm(props: {
  readonly seat: Seat;
  readonly of: OnboardingView;
  readonly act: Act;
  readonly own: boolean;
  readonly done?: () => void;
}) {
  const { seat, of, act, own, done } = props;
  const words = useWords();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const { member, name, given } = seat;
  const [typed, type] = useDraft(`${of.issueId} assess ${member}`);
  const [chosen, choose] = useState<Verdict | undefined>(given?.verdict);
  const [unmet, setUnmet] = useState<readonly string[]>(given?.unmet ?? []);
  const [complaint, complain] = useState<'verdict' | 'reason'>();
  const [sending, setSending] = useState(false);
  const [said, say] = useState(false);
  const reason = typed ?? given?.reason ?? '';

  useEffect(() => {
    if (!own) form.current?.querySelector('input')?.focus();
  }, [own]);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    say(false);
    const wrong = chosen === undefined ? 'verdict' : reason.trim() === '' ? 'reason' : undefined;
    complain(wrong);
    if (wrong || chosen === undefined) {
      document.getElementById(wrong === 'reason' ? `${id}-reason` : `${id}-${VERDICTS[0]}`)?.focus();
      return;
    }
    setSending(true);
    const outcome = await act({ type: 'assessed', member, verdict: chosen, reason, unmet: [...unmet] });
    setSending(false);
    if (!outcome.ok || !outcome.value.done) return;
    type(undefined);
    say(true);
    done?.();
  };
  return (
    <form className="board-form" ref={form} onSubmit={(event) => void submit(event)} noValidate>
      <h4>{own ? words.say('board.my-assessment') : words.say('board.for-member', { name })}</h4>
      <fieldset>
        <legend>{words.say('board.which-unmet')}</legend>
        {of.playbook.criteria.map((criterion) => (
          <label key={criterion.id}>
            <input
              type="checkbox"
              checked={unmet.includes(criterion.id)}
              onChange={({ currentTarget: { checked } }) =>
                setUnmet(checked ? [...unmet, criterion.id] : unmet.filter((one) => one !== criterion.id))
              }
            />
            <span>{words.name(criterion.text)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.say('board.verdict')}</legend>
        {VERDICTS.map((verdict) => (
          <label key={verdict}>
            <input
              type="radio"
              id={`${id}-${verdict}`}
              name={id}
              checked={chosen === verdict}
              onChange={() => choose(verdict)}
            />
            <span>{words.say(`board.${verdict}`)}</span>
          </label>
        ))}
        {complaint === 'verdict' && <Complaint text={words.say('board.must-choose')} />}
      </fieldset>
      <div className="board-text">
        <label htmlFor={`${id}-reason`}>{words.say('board.reason')}</label>
        <textarea
          id={`${id}-reason`}
          className="entry"
          rows={3}
          maxLength={8000}
          value={reason}
          aria-required
          aria-invalid={complaint === 'reason'}
          onChange={({ currentTarget }) => type(currentTarget.value)}
        />
        {complaint === 'reason' && <Complaint text={words.say('board.must-say')} />}
      </div>
      <p className="board-buttons">
        <Button type="submit" appearance="primary" spacing="compact" isLoading={sending}>
          {words.say(given ? 'board.change' : 'board.give')}
        </Button>
        {!own && (
          <Button appearance="subtle" spacing="compact" onClick={() => done?.()}>
            {words.say('board.cancel')}
          </Button>
        )}
      </p>
      <p className="quiet" role="status">
        {said && words.say('board.given')}
      </p>
    </form>
  );
}

function Complaint({ text }: { text: string }) {
  return (
    <p className="complaint" role="alert">
      {text}
    </p>
  );
}
