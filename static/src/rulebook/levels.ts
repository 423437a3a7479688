import type { Team } from '../../../src/contract/rulebook';

/** The support levels in the order a case climbs them. */
export const LEVELS = ['superuser', 'first', 'second', 'third'] as const satisfies readonly Team['level'][];
