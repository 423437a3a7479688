import type { ChangeKind, RunView, TeamTotals } from '../../../src/contract/replay';
import { useWords } from '../words';
import type { Chosen } from './cases';

const KINDS: readonly ChangeKind[] = ['more', 'fewer', 'earlier', 'later'];
const NUMBER = { superuser: 0, first: 1, second: 2, third: 3 } as const;

/** What happened beside what would have, team by team. Fewer are drawn left of zero and more right of it. */
export function Table(props: { run: RunView; chosen: Chosen | undefined; choose: (chosen: Chosen) => void }) {
  const words = useWords();
  const { run, chosen, choose } = props;
  const rows = run.totals.teams.toSorted((a, b) => NUMBER[a.level] - NUMBER[b.level] || (a.team < b.team ? -1 : 1));
  const most = Math.max(1, ...rows.flatMap(({ more, fewer }) => [more, fewer]));
  const sum = (of: (row: TeamTotals) => number): number => rows.reduce((all, row) => all + of(row), 0);
  const nameOf = (id: string): string => {
    const team = run.teams.find((one) => one.id === id);
    return team ? words.name(team.name) : id;
  };
  if (rows.length === 0) return null;
  return (
    <div>
      <h2 id="replay-table">{words.say('replay.table')}</h2>
      <div className="replay-scroller" tabIndex={0} role="region" aria-labelledby="replay-table">
        <table className="replay-table">
          <thead>
            <tr>
              <th scope="col">{words.say('replay.team')}</th>
              <th scope="col">{words.say('replay.was')}</th>
              <th scope="col">{words.say('replay.would')}</th>
              <th scope="col">{words.say('replay.net')}</th>
              {KINDS.map((kind) => (
                <th key={kind} scope="col">
                  {words.say(`replay.${kind}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.level}:${row.team}`}>
                <th scope="row">
                  <span className="level-number" aria-hidden="true">
                    {NUMBER[row.level]}
                  </span>{' '}
                  {nameOf(row.team)}
                  <span className="hidden">, {words.level(row.level)}</span>
                </th>
                <td>{row.was}</td>
                <td className="strong">{row.would}</td>
                <td>
                  <Exchange row={row} most={most} />
                </td>
                {KINDS.map((kind) => (
                  <td key={kind}>
                    <Figure row={row} kind={kind} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.say('replay.total')}</th>
              <td>{sum(({ was }) => was)}</td>
              <td>{sum(({ would }) => would)}</td>
              <td>{signed(sum(({ more, fewer }) => more - fewer))}</td>
              {KINDS.map((kind) => (
                <td key={kind}>{sum((row) => row[kind])}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </div>
  );

  /** A number is the way to its cases. */
  function Figure({ row, kind }: { row: TeamTotals; kind: ChangeKind }) {
    const count = row[kind];
    if (count === 0) return <span className="quiet">0</span>;
    const change = words.say(`replay.${kind}`).toLowerCase();
    const by = kind === 'earlier' ? row.earlierBy : kind === 'later' ? row.laterBy : 0;
    return (
      <>
        <button
          type="button"
          className="replay-figure"
          aria-pressed={chosen?.team === row.team && chosen.change === kind}
          aria-label={words.say('replay.show-cases', { count, change, team: nameOf(row.team) })}
          onClick={() => choose({ team: row.team, name: nameOf(row.team), change: kind })}
        >
          {count}
        </button>
        {by > 0 && <span className="quiet replay-by">{words.say('replay.by', { time: words.time(by / count) })}</span>}
      </>
    );
  }

  function Exchange({ row, most: widest }: { row: TeamTotals; most: number }) {
    if (row.more === 0 && row.fewer === 0) return <span className="quiet">{words.say('replay.unchanged')}</span>;
    return (
      <span className="replay-exchange">
        <svg width="160" height="16" aria-hidden="true">
          <rect
            className="fewer"
            x={80 - (76 * row.fewer) / widest}
            y={3}
            width={(76 * row.fewer) / widest}
            height={10}
          />
          <rect className="more" x={80} y={3} width={(76 * row.more) / widest} height={10} />
          <line className="zero" x1={80} x2={80} y1={0} y2={16} />
        </svg>
        {signed(row.more - row.fewer)}
      </span>
    );
  }
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0';
}
