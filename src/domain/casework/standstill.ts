import type { Instant } from '../time';
import type { History, News } from './event';

/** A stretch in which the clocks of a whole desk stood still. Without an end, they still do. */
export interface Standstill {
  readonly from: Instant;
  readonly to?: Instant;
}

/** Whether clocks stand still now. */
export function standsStill(standstills: readonly Standstill[]): boolean {
  const last = standstills.at(-1);
  return last !== undefined && last.to === undefined;
}

/** The standstills with another begun, unless one lasts. */
export function begun(standstills: readonly Standstill[], from: Instant): readonly Standstill[] {
  return standsStill(standstills) ? standstills : [...standstills, { from }];
}

/** The standstills with the one that lasts ended. */
export function ended(standstills: readonly Standstill[], to: Instant): readonly Standstill[] {
  return standstills.map((one) => (one.to === undefined ? { from: one.from, to: Math.max(one.from, to) } : one));
}

/**
 * What a case has to hear of its desk's standstills: those that ended after it was received, each once. One that began
 * before the case did counts from then; steps taken in its first minutes, before anybody noticed, stay taken.
 */
export function stoodStill(events: readonly News[], standstills: readonly Standstill[]): readonly News[] {
  const received = events.find(({ what }) => what.type === 'received' || what.type === 'taken-in')?.at;
  if (received === undefined) return [];
  const known = new Set(events.map(({ key }) => key));
  return standstills.flatMap(({ from, to }): readonly News[] => {
    const key = `stood-still:${from}`;
    if (to === undefined || to <= received || known.has(key)) return [];
    const taken = events.filter((event) => event.key.startsWith('rung:') && event.at < to).map(({ at }) => at);
    const at = Math.max(from, received, ...taken);
    return [{ key, at, by: { kind: 'rule', id: 'standstill' }, what: { type: 'stood-still', until: to } }];
  });
}

/** Long after the last opening hour there is. */
const FOR_NOW = Date.UTC(9999, 0, 1);

/** The history as it would read if the desk's present standstill never ended: for showing, never to be recorded. */
export function asItStands(history: History, standstills: readonly Standstill[], now: Instant): History {
  const closed = standstills.map(({ from, to = FOR_NOW }) => ({ from, to }));
  return stoodStill(history, closed).reduce<History>(
    (longer, news) => [...longer, { ...news, seq: longer.length + 1, heardAt: now }],
    history,
  );
}
