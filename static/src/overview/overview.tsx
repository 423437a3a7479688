import Button from '@atlaskit/button/new';
import DownloadIcon from '@atlaskit/icon/core/download';
import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react';
import type { OverviewAnswer, OverviewCase, OverviewView } from '../../../src/contract/overview';
import { GROUPS, groupOf, nextDue, whomOf } from '../../../src/contract/overview-standing';
import { call, type Outcome } from '../call';
import { useNames } from '../onboarding/use-names';
import { useIssueTexts, wantTexts } from '../queue/issue-texts';
import { Broken, NotEnabled, Updated, Waiting } from '../states';
import { useAnswer, type Shown } from '../use-answer';
import { useInAddress } from '../use-in-address';
import { useWidth } from '../use-width';
import { useWords } from '../words';
import { Cards } from './cards';
import { chosenIn, EVERYTHING, fitting, searchOf, waitingFor } from './chosen';
import { csvOf } from './csv';
import { Empty } from './empty';
import { Filters, WaitedFor } from './filters';
import { grouped } from './grouped';
import { Legend } from './legend';
import { Matrix } from './matrix';
import { Summary } from './summary';
import { whomName, type Telling } from './telling';
import { Timeline } from './timeline';
import '../queue/queue.css';
import './overview.css';

/** Others work on cases too: looked at again after so long, while somebody looks. */
const AGAIN = 120_000;
/** Narrower than this, a table of nine phases is no help. */
const TABLE = 760;
/** Rows shown at first, and with each press of the button. */
const ROWS = 100;

/** Every onboarding case of the desk: its phase, what blocks it, who is waited for, and what is due. */
export function Overview({ first }: { first: Promise<Outcome<OverviewAnswer>> }) {
  const look = useCallback(() => call('overview.list', {}), []);
  const shown = useAnswer(look, first, againAt);
  const { value, failure, refresh, loading } = shown;
  if (!value) return failure ? <Broken failure={failure} retry={refresh} /> : <Waiting rows={8} />;
  if (value.state === 'not-enabled') return <NotEnabled refresh={refresh} loading={loading} />;
  if (value.overview.cases.length === 0) return <Empty overview={value.overview} refresh={refresh} loading={loading} />;
  return <Standing overview={value.overview} asOf={value.asOf} shown={shown} />;
}

function againAt({ asOf }: OverviewAnswer): number {
  return asOf + AGAIN;
}

function Standing({ overview, asOf, shown }: { overview: OverviewView; asOf: number; shown: Shown<OverviewAnswer> }) {
  const words = useWords();
  const { now, failure, loading, refresh } = shown;
  const [chosen, choose] = useInAddress(EVERYTHING, chosenIn, searchOf);
  const wanted = useDeferredValue(chosen);
  const [most, showMore] = useState(ROWS);
  const page = useRef<HTMLElement>(null);
  const narrow = useWidth(page) < TABLE;
  const leads = [...new Set(overview.cases.flatMap((one) => one.leads))];
  const nameOf = useNames([...leads, ...peopleIn(overview.cases)]);
  const textOf = useIssueTexts();
  const telling: Telling = { words, overview, now, nameOf, textOf };
  const said = (one: OverviewCase): string =>
    [
      one.solution,
      one.customer,
      textOf(one.issueId)?.key,
      textOf(one.issueId)?.summary,
      whomName(whomOf(one), telling),
      ...one.missing.map(({ title }) => words.name(title)),
    ].join(' ');
  const among = fitting(overview.cases, wanted, now, said);
  const cases = waitingFor(among, wanted);
  const groups = grouped(cases, now, most);
  const ids = overview.cases.map(({ issueId }) => issueId).join();
  useEffect(() => wantTexts(ids.split(',')), [ids]);
  const ended = overview.cases.filter((one) => one.ended).length;

  return (
    <main className="overview" ref={page}>
      <div className="overview-head">
        <h1>{words.say('overview.heading')}</h1>
        {!narrow && (
          <div className="overview-views" role="group" aria-label={words.say('overview.view')}>
            {(['phases', 'timeline'] as const).map((view) => (
              <button key={view} type="button" aria-pressed={chosen.view === view} onClick={() => choose({ view })}>
                {words.say(`overview.view-${view}`)}
              </button>
            ))}
          </div>
        )}
        <span className="overview-gap" />
        <Button iconBefore={DownloadIcon} onClick={() => save(csvOf(ordered(cases, now), telling))}>
          {words.say('overview.csv')}
        </Button>
        <Updated {...{ at: asOf, zone: overview.zone, now, failure, loading, refresh }} />
      </div>
      <Summary cases={overview.cases} telling={telling} />
      <Filters {...{ chosen, choose, telling, leads, ended }} />
      <WaitedFor {...{ chosen, choose, telling }} cases={among} />
      <p className="hidden" role="status">
        {words.say('overview.shown', { count: cases.length, of: overview.cases.length })}
      </p>
      {cases.length === 0 && <p>{words.say('overview.nothing-fits')}</p>}
      {cases.length > 0 &&
        (narrow ? (
          <Cards groups={groups} telling={telling} />
        ) : wanted.view === 'timeline' ? (
          <Timeline groups={groups} telling={telling} />
        ) : (
          <Matrix groups={groups} all={overview.cases} telling={telling} />
        ))}
      {cases.length > most && (
        <div>
          <Button onClick={() => showMore(most + ROWS)}>
            {words.say('overview.more', { count: Math.min(ROWS, cases.length - most), of: cases.length })}
          </Button>
        </div>
      )}
      <Legend view={narrow ? 'phases' : wanted.view} />
    </main>
  );

  function save(text: string): void {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = words.say('overview.csv-file', { date: words.in(overview.zone).local(now).date });
    link.click();
    URL.revokeObjectURL(address);
  }
}

function peopleIn(cases: readonly OverviewCase[]): readonly string[] {
  return cases.flatMap((one) => {
    const whom = whomOf(one);
    return whom.kind === 'person' ? [whom.id] : [];
  });
}

/** As the page has them: by trouble, then by what is due first. */
function ordered(cases: readonly OverviewCase[], now: number): readonly OverviewCase[] {
  return cases.toSorted(
    (one, other) =>
      GROUPS.indexOf(groupOf(one, now)) - GROUPS.indexOf(groupOf(other, now)) ||
      (nextDue(one) ?? 9e15) - (nextDue(other) ?? 9e15),
  );
}
