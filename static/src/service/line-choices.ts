import type { Deed } from '../../../src/contract/deeds';
import type { OnboardingView } from '../../../src/contract/onboarding';
import type { ServiceView } from '../../../src/contract/service';
import { contactIn } from './party-said';

export type TableLine = ServiceView['lines'][number];
type Rule = NonNullable<TableLine['rule']>;
export type Chosen = Pick<Rule, 'level' | 'arm' | 'team'>;

/** Of the table's element, and of a row in it. */
export const TABLE = 'service-lines';
export function lineId(party: string): string {
  return `${TABLE} ${party}`;
}

/** Where a line can be: each level, and each arm of the third. */
export const LEVELS: readonly Pick<Rule, 'level' | 'arm'>[] = [
  { level: 'first' },
  { level: 'second' },
  { level: 'third', arm: 'vendor' },
  { level: 'third', arm: 'business' },
];

export function levelKey({ level, arm }: Pick<Rule, 'level' | 'arm'>): string {
  return level === 'third' ? `third-${arm ?? 'vendor'}` : level;
}

/** Teams at the level, and the arm of it, that a line was put at. */
export function teamsAt(all: ServiceView['teamChoices'], rule: Chosen): ServiceView['teamChoices'] {
  return all.filter(({ level, arm }) => level === rule.level && (level !== 'third' || arm === rule.arm));
}

/** What keeps a choice; a choice that says no more than the default takes the case's own away. */
export function keeping({ party, usual }: TableLine, chosen: Chosen | undefined, of: OnboardingView): readonly Deed[] {
  const entries = of.lists.lines.filter(({ values }) => values['line'] === party);
  const isUsual = chosen === undefined || (usual && levelKey(usual) === levelKey(chosen) && (chosen.team ?? '') === '');
  if (isUsual) return entries.map(({ id }): Deed => ({ type: 'entry-removed', list: 'lines', entry: id }));
  const entry = entries.at(-1)?.id ?? contactIn(party) ?? `line-${party}`;
  const { level, arm = '', team = '' } = chosen;
  return [{ type: 'entry-put', list: 'lines', entry, values: { line: party, level, arm, team } }];
}
