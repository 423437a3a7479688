import Lozenge from '@atlaskit/lozenge/lozenge';
import type { Bay } from '../../../src/contract/queue-load';
import { useWords } from '../words';
import { BAYS_OF, inBay, nameOf, type Board, type ColumnKey } from './board';
import { CaseRow } from './case-row';
import { isFiltered } from './chosen';
import { wantTexts } from './issue-texts';
import { LoadChips } from './load-chips';
import { LongList } from './long-list';

const ROW = 60;
const MOST = 8 * ROW;
const NUMBER: Readonly<Record<ColumnKey, number>> = { superuser: 0, first: 1, second: 2, third: 3 };

/** One level: how much lies there, how much of it is pressing, and what is due next. */
export function Column({ column, board, own }: { column: ColumnKey; board: Board; own: boolean }) {
  const words = useWords();
  const bays = BAYS_OF[column];
  const here = bays.flatMap((bay) => inBay(board.shown, bay));
  return (
    <section className={`queue-column${own ? ' queue-own' : ''}`} aria-label={titleOf()}>
      <header>
        <h2>
          <span className="queue-number" aria-hidden="true">
            {NUMBER[column]}
          </span>
          {titleOf()}
          {own && <Lozenge appearance="information">{words.say('queue.mine')}</Lozenge>}
        </h2>
        <div className="queue-load">
          <p>
            <strong className="queue-figure">{here.length}</strong> {words.say('queue.open', { count: here.length })}
          </p>
          <LoadChips cases={here} now={board.now} />
        </div>
        {bays.length === 1 && <p className="quiet">{byTeam()}</p>}
      </header>
      {bays.map((bay) => (
        <BayList key={bay} bay={bay} board={board} apart={bays.length > 1} />
      ))}
    </section>
  );

  function titleOf(): string {
    return column === 'superuser' ? words.say('queue.superusers') : words.level(column);
  }

  /** Where more than one team of the level has cases. */
  function byTeam(): string {
    const counts = new Map<string, number>();
    for (const { team } of here) counts.set(team, (counts.get(team) ?? 0) + 1);
    return [...counts].map(([team, count]) => `${nameOf(board.teams, team, words)} ${count}`).join(' · ');
  }
}

/** The cases of a level, or of one arm of 3rd level, nearest their limit first. */
function BayList({ bay, board, apart }: { bay: Bay; board: Board; apart: boolean }) {
  const words = useWords();
  const cases = inBay(board.shown, bay);
  const name =
    bay === 'third-vendor'
      ? words.say('queue.vendors')
      : bay === 'third-business'
        ? words.say('queue.specialists')
        : bay === 'superuser'
          ? words.say('queue.superusers')
          : words.level(bay);
  return (
    <>
      {apart && (
        <div className="queue-arm">
          <h3>
            {name} <span className="queue-count">{cases.length}</span>
          </h3>
          <LoadChips cases={cases} now={board.now} />
        </div>
      )}
      {cases.length === 0 ? (
        <p className="queue-none quiet">
          {words.say(isFiltered(board.chosen) ? 'queue.empty-filtered' : 'queue.empty')}
        </p>
      ) : (
        <LongList
          items={cases}
          idOf={idOf}
          rowHeight={ROW}
          most={apart ? MOST / 2 - 30 : MOST}
          label={words.say('queue.list', { name, count: cases.length })}
          onSeen={wantTexts}
        >
          {(one) => <CaseRow one={one} board={board} />}
        </LongList>
      )}
    </>
  );
}

function idOf({ issueId }: { readonly issueId: string }): string {
  return issueId;
}
