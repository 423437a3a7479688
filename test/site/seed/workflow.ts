import type { NewStatus } from '../jira/building';

/** Names of the service desk's statuses; building.ts has them with their English names. */
export type DeskStatus =
  'Afventer support' | 'Under behandling' | 'Afventer indmelder' | 'Besvaret' | 'Lukket' | 'Annulleret';

/** What the support centre waits for beside the reporter. */
export const WAITING_STATUSES: readonly NewStatus[] = [
  { id: '10098', name: 'Afventer leverandør', english: 'Waiting for vendor', category: 'indeterminate' },
  { id: '10099', name: 'Afventer godkendelse', english: 'Waiting for approval', category: 'indeterminate' },
];

/** The developers' workflow, from each to every other. */
export const DEV_STATUSES: readonly NewStatus[] = [
  { name: 'Klar', english: 'To do', category: 'new' },
  { name: 'I gang', english: 'Doing', category: 'indeterminate' },
  { name: 'Færdig', english: 'Done', category: 'done' },
];

/** A status for each phase of the playbook, and the two in which an onboarding case ends. */
export const START_STATUSES: readonly NewStatus[] = [
  { name: 'Indledende møde', english: 'First meeting', category: 'new' },
  { name: 'Intern opfølgning og forventningsafstemning', english: 'Internal follow-up', category: 'indeterminate' },
  { name: 'Storyboard-workshop', english: 'Storyboard workshop', category: 'indeterminate' },
  { name: 'Intern afklaring', english: 'Internal settlement', category: 'indeterminate' },
  { name: 'Aftaleindgåelse', english: 'Agreement', category: 'indeterminate' },
  { name: 'Klargøring', english: 'Preparation', category: 'indeterminate' },
  { name: 'Opstartsmøde', english: 'Kick-off meeting', category: 'indeterminate' },
  { name: 'Kommunikation', english: 'Communication', category: 'indeterminate' },
  { name: 'Casen supporteres', english: 'Supported', category: 'indeterminate' },
  { name: 'Lukket', english: 'Closed', category: 'done' },
  { name: 'Annulleret', english: 'Cancelled', category: 'done' },
];

/** Jira's priorities by id. */
export const PRIORITY = { højest: '1', høj: '2', mellem: '3', lav: '4' } as const;
export type PriorityWord = keyof typeof PRIORITY;
