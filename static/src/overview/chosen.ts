import type { OverviewCase } from '../../../src/contract/overview';
import { groupOf, nextDue, whomKey, whomOf } from '../../../src/contract/overview-standing';
import { DAY } from '../../../src/contract/time';

export const DUES = ['over', 'week', 'fortnight', 'month'] as const;
type Due = (typeof DUES)[number];
const AHEAD: Readonly<Record<Due, number>> = { over: 0, week: 7 * DAY, fortnight: 14 * DAY, month: 30 * DAY };

/** What the reader wants to see; it stands in the address, so that it survives reloading and can be shared. */
export interface Chosen {
  readonly view: 'phases' | 'timeline';
  readonly whom: string;
  readonly lead: string;
  readonly phase: string;
  readonly due: '' | Due;
  readonly text: string;
  readonly ended: boolean;
}

export const EVERYTHING: Chosen = {
  view: 'phases',
  whom: '',
  lead: '',
  phase: '',
  due: '',
  text: '',
  ended: false,
};

export function chosenIn(search: string): Chosen {
  const found = new URLSearchParams(search);
  const text = (name: string): string => found.get(name) ?? '';
  return {
    view: text('view') === 'timeline' ? 'timeline' : 'phases',
    whom: text('whom'),
    lead: text('lead'),
    phase: text('phase'),
    due: DUES.find((one) => one === text('due')) ?? '',
    text: text('text'),
    ended: text('ended') === '1',
  };
}

export function searchOf(chosen: Chosen): string {
  const kept = new URLSearchParams();
  for (const name of ['whom', 'lead', 'phase', 'due', 'text'] as const)
    if (chosen[name] !== '') kept.set(name, chosen[name]);
  if (chosen.view === 'timeline') kept.set('view', 'timeline');
  if (chosen.ended) kept.set('ended', '1');
  const written = kept.toString();
  return written === '' ? '' : `?${written}`;
}

/** Whether anything is left out but those that have ended. */
export function isFiltered({ whom, lead, phase, due, text }: Chosen): boolean {
  return [whom, lead, phase, due, text].some((one) => one !== '');
}

/** Those that fit, but for who is waited for: the chips count these. `said`: what a case can be found by. */
export function fitting(
  cases: readonly OverviewCase[],
  chosen: Chosen,
  now: number,
  said: (one: OverviewCase) => string,
): readonly OverviewCase[] {
  const { due } = chosen;
  const wanted = chosen.text.trim().toLowerCase();
  return cases.filter(
    (one) =>
      (chosen.ended || groupOf(one, now) !== 'ended') &&
      (chosen.lead === '' || one.leads.includes(chosen.lead)) &&
      (chosen.phase === '' || one.phase === chosen.phase) &&
      (due === '' || (nextDue(one) ?? Infinity) <= now + AHEAD[due]) &&
      (wanted === '' || said(one).toLowerCase().includes(wanted)),
  );
}

export function waitingFor(cases: readonly OverviewCase[], { whom }: Chosen): readonly OverviewCase[] {
  return whom === '' ? cases : cases.filter((one) => whomKey(whomOf(one)) === whom);
}
