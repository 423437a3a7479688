import Button from '@atlaskit/button/new';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CasesAnswer, Change, ChangedCaseView, ChangeKind, RunView } from '../../../src/contract/replay';
import { call, type Failure } from '../call';
import { useWords } from '../words';
import { Courses } from './courses';

export interface Chosen {
  readonly team: string;
  readonly name: string;
  readonly change: ChangeKind;
}

type Next = Extract<CasesAnswer, { found: true }>['next'];

/** The cases behind a number, and for one of them what happened beside what would have. */
export function Cases(props: { run: RunView; chosen: Chosen; zone: string; asOf: number; close: () => void }) {
  const words = useWords();
  const { run, chosen, zone, asOf } = props;
  const [cases, setCases] = useState<readonly ChangedCaseView[]>([]);
  const [next, setNext] = useState<Next>();
  const [loading, setLoading] = useState(true);
  const [failure, fail] = useState<Failure>();
  const [picked, pick] = useState<ChangedCaseView>();
  const heading = useRef<HTMLHeadingElement>(null);
  const times = words.in(zone);

  const load = useCallback(
    async (after: Next): Promise<void> => {
      setLoading(true);
      const { team, change } = chosen;
      const outcome = await call('replay.cases', { run: run.startedAt, team, change, ...(after && { after }) });
      setLoading(false);
      fail(outcome.ok ? undefined : outcome.reason);
      if (!outcome.ok || !outcome.value.found) return;
      const { cases: more, next: further } = outcome.value;
      setCases((known) => (after ? [...known, ...more] : more));
      setNext(further);
    },
    [run.startedAt, chosen],
  );
  useEffect(() => {
    heading.current?.focus();
    void load(undefined);
  }, [load]);

  return (
    <section className="replay-cases" aria-labelledby="replay-cases">
      <div>
        <header className="replay-cases-head">
          <h2 id="replay-cases" ref={heading} tabIndex={-1}>
            {words.say('replay.list', {
              team: chosen.name,
              change: words.say(`replay.${chosen.change}`).toLowerCase(),
            })}
          </h2>
          <Button spacing="compact" appearance="subtle" onClick={props.close}>
            {words.say('replay.list-close')}
          </Button>
        </header>
        <ul>
          {cases.map((one) => (
            <li key={one.issueId}>
              <button type="button" aria-pressed={picked?.issueId === one.issueId} onClick={() => pick(one)}>
                <span className="strong">{one.issueKey ?? words.say('replay.gone', { id: one.issueId })}</span>
                <span>{one.changes.map(told).join(', ')}</span>
                <span className="quiet">
                  {words.say('replay.received', { day: times.shortDay(one.receivedAt, asOf) })}
                </span>
              </button>
            </li>
          ))}
        </ul>
        <div role="status">
          {loading && <p className="quiet">{words.say('answer.loading')}</p>}
          {!loading && !failure && cases.length === 0 && <p>{words.say('replay.list-none')}</p>}
          {failure && <p className="alarming">{words.say('answer.failed')}</p>}
        </div>
        {!loading && (next || failure) && (
          <Button spacing="compact" onClick={() => void load(next)}>
            {words.say(failure ? 'answer.refresh' : 'replay.list-next')}
          </Button>
        )}
      </div>
      {picked ? (
        <Courses key={picked.issueId} run={run.startedAt} picked={picked} />
      ) : (
        <p className="quiet replay-pick">{words.say('replay.pick')}</p>
      )}
    </section>
  );

  function told({ change, was, would }: Change): string {
    if (was !== undefined && would !== undefined)
      return words.say(change === 'earlier' ? 'replay.change-earlier' : 'replay.change-later', {
        time: words.time(Math.abs(would - was)),
      });
    const at = was ?? would ?? 0;
    return words.say(was === undefined ? 'replay.change-more' : 'replay.change-fewer', { when: times.short(at, asOf) });
  }
}
