import type { Name } from '../calendar/calendar';
import { dayAfter, endOf } from '../calendar/working-days';
import { dayAt } from '../calendar/zone';
import type { Playbook } from '../playbook/playbook';
import type { Instant } from '../time';
import { dueOf } from './due';
import type { Playbooks } from './event';
import { gateOf, type Missing } from './gate';
import { comesBefore, itemsOf, peopleIn, type Item } from './items';
import { PROJECT_LEAD } from './may';
import type { OnboardingState, Frame } from './state';

/** What the overview knows of a case without reading it: instants, from which whoever looks reckons what is late. */
export interface Glance {
  readonly customer: string;
  readonly solution: string;
  /** The version of the playbook it goes by. Left out by cases written before this was noted. */
  readonly playbook?: number;
  readonly phase: string;
  /** Accounts that lead it. */
  readonly leads: readonly string[];
  /** The phases it has been in up to the present one, in order; `to` of those that it has left. */
  readonly spans: readonly { readonly phase: string; readonly from: Instant; readonly to?: Instant }[];
  /** The end of the working days that the present phase is planned to take. */
  readonly deadlineAt?: Instant;
  /** Items of the present gate: how many there are, and how many are not missing. */
  readonly items: { readonly of: number; readonly done: number };
  /** What is missing at the gate, the earliest due first, and how many there are in all. */
  readonly missing: readonly Waiting[];
  readonly lacking?: number;
  /** Nothing that is missing is the centre's own to do: others have it, or a decision keeps the gate shut. */
  readonly blocked?: 'others' | 'decision';
  readonly waived: number;
  readonly bypasses: number;
  readonly start?: { readonly date: string; readonly confirmed: boolean };
  readonly ended?: { readonly at: Instant; readonly reason: string };
  /** `days`: counted so far; `calm`: of them the newest in a row that were calm. */
  readonly earlyLife?: { readonly date: string; readonly days: number; readonly calm?: number };
}

/** An item that is missing, and who is waited for: one account, a party by its name, or roles. */
interface Waiting {
  readonly item: string;
  readonly title: Name;
  readonly roles: readonly string[];
  readonly accountId?: string;
  readonly party?: string;
  readonly dueAt?: Instant;
  /** Since when it has been waited for. */
  readonly since?: Instant;
}

/** Enough to say what blocks; a glance is written with every change. */
const MOST = 3;
const MOST_LEADS = 3;
/** Characters of a text. */
const LONGEST = 100;

export function glanceOf(state: OnboardingState, playbooks: Playbooks, now: Instant): Glance {
  const { frame } = state;
  const playbook = playbooks(frame.playbook);
  const all = itemsOf(state, playbooks);
  const gate = gateOf(state, playbooks, now);
  const concerned = all.filter((item) => item.gate === frame.phase && item.need !== 'optional' && item.wanted !== 'no');
  const missing = gate.missing.flatMap((why) => {
    const item = all.find(({ id }) => id === why.item);
    return item ? [{ item, why }] : [];
  });
  const told = missing.map(({ item, why }) => tellOf(item, why, state, all, playbook));
  const isMissing = (item: Item) => missing.some((one) => one.item === item);
  const blocked = blockedBy(missing, playbook);
  const deadlineAt = deadlineOf(state, playbook);
  return {
    customer: cut(frame.customer),
    solution: cut(frame.solution),
    playbook: frame.playbook,
    phase: frame.phase,
    leads: peopleIn(state, PROJECT_LEAD).slice(0, MOST_LEADS),
    // Having gone back, it has not left what lies ahead again.
    spans: playbook.phases.flatMap(({ id }) => {
      const { enteredAt: from, leftAt: to } = state.phases[id] ?? {};
      const isAhead = comesBefore(playbook, frame.phase, id);
      return from === undefined || isAhead ? [] : [{ phase: id, from, ...(to !== undefined && { to }) }];
    }),
    ...(deadlineAt !== undefined && { deadlineAt }),
    items: { of: concerned.length, done: concerned.length - concerned.filter(isMissing).length },
    missing: told.toSorted((one, other) => (one.dueAt ?? Infinity) - (other.dueAt ?? Infinity)).slice(0, MOST),
    lacking: missing.length,
    ...(blocked && { blocked }),
    waived: gate.waived.length,
    bypasses: frame.bypasses.length,
    ...(frame.start && { start: { date: frame.start.date, confirmed: frame.start.confirmed } }),
    ...(frame.ended && { ended: { at: frame.ended.at, reason: cut(frame.ended.text) } }),
    ...(frame.earlyLife &&
      !frame.earlyLife.ended && {
        earlyLife: {
          date: frame.earlyLife.date,
          days: frame.earlyLife.days.length,
          calm: calmDays(frame.earlyLife, playbook),
        },
      }),
  };
}

