import { useEffect, useRef, useState } from 'react';
import type { BarView } from '../../../src/contract/calls';
import type { ChangedCaseView, ReplayedCaseAnswer } from '../../../src/contract/replay';
import { call, type Outcome } from '../call';
import { busySpans, dayTicks, foldedAxis, hourTicks, type Axis, type Tick } from '../chain/axis';
import { Scale } from '../chain/scale';
import { Track } from '../chain/track';
import '../chain/chain.css';
import { IssueLink } from '../ledger/issue';
import { useWidth } from '../use-width';
import { useWords } from '../words';

type Found = Extract<ReplayedCaseAnswer, { found: true }>;

/** One case: what happened over what would have happened, on the same axis, as it is easier to compare down than across. */
export function Courses({ run, picked }: { run: number; picked: ChangedCaseView }) {
  const words = useWords();
  const [outcome, put] = useState<Outcome<ReplayedCaseAnswer>>();
  useEffect(() => {
    let wanted = true;
    void call('replay.case', { run, issueId: picked.issueId }).then((got) => wanted && put(got));
    return () => {
      wanted = false;
    };
  }, [run, picked.issueId]);
  return (
    <section className="replay-courses" aria-live="polite">
      <h3>
        {picked.issueKey === undefined ? (
          words.say('replay.gone', { id: picked.issueId })
        ) : (
          <IssueLink issueKey={picked.issueKey} />
        )}
      </h3>
      {!outcome && <p className="quiet">{words.say('answer.loading')}</p>}
      {outcome?.ok === false && <p className="alarming">{words.say('answer.failed')}</p>}
      {outcome?.ok && (outcome.value.found ? <Both found={outcome.value} /> : <p>{words.say('replay.case-gone')}</p>)}
    </section>
  );
}

function Both({ found }: { found: Found }) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const width = Math.max(240, useWidth(box));
  const times = words.in(found.zone);
  const bars = [...found.was, ...found.would];
  const from = Math.min(...bars.map((bar) => bar.from));
  const to = Math.max(...bars.map((bar) => bar.to ?? found.until));
  const axis = foldedAxis(busySpans(bars, []), { from, to }, width);
  const hours = hourTicks(axis, times.local, 38);
  const days = dayTicks(axis, (at) => times.local(at).date, 76);
  return (
    <div ref={box}>
      <Scale axis={axis} zone={found.zone} days={days} hours={hours} now={undefined} asOf={found.asOf} />
      <Course title="was" bars={found.was} axis={axis} found={found} ticks={hours.length > 0 ? hours : days} />
      <Course title="would" bars={found.would} axis={axis} found={found} ticks={hours.length > 0 ? hours : days} />
      <p className="quiet">{words.say('replay.imagined')}</p>
    </div>
  );
}

function Course(props: {
  title: 'was' | 'would';
  bars: readonly BarView[];
  axis: Axis;
  found: Found;
  ticks: readonly Tick[];
}) {
  const words = useWords();
  const { title, bars, axis, found, ticks } = props;
  const times = words.in(found.zone);
  return (
    <div className={`replay-course replay-course-${title}`}>
      <h4>{words.say(`replay.case-${title}`)}</h4>
      <ol>
        {bars.map((bar) => (
          <li key={bar.id}>
            <p className="strong">
              {words.say('replay.row-team', { team: words.name(bar.team.name), level: words.level(bar.level) })}
            </p>
            <p className="quiet">
              {words.say('replay.row', {
                from: times.short(bar.from, found.asOf),
                to: bar.to === undefined ? words.say('replay.row-on') : times.short(bar.to, found.asOf),
                used: words.time(bar.used),
              })}
            </p>
            <Track bar={bar} axis={axis} until={found.until} ticks={ticks} words={words} />
          </li>
        ))}
      </ol>
    </div>
  );
}
