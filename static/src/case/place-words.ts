import type { TeamView } from '../../../src/contract/calls';
import type { Words } from '../words';

/** The level of a team. Citizens and companies have no superusers: for them that level is the customer. */
export function levelOf({ level, arm, customers }: TeamView, words: Words): string {
  return customers ? words.say('level.customer') : words.level(level, arm);
}

/** The same where there is little room: without the arm of 3rd level. */
export function shortLevelOf({ level, customers }: TeamView, words: Words): string {
  return customers ? words.say('level.customer') : words.level(level);
}
