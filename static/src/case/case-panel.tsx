import { useState } from 'react';
import type { CaseAnswer, CaseView, ClockView } from '../../../src/contract/calls';
import type { Telling } from '../../../src/messages/explain';
import { call, type Outcome } from '../call';
import { NoCase } from '../no-case';
import { Broken, Updated, Waiting } from '../states';
import { useAnswer } from '../use-answer';
import { tellMoved, useNews } from '../use-news';
import { useWords } from '../words';
import type { Plain } from './draft';
import { hoped } from './hope';
import { Moves } from './moves';
import { Customer } from './customer';
import { NextSteps } from './next-steps';
import { Noted } from './noted';
import { Notes } from './notes';
import { PromiseToCustomer } from './promise';
import { TimeLeft } from './time-left';
import { Where } from './where';
import { FollowUp } from './follow-up';
import { useTelling, WhyClock, WhyHere, WhyPaused } from './why';
import './case.css';

/** The panel beside the issue: where the case is, time left, why, what comes next, what can be done, what was promised. */
export function CasePanel({ first, issueId }: { first: Promise<Outcome<CaseAnswer>>; issueId: string }) {
  const { value, failure, loading, now, refresh, put } = useAnswer(showCase, first, wakeAt);
  useNews(refresh);
  if (!value) return failure ? <Broken failure={failure} retry={refresh} /> : <Waiting rows={6} />;
  if (value.state !== 'known') return <NoCase state={value.state} refresh={refresh} loading={loading} />;
  return <Known known={value.case} issueId={issueId} asOf={value.asOf} {...{ failure, loading, now, refresh, put }} />;
}

function Known(
  props: Pick<ReturnType<typeof useAnswer<CaseAnswer>>, 'failure' | 'loading' | 'now' | 'refresh' | 'put'> & {
    known: CaseView;
    issueId: string;
    asOf: number;
  },
) {
  const { known, issueId, asOf, failure, loading, now, refresh, put } = props;
  const words = useWords();
  const [hopes, hope] = useState<readonly Plain[]>([]);
  const shown = hoped(known, hopes, now);
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
      {!shown.standstill && <Moves shown={shown} issueId={issueId} now={now} put={moved} hope={hope} />}
      <Noted shown={shown} issueId={issueId} now={now} telling={telling} />
      {!over && <FollowUp shown={shown} now={now} telling={telling} />}
      {!over && <Notes notes={shown.notes} />}
      {shown.customer && <Customer customer={shown.customer} />}
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
