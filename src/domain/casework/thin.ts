import type { Level } from '../rulebook/rulebook';
import type { Rules } from '../rulebook/rules';
import type { Instant } from '../time';
import { levelDueAt } from './clock';
import { presentStay, type CaseState } from './fold';

/** What Jira's own fields say of a case: enough for queues and JQL, no more. */
export interface Thin {
  /** One language for all, so that a filter means the same to everybody. */
  readonly level: string;
  readonly team: string;
  readonly dueAt: Instant | null;
}

const LEVEL_TEXT: Readonly<Record<Level, string>> = {
  superuser: 'Superuser',
  first: '1st level',
  second: '2nd level',
  third: '3rd level',
};

export function thin(state: CaseState, rules: Rules): Thin {
  const stay = presentStay(state);
  const team = rules.team(stay.team);
  return {
    level: LEVEL_TEXT[stay.level],
    team: team.name[rules.rulebook.language],
    dueAt: levelDueAt(state, rules) ?? null,
  };
}
