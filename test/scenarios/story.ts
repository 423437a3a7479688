import type { Desk } from './desk';

/** Keys of the cases of a story, by the name the story calls them. */
export type Told = Record<string, string>;

/** One moment of a story: what somebody does, and how a case must stand when its dust has settled. */
export interface Moment {
  readonly at: string;
  readonly what: string;
  readonly act?: (desk: Desk, told: Told) => Promise<unknown>;
  readonly stands?: Standing;
}

/** How a case stands in Jira's own fields, which everybody sees. `due` is null when no clock runs. */
export interface Standing {
  readonly of: string;
  readonly level: string;
  readonly team: string;
  readonly due: string | null;
}

/** Plays moments from one of them on. `watch` sees the desk after each. */
export async function tell(
  desk: Desk,
  moments: readonly Moment[],
  told: Told = {},
  watch: (moment: Moment, i: number) => Promise<void> | void = () => undefined,
): Promise<Told> {
  for (const [i, moment] of moments.entries()) {
    if (Date.parse(moment.at) > desk.site.now()) await desk.until(moment.at);
    await moment.act?.(desk, told);
    await watch(moment, i);
  }
  return told;
}

/** A case as Jira's fields show it. */
export async function standing(desk: Desk, of: string, key: string): Promise<Standing> {
  const { fields, names } = Object(await desk.rest('first', 'GET', `/rest/api/3/issue/${key}?expand=names`));
  const text = (name: string): string => {
    const [id] = Object.entries(Object(names)).find(([, shown]) => shown === name) ?? [''];
    return String(Object(fields)[id] ?? '');
  };
  const due = text('Level due');
  return {
    of,
    level: text('Support level'),
    team: text('Support team'),
    due: due === '' ? null : inCopenhagen(Date.parse(due)),
  };
}

const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** `2027-03-30 09:00`, to the minute, as a clock in Copenhagen shows it. */
export function inCopenhagen(at: number): string {
  return wallClock.format(at);
}
