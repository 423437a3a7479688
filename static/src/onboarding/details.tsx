import type { OnboardingView } from '../../../src/contract/onboarding';
import { Upgrade } from '../playbook/upgrade';
import { useWords } from '../words';
import { AskForm } from './ask-form';
import { SavedText } from './saved-text';
import { useKeeper } from './use-case';
import { useNames } from './use-names';

const NAMED = ['customer', 'solution', 'vendor'] as const;

/** Whom and what the case is for, the playbook it goes by, and its end. */
export function Details({ of, now }: { of: OnboardingView; now: number }) {
  const words = useWords();
  const keeper = useKeeper();
  const { playbook, frame, me } = of;
  return (
    <section className="panel-card" aria-labelledby="details-heading">
      <h2 id="details-heading">{words.say('onboarding.details')}</h2>
      {NAMED.map((field) => (
        <SavedText
          key={field}
          label={words.say(`onboarding.${field}`)}
          place={`${of.issueId} ${field}`}
          value={frame[field]}
          longest={500}
          editable={me.works && !frame.ended}
          save={(text) => keeper.act([{ type: 'named', field, text }], undefined)}
        />
      ))}
      <p>
        {words.say('onboarding.playbook', { version: playbook.version })}
        {playbook.newest > playbook.version && (
          <> · {words.say('onboarding.playbook-newer', { version: playbook.newest })}</>
        )}
      </p>
      <Upgrade of={of} refresh={keeper.refresh} />
      <End of={of} now={now} />
    </section>
  );
}

function End({ of, now }: { of: OnboardingView; now: number }) {
  const words = useWords();
  const keeper = useKeeper();
  const { ended } = of.frame;
  const name = useNames(ended?.by.kind === 'person' ? [ended.by.accountId] : []);
  if (ended)
    return (
      <div className="warned">
        <p>
          {words.say(ended.decider === '' ? 'onboarding.ended-alone' : 'onboarding.ended-by', {
            when: words.in(of.zone).when(ended.at, now),
            who: ended.by.kind === 'person' ? name(ended.by.accountId) : 'Trin',
            decider: ended.decider,
            reason: ended.text,
          })}
        </p>
        {of.me.leads && (
          <AskForm
            open={words.say('onboarding.resume')}
            submit={words.say('onboarding.resume')}
            place={`${of.issueId} resume`}
            fields={[{ name: 'reason', label: words.say('onboarding.reason'), must: true }]}
            send={({ reason = '' }) => keeper.act([{ type: 'resumed', reason }], undefined)}
          />
        )}
      </div>
    );
  if (!of.me.leads) return null;
  return (
    <AskForm
      open={words.say('onboarding.end')}
      submit={words.say('onboarding.end-do')}
      grave
      about={<p>{words.say('onboarding.end-about')}</p>}
      place={`${of.issueId} end`}
      fields={[
        { name: 'reason', label: words.say('onboarding.reason'), type: 'text', must: true },
        { name: 'decider', label: words.say('onboarding.decider'), must: true },
      ]}
      send={({ reason = '', decider = '' }) => keeper.act([{ type: 'ended', reason, decider }], undefined)}
    />
  );
}
