import { decide } from '../../../src/domain/casework/decide';
import { extend, type Happening, type History, type News } from '../../../src/domain/casework/event';
import { defaultRulebook } from '../../../src/domain/rulebook/default';
import type { Rulebook } from '../../../src/domain/rulebook/rulebook';
import { rulesOf, type Rulebooks, type Rules } from '../../../src/domain/rulebook/rules';

/** The default rulebook with nothing but the clock of the level: what the other clocks do is told where they are tested. */
export const plain: Rulebook = {
  ...defaultRulebook,
  followUp: [],
  targets: defaultRulebook.targets.map((target) => ({ ...target, ladder: [] })),
};
export const rules = rulesOf(plain);
/** The same rules in whatever version. */
export const books: Rulebooks = () => rules;

/** The rules of a rulebook that differs from the plain one. */
export function ruled(differing: Partial<Rulebook>): Rules {
  return rulesOf({ ...plain, ...differing });
}

/** A case about Jobnet of usual priority: 4 hours at 1st level, 8 at 2nd, 24 at IBM. */
export const facts = { system: 'jobnet', kind: 'error', customerGroup: 'superuser', priority: 'normal' };
export const first = { level: 'first', team: 'copenhagen' } as const;
export const second = { level: 'second', team: 'bit' } as const;
export const third = { level: 'third', team: 'ibm' } as const;

/** An instant in Copenhagen in winter (`+01:00`), `'11-24 10:12'` of 2026. */
export function at(monthDayTime: string): number {
  return Date.parse(`2026-${monthDayTime.replace(' ', 'T')}+01:00`);
}

export function news(when: string, what: Happening, who = 'agent'): News {
  return { key: `${what.type}@${when}`, at: at(when), by: { kind: 'person', accountId: who }, what };
}

export function received(when: string): News {
  return news(when, { type: 'received', facts, reporter: 'superuser', to: first }, 'superuser');
}

/** History after hearing these things at one instant. */
export function heard(history: History, when: string, ...items: readonly News[]): History {
  return decide(extend(history, items, at(when)), books, at(when));
}

/** `2026-11-24 10:12` in Copenhagen in winter. */
export function shown(instant: number | undefined): string | undefined {
  return instant === undefined ? undefined : new Date(instant + 3_600_000).toISOString().slice(5, 16).replace('T', ' ');
}
