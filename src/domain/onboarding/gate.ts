import type { Playbook } from '../playbook/playbook';
import { parseDay } from '../calendar/days';
import { startOf } from '../calendar/working-days';
import type { Instant } from '../time';
import { hasAgreedLimits } from './early-life';
import type { Playbooks } from './event';
import { comesBefore, itemsOf, nextPhase, type Item } from './items';
import { lacksOf, timesOf, type Lack } from './lacks';
import type { OnboardingState } from './state';

/** What keeps a gate shut. */
export interface Missing {
  readonly item: string;
  /** `outcome`: decided, but not so that the gate opens. `open`: nobody knows yet whether it is wanted. */
  readonly why: 'not-ticked' | 'lacks' | 'outcome' | 'open' | 'start-ahead' | 'start-missing';
  readonly lacks: readonly Lack[];
}

/** The gate out of the phase that a case is in. */
export interface Gate {
  readonly phase: string;
  /** Undefined after the last phase: the gate out of the case. */
  readonly to?: string;
  readonly isOpen: boolean;
  readonly missing: readonly Missing[];
  /** Items that were waived where they would have been missing. */
  readonly waived: readonly string[];
}

/** Whether the present phase may be left, and if not, all that is missing. Pure: the same wherever it is asked. */
export function gateOf(state: OnboardingState, playbooks: Playbooks, now: Instant): Gate {
  const playbook = playbooks(state.frame.playbook);
  const { phase } = state.frame;
  const all = itemsOf(state, playbooks);
  const concerned = all.filter((item) => item.gate === phase || isOverdueFrom(item, phase, playbook));
  const judged = concerned.map((item) => ({ item, missing: missingOf(item, state, all, playbook, now) }));
  const missing = judged.flatMap(({ item, missing: found }) => (found && !item.state.waived ? [found] : []));
  const waived = judged.flatMap(({ item, missing: found }) => (found && item.state.waived ? item.id : []));
  const to = nextPhase(playbook, phase)?.id;
  const closed = state.frame.ended !== undefined;
  return { phase, ...(to !== undefined && { to }), isOpen: missing.length === 0 && !closed, missing, waived };
}

/** An item of an earlier gate counts on: what was there may have been taken away since. */
function isOverdueFrom(item: Item, phase: string, playbook: Playbook): boolean {
  return comesBefore(playbook, item.gate, phase);
}

function missingOf(
  item: Item,
  state: OnboardingState,
  all: readonly Item[],
  playbook: Playbook,
  now: Instant,
): Missing | undefined {
  if (item.need === 'optional' || item.wanted === 'no') return undefined;
  if (item.wanted === 'open') return { item: item.id, why: 'open', lacks: [] };
  const lacks = lacksOf(item, state, all, timesOf(state, playbook, now));
  if (lacks.length > 0) return { item: item.id, why: 'lacks', lacks };
  if (!item.state.ticked) return { item: item.id, why: 'not-ticked', lacks: [] };
  const outcome = item.state.decision?.outcome;
  if (item.opensWith && (outcome === undefined || !item.opensWith.includes(outcome)))
    return { item: item.id, why: 'outcome', lacks: [] };
  if (item.does === 'end-early-life' && !hasAgreedLimits(state))
    return { item: item.id, why: 'lacks', lacks: [{ lack: 'service', what: 'normal' }] };
  const why = item.does === undefined ? undefined : startMissing(item.does, state, playbook, now);
  return why && { item: item.id, why, lacks: [] };
}

/** The start date is set in 5, and reached before support begins. */
function startMissing(
  does: NonNullable<Item['does']>,
  { frame: { start } }: OnboardingState,
  { calendar }: Playbook,
  now: Instant,
): 'start-missing' | 'start-ahead' | undefined {
  if (does === 'set-start') return start ? undefined : 'start-missing';
  if (does === 'confirm-start') return start?.confirmed ? undefined : 'start-missing';
  if (does !== 'go') return undefined;
  const day = start && parseDay(start.date);
  if (day === undefined) return 'start-missing';
  return startOf(calendar, day) <= now ? undefined : 'start-ahead';
}
