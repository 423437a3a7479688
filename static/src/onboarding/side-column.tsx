import { lazy, memo, Suspense } from 'react';
import type { OnboardingView } from '../../../src/contract/onboarding';
import { useWords } from '../words';
import { Details } from './details';
import { JustNow } from './just-now';
import { SetStart, StartSaid } from './start-date';
import { useKeeper } from './use-case';
import { WaitingFor } from './waiting-for';

const Agreements = lazy(async () => ({ default: (await import('../registers/agreements')).Agreements }));
const Cast = lazy(async () => ({ default: (await import('../registers/cast')).Cast }));

/** What is known of the case beside its checklists. */
export const SideColumn = memo(function SideColumn(props: {
  of: OnboardingView;
  now: number;
  goTo: (item: string) => void;
}) {
  const { of, now, goTo } = props;
  const words = useWords();
  const keeper = useKeeper();
  const act: Parameters<typeof Cast>[0]['act'] = (...deeds) => keeper.act(deeds, undefined);
  return (
    <div className="onboarding-side">
      {!of.frame.ended && <WaitingFor of={of} now={now} goTo={goTo} />}
      <section className="panel-card" aria-labelledby="start-heading">
        <h2 id="start-heading">{words.say('onboarding.start')}</h2>
        <StartSaid of={of} />
        <Judged of={of} />
        {of.me.leads && of.frame.start && !of.frame.ended && (
          <SetStart of={of} act={act} confirmed={of.frame.start.confirmed} />
        )}
      </section>
      <JustNow of={of} now={now} />
      <Details of={of} now={now} />
      <Suspense fallback={<span className="bone" />}>
        <div className="panel-card">
          <Cast of={of} act={act} />
        </div>
        <div className="panel-card">
          <Agreements of={of} />
        </div>
      </Suspense>
    </div>
  );
});

/** Whether the plan reaches the start date: the working days of the phases that are left, against those there are. */
function Judged({ of: { spare } }: { of: OnboardingView }) {
  const words = useWords();
  if (spare === undefined) return null;
  return (
    <>
      {spare < 0 ? (
        <p className="item-late">
          <span aria-hidden="true">▲ </span>
          {words.say('onboarding.start-danger', { days: -spare })}
        </p>
      ) : (
        <p>{words.say('onboarding.start-spare', { days: spare })}</p>
      )}
      <p className="quiet">{words.say('onboarding.start-why')}</p>
    </>
  );
}
