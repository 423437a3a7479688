import type { Deed } from '../../../src/contract/deeds';
import type { OnboardingView } from '../../../src/contract/onboarding';
import { dateSaid } from '../../../src/messages/times';
import { useWords } from '../words';
import { AskForm } from './ask-form';
import type { Act, SectionProps } from './section';
import type { May } from './what-may';

/** The day from which the solution is supported: set in one phase, confirmed in another; a change says why. */
export function StartDate({ item, of, act, may }: SectionProps & { may: May }) {
  const words = useWords();
  const { start } = of.frame;
  return (
    <div className="start-date">
      <StartSaid of={of} />
      {may.lead && (
        <div className="ask-row">
          {item.does === 'confirm-start' && start && !start.confirmed && (
            <button
              type="button"
              className="plain-button"
              onClick={() => void act({ type: 'start-set', date: start.date, reason: '', confirmed: true })}
            >
              {words.say('onboarding.start-confirm', { day: dateSaid(start.date) })}
            </button>
          )}
          <SetStart of={of} act={act} confirmed={item.does === 'confirm-start'} />
        </div>
      )}
    </div>
  );
}

/** The date as it stands, in a sentence. */
export function StartSaid({ of }: { of: OnboardingView }) {
  const words = useWords();
  const { start } = of.frame;
  if (!start) return <p>{words.say('onboarding.start-none')}</p>;
  const changes = start.changes > 0 ? ` ${words.say('onboarding.start-changes', { count: start.changes })}` : '';
  return (
    <p>
      {words.say(start.confirmed ? 'onboarding.start-is-confirmed' : 'onboarding.start-is', {
        day: dateSaid(start.date),
      })}
      {changes}
    </p>
  );
}

export function SetStart({ of, act, confirmed }: { of: OnboardingView; act: Act; confirmed: boolean }) {
  const words = useWords();
  const { start } = of.frame;
  return (
    <AskForm
      open={words.say(start ? 'onboarding.start-change' : 'onboarding.start-set')}
      submit={words.say('onboarding.save')}
      place={`${of.issueId} start ${confirmed}`}
      about={start && <p>{words.say('onboarding.start-moves')}</p>}
      fields={[
        { name: 'date', label: words.say('onboarding.start-day'), type: 'date', must: true, given: start?.date ?? '' },
        {
          name: 'reason',
          label: words.say(start ? 'onboarding.reason' : 'onboarding.reason-may'),
          must: start !== undefined,
        },
      ]}
      send={({ date = '', reason = '' }) => {
        const deed: Deed = { type: 'start-set', date, reason, confirmed: confirmed && start !== undefined };
        return act(deed);
      }}
    />
  );
}
