import { decide, RECORDED_TOGETHER } from '../casework/decide';
import { extend, type CaseEvent, type History } from '../casework/event';
import type { Rulebooks } from '../rulebook/rules';
import type { Instant } from '../time';
import { isTold } from './told';

/** The first event that is not what the rules make of what people did; one of the two is missing when the other is too many. */
interface Difference {
  readonly seq: number;
  readonly recorded?: CaseEvent;
  readonly retold?: CaseEvent;
}

export type Proof = { readonly agrees: true } | { readonly agrees: false; readonly firstDifference: Difference };

/** Whether a history is exactly what its rules make of what people and Jira did. */
export function proofOf(history: History, rulebooks: Rulebooks): Proof {
  const again = retold(history, rulebooks);
  const longest = Math.max(history.length, again.length);
  for (let i = 0; i < longest; i++) {
    const [recorded, retoldNow] = [history[i], again[i]];
    if (alike(recorded, retoldNow)) continue;
    const firstDifference = {
      seq: i + 1,
      ...(recorded && { recorded }),
      ...(retoldNow && { retold: retoldNow }),
    };
    return { agrees: false, firstDifference };
  }
  return { agrees: true };
}

/** A history told again from what people and Jira did, as it was heard; what the clock does is decided anew by the versions it names. */
export function retold(history: History, rulebooks: Rulebooks): History {
  return hearings(history).reduce<History>((known, { heardAt, told, asked, unasked, steps }) => {
    const next = extend(known, told, heardAt, unasked ? { unasked } : {});
    // After so many the rest may have been left for later.
    return asked ? decide(next, rulebooks, heardAt, steps < RECORDED_TOGETHER ? undefined : steps) : next;
  }, []);
}

/** What was recorded at once: what was heard, and whether the clock was then asked what is due. */
interface Hearing {
  readonly heardAt: Instant;
  readonly told: History;
  readonly asked: boolean;
  readonly unasked?: true;
  /** What the clock then did. */
  readonly steps: number;
  /** Something the clock did has been seen: what is heard after it was heard in another run. */
  readonly over: boolean;
}

/** Two runs in the same instant are one hearing, unless the clock did something in between or was not asked in one of them. */
function hearings(history: History): readonly Hearing[] {
  return history.reduce<Hearing[]>((all, event) => {
    const last = all.at(-1);
    const told = isTold(event);
    const asked = !event.unasked && event.what.type !== 'text-posted';
    const sameRun = last?.heardAt === event.heardAt && last.asked && (told ? asked && !last.over : true);
    if (last && sameRun) all[all.length - 1] = { ...last, ...added(last, event), over: !told };
    else
      all.push({
        heardAt: event.heardAt,
        ...added({ told: [], steps: 0 }, event),
        asked,
        ...(event.unasked && { unasked: true }),
        over: !told,
      });
    return all;
  }, []);
}

function added({ told, steps }: Pick<Hearing, 'told' | 'steps'>, event: CaseEvent): Pick<Hearing, 'told' | 'steps'> {
  return isTold(event) ? { told: [...told, event], steps } : { told, steps: steps + 1 };
}

/** Equal in everything, in whatever order a store gives the parts back. */
function alike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other)) return false;
  const [ours, theirs] = [Object.entries(one), new Map(Object.entries(other))];
  return ours.length === theirs.size && ours.every(([key, value]) => theirs.has(key) && alike(value, theirs.get(key)));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
