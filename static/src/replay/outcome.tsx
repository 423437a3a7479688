import { useState } from 'react';
import type { RunView } from '../../../src/contract/replay';
import { useWords } from '../words';
import { Cases, type Chosen } from './cases';
import { Table } from './table';

/** Two sentences to be repeated, the table that is their evidence, and the cases behind each number. */
export function Outcome({ run, zone, asOf }: { run: RunView; zone: string; asOf: number }) {
  const words = useWords();
  const [chosen, choose] = useState<Chosen>();
  const { totals } = run;
  const { more, fewer, earlier, later } = totals.inCases;
  const book =
    run.book === 'draft' ? words.say('replay.draft-name') : words.say('replay.version-name', { version: run.book });
  if (totals.cases === 0) return run.state === 'running' ? null : <p>{words.say('replay.no-cases')}</p>;
  return (
    <>
      <p className="replay-said" role="status">
        {totals.differing === 0
          ? words.say('replay.same', { book, cases: totals.cases })
          : `${words.say('replay.more-fewer', { book, more, fewer })} ${words.say('replay.earlier-later', { earlier, later })}`}
      </p>
      <Table run={run} choose={choose} chosen={chosen} />
      {run.listed < totals.differing && <p className="quiet">{words.say('replay.listed', { count: run.listed })}</p>}
      {chosen && (
        <Cases
          key={`${chosen.team}:${chosen.change}`}
          run={run}
          chosen={chosen}
          zone={zone}
          asOf={asOf}
          close={() => choose(undefined)}
        />
      )}
    </>
  );
}
