/**
 * What our values look like in the store. Every value carries `v`; a reader raises old shapes, so the schema only grows.
 * The types are the domain's own: a schema that drifted from them would not compile.
 */
import { z } from 'zod';
import { CHANNELS, TRIAGES, VERDICTS } from '../domain/casework/choices';
import type { CaseEvent, Happening } from '../domain/casework/event';
import { FLAGS, type Flag, type Glance } from '../domain/casework/glance';
import { NOTES, type Owed } from '../domain/casework/owed';
import { ARRIVALS } from '../domain/casework/fold';
import { LEVELS, PAUSE_REASONS } from '../domain/rulebook/choices';
import type { Called, CaseRecord } from '../ports/cases';

const facts = z.object({ system: z.string(), kind: z.string(), customerGroup: z.string(), priority: z.string() });
const place = z.object({ level: z.enum(LEVELS), team: z.string() });
const reason = z.enum(PAUSE_REASONS);

const clock = z.enum(['follow-up', 'promise', 'vendor']).exactOptional();
const noVendorContact = z.literal(true).exactOptional();
const goesOn = z.literal('continues').exactOptional();
const notice = z.string().exactOptional();
const organisations = z.array(z.string()).exactOptional();

const happening: z.ZodType<Happening> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('received'),
    facts,
    reporter: z.string().nullable(),
    organisations,
    to: place,
    rulebook: z.number().exactOptional(),
    tried: z.object({ from: z.number(), team: z.string() }).exactOptional(),
  }),
  z.object({
    type: z.literal('taken-in'),
    facts,
    reporter: z.string().nullable(),
    organisations,
    to: place,
    rulebook: z.number(),
    createdAt: z.number(),
  }),
  z.object({ type: z.literal('reclassified'), facts, clock: z.literal('restarts').exactOptional() }),
  z.object({ type: z.literal('passed-on'), to: place, notice }),
  z.object({ type: z.literal('sent-back'), to: place }),
  z.object({ type: z.literal('escalated'), to: place, rung: z.string(), late: z.boolean(), notice }),
  z.object({ type: z.literal('warned'), rung: z.string(), clock }),
  z.object({ type: z.literal('lead-told'), rung: z.string(), clock }),
  z.object({
    type: z.literal('acted'),
    rung: z.string(),
    does: z.enum(['tell', 'assign', 'raise-priority', 'remind']),
    clock,
  }),
  z.object({ type: z.literal('acknowledged') }),
  z.object({ type: z.literal('followed-up') }),
  z.object({ type: z.literal('asked-customer'), to: place }),
  z.object({ type: z.literal('handed-back'), rung: z.string() }),
  z.object({ type: z.literal('gave-up'), rung: z.string() }),
  z.object({ type: z.literal('pause-ended'), rung: z.string() }),
  z.object({ type: z.literal('stood-still'), until: z.number() }),
  z.object({ type: z.literal('rulebook-moved'), to: z.number() }),
  z.object({ type: z.literal('answered-upwards'), to: place, noVendorContact }),
  z.object({ type: z.literal('answered-customer'), side: z.enum(['first', 'above']).exactOptional() }),
  z.object({ type: z.literal('customer-wrote'), clock: goesOn }),
  z.object({ type: z.literal('taken-back'), to: place, noVendorContact }),
  z.object({
    type: z.literal('vendor-asked'),
    contact: z.object({
      team: z.string().exactOptional(),
      channel: z.enum(CHANNELS),
      number: z.string().exactOptional(),
      madeAt: z.number(),
    }),
  }),
  z.object({
    type: z.literal('vendor-answered'),
    of: z.number(),
    answeredAt: z.number(),
    number: z.string().exactOptional(),
  }),
  z.object({ type: z.literal('no-vendor-contact') }),
  z.object({ type: z.literal('verdict-given'), verdict: z.enum(VERDICTS) }),
  z.object({ type: z.literal('verdict-agreed'), verdict: z.enum(VERDICTS) }),
  z.object({ type: z.literal('verdict-disputed') }),
  z.object({ type: z.literal('change-made'), issueId: z.string() }),
  z.object({ type: z.literal('triaged'), as: z.enum(TRIAGES), link: z.string().exactOptional() }),
  z.object({ type: z.literal('gate-bypassed'), of: z.number(), leftClosed: z.literal(true).exactOptional() }),
  z.object({ type: z.literal('paused'), reason }),
  z.object({ type: z.literal('resumed') }),
  z.object({ type: z.literal('closed') }),
  z.object({ type: z.literal('left-desk'), to: z.string() }),
  z.object({ type: z.literal('reopened'), clock: goesOn }),
  z.object({ type: z.literal('text-posted'), of: z.number(), commentId: z.string() }),
  z.object({ type: z.literal('withdrawn'), of: z.number(), because: z.number() }),
]);

const actor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), accountId: z.string() }),
  z.object({ kind: z.literal('rule'), id: z.string() }),
]);

const words = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hand-over'), tried: z.string(), asked: z.string(), reason: z.string().exactOptional() }),
  z.object({ type: z.literal('answer-upwards'), text: z.string() }),
  z.object({ type: z.literal('answer-customer'), text: z.string() }),
  z.object({ type: z.literal('question'), text: z.string() }),
  z.object({ type: z.literal('reason'), text: z.string() }),
  z.object({ type: z.literal('note'), about: z.enum(NOTES), text: z.string(), with: z.string().exactOptional() }),
]);

