import {
  openSpans,
  workingTimeAfter,
  workingTimeBefore,
  workingTimeBetween,
  type Openings,
} from '../calendar/openings';
import { HOUR, MINUTE, type Instant } from '../time';
import { exampleOf, type Cases, type Judged } from './check-cases';
import { reachedAfter } from './check-ladders';
import { wayFrom, type Leg } from './check-paths';
import { AHEAD } from './check-references';
import type { Stretch } from './example';
import { found, type Finding, type Repair } from './finding';
import type { ServiceTarget } from './rulebook';

/** A case's way through its limits, each in the hours of its team, and what 1st level has promised in its own. */
export interface Run {
  readonly laps: readonly { readonly hours: Openings; readonly time: number }[];
  readonly own: Openings;
  readonly promised: number;
}

/**
 * Promises that the limits along the way do not keep: when the last of them is used up, 1st level's own clock has run
 * longer than was promised. Looked for over every start within two years. What a shorter run fits, a longer promise and
 * shorter limits in the same hours fit too, so such runs are not looked at again.
 */
export function promiseFindings(cases: Cases, judged: readonly Judged[]): readonly Finding[] {
  const findings = new Map<string, Finding>();
  const worsts = new Map<string, Worst>();
  const worstOnce = (key: string, run: Run): Worst => {
    const worst = worsts.get(key) ?? worstStart(run, cases.fromAt);
    worsts.set(key, worst);
    return worst;
  };
  const fitting: { readonly calendars: string; readonly sizes: readonly number[] }[] = [];
  for (const one of judged.filter(cases.sound)) {
    const way = wayFrom(cases, one, 'first');
    const [first] = way.legs;
    const place = `${one.target?.id} ${one.route?.id}`;
    if (!one.target || !first || way.ends !== 'at-rest' || findings.has(place)) continue;
    const run = runOf(cases, one.target, way.legs, first);
    const calendars = way.legs.map(({ team }) => team.calendar).join(' ');
    const laps = run.laps.map(({ time }) => time);
    const sizes = [...laps, -run.promised];
    const smaller = fitting.some(
      (known) => known.calendars === calendars && sizes.every((size, i) => size <= (known.sizes[i] ?? -Infinity)),
    );
    if (smaller) continue;
    const worst = surelyFits(run, cases.fromAt) ? undefined : worstOnce(`${calendars} ${laps.join(' ')}`, run);
    if (!worst || worst.used <= run.promised) fitting.push({ calendars, sizes });
    else {
      const finding = overPromise(cases, one, one.target, way.legs, run, worst);
      if (finding) findings.set(place, finding);
    }
  }
  return [...findings.values()];
}

function runOf({ rules }: Cases, target: ServiceTarget, legs: readonly Leg[], first: Leg): Run {
  const laps = legs.map(({ team, limit, exit }) => ({
    hours: rules.hours(team),
    time: exit ? reachedAfter(limit, exit) : limit.time,
  }));
  return { laps, own: rules.hours(first.team), promised: target.time };
}

/** When each lap ends that begins with a case received at an instant; fewer when hours end for good. */
function endsFrom({ laps }: Run, from: Instant): readonly Instant[] {
  const ends: Instant[] = [];
  for (const { hours, time } of laps) {
    const end = workingTimeAfter(hours, ends.at(-1) ?? from, time);
    if (!end.ok) return ends;
    ends.push(end.value);
  }
  return ends;
}

/** What 1st level's clock has run when all limits are used up. */
export function usedFrom(run: Run, from: Instant): number {
  const ends = endsFrom(run, from);
  return ends.length < run.laps.length ? 0 : workingTimeBetween(run.own, from, ends.at(-1) ?? from);
}

/**
 * A quick proof that it always fits. A later start never ends earlier, so no start within a stretch uses more than lies
 * between the stretch's beginning and the end of a case that starts at the stretch's end. Halved while that says nothing.
 */
function surelyFits(run: Run, fromAt: Instant): boolean {
  const fits = (from: Instant, to: Instant): boolean => {
    const end = endsFrom(run, to)[run.laps.length - 1];
    if (end === undefined || workingTimeBetween(run.own, from, end) <= run.promised) return true;
    if (to - from < 15 * MINUTE) return false;
    const middle = Math.floor((from + to) / 2);
    return fits(from, middle) && fits(middle, to);
  };
  return openSpans(run.own, fromAt, fromAt + AHEAD).every(({ from, to }) => fits(from, to));
}

export interface Worst {
  readonly from: Instant;
  readonly used: number;
}

/**
 * The start from which most is used, the earliest of them; exact. As the start moves, each lap's end stands still, moves
 * with it or jumps, and changes from one to another only where the lap begins or ends at an opening or a closing. So
 * the most is used from a start that leads to such an instant, or from the millisecond beside it.
 */
export function worstStart(run: Run, fromAt: Instant): Worst {
  const until = fromAt + AHEAD;
  const last = endsFrom(run, until).at(-1) ?? until;
  const edges = (hours: Openings): readonly Instant[] =>
    openSpans(hours, fromAt, last).flatMap(({ from, to }) => [from, to]);
  const back = (hours: Openings, to: readonly Instant[], time: number): readonly Instant[] =>
    to.flatMap((at) => {
      const before = workingTimeBefore(hours, at, time);
      return before.ok ? [before.value] : [];
    });
  const starts = run.laps.reduceRight<readonly Instant[]>(
    (ends, { hours, time }) => [...edges(hours), ...back(hours, [...ends, ...edges(hours)], time)],
    edges(run.own),
  );
  const around = [
    ...new Set(starts.flatMap((at) => [Math.floor(at) - 1, Math.floor(at), Math.ceil(at), Math.ceil(at) + 1])),
  ];
  return [fromAt, ...around.filter((at) => at > fromAt && at <= until).toSorted((a, b) => a - b)].reduce<Worst>(
    (worst, from) => {
      const used = usedFrom(run, from);
      return used > worst.used ? { from, used } : worst;
    },
    { from: fromAt, used: -1 },
  );
}

function overPromise(
  cases: Cases,
  { facts, route }: Judged,
  target: ServiceTarget,
  legs: readonly Leg[],
  run: Run,
  { from, used }: Worst,
): Finding | undefined {
  const ends = endsFrom(run, from);
  const [first, last] = [legs[0], legs.at(-1)];
  const until = ends.at(-1);
  if (!first || !last || until === undefined) return undefined;
  const strip = legs.map(({ team }, i): Stretch => ({
    from: ends[i - 1] ?? from,
    to: ends[i] ?? until,
    kind: 'stay',
    name: team.name,
  }));
  const claim = { is: 'over-promise', used, promised: run.promised, last: last.team.id } as const;
  const example = exampleOf(cases, facts, { level: 'first', team: first.team, at: from, until, claim, strip });
  if (!example) return undefined;
  const enough = Math.ceil(used / HOUR) * HOUR;
  const repair: Repair = {
    id: 'raise-promise',
    params: { rule: target.id, to: { time: enough }, was: { time: run.promised } },
    edit: { edit: 'time', list: 'targets', id: target.id, time: enough },
  };
  const params = {
    rule: target.id,
    route: route?.id ?? '',
    used: { time: used },
    promised: { time: run.promised },
    over: { time: used - run.promised },
    team: last.team.name,
    from: { at: from },
    until: { at: until },
  };
  return found('over-promise', 'promises', [target.id, route?.id ?? ''], params, { example, repairs: [repair] });
}
