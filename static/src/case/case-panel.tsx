import type { CaseAnswer, CaseView } from '../../../src/contract/calls';
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
import { WhyDue } from './why';
import './case.css';

/** The panel beside the issue: where the case is, time left, why, what comes next, what can be done, what was promised. */
export function CasePanel({ first }: { first: Promise<Outcome<CaseAnswer>> }) {
  const { value, failure, loading, now, refresh, put } = useAnswer(showCase, first, wakeAt);
  useNews(refresh);
  const words = useWords();
  if (!value) return failure ? <Broken failure={failure} retry={refresh} /> : <Waiting rows={6} />;
  if (value.state !== 'known') return <NoCase state={value.state} refresh={refresh} loading={loading} />;
  const { case: shown, asOf } = value;
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
      </section>
      {over ? (
        <Ended shown={shown} now={now} />
      ) : (
        <>
          <section aria-label={words.say('clock.heading')}>
            <TimeLeft shown={shown} asOf={asOf} now={now} />
            {shown.clock && <WhyDue shown={shown} clock={shown.clock} asOf={asOf} />}
          </section>
          <NextSteps shown={shown} now={now} />
        </>
      )}
      <Moves shown={shown} now={now} put={moved} />
      {!over && <PromiseToCustomer shown={shown} now={now} />}
    </main>
  );
}

const showCase = () => call('case.show', {});

function wakeAt(value: CaseAnswer): number | undefined {
  if (value.state === 'just-received') return value.asOf;
  return value.state === 'known' ? value.case.next[0]?.at : undefined;
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