const owed: z.ZodType<Owed> = z.discriminatedUnion('kind', [
  z.object({ id: z.string(), kind: z.literal('fields') }),
  z.object({ id: z.string(), kind: z.literal('comment'), of: z.number(), words, by: z.string() }),
  z.object({ id: z.string(), kind: z.literal('answered-status'), of: z.number(), by: z.string() }),
  z.object({
    id: z.string(),
    kind: z.literal('act'),
    of: z.number(),
    does: z.enum(['assign', 'raise-priority', 'remind']),
  }),
  z.object({ id: z.string(), kind: z.literal('asked-status'), of: z.number(), by: z.string() }),
  z.object({ id: z.string(), kind: z.literal('open-status'), of: z.number(), by: z.string().exactOptional() }),
  z.object({ id: z.string(), kind: z.literal('closed-status'), of: z.number() }),
  z.object({ id: z.string(), kind: z.literal('told'), of: z.number(), says: z.enum(['technicians', 'specialists']) }),
  z.object({ id: z.string(), kind: z.literal('change'), of: z.number(), by: z.string() }),
  z.object({ id: z.string(), kind: z.literal('link'), of: z.number(), to: z.string(), by: z.string() }),
  z.object({
    id: z.string(),
    kind: z.literal('mail'),
    of: z.number(),
    at: z.number(),
    told: z.array(z.string()).exactOptional(),
  }),
]);

const glance: z.ZodType<Glance> = z.object({
  level: z.enum(LEVELS),
  team: z.string(),
  arm: z.enum(['vendor', 'business']).exactOptional(),
  home: z.string(),
  arrival: z.enum(ARRIVALS),
  since: z.number(),
  receivedAt: z.number(),
  facts,
  paused: z.boolean(),
  pauseEndsAt: z.number().nullable(),
  dueAt: z.number().nullable(),
  soonAt: z.number().nullable(),
  promiseAt: z.number().nullable(),
  followUpAt: z.number().nullable(),
  noticed: z.string().exactOptional(),
  openContacts: z.number(),
  past: z.number(),
  bypasses: z.number(),
  verdict: z.enum(VERDICTS).exactOptional(),
  verdictOpen: z.boolean(),
});

/** One per issue. `running` partitions the index the sweep asks. */
export const CaseRow = z.object({
  v: z.literal(1),
  issueId: z.string(),
  projectId: z.string(),
  version: z.number(),
  running: z.enum(['new', 'running', 'stuck', 'resting', 'closed', 'packed', 'missing']),
  /** Of closed cases: when that was; of missing ones: since when. */
  wakeAt: z.number(),
  /** The pack that it lies in. */
  pack: z.string().exactOptional(),
  /** How often its step has failed; forgotten when anything is recorded. */
  tries: z.number().exactOptional(),
  /** Of stuck cases: why. */
  stuck: z.string().exactOptional(),
  /** Level of a case in hand, `none` of every other; rows from before this was kept have none until they are next written. */
  level: z.enum([...LEVELS, 'none']).exactOptional(),
  /** When its limit is reached; far away when it has none. */
  dueAt: z.number().exactOptional(),
  glance: glance.exactOptional(),
  /** Lives at desks that it left, in order; each ends with the event of this number, and the present one begins after the last. */
  former: z.array(z.object({ projectId: z.string(), until: z.number(), pack: z.string() })).exactOptional(),
});
export type CaseRow = z.infer<typeof CaseRow>;

/** Events of the lives that a case had before its present one. */
export function eventsBefore({ former }: Pick<CaseRow, 'former'>): number {
  return former?.at(-1)?.until ?? 0;
}

/** One per event, numbered through all lives of its case. `cause` is the event's key: `key` is the store's own word. */
export const EventRow = z.object({
  v: z.literal(1),
  issueId: z.string(),
  projectId: z.string(),
  seq: z.number(),
  at: z.number(),
  heardAt: z.number(),
  cause: z.string(),
  by: actor,
  what: happening,
  unasked: z.literal(true).exactOptional(),
  /** As what it is counted, of those that are. */
  flag: z.enum(FLAGS).exactOptional(),
});
export type EventRow = z.infer<typeof EventRow>;

/** `letter` is a shelf of its own: what lies there waits for its hour, not for somebody to do it. */
export const OwedShape = z.object({
  v: z.literal(1),
  issueId: z.string(),
  state: z.enum(['owed', 'letter', 'parked']),
  availableAt: z.number(),
  mark: z.number(),
  attempts: z.number(),
  owed,
  before: z.number().exactOptional(),
  reason: z.string().exactOptional(),
});
export type OwedShape = z.infer<typeof OwedShape>;

export function eventRow(
  { issueId, projectId, before }: Pick<CaseRecord, 'issueId' | 'projectId' | 'before'>,
  { key, seq, ...event }: CaseEvent,
  flag?: Flag,
): EventRow {
  return { v: 1, issueId, projectId, cause: key, seq: before + seq, ...event, ...(flag && { flag }) };
}

/** As an event of its life, before which there were so many. */
export function eventOf({ seq, at, heardAt, cause, by, what, unasked }: EventRow, before: number): CaseEvent {
  return { seq: seq - before, at, heardAt, key: cause, by, what, ...(unasked && { unasked }) };
}

export function calledOf({ issueId, projectId, wakeAt, tries = 0 }: CaseRow): Called {
  return { issueId, projectId, at: wakeAt, tries };
}
