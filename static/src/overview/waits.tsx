import type { OverviewCase } from '../../../src/contract/overview';
import { whomOf } from '../../../src/contract/overview-standing';
import { besides, whatFor, whomName, type Telling } from './telling';

/** Who a case waits for, for what, and by when. */
export function Waits({ one, telling }: { one: OverviewCase; telling: Telling }) {
  const more = besides(one, telling);
  return (
    <span className="overview-waits">
      <span>{whomName(whomOf(one), telling)}</span>
      {telling.textOf(one.issueId) !== null && <span className="quiet">{whatFor(one, telling)}</span>}
      {more && <span className="quiet">{more}</span>}
    </span>
  );
}
