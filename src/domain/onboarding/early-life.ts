import type { Playbook } from '../playbook/playbook';
import type { CaseState } from './state';

/** Whether the first weeks have been calm for as many days in a row as the playbook asks: the newest days that were counted. */
export function isCalm({ frame: { earlyLife } }: CaseState, { earlyLife: wanted }: Playbook): boolean {
  const newest = (earlyLife?.days ?? [])
    .toSorted((one, other) => one.date.localeCompare(other.date))
    .slice(-wanted.calmDays);
  return (
    newest.length >= wanted.calmDays &&
    newest.every(
      ({ requests, breaches, unknown }) =>
        requests <= wanted.mostRequests && breaches <= wanted.mostBreaches && unknown <= wanted.mostUnknown,
    )
  );
}