/** The end of the last of the working days that its playbook gives the present phase, counted from when it was entered. */
function deadlineOf({ frame, phases }: OnboardingState, { calendar, phases: planned }: Playbook): Instant | undefined {
  const enteredAt = phases[frame.phase]?.enteredAt;
  const days = planned.find(({ id }) => id === frame.phase)?.days;
  if (frame.ended || enteredAt === undefined || days === undefined) return undefined;
  return endOf(calendar, dayAfter(calendar, dayAt(calendar.timeZone, enteredAt), days, 'working'));
}

interface Judged {
  readonly item: Item;
  readonly why: Missing;
}

/** A start date that is still ahead blocks nothing. */
function blockedBy(missing: readonly Judged[], { roles }: Playbook): Glance['blocked'] {
  const left = missing.filter(({ why }) => why.why !== 'start-ahead');
  if (left.length === 0) return undefined;
  if (left.some(({ why }) => why.why === 'outcome')) return 'decision';
  const isOurs = (id: string) => roles.find((role) => role.id === id)?.side === 'centre';
  return left.every((one) => isLeftToOthers(one, isOurs)) ? 'others' : undefined;
}

/** Whether the centre can do no more for an item than wait. */
function isLeftToOthers({ item, why }: Judged, isOurs: (role: string) => boolean): boolean {
  const waits = why.lacks.some(
    (one) => one.lack === 'board' || one.lack === 'form' || (one.lack === 'signatures' && one.parties.length > 0),
  );
  return waits || !item.responsible.some(isOurs);
}

function tellOf(item: Item, why: Missing, state: OnboardingState, all: readonly Item[], playbook: Playbook): Waiting {
  const due = dueOf(item, state, all, playbook);
  const since = sinceOf(item, why, state, all);
  const { da, en } = item.title;
  return {
    item: item.id,
    title: item.of
      ? { da: cut(`${da}: ${item.of.name}`), en: cut(`${en}: ${item.of.name}`) }
      : { da: cut(da), en: cut(en) },
    roles: item.responsible,
    ...whomOf(item, why),
    ...(due && { dueAt: due.at }),
    ...(since !== undefined && { since }),
  };
}

/** A party that has not signed or an account that has not approved, before whoever has the item. */
function whomOf({ state: { assigned } }: Item, { lacks }: Missing): Pick<Waiting, 'accountId' | 'party'> {
  for (const lack of lacks) {
    if (lack.lack === 'signatures' && lack.parties[0] !== undefined) return { party: cut(lack.parties[0]) };
    if (lack.lack === 'approvals' && lack.people[0] !== undefined) return { accountId: lack.people[0] };
  }
  return assigned === undefined ? {} : { accountId: assigned };
}

/** Since the form went out, the board was asked, a document was sent, or what comes before it was done; or its phase began. */
function sinceOf(item: Item, { lacks }: Missing, state: OnboardingState, all: readonly Item[]): Instant | undefined {
  const { form, board } = state.frame;
  const has = (wanted: string) => lacks.some(({ lack }) => lack === wanted);
  if (has('form') && form) return form.returned?.at ?? form.sentAt;
  if (has('board') && board) return board.askedAt;
  const { sentOn, state: stands } = item.state.fields;
  if (has('signatures') && (sentOn?.text || stands?.text === 'sent')) return sentOn?.at ?? stands?.at;
  const before = all.find(({ id }) => id === item.after)?.state.ticked?.at;
  return before ?? state.phases[state.frame.phase]?.enteredAt;
}

/** Of the days that were counted, how many of the newest in a row were calm. */
function calmDays({ days }: NonNullable<Frame['earlyLife']>, { earlyLife: most }: Playbook): number {
  const newest = days.toSorted((one, other) => other.date.localeCompare(one.date));
  const loud = newest.findIndex(
    ({ requests, breaches, unknown }) =>
      requests > most.mostRequests || breaches > most.mostBreaches || unknown > most.mostUnknown,
  );
  return loud < 0 ? newest.length : loud;
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
