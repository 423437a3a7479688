import type { Site } from '../site/site';
import type { CallRecord } from '../site/world';
import type { Desk } from './desk';
import { digestOf } from './digest';
import { outcomeOf, type Outcome } from './outcome';
import type { Moment, Told } from './story';

/** A call of the app, and how to meet it again when the story is told from `moment` on. */
export interface Meeting {
  readonly name: string;
  readonly moment: number;
  readonly when: {
    readonly functionKey: string;
    readonly api: 'kvs' | 'jira' | 'queue';
    readonly path: string;
    readonly nth: number;
  };
}

/** A story told once without trouble: how it ends, every call on the way, and the site as it was before each moment. */
export interface Recording {
  readonly outcome: Outcome;
  readonly meetings: readonly Meeting[];
  readonly before: readonly { readonly snapshot: Uint8Array; readonly told: Told; readonly digest: string }[];
}

const HOUR = 3_600_000;

/** The same story with a quiet moment in every hour between two of its own, to look whether a crash has left any trace. */
export function hourly(story: readonly Moment[]): readonly Moment[] {
  return story.flatMap((moment, i) => {
    const from = Date.parse(story[i - 1]?.at ?? moment.at);
    const hours = Math.max(0, Math.ceil((Date.parse(moment.at) - from) / HOUR) - 1);
    const between = Array.from({ length: hours }, (_, n) => new Date(from + (n + 1) * HOUR).toISOString());
    return [...between.map((at) => ({ at, what: 'an hour passes' })), moment];
  });
}

/** Tells a story on a site, remembering all of it. The first moment is the enabling of the desk. */
export async function record(site: Site, desk: Desk, story: readonly Moment[]): Promise<Recording> {
  const told: Told = {};
  const before: Recording['before'][number][] = [];
  const meetings: Meeting[] = [];
  for (const [moment, { at, act }] of story.entries()) {
    before.push({ snapshot: site.snapshot(), told: { ...told }, digest: digestOf(site) });
    const already = site.calls.length;
    await desk.until(at);
    await act?.(desk, told);
    meetings.push(...meetingsIn(site.calls.slice(already), moment));
  }
  return { outcome: await outcomeOf(desk, told), meetings, before };
}

/** The calls of the app among these, and how to meet each again. */
export function meetingsIn(calls: readonly CallRecord[], moment: number): readonly Meeting[] {
  const seen = new Map<string, number>();
  return calls.flatMap(({ caller, api, method, path, template }) => {
    if (caller.startsWith('persona:') || (api !== 'kvs' && api !== 'jira' && api !== 'queue')) return [];
    const [resource = path] = path.split('?');
    const place = `${caller} ${api} ${resource}`;
    const nth = (seen.get(place) ?? 0) + 1;
    seen.set(place, nth);
    return [
      {
        name: `${caller} ${api} ${method} ${template}`,
        moment,
        when: { functionKey: caller, api, path: resource, nth },
      },
    ];
  });
}

/** The first, or the last, time each distinct call is made: function, API, method and path template. */
export function distinct(meetings: readonly Meeting[], which: 'first' | 'last'): readonly Meeting[] {
  const order = which === 'first' ? meetings.toReversed() : meetings;
  return [...new Map(order.map((meeting) => [meeting.name, meeting])).values()];
}

export type Crash = 'crashBefore' | 'crashAfter';

/**
 * Goes back to before the moment of a call, crashes the function there, and tells the rest of the story: all of it, or
 * until the site is as it was at that moment of the undisturbed story, from where the rest is known.
 */
export async function crashAt(
  site: Site,
  desk: Desk,
  story: readonly Moment[],
  { before, outcome }: Recording,
  { moment, when }: Meeting,
  crash: Crash,
  until: 'the end' | 'no trace is left' = 'no trace is left',
): Promise<Outcome> {
  const from = before[moment];
  if (!from) throw new Error(`no moment ${moment}`);
  site.restore(from.snapshot);
  site.faults.set({ when, do: crash, times: 1 });
  const told = { ...from.told };
  for (const [later, { at, act }] of story.slice(moment).entries()) {
    if (later > 0 && until === 'no trace is left' && before[moment + later]?.digest === digestOf(site)) return outcome;
    await desk.until(at);
    await act?.(desk, told);
    if (site.faults.all().some(({ hits }) => hits === 0))
      throw new Error(`${when.functionKey} never came to ${when.path}`);
  }
  return outcomeOf(desk, told);
}
