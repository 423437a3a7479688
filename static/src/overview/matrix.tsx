import type { OverviewCase } from '../../../src/contract/overview';
import { medianDays } from '../../../src/contract/overview-standing';
import { breakable } from '../breakable';
import { CaseName } from './case-name';
import { Cell } from './cell';
import type { Grouped } from './grouped';
import { cellOf, type Telling } from './telling';
import { Waits } from './waits';

/** A row for each case, a column for each phase; the days that phases took stand below. */
export function Matrix(props: { groups: readonly Grouped[]; all: readonly OverviewCase[]; telling: Telling }) {
  const { groups, all, telling } = props;
  const { words, overview } = telling;
  const { phases } = overview;
  return (
    <div className="overview-scroll" role="region" aria-label={words.say('overview.by-phase')} tabIndex={0}>
      <table className="overview-matrix">
        <thead>
          <tr>
            <th scope="col">{words.say('overview.case')}</th>
            {phases.map(({ id, name }) => (
              <th key={id} scope="col" className="overview-phase">
                <span>{breakable(words.name(name))}</span>{' '}
                <small>{words.say('overview.phase-number', { phase: id })}</small>
              </th>
            ))}
            <th scope="col">{words.say('overview.waits-for')}</th>
          </tr>
        </thead>
        {groups.map(({ group, cases, count }) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={phases.length + 2} className="overview-group">
                {words.say(`overview.group-${group}`)} · {count}
              </th>
            </tr>
            {cases.map((one) => (
              <tr key={one.issueId}>
                <th scope="row">
                  <CaseName one={one} telling={telling} />
                </th>
                {phases.map(({ id }) => (
                  <td key={id} className="overview-phase">
                    <Cell of={cellOf(one, id, telling)} />
                  </td>
                ))}
                <td>
                  <Waits one={one} telling={telling} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
        <tfoot>
          <Median all={all} telling={telling} />
        </tfoot>
      </table>
    </div>
  );
}

function Median({ all, telling: { words, overview } }: { all: readonly OverviewCase[]; telling: Telling }) {
  const days = overview.phases.map((phase) => ({ ...phase, days: medianDays(all, phase.id) }));
  const known = days.filter((one) => one.days !== undefined);
  const longest = known.toSorted((one, other) => (other.days ?? 0) - (one.days ?? 0))[0];
  return (
    <tr>
      <th scope="row">{words.say('overview.median')}</th>
      {days.map(({ id, days: median }) => (
        <td key={id} className="overview-phase">
          {median === undefined ? '–' : words.say('overview.days', { days: median })}
        </td>
      ))}
      <td>{longest && words.say('overview.longest-phase', { phase: words.name(longest.name) })}</td>
    </tr>
  );
}
