import { LEVELS, PAUSE_REASONS } from '../rulebook/choices';
import type { Facts, PauseReason } from '../rulebook/rulebook';
import type { Instant } from '../time';
import { CHANNELS, TRIAGES, VERDICTS, type Channel, type Triage, type Verdict } from './choices';
import type { Actor, CaseEvent, Happening, History, OtherClock, Place } from './event';
import { standingEvents } from './fold';

/**
 * Courses of many closed cases as two flat lists, which compress well. What replay and statistics read of a case is
 * kept; who did it, what was typed and what was taken back stay in the events.
 */
export interface Packed {
  readonly words: readonly string[];
  readonly figures: readonly number[];
}

export interface Course {
  readonly issueId: string;
  /** What counts of its history, numbered anew. */
  readonly history: History;
}

/** A happening is named by its place in this list, so it only grows. */
const TYPES = [
  'received',
  'taken-in',
  'reclassified',
  'passed-on',
  'escalated',
  'warned',
  'lead-told',
  'acted',
  'acknowledged',
  'followed-up',
  'answered-upwards',
  'answered-customer',
  'asked-customer',
  'customer-wrote',
  'handed-back',
  'gave-up',
  'taken-back',
  'paused',
  'pause-ended',
  'resumed',
  'closed',
  'reopened',
  'stood-still',
  'rulebook-moved',
  'sent-back',
  'vendor-asked',
  'vendor-answered',
  'no-vendor-contact',
  'verdict-given',
  'verdict-agreed',
  'verdict-disputed',
  'change-made',
  'triaged',
  'gate-bypassed',
  // The same with more to say than packs from before could hold.
  'received-tried',
  'answered-upwards-none',
  'taken-back-none',
  'answered-customer-first',
  'answered-customer-above',
  'gate-bypassed-closed',
  'left-desk',
] as const;
type Packing = (typeof TYPES)[number];
const CLOCKS = ['level', 'follow-up', 'promise', 'vendor'] as const;
const DEEDS = ['tell', 'assign', 'raise-priority', 'remind'] as const;
const PERSON: Actor = { kind: 'person', accountId: '' };

export function packed(courses: readonly Course[]): Packed {
  const words: string[] = [];
  const known = new Map<string, number>();
  const word = (text: string): number => {
    const found = known.get(text) ?? words.push(text) - 1;
    known.set(text, found);
    return found;
  };
  const figures = courses.flatMap(({ issueId, history }) => {
    const events = standingEvents(history);
    const numbers = new Map(events.map(({ seq }, i) => [seq, i + 1]));
    const numberOf = (seq: number): number => numbers.get(seq) ?? 0;
    return [
      word(issueId),
      events.length,
      ...events.flatMap((event, i) => figuresOf(event, events[i - 1]?.at ?? 0, word, numberOf)),
    ];
  });
  return { words, figures };
}

type Word = (text: string) => number;
type NumberOf = (seq: number) => number;

function figuresOf(
  { at, heardAt, by, what }: CaseEvent,
  before: Instant,
  word: Word,
  numberOf: NumberOf,
): readonly number[] {
  const head = [codeOf(TYPES, packingOf(what)), by.kind === 'rule' ? 1 + word(by.id) : 0, at - before, heardAt - at];
  return [...head, ...detailsOf(at, what, word, numberOf)];
}

function packingOf(what: Happening): Packing | Happening['type'] {
  switch (what.type) {
    case 'received':
      return what.tried ? 'received-tried' : what.type;
    case 'answered-upwards':
    case 'taken-back':
      return what.noVendorContact ? `${what.type}-none` : what.type;
    case 'answered-customer':
      return what.side ? `${what.type}-${what.side}` : what.type;
    case 'gate-bypassed':
      return what.leftClosed ? `${what.type}-closed` : what.type;
    default:
      return what.type;
  }
}

