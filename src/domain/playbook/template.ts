import type { Name } from '../calendar/calendar';
import type { DueRule, Outcome, PlaybookItem } from './playbook';

/** What a row of the default says only where it differs from the usual: mandatory, and stated by the source. */
type Besides = Partial<Omit<PlaybookItem, 'id' | 'kind' | 'responsible' | 'participants' | 'title' | 'evidence'>>;

/** A row of the default. `roles`: responsible ones before the bar, participants after it. */
export function item(
  id: string,
  kind: PlaybookItem['kind'],
  roles: string,
  title: Name,
  evidence: Name,
  besides: Besides = {},
): PlaybookItem {
  const [responsible, participants] = roles.split('|').map((part) => part.split(' ').filter((role) => role !== ''));
  return {
    id,
    title,
    kind,
    responsible: responsible ?? [],
    participants: participants ?? [],
    need: 'mandatory',
    evidence,
    source: 'stated',
    ...besides,
  };
}

export function both(da: string, en: string): Name {
  return { da, en };
}

/** Working days after the phase began. */
export function phase(days: number): DueRule {
  return { from: 'phase', days, unit: 'working' };
}

/** Working days after, or before, the phase's main meeting. */
export function meeting(days: number): DueRule {
  return { from: 'meeting', days, unit: 'working' };
}

/** Working days after, or before, the start date. */
export function start(days: number): DueRule {
  return { from: 'start', days, unit: 'working' };
}

/** Working days after another item is done. */
export function after(other: string, days: number): DueRule {
  return { from: 'item', item: other, days, unit: 'working' };
}

export function outcome(id: string, da: string, en: string): Outcome {
  return { id, name: both(da, en) };
}

/** The case ends with it. */
export function ending(id: string, da: string, en: string): Outcome {
  return { ...outcome(id, da, en), ends: true };
}

export const YES = outcome('yes', 'Ja', 'Yes');
export const NO = outcome('no', 'Nej', 'No');
