import type { Name } from '../calendar/calendar';
import type { Arm, Deed, Level, PauseReason } from '../rulebook/rulebook';
import type { Rulebooks, Rules } from '../rulebook/rules';
import type { Instant } from '../time';
import { STEPS } from './decide';
import type { CaseEvent, Happening, History, OtherClock, Place } from './event';
import { whyTaken, type StepTaken } from './explain';
import { factsRead, type FactRead } from './explain-rule';
import { fold, presentStay, responsible, type CaseState } from './fold';
import { letterOf } from './letters';

/** A team as the version in question knew it. */
export interface TeamRead {
  readonly id: string;
  readonly name: Name;
  readonly level: Level;
  readonly arm?: Arm;
  /** Stands for a citizen or a company, who has no superuser. */
  readonly customers?: true;
}

/** One event of a case, with everything named that it speaks of. */
export interface Happened {
  readonly seq: number;
  readonly at: Instant;
  readonly heardAt: Instant;
  readonly by: 'person' | 'clock';
  readonly what: Happening['type'];
  /** Version by which the case was judged when it happened. */
  readonly rulebook: number;
  /** Who had the case when it happened; nobody before it was received. */
  readonly team?: TeamRead;
  /** Where it went. */
  readonly to?: TeamRead;
  /** Whom it was told, or whose lead: 1st level, when another clock than the level's spoke. */
  readonly told?: TeamRead;
  readonly does?: Deed;
  /** The clock, when it is not that of the level. */
  readonly clock?: OtherClock | 'pause';
  readonly pause?: PauseReason;
  readonly facts?: readonly FactRead[];
  /** Of a change of version. */
  readonly version?: number;
  readonly until?: Instant;
  /** Of a step taken back: which, and the event that prevents it. */
  readonly of?: number;
  readonly because?: number;
  /** It was brought back to 3rd level often enough, and stays closed. */
  readonly leftClosed?: true;
  /** The clock's account, for a step. */
  readonly why?: StepTaken;
}

/** What the clock can do to a case, and take back. */
const STEP_KINDS = [...STEPS, 'withdrawn'] as const satisfies readonly Happening['type'][];
export type StepKind = (typeof STEP_KINDS)[number];

/** Whether the clock did it, and what. */
export function stepKind({ by, what }: Pick<CaseEvent, 'by' | 'what'>): StepKind | undefined {
  return by.kind === 'rule' ? STEP_KINDS.find((kind) => kind === what.type) : undefined;
}

/** A whole history, event by event, each told from what was known when it was recorded. */
export function happenedIn(history: History, rulebooks: Rulebooks): readonly Happened[] {
  return history.map((event) => happened(history, event, rulebooks));
}

/** One event of a history. */
export function happened(history: History, event: CaseEvent, rulebooks: Rulebooks): Happened {
  const { seq, at, heardAt, by, what } = event;
  const before = fold(history.filter((other) => other.seq < seq));
  const after = fold(history.filter((other) => other.seq <= seq)) ?? before;
  const rulebook = before?.rulebook ?? after?.rulebook ?? 1;
  const rules = rulebooks(rulebook);
  const why = stepKind(event) && whyTaken(history, event, rulebooks);
  return {
    seq,
    at,
    heardAt,
    by: by.kind === 'person' ? 'person' : 'clock',
    what: what.type,
    rulebook,
    ...(before && { team: teamRead(presentStay(before), before, rules) }),
    ...('to' in what && typeof what.to === 'object' && after && { to: teamRead(what.to, after, rules) }),
    ...(after && toldIn(history, event, after, rulebooks, rules)),
    ...detailsOf(what, rules),
    ...(why && { why }),
  };
}

const SPEAKING: readonly Happening['type'][] = ['warned', 'lead-told', 'acted'];

/** The team a letter about this event concerns, where the history names only teams that there are. */
function toldIn(
  history: History,
  { seq, what }: CaseEvent,
  after: CaseState,
  rulebooks: Rulebooks,
  rules: Rules,
): Pick<Happened, 'told'> {
  const named = [presentStay(after), responsible(after)];
  if (!SPEAKING.includes(what.type) || !named.every(({ team }) => rules.rulebook.teams.some(({ id }) => id === team)))
    return {};
  const letter = letterOf(history, seq, rulebooks);
  return letter ? { told: teamRead({ team: letter.team.id, level: letter.team.level }, after, rules) } : {};
}

/** What an event says beside who and where. */
function detailsOf(
  what: Happening,
  { rulebook }: Rules,
): Pick<Happened, 'does' | 'clock' | 'pause' | 'facts' | 'version' | 'until' | 'of' | 'because' | 'leftClosed'> {
  switch (what.type) {
    case 'received':
    case 'taken-in':
    case 'reclassified':
      return { facts: factsRead(what.facts, rulebook) };
    case 'paused':
      return { pause: what.reason };
    case 'acted':
      return { does: what.does, ...(what.clock && { clock: what.clock }) };
    case 'warned':
    case 'lead-told':
      return what.clock ? { clock: what.clock } : {};
    case 'pause-ended':
      return { clock: 'pause' };
    case 'rulebook-moved':
      return { version: what.to };
    case 'stood-still':
      return { until: what.until };
    case 'withdrawn':
      return { of: what.of, because: what.because };
    case 'text-posted':
      return { of: what.of };
    case 'gate-bypassed':
      return what.leftClosed ? { leftClosed: true } : {};
    default:
      return {};
  }
}

/** A team by name; one that the rulebook does not know stands for itself, so that a false history can be shown, too. */
function teamRead({ team, level }: Place, { facts }: CaseState, { rulebook }: Rules): TeamRead {
  const known = rulebook.teams.find(({ id }) => id === team);
  const name = known?.name ?? { da: team, en: team };
  const customers = level === 'superuser' && facts.customerGroup !== 'superuser';
  return { id: team, name, level, ...(known?.arm && { arm: known.arm }), ...(customers && { customers }) };
}
