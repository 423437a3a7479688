import type { StatusCategoryKey } from '../jira/state';

export interface StatusRow {
  readonly name: string;
  readonly english: string;
  readonly category: StatusCategoryKey;
}

/** The service desk's workflow: from each status to every other. A request starts in the first. */
export const DESK_STATUSES = [
  { name: 'Afventer support', english: 'Waiting for support', category: 'new' },
  { name: 'Under behandling', english: 'In progress', category: 'indeterminate' },
  { name: 'Afventer indmelder', english: 'Waiting for the reporter', category: 'indeterminate' },
  { name: 'Besvaret', english: 'Answered', category: 'done' },
  { name: 'Lukket', english: 'Closed', category: 'done' },
  { name: 'Annulleret', english: 'Cancelled', category: 'done' },
] as const satisfies readonly StatusRow[];

export type DeskStatus = (typeof DESK_STATUSES)[number]['name'];

/** The developers' workflow, also from each to every other. */
export const DEV_STATUSES: readonly StatusRow[] = [
  { name: 'Klar', english: 'To do', category: 'new' },
  { name: 'I gang', english: 'Doing', category: 'indeterminate' },
  { name: 'Færdig', english: 'Done', category: 'done' },
];

/** Jira's own five, by its ids. */
export const PRIORITIES = [
  { id: '1', name: 'Højest', english: 'Highest', colour: '#CD1316' },
  { id: '2', name: 'Høj', english: 'High', colour: '#E9494A' },
  { id: '3', name: 'Mellem', english: 'Medium', colour: '#E97F33' },
  { id: '4', name: 'Lav', english: 'Low', colour: '#2D8738' },
  { id: '5', name: 'Lavest', english: 'Lowest', colour: '#57A55A' },
] as const;

export type PriorityName = (typeof PRIORITIES)[number]['name'];
