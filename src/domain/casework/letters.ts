import { isOpen, nextOpening, type Openings } from '../calendar/openings';
import type { Members, Recipient, Rulebook, Rung, Team } from '../rulebook/rulebook';
import type { Rulebooks, Rules } from '../rulebook/rules';
import type { Instant } from '../time';
import { levelDueAt, lookedAfter, openContacts } from './clock';
import type { CaseEvent, History, OtherClock } from './event';
import { fold, inHand, presentStay, responsible, type CaseState } from './fold';

/** What staff are told of one event. */
export interface Letter {
  readonly event: CaseEvent;
  /** The case as the event left it. */
  readonly then: CaseState;
  readonly rules: Rules;
  /** The team it concerns: its hours decide when the letter leaves, its zone how instants are written. */
  readonly team: Team;
  readonly to: readonly Members[];
  /** Calls somebody in who is there when the team is not, so it waits for no opening. */
  readonly atAnyHour?: true;
  /** For a withdrawal: the letter that was wrong. */
  readonly takesBack?: Letter;
}

/** The letter an event owes; undefined when it concerns nobody. */
export function letterOf(history: History, seq: number, rulebooks: Rulebooks): Letter | undefined {
  const event = history.find((candidate) => candidate.seq === seq);
  const then = fold(history.filter((other) => other.seq <= seq));
  if (!event) throw new Error(`a letter about event ${seq}, which does not exist`);
  if (!then) return undefined;
  const rules = rulebooks(then.rulebook);
  if (event.what.type === 'withdrawn') {
    const wrong = letterOf(history, event.what.of, rulebooks);
    return wrong && { event, then, rules, team: wrong.team, to: wrong.to, takesBack: wrong };
  }
  const addressed = addresseesOf(event, then, rules);
  return addressed && { event, then, rules, ...addressed };
}

type Addressed = Pick<Letter, 'team' | 'to' | 'atAnyHour'>;

function addresseesOf({ seq, what }: CaseEvent, then: CaseState, rules: Rules): Addressed | undefined {
  const here = rules.team(presentStay(then).team);
  const home = rules.team(responsible(then).team);
  switch (what.type) {
    case 'escalated': {
      const left = rules.team((then.stays.at(-2) ?? presentStay(then)).team);
      const noticed = what.notice === undefined ? [] : [rules.team(what.notice).members];
      return { team: here, to: [here.members, left.members, ...noticed] };
    }
    case 'gate-bypassed':
      return { team: here, to: [here.lead ?? here.members] };
    case 'answered-customer':
      // Past 1st level: its lead is told, and nobody is mailed about an answer that went the right way.
      return then.past.some(({ id }) => id === String(seq))
        ? { team: home, to: [home.lead ?? home.members] }
        : undefined;
    case 'passed-on': {
      const noticed = what.notice === undefined ? undefined : rules.team(what.notice);
      return noticed && { team: noticed, to: [noticed.members] };
    }
    case 'warned':
    case 'lead-told':
      return byRung(what, what.type === 'warned' ? 'team' : 'lead', here, home, rules);
    case 'acted':
      return what.does === 'tell' ? byRung(what, 'team', here, home, rules) : undefined;
    case 'pause-ended':
      return { team: here, to: [here.members, ...(here.lead ? [here.lead] : [])] };
    case 'handed-back':
    case 'gave-up':
      return { team: home, to: [home.members] };
    default:
      return undefined;
  }
}

/** Whom a rung speaks to. What other clocks than the level's count is the responsibility of 1st level. */
function byRung(
  { rung, clock }: { readonly rung: string; readonly clock?: OtherClock },
  usually: Recipient,
  here: Team,
  home: Team,
  rules: Rules,
): Addressed {
  const to = rungOf(rules.rulebook, rung)?.to ?? usually;
  const ofFirst = clock === 'follow-up' || clock === 'promise';
  const team = to === 'responsible' || ofFirst || isNobody(here.members) ? home : here;
  switch (to) {
    case 'team':
    case 'responsible':
      return { team, to: [team.members] };
    case 'lead':
      return { team, to: [team.lead ?? team.members] };
    case 'stand-by':
      return { team, to: [team.standBy ?? team.lead ?? team.members], atAnyHour: true };
    default:
      return { team, to: [to] };
  }
}

