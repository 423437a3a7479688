/** Trouble on order: which fault meets a call or a delivery, counted so that one that never met anything is seen. */
import type { Fault, FaultWhen } from './state';

export type FaultRequest = Omit<Fault, 'id' | 'seen' | 'hits'> & { readonly id?: string };
type Deed = Fault['do'];
type Api = NonNullable<FaultWhen['api']>;

/** What a fault's `when` is held against. */
export interface Occasion {
  /** A Jira call that notifies is both. */
  readonly apis: readonly Api[];
  readonly method: string;
  readonly path: string;
  readonly functionKey: string;
  readonly caller: string;
}

const ON_DELIVERY: readonly Deed[] = ['delay', 'drop', 'double', 'reorder'];
const ON_CALL: readonly Deed[] = ['crashBefore', 'crashAfter', 'fail', 'delay', 'drop', 'double'];
export const ON_PUSH: readonly Deed[] = ['crashBefore', 'crashAfter', 'fail'];

/** Throws when the site cannot do that there. */
export function checkedFault(request: FaultRequest, id: string): Fault {
  const { api } = request.when;
  const possible: readonly Deed[] =
    api === 'event' || api === 'schedule'
      ? ON_DELIVERY
      : api === 'queue'
        ? [...ON_PUSH, ...ON_DELIVERY]
        : api === undefined
          ? ['crashBefore', 'crashAfter', 'fail', 'delay']
          : ON_CALL;
  if (!possible.includes(request.do)) throw new Error(`${request.do} is not possible for ${api ?? 'every api'}`);
  return { ...request, id: request.id ?? id, seen: 0, hits: 0 };
}

/** The faults that strike here, in the order they were set. */
export function strike(faults: readonly Fault[], occasion: Occasion, deeds: readonly Deed[]): Fault[] {
  if (faults.length === 0) return [];
  return faults.filter((fault) => {
    if (!deeds.includes(fault.do) || !fits(fault.when, occasion)) return false;
    fault.seen += 1;
    const { nth = 'every' } = fault.when;
    const chosen = nth === 'every' || (typeof nth === 'number' ? fault.seen === nth : fault.seen % nth.every === 0);
    if (!chosen || fault.hits >= (fault.times ?? Infinity)) return false;
    fault.hits += 1;
    return true;
  });
}

export const callDeeds = ON_CALL;
export const deliveryDeeds = ON_DELIVERY;

export function fits(when: FaultWhen, occasion: Occasion): boolean {
  return (
    (when.api === undefined || occasion.apis.includes(when.api)) &&
    (when.method === undefined || when.method.toUpperCase() === occasion.method) &&
    (when.functionKey === undefined || when.functionKey === occasion.functionKey) &&
    (when.caller === undefined || when.caller === occasion.caller) &&
    (when.path === undefined || globbed(when.path).test(occasion.path))
  );
}

const globs = new Map<string, RegExp>();

/** `*` within one part of a path, `**` over several. */
function globbed(glob: string): RegExp {
  let compiled = globs.get(glob);
  if (!compiled) {
    const escaped = glob
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\*\*|\*/g, (star) => (star === '**' ? '.*' : '[^/]*'));
    compiled = new RegExp(`^${escaped}$`);
    globs.set(glob, compiled);
  }
  return compiled;
}

/** When a delivery arrives: late, twice, reversed among its neighbours, or never (none). */
export function deliveriesOf(struck: readonly Fault[], dueAt: number): number[] {
  let times = [dueAt];
  for (const fault of struck) {
    if (fault.do === 'drop') return [];
    if (fault.do === 'delay') times = times.map((at) => at + (fault.ms ?? 0));
    if (fault.do === 'double') times = times.flatMap((at) => [at, at + (fault.ms ?? 1000)]);
    if (fault.do === 'reorder') times = times.map((at) => mirrored(at, fault.ms ?? 180_000));
  }
  return times;
}

/** Reverses the order inside windows of half the given length, so that nothing is later than that length. */
function mirrored(at: number, ms: number): number {
  const window = Math.max(1, Math.floor(ms / 2));
  const windowEnd = (Math.floor(at / window) + 1) * window;
  return windowEnd + (windowEnd - at);
}
