import { openSpans, type Openings } from '../calendar/openings';
import type { Rulebooks } from '../rulebook/rules';
import type { Instant, Span } from '../time';
import { limitOfStay, pausesUntil, usedIn, wouldReachAt } from './clock';
import type { CaseState, Stay } from './fold';

/** A stretch of a stay. `over`: open time after the limit was reached. */
interface Stretch extends Span {
  readonly kind: 'open' | 'over' | 'closed' | 'paused';
}

/** One bar of the picture of where the time went. Durations are working time of the team that had the case. */
export interface Bar {
  readonly stay: Stay;
  readonly used: number;
  /** Used by its clock before it began, when it goes on from an earlier stay. */
  readonly carried: number;
  readonly paused: number;
  readonly limit?: { readonly id: string; readonly time: number; readonly reachedAt?: Instant };
  readonly stretches: readonly Stretch[];
}

/** The hop chain of a case up to an instant: one bar per stay, in order. */
export function hopChain(state: CaseState, rulebooks: Rulebooks, until: Instant): readonly Bar[] {
  return state.stays.map((stay) => {
    const rules = rulebooks(stay.rulebook);
    const hours = rules.hours(rules.team(stay.team));
    const limit = limitOfStay(stay, stay.facts, rules);
    const reached = limit && wouldReachAt(stay, hours, limit.time);
    const end = stay.to ?? until;
    const carried = usedIn(stay, hours, stay.from);
    return {
      stay,
      used: usedIn(stay, hours, end) - carried,
      carried,
      paused: pausesOf(stay, end).reduce((sum, { from, to }) => sum + to - from, 0),
      ...(limit && { limit: { id: limit.id, time: limit.time, ...(reached !== undefined && { reachedAt: reached }) } }),
      stretches: stretchesOf(stay, hours, end, reached),
    };
  });
}

function pausesOf(stay: Stay, end: Instant): readonly Span[] {
  return pausesUntil(stay, end)
    .map(({ from, to }) => ({ from: Math.max(from, stay.from), to: Math.min(to, end) }))
    .filter(({ from, to }) => from < to);
}

function stretchesOf(stay: Stay, hours: Openings, end: Instant, reached: Instant | undefined): readonly Stretch[] {
  const pauses = pausesOf(stay, end);
  const open = openSpans(hours, stay.from, end);
  const cuts = [
    stay.from,
    end,
    ...(reached === undefined ? [] : [reached]),
    ...[...pauses, ...open].flatMap(({ from, to }) => [from, to]),
  ]
    .filter((at) => at >= stay.from && at <= end)
    .toSorted((a, b) => a - b);
  const within = (spans: readonly Span[], at: Instant): boolean => spans.some(({ from, to }) => from <= at && at < to);
  const kindAt = (at: Instant): Stretch['kind'] => {
    if (within(pauses, at)) return 'paused';
    if (!within(open, at)) return 'closed';
    return reached !== undefined && at >= reached ? 'over' : 'open';
  };
  return cuts.slice(1).reduce<readonly Stretch[]>((stretches, to, i) => {
    const from = cuts[i] ?? to;
    if (from === to) return stretches;
    const kind = kindAt(from);
    const last = stretches.at(-1);
    return last?.kind === kind ? [...stretches.slice(0, -1), { ...last, to }] : [...stretches, { from, to, kind }];
  }, []);
}
