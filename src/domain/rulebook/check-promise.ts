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

/** Of the ways that break one promise, so many of the longest are compared for the worst. */
const MOST_COMPARED = 6;

/** A case on its way, and what the way amounts to. */
interface Course {
  readonly judged: Judged;
  readonly legs: readonly Leg[];
  readonly run: Run;
  readonly calendars: string;
  readonly laps: readonly number[];
}

/**
 * Promises that the limits along the way do not keep: when the last of them is used up, 1st level's own clock has run
 * longer than was promised. Looked for over every start within two years, on every way that a case under the promise can
 * take. What a way fits, a way with no longer limits in the same hours fits too, so that is not looked at again.
 */
export function promiseFindings(cases: Cases, targets: readonly ServiceTarget[]): readonly Finding[] {
  const sound = cases.judged.filter(
    (judged) => judged.target && targets.includes(judged.target) && cases.sound(judged),
  );
  const worsts = new Map<string, Worst>();
  return targets.flatMap((target) => {
    const courses = coursesOf(cases, target, sound);
    const fitting: Course[] = [];
    const broken: { readonly course: Course; readonly worst: Worst }[] = [];
    for (const course of courses) {
      if (broken.length >= MOST_COMPARED) break;
      if (fitting.some((known) => isWithin(course, known)) || surelyFits(course.run, cases.fromAt)) {
        fitting.push(course);
        continue;
      }
      const key = `${course.calendars} ${course.laps.join(' ')}`;
      const worst = worsts.get(key) ?? worstStart(course.run, cases.fromAt);
      worsts.set(key, worst);
      if (worst.used > target.time) broken.push({ course, worst });
      else fitting.push(course);
    }
    const inOrder = broken.toSorted((a, b) => b.worst.used - a.worst.used);
    for (const { course, worst } of inOrder) {
      const finding = overPromise(cases, target, course, worst);
      if (finding) return [finding];
    }
    return [];
  });
}

/** Each way that cases under a promise take, once, those with the longest limits first. */
function coursesOf(cases: Cases, target: ServiceTarget, sound: readonly Judged[]): readonly Course[] {
  const courses = new Map<string, Course>();
  for (const judged of sound.filter((one) => one.target === target)) {
    const way = wayFrom(cases, judged, 'first');
    const [first] = way.legs;
    if (!first || way.ends !== 'at-rest') continue;
    const run = runOf(cases, target, way.legs, first);
    const calendars = way.legs.map(({ team }) => team.calendar).join(' ');
    const laps = run.laps.map(({ time }) => time);
    const key = `${calendars} ${laps.join(' ')}`;
    if (!courses.has(key)) courses.set(key, { judged, legs: way.legs, run, calendars, laps });
  }
  const length = ({ laps }: Course): number => laps.reduce((sum, lap) => sum + lap, 0);
  return [...courses.values()].toSorted((a, b) => length(b) - length(a));
}

function isWithin(course: Course, known: Course): boolean {
  return course.calendars === known.calendars && course.laps.every((lap, i) => lap <= (known.laps[i] ?? 0));
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
  target: ServiceTarget,
  { judged: { facts, route }, legs, run }: Course,
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
  return found('over-promise', 'promises', [target.id], params, { example, repairs: [repair] });
}
