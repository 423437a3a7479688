import type { CaseAnswer, CaseView, ClockView } from '../../../src/contract/calls';
import type { Telling } from '../../../src/messages/explain';
import { call, type Outcome } from '../call';
import { NoCase } from '../no-case';
import { Broken, Updated, Waiting } from '../states';
import { useAnswer } from '../use-answer';
import { tellMoved, useNews } from '../use-news';
import { useWords } from '../words';
import { Moves } from './moves';
import { NextSteps } from './next-steps';
import { PromiseToCustomer } from './promise';
import { TimeLeft } from './time-left';
import { Where } from './where';
import { FollowUp } from './follow-up';
import { useTelling, WhyClock, WhyHere, WhyPaused } from './why';
import './case.css';

/** The panel beside the issue: where the case is, time left, why, what comes next, what can be done, what was promised. */
export function CasePanel({ first }: { first: Promise<Outcome<CaseAnswer>> }) {
  const { value, failure, loading, now, refresh, put } = useAnswer(showCase, first, wakeAt);
  useNews(refresh);
  if (!value) return failure ? <Broken failure={failure} retry={refresh} /> : <Waiting rows={6} />;
  if (value.state !== 'known') return <NoCase state={value.state} refresh={refresh} loading={loading} />;
  return <Known shown={value.case} asOf={value.asOf} {...{ failure, loading, now, refresh, put }} />;
}

function Known(
  props: Pick<ReturnType<typeof useAnswer<CaseAnswer>>, 'failure' | 'loading' | 'now' | 'refresh' | 'put'> & {
    shown: CaseView;
    asOf: number;
  },
) {
  const { shown, asOf, failure, loading, now, refresh, put } = props;
  const words = useWords();
  const telling = useTelling(shown.zone, asOf, shown.versions);
  const came = shown.chain.at(-1)?.came;
  const over = shown.standing === 'answered' || shown.standing === 'closed';
  const moved = (after: CaseView, at: number): void => {
    put({ state: 'known', asOf: at, case: after });
    tellMoved();
  };
  return (
    <main className="case">
      <h1 className="hidden">Trin</h1>
      <section className="top" aria-label={words.say('case.where')}>
        <Updated at={asOf} zone={shown.zone} failure={failure} loading={loading} refresh={refresh} now={now} />
        <Where shown={shown} now={now} />
        {shown.standstill && (
          <p className="pressing">
            ‖ {words.say('case.standstill', { when: words.when(shown.zone, shown.standstill.from, now) })}
          </p>
        )}
        {came && <WhyHere came={came} telling={telling} ask={words.say('why.ask-here')} />}
      </section>
      {over ? (
        <Ended shown={shown} now={now} />
      ) : (
        <>
          <section aria-label={words.say('clock.heading')}>
            <TimeLeft shown={shown} asOf={asOf} now={now} />
            {shown.paused && <WhyPaused why={shown.paused.why} telling={telling} />}
            {shown.clock && <WhyDue shown={shown} clock={shown.clock} telling={telling} />}
          </section>
          <NextSteps shown={shown} now={now} telling={telling} />
        </>
      )}
      {!shown.standstill && <Moves shown={shown} now={now} put={moved} />}
      {!over && <FollowUp shown={shown} now={now} telling={telling} />}
      {!over && <PromiseToCustomer shown={shown} now={now} telling={telling} />}
    </main>
  );
}

const showCase = () => call('case.show', {});

function wakeAt(value: CaseAnswer): number | undefined {
  if (value.state === 'just-received') return value.asOf;
  return value.state === 'known' ? value.case.next[0]?.at : undefined;
}

function WhyDue({ shown, clock, telling }: { shown: CaseView; clock: ClockView; telling: Telling }) {
  const words = useWords();
  const { dueAt } = clock;
  const ask =
    dueAt === null || shown.paused
      ? words.say('why.heading-paused')
      : words.say('why.heading', { when: telling.times.when(dueAt, telling.asOf) });
  return <WhyClock why={clock.why} ask={ask} telling={telling} open />;
}

function Ended({ shown, now }: { shown: CaseView; now: number }) {
  const words = useWords();
  const when = words.when(shown.zone, shown.chain.at(-1)?.to ?? shown.since, now);
  const team = words.name((shown.chain[0]?.team ?? shown.team).name);
  const answered = shown.standing === 'answered';
  return (
    <section>
      <h2>{words.say(answered ? 'case.answered' : 'case.closed', { when })}</h2>
      <p className="quiet">{words.say(answered ? 'case.answered-then' : 'case.closed-then', { team })}</p>
    </section>
  );
}
