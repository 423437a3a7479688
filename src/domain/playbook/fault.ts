import type { Name } from '../calendar/calendar';
import type { CalendarFault } from '../calendar/check';
import type { Playbook, PlaybookItem } from './playbook';

/** Everything that keeps a playbook from being saved. */
export type Fault =
  | 'duplicate-id'
  | 'bad-id'
  | 'no-text'
  | 'no-phase'
  | 'no-role'
  | 'no-status'
  | 'status-twice'
  | 'no-such-role'
  | 'no-such-item'
  | 'stands-for-many'
  | 'no-such-phase'
  | 'no-such-outcome'
  | 'no-such-question'
  | 'no-such-section'
  | 'circle'
  | 'gate-too-early'
  | 'comes-too-late'
  | 'no-outcomes'
  | 'not-a-decision'
  | 'not-a-document'
  | 'not-a-meeting'
  | 'wrong-kind'
  | 'does-twice'
  | 'only-ends'
  | 'never-opens'
  | 'no-send-to-board'
  | 'no-assess'
  | 'no-end-early-life'
  | 'no-condition'
  | 'condition-unused'
  | 'no-item-named'
  | 'item-not-wanted'
  | 'no-main'
  | 'main-twice'
  | 'days-out-of-range'
  | 'warn-too-late'
  | 'no-line'
  | 'line-twice'
  | 'arm-missing'
  | 'arm-not-wanted'
  | 'figure-out-of-range'
  | Exclude<CalendarFault['fault'], 'no-name'>;

/** What is wrong, and the way from the playbook to it: `['phases', 1, 'items', 3, 'due']`. */
export interface PlaybookFault {
  readonly fault: Fault;
  readonly place: Place;
  /** What was found, and what is wanted; either may be left out. */
  readonly found?: string | number;
  readonly wanted?: string | number;
}

export type Place = readonly (string | number)[];

/** What a part of the check is given of the whole. */
export interface Whole {
  readonly playbook: Playbook;
  readonly items: ReadonlyMap<string, Placed>;
}

/** An item, and the place of its phase among the others. */
export interface Placed {
  readonly item: PlaybookItem;
  readonly phase: number;
}

/** Readers of either language must be told. */
export function ofName({ da, en }: Name, place: Place): readonly PlaybookFault[] {
  return [
    ...when(da.trim() === '', 'no-text', [...place, 'da']),
    ...when(en.trim() === '', 'no-text', [...place, 'en']),
  ];
}

export function fault(name: Fault, place: Place, more: Pick<PlaybookFault, 'found' | 'wanted'> = {}): PlaybookFault {
  return { fault: name, place, ...more };
}

export function when(
  wrong: boolean,
  name: Fault,
  place: Place,
  more: Pick<PlaybookFault, 'found' | 'wanted'> = {},
): readonly PlaybookFault[] {
  return wrong ? [fault(name, place, more)] : [];
}
