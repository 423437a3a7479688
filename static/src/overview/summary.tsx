import type { OverviewCase } from '../../../src/contract/overview';
import { groupOf, waitedDays, type Group } from '../../../src/contract/overview-standing';
import { titleOf, type Telling } from './telling';

const CLASS: Readonly<Partial<Record<Group, string>>> = { late: 'alarming', blocked: 'pressing' };

/** How they stand, in a sentence or two. */
export function Summary({ cases, telling }: { cases: readonly OverviewCase[]; telling: Telling }) {
  const { words, now } = telling;
  const running = cases.filter((one) => !one.ended);
  const counts = (['late', 'blocked', 'plan', 'early'] as const)
    .map((group) => ({ group, count: running.filter((one) => groupOf(one, now) === group).length }))
    .filter(({ count }) => count > 0);
  const longest = running
    .map((one) => ({ one, days: waitedDays(one, now) ?? 0 }))
    .toSorted((one, other) => other.days - one.days)[0];
  const [first] = longest?.one.missing ?? [];
  const seen = longest !== undefined && telling.textOf(longest.one.issueId) !== null;
  return (
    <p className="overview-summary">
      <strong>{words.say('overview.running', { count: running.length })}</strong>{' '}
      {counts.map(({ group, count }, index) => (
        <span key={group}>
          {index > 0 && ', '}
          <span className={CLASS[group]}>{words.say(`overview.are-${group}`, { count })}</span>
        </span>
      ))}
      {counts.length > 0 && '. '}
      {longest && first && seen && longest.days > 0 && (
        <span>
          {words.say('overview.longest', {
            case: titleOf(longest.one, telling),
            days: longest.days,
            what: words.name(first.title),
          })}
        </span>
      )}
    </p>
  );
}