function detailsOf(at: Instant, what: Happening, word: Word, numberOf: NumberOf): readonly number[] {
  const place = ({ level, team }: Place): readonly number[] => [codeOf(LEVELS, level), word(team)];
  const facts = ({ system, kind, customerGroup, priority }: Facts): readonly number[] =>
    [system, kind, customerGroup, priority].map(word);
  const maybe = (text: string | undefined): number => (text === undefined ? 0 : 1 + word(text));
  const clock = (other: OtherClock | undefined): number => codeOf(CLOCKS, other ?? 'level');
  switch (what.type) {
    case 'received':
      return [
        ...facts(what.facts),
        ...place(what.to),
        what.rulebook ?? 1,
        ...(what.tried ? [at - what.tried.from, word(what.tried.team)] : []),
      ];
    case 'taken-in':
      return [...facts(what.facts), ...place(what.to), what.rulebook, at - what.createdAt];
    case 'reclassified':
      return [...facts(what.facts), what.clock ? 1 : 0];
    case 'passed-on':
      return [...place(what.to), maybe(what.notice)];
    case 'escalated':
      return [...place(what.to), word(what.rung), what.late ? 1 : 0, maybe(what.notice)];
    case 'warned':
    case 'lead-told':
      return [word(what.rung), clock(what.clock)];
    case 'acted':
      return [word(what.rung), codeOf(DEEDS, what.does), clock(what.clock)];
    case 'handed-back':
    case 'gave-up':
    case 'pause-ended':
      return [word(what.rung)];
    case 'answered-upwards':
    case 'asked-customer':
    case 'taken-back':
    case 'sent-back':
      return place(what.to);
    case 'vendor-asked':
      return [codeOf(CHANNELS, what.contact.channel), at - what.contact.madeAt, maybe(what.contact.team)];
    case 'vendor-answered':
      return [numberOf(what.of), at - what.answeredAt];
    case 'verdict-given':
    case 'verdict-agreed':
      return [codeOf(VERDICTS, what.verdict)];
    case 'change-made':
      return [word(what.issueId)];
    case 'left-desk':
      return [word(what.to)];
    case 'triaged':
      return [codeOf(TRIAGES, what.as)];
    case 'gate-bypassed':
      return [numberOf(what.of)];
    case 'customer-wrote':
    case 'reopened':
      return [what.clock ? 1 : 0];
    case 'paused':
      return [codeOf(PAUSE_REASONS, what.reason)];
    case 'stood-still':
      return [what.until - at];
    case 'rulebook-moved':
      return [what.to];
    default:
      return [];
  }
}

function codeOf<T>(list: readonly T[], value: T | string): number {
  const code = list.findIndex((one) => one === value);
  if (code < 0) throw new Error(`${String(value)} cannot be packed`);
  return code;
}

/** The courses as they were packed. What was not packed by us is a bug: thrown. */
export function unpacked({ words, figures }: Packed): readonly Course[] {
  let place = 0;
  const figure = (): number => {
    const found = figures[place++];
    if (found === undefined) throw new Error('a pack ends too soon');
    return found;
  };
  const named = <T>(list: readonly T[], code: number): T => {
    const found = list[code];
    if (found === undefined) throw new Error(`a pack has no ${code}`);
    return found;
  };
  const read: Reader = { figure, word: () => named(words, figure()), wordAt: (i) => named(words, i), named };
  const courses: Course[] = [];
  while (place < figures.length) courses.push(courseOf(read));
  return courses;
}

interface Reader {
  figure(): number;
  word(): string;
  wordAt(i: number): string;
  named<T>(list: readonly T[], code: number): T;
}

function courseOf(read: Reader): Course {
  const issueId = read.word();
  const count = read.figure();
  const history: CaseEvent[] = [];
  for (let seq = 1; seq <= count; seq++) history.push(eventOf(read, seq, history.at(-1)?.at ?? 0));
  return { issueId, history };
}

function eventOf(read: Reader, seq: number, before: Instant): CaseEvent {
  const type = read.named(TYPES, read.figure());
  const rule = read.figure();
  const at = before + read.figure();
  const heardAt = at + read.figure();
  const by: Actor = rule === 0 ? PERSON : { kind: 'rule', id: read.wordAt(rule - 1) };
  return { seq, key: `packed:${seq}`, at, heardAt, by, what: happeningOf(type, at, read) };
}

