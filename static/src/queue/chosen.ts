import type { QueuedCase } from '../../../src/contract/queue';
import { urgencyOf } from '../../../src/contract/queue-load';

/** What the reader wants to see; it stands in the address, so that it survives reloading and can be shared. */
export interface Chosen {
  /** The reader's own team, whose level comes first. */
  readonly mine: string;
  readonly team: string;
  readonly kind: string;
  readonly system: string;
  readonly priority: string;
  readonly over: boolean;
}

export const EVERYTHING: Chosen = { mine: '', team: '', kind: '', system: '', priority: '', over: false };
const TEXTS = ['mine', 'team', 'kind', 'system', 'priority'] as const;

export function chosenIn(search: string): Chosen {
  const found = new URLSearchParams(search);
  const texts = Object.fromEntries(TEXTS.map((name) => [name, found.get(name) ?? '']));
  return { ...EVERYTHING, ...texts, over: found.get('over') === '1' };
}

export function searchOf(chosen: Chosen): string {
  const kept = new URLSearchParams();
  for (const name of TEXTS) if (chosen[name] !== '') kept.set(name, chosen[name]);
  if (chosen.over) kept.set('over', '1');
  const written = kept.toString();
  return written === '' ? '' : `?${written}`;
}

/** Whether anything is left out. Whose team it is leaves nothing out. */
export function isFiltered({ mine: _mine, ...rest }: Chosen): boolean {
  return Object.values(rest).some((one) => one !== '' && one !== false);
}

export function fitting(cases: readonly QueuedCase[], chosen: Chosen, now: number): readonly QueuedCase[] {
  const fits = (wanted: string, is: string): boolean => wanted === '' || wanted === is;
  return cases.filter(
    (one) =>
      fits(chosen.team, one.team) &&
      fits(chosen.kind, one.facts.kind) &&
      fits(chosen.system, one.facts.system) &&
      fits(chosen.priority, one.facts.priority) &&
      (!chosen.over || urgencyOf(one, now) === 'over'),
  );
}
