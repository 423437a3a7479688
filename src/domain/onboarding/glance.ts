import type { Playbook } from '../playbook/playbook';
import type { Instant } from '../time';
import { dueOf } from './due';
import type { Playbooks } from './event';
import { gateOf } from './gate';
import { itemsOf, type Item } from './items';
import type { CaseState } from './state';

/** What the overview knows of a case without reading it: instants, from which whoever looks reckons what is late. */
export interface Glance {
  readonly customer: string;
  readonly solution: string;
  readonly phase: string;
  /** The phases it has been in, in order. */
  readonly spans: readonly { readonly phase: string; readonly from: Instant; readonly to?: Instant }[];
  /** Items of the present gate: how many there are, and how many are not missing. */
  readonly items: { readonly of: number; readonly done: number };
  /** What is missing at the gate, the earliest due first, with who is waited for: roles, or one account. */
  readonly missing: readonly {
    readonly item: string;
    readonly title: { readonly da: string; readonly en: string };
    readonly roles: readonly string[];
    readonly accountId?: string;
    readonly dueAt?: Instant;
  }[];
  readonly waived: number;
  readonly bypasses: number;
  readonly start?: { readonly date: string; readonly confirmed: boolean };
  readonly ended?: { readonly at: Instant; readonly reason: string };
  readonly earlyLife?: { readonly date: string; readonly days: number };
}

/** Enough to say what blocks; a glance is written with every change. */
const MOST = 5;

export function glanceOf(state: CaseState, playbooks: Playbooks, now: Instant): Glance {
  const { frame } = state;
  const playbook = playbooks(frame.playbook);
  const all = itemsOf(state, playbooks);
  const gate = gateOf(state, playbooks, now);
  const concerned = all.filter((item) => item.gate === frame.phase && item.need !== 'optional' && item.wanted !== 'no');
  const missing = gate.missing.map((one) => all.find(({ id }) => id === one.item)).filter((item) => item !== undefined);
  const told = missing.map((item) => tellOf(item, state, all, playbook));
  return {
    customer: frame.customer,
    solution: frame.solution,
    phase: frame.phase,
    spans: playbook.phases.flatMap(({ id }) => {
      const { enteredAt: from, leftAt: to } = state.phases[id] ?? {};
      return from === undefined ? [] : [{ phase: id, from, ...(to !== undefined && { to }) }];
    }),
    items: { of: concerned.length, done: concerned.length - concerned.filter((item) => missing.includes(item)).length },
    missing: told.toSorted((one, other) => (one.dueAt ?? Infinity) - (other.dueAt ?? Infinity)).slice(0, MOST),
    waived: gate.waived.length,
    bypasses: frame.bypasses.length,
    ...(frame.start && { start: { date: frame.start.date, confirmed: frame.start.confirmed } }),
    ...(frame.ended && { ended: { at: frame.ended.at, reason: frame.ended.text } }),
    ...(frame.earlyLife &&
      !frame.earlyLife.ended && {
        earlyLife: { date: frame.earlyLife.date, days: frame.earlyLife.days.length },
      }),
  };
}

function tellOf(item: Item, state: CaseState, all: readonly Item[], playbook: Playbook): Glance['missing'][number] {
  const due = dueOf(item, state, all, playbook);
  const { assigned } = item.state;
  return {
    item: item.id,
    title: item.title,
    roles: item.responsible,
    ...(assigned !== undefined && { accountId: assigned }),
    ...(due && { dueAt: due.at }),
  };
}