function happeningOf(type: Packing, at: Instant, read: Reader): Happening {
  switch (type) {
    case 'received':
      return { type, facts: factsOf(read), reporter: null, to: placeOf(read), rulebook: read.figure() };
    case 'received-tried':
      return {
        type: 'received',
        facts: factsOf(read),
        reporter: null,
        to: placeOf(read),
        rulebook: read.figure(),
        tried: { from: at - read.figure(), team: read.word() },
      };
    case 'taken-in':
      return {
        type,
        facts: factsOf(read),
        reporter: null,
        to: placeOf(read),
        rulebook: read.figure(),
        createdAt: at - read.figure(),
      };
    case 'reclassified':
      return { type, facts: factsOf(read), ...(read.figure() === 1 && { clock: 'restarts' }) };
    case 'passed-on':
      return { type, to: placeOf(read), ...noticeOf(read) };
    case 'escalated':
      return { type, to: placeOf(read), rung: read.word(), late: read.figure() === 1, ...noticeOf(read) };
    case 'warned':
    case 'lead-told':
      return { type, rung: read.word(), ...clockOf(read) };
    case 'acted':
      return { type, rung: read.word(), does: read.named(DEEDS, read.figure()), ...clockOf(read) };
    case 'handed-back':
    case 'gave-up':
    case 'pause-ended':
      return { type, rung: read.word() };
    case 'answered-upwards':
    case 'asked-customer':
    case 'taken-back':
    case 'sent-back':
      return { type, to: placeOf(read) };
    case 'answered-upwards-none':
      return { type: 'answered-upwards', to: placeOf(read), noVendorContact: true };
    case 'taken-back-none':
      return { type: 'taken-back', to: placeOf(read), noVendorContact: true };
    case 'answered-customer-first':
      return { type: 'answered-customer', side: 'first' };
    case 'answered-customer-above':
      return { type: 'answered-customer', side: 'above' };
    case 'vendor-asked': {
      const [channel, madeAt, team] = [read.named<Channel>(CHANNELS, read.figure()), at - read.figure(), read.figure()];
      return { type, contact: { channel, madeAt, ...(team !== 0 && { team: read.wordAt(team - 1) }) } };
    }
    case 'vendor-answered':
      return { type, of: read.figure(), answeredAt: at - read.figure() };
    case 'verdict-given':
    case 'verdict-agreed':
      return { type, verdict: read.named<Verdict>(VERDICTS, read.figure()) };
    case 'change-made':
      return { type, issueId: read.word() };
    case 'left-desk':
      return { type, to: read.word() };
    case 'triaged':
      return { type, as: read.named<Triage>(TRIAGES, read.figure()) };
    case 'gate-bypassed':
      return { type, of: read.figure() };
    case 'gate-bypassed-closed':
      return { type: 'gate-bypassed', of: read.figure(), leftClosed: true };
    case 'customer-wrote':
    case 'reopened':
      return { type, ...(read.figure() === 1 && { clock: 'continues' }) };
    case 'paused':
      return { type, reason: read.named<PauseReason>(PAUSE_REASONS, read.figure()) };
    case 'stood-still':
      return { type, until: at + read.figure() };
    case 'rulebook-moved':
      return { type, to: read.figure() };
    default:
      return { type };
  }
}

function factsOf(read: Reader): Facts {
  return { system: read.word(), kind: read.word(), customerGroup: read.word(), priority: read.word() };
}

function placeOf(read: Reader): Place {
  return { level: read.named(LEVELS, read.figure()), team: read.word() };
}

function noticeOf(read: Reader): { readonly notice?: string } {
  const notice = read.figure();
  return notice === 0 ? {} : { notice: read.wordAt(notice - 1) };
}

function clockOf(read: Reader): { readonly clock?: OtherClock } {
  const clock = read.named(CLOCKS, read.figure());
  return clock === 'level' ? {} : { clock };
}
