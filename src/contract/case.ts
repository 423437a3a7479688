/** What several calls show of a case. */
import type { Name } from '../domain/calendar/calendar';
import type { Bar } from '../domain/casework/chain';
import type { PlaceWhy } from '../domain/casework/explain';
import type { Arrival } from '../domain/casework/fold';
import type { Why } from '../domain/casework/why';
import type { Arm, Level } from '../domain/rulebook/rulebook';
import type { Instant } from '../domain/time';

export { CHANNELS, TRIAGES, VERDICTS } from '../domain/casework/choices';

export interface TeamView {
  readonly id: string;
  readonly name: Name;
  readonly level: Level;
  readonly arm?: Arm;
  /** Stands for a citizen or a company, who has no superuser. */
  readonly customers?: true;
}

export interface BarView extends Omit<Bar, 'stay'> {
  readonly id: number;
  readonly level: Level;
  readonly team: TeamView;
  readonly arrival: Arrival;
  /** Version of the rulebook that judged it. */
  readonly rulebook: number;
  /** Why the case came here. */
  readonly came: PlaceWhy;
  /** Why its limit is what it is, and how it was used. */
  readonly why?: Why;
  readonly from: Instant;
  readonly to?: Instant;
  /** Comment that carries what was written when the case came here. */
  readonly commentId?: string;
  /** Steps of the clock that turned out to have been prevented and were taken back. */
  readonly withdrawn: number;
}
