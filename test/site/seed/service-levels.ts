import type { SlaMetric } from '../jira/state';
import type { ProjectKey } from './organisations';
import type { DeskStatus } from './workflow';

export interface ServiceLevelRow {
  readonly id: string;
  readonly project: ProjectKey;
  readonly name: string;
  readonly goalMs: number;
  /** None: the first public answer of an agent ends it. */
  readonly stops: readonly DeskStatus[];
  readonly calendar: SlaMetric['calendar'];
}

const HOUR = 3_600_000;

/** JSM's own service levels. They know nothing of support levels, which is what Trin is for. */
export const SERVICE_LEVELS: readonly ServiceLevelRow[] = [
  { id: '1', project: 'SUP', name: 'Tid til første svar', goalMs: 8 * HOUR, stops: [], calendar: weekdays(8, 16) },
  {
    id: '2',
    project: 'SUP',
    name: 'Tid til løsning',
    goalMs: 40 * HOUR,
    stops: ['Besvaret', 'Lukket', 'Annulleret'],
    calendar: weekdays(8, 16),
  },
];

/** Hours of the day, Monday to Friday. */
function weekdays(from: number, to: number): SlaMetric['calendar'] {
  const day: [number, number][] = [[from * 60, to * 60]];
  return { timeZone: 'Europe/Copenhagen', days: { '1': day, '2': day, '3': day, '4': day, '5': day } };
}
