import type { Level } from '../rulebook/rulebook';
import type { Rulebooks } from '../rulebook/rules';
import type { Instant } from '../time';
import { followUpDueAt, levelDueAt, limitOfStay, usedIn } from './clock';
import type { Verdict } from './choices';
import { presentStay, type CaseState, type Stay } from './fold';

/** What Jira's own fields and one small property say of a case: enough for queues and JQL, no more. */
export interface Thin {
  /** One language for all, so that a filter means the same to everybody. */
  readonly level: string | null;
  readonly team: string | null;
  readonly dueAt: Instant | null;
  /** Null where nothing is to be found of it. */
  readonly searched: Searched | null;
}

/** What people search for beside the fields. Whoever sees the issue may read it. */
export interface Searched {
  readonly kind: string;
  /** Levels whose limit was reached while they had the case, in the words of the field. */
  readonly breached: readonly string[];
  /** When 1st level is to look after it next. */
  readonly followUpAt: Instant | null;
  readonly verdict: Verdict | null;
}

const LEVEL_TEXT: Readonly<Record<Level, string>> = {
  superuser: 'Superuser',
  first: '1st level',
  second: '2nd level',
  third: '3rd level',
};

export function thin(state: CaseState, rulebooks: Rulebooks): Thin {
  // In another project nothing of ours is true any more.
  if (state.leftFor !== undefined) return { level: null, team: null, dueAt: null, searched: null };
  const stay = presentStay(state);
  const rules = rulebooks(state.rulebook);
  const team = rules.team(stay.team);
  return {
    level: LEVEL_TEXT[stay.level],
    team: team.name[rules.rulebook.language],
    dueAt: levelDueAt(state, rules) ?? null,
    searched: {
      kind: state.facts.kind,
      breached: breachedBy(state, rulebooks),
      followUpAt: followUpDueAt(state, rules) ?? null,
      verdict: state.verdict && state.verdict.state !== 'disputed' ? state.verdict.verdict : null,
    },
  };
}

/** Told from what has happened alone: of a limit that passes without a step nothing is known until the case moves on. */
function breachedBy(state: CaseState, rulebooks: Rulebooks): readonly string[] {
  const levels = state.stays.filter((stay) => isBreached(stay, rulebooks)).map(({ level }) => LEVEL_TEXT[level]);
  return [...new Set(levels)].toSorted();
}

function isBreached(stay: Stay, rulebooks: Rulebooks): boolean {
  const rules = rulebooks(stay.rulebook);
  const limit = stay.level === 'superuser' ? undefined : limitOfStay(stay, stay.facts, rules);
  if (!limit) return false;
  const taken = limit.ladder.some(({ id, at }) => at >= 1 && stay.taken.some((rung) => rung.id.split('#')[0] === id));
  return taken || (stay.to !== undefined && usedIn(stay, rules.hours(rules.team(stay.team)), stay.to) >= limit.time);
}
