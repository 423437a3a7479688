import { openSpans } from '../calendar/openings';
import type { Rules } from '../rulebook/rules';
import type { Instant, Span } from '../time';
import { levelDueAt, presentLimit, usedIn } from './clock';
import { presentStay, type CaseState } from './fold';

/** The arithmetic behind a deadline: the same figures wherever a time is shown. Durations are working time. */
export interface Why {
  readonly rulebook: number;
  readonly limit: string;
  readonly calendar: string;
  readonly team: string;
  readonly time: number;
  readonly used: number;
  readonly left: number;
  readonly dueAt: Instant | null;
  /** Open hours in which the time was used, the latest last, and those in which what is left will be. */
  readonly usedDuring: readonly Span[];
  readonly leftDuring: readonly Span[];
}

const SHOWN = 4;

export function whyDue(state: CaseState, rules: Rules, now: Instant): Why | undefined {
  const limit = presentLimit(state, rules);
  if (!limit || state.standing === 'answered' || state.standing === 'closed') return undefined;
  const stay = presentStay(state);
  const team = rules.team(stay.team);
  const hours = rules.hours(team);
  const used = usedIn(stay, hours, now);
  const dueAt = levelDueAt(state, rules) ?? null;
  return {
    rulebook: rules.rulebook.version,
    limit: limit.id,
    calendar: team.calendar,
    team: team.id,
    time: limit.time,
    used,
    left: limit.time - used,
    dueAt,
    usedDuring: openSpans(hours, stay.countsFrom, Math.min(now, dueAt ?? now)).slice(-SHOWN),
    leftDuring: dueAt === null || dueAt <= now ? [] : openSpans(hours, now, dueAt).slice(0, SHOWN),
  };
}
