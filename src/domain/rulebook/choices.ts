/** What rules are told apart by: closed lists, in the order in which they are offered. */

/** The four support levels, in the order a case climbs them. */
export const LEVELS = ['superuser', 'first', 'second', 'third'] as const;

/** Everything about a case that a rule may ask for. */
export const FACTS = ['system', 'kind', 'customerGroup', 'priority'] as const;

/** Why a status stops the clock. */
export const PAUSE_REASONS = ['reporter', 'vendor', 'approval', 'maintenance', 'agreed'] as const;