function isNobody(members: Members): boolean {
  return members.kind === 'people' && members.accountIds.length === 0;
}

/** The rung of this id, of whatever ladder; that of a repetition ends in its number, that of a vendor's clock in its contact. */
export function rungOf({ limits, asking, followUp, targets, vendorTime }: Rulebook, id: string): Rung | undefined {
  const [name] = id.split(/[@#]/);
  return [...limits, ...asking, ...followUp, ...targets, ...vendorTime]
    .flatMap(({ ladder }) => ladder)
    .find((rung) => rung.id === name);
}

/** When a letter leaves: with all others of its slot and, where the rulebook says so, while the team it concerns is at work. */
export function leavesAt({ event, team, rules, atAnyHour }: Letter): Instant {
  const { gather, quietOutsideHours } = rules.rulebook.mail;
  const slot = slotAfter(event.heardAt, gather);
  return quietOutsideHours && !atAnyHour ? openSlot(rules.hours(team), slot, gather) : slot;
}

/** Slots are the same for everybody, so that what happens at once is told at once. */
function slotAfter(at: Instant, gather: number): Instant {
  return gather === 0 ? at : (Math.floor(at / gather) + 1) * gather;
}

/** Until when a letter that did not leave in its slot has to wait again: what fails in the evening is not told at night. */
export function quietUntil({ team, rules, atAnyHour }: Letter, now: Instant): Instant | undefined {
  const { gather, quietOutsideHours } = rules.rulebook.mail;
  const hours = rules.hours(team);
  return quietOutsideHours && !atAnyHour && !isOpen(hours, now) ? openSlot(hours, now, gather) : undefined;
}

function openSlot(hours: Openings, slot: Instant, gather: number): Instant {
  if (isOpen(hours, slot)) return slot;
  const opens = nextOpening(hours, slot);
  if (!opens.ok) return slot;
  return gather === 0 ? opens.value : Math.ceil(opens.value / gather) * gather;
}

/** Whether there is nothing left to tell: the step was withdrawn, or the case has gone on from where it was. */
export function isPastTelling(letter: Letter, history: History): boolean {
  const { event, then, takesBack } = letter;
  const { what, seq } = event;
  const now = fold(history);
  if (!now || history.some((other) => other.what.type === 'withdrawn' && other.what.of === seq)) return true;
  // Nobody was told of the step when it was withdrawn before its letter left.
  if (takesBack) return leavesAt(takesBack) > event.heardAt;
  if (what.type === 'gave-up') return now.standing !== 'closed';
  // Of a case that is closed again and again only the last time is told, however it stands by then.
  if (what.type === 'gate-bypassed') return now.bypasses.at(-1)?.id !== what.of;
  // Words past 1st level stay past it, also when whoever wrote them closed the case.
  if (what.type === 'answered-customer') return false;
  if (!inHand(now)) return true;
  if (what.type === 'passed-on' || clockOf(event) === 'promise') return false;
  if (clockOf(event) === 'vendor') return !openContacts(now).some(({ id }) => id === contactOf(event));
  if (clockOf(event) === 'follow-up') return now.looked.id !== then.looked.id || !lookedAfter(now);
  return presentStay(now).id !== presentStay(then).id;
}

/** The contact that a step of the vendor's clock is about, by its id. */
export function contactOf({ by }: CaseEvent): number | undefined {
  const [, rest] = by.kind === 'rule' ? by.id.split('@') : [];
  return rest === undefined ? undefined : Number(rest.split('#')[0]);
}

function clockOf({ what }: CaseEvent): OtherClock | undefined {
  return 'clock' in what && what.clock !== 'restarts' && what.clock !== 'continues' ? what.clock : undefined;
}

/** What is due first is told first; without a deadline, when it happened. */
export function urgencyOf({ event, rules }: Letter, history: History): Instant {
  const now = fold(history);
  return (now && levelDueAt(now, rules)) ?? event.at;
}
