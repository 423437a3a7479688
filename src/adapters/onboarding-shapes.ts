/** What onboarding cases look like in the store. The types are the domain's own: a schema that drifted would not compile. */
import { z } from 'zod';
import { deedSchemas } from '../contract/deeds';
import { VERDICTS } from '../domain/onboarding/choices';
import type { OnboardingEvent, Doer, Happening } from '../domain/onboarding/event';
import type { Glance } from '../domain/onboarding/glance';
import type { Effect, Owing } from '../domain/onboarding/owed';
import type { OnboardingState, Frame, ItemState, ListState, PhaseState } from '../domain/onboarding/state';
import { LISTS } from '../domain/playbook/choices';
import type { Kin } from '../ports/onboardings';

const number = z.number();
const text = z.string();
const people = z.array(z.string());

/** What people do, and what follows from it or is done on the clock. */
const happening: z.ZodType<Happening> = z.discriminatedUnion('type', [
  ...deedSchemas,
  z.object({
    type: z.literal('opened'),
    playbook: number,
    phase: text,
    people: z.array(z.object({ entry: text, role: text, accountId: text })),
  }),
  z.object({ type: z.literal('child-made'), item: text, issueId: text, key: text }),
  z.object({ type: z.literal('child-gone'), item: text }),
  z.object({ type: z.literal('bypassed'), to: text, missing: people, key: text }),
  z.object({ type: z.literal('upgraded'), playbook: number, kept: z.record(text, number) }),
  z.object({ type: z.literal('form-sent'), people }),
  z.object({ type: z.literal('form-made'), issueId: text, key: text }),
  z.object({ type: z.literal('form-gone') }),
  z.object({ type: z.literal('form-submitted'), version: number }),
  z.object({ type: z.literal('board-asked'), members: people, dueAt: number, warnAt: number }),
  z.object({ type: z.literal('board-reminded'), members: people }),
  z.object({ type: z.literal('board-moved'), dueAt: number, warnAt: number }),
  z.object({ type: z.literal('board-closed'), silent: people }),
  z.object({ type: z.literal('compiled'), projectId: text, draft: number, mark: text, reasons: number }),
  z.object({ type: z.literal('service-checked'), errors: number, draft: number }),
  z.object({ type: z.literal('service-published'), version: number, mark: text }),
  z.object({ type: z.literal('early-life-begun'), date: text }),
  z.object({ type: z.literal('day-counted'), date: text, requests: number, breaches: number, unknown: number }),
]);

const doer: z.ZodType<Doer> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), accountId: text }),
  z.object({ kind: z.literal('clock') }),
]);
const DeedRow = z.object({ v: z.literal(1), issueId: text, seq: number, at: number, by: doer, what: happening });

const done = { at: number, by: doer };
const said = z.object({ ...done, text });

const itemState: z.ZodType<ItemState> = z.object({
  ticked: z.object(done).exactOptional(),
  waived: said.exactOptional(),
  assigned: text.exactOptional(),
  dueSet: number.exactOptional(),
  fields: z.record(z.string(), said),
  signatures: z.array(z.object({ ...done, party: text, name: text, on: text })),
  decision: z.object({ ...done, outcome: text, reason: text, decider: text }).exactOptional(),
  approvals: z.array(said),
  comments: z.array(said),
  child: z.object({ asked: z.literal(true), issueId: text.exactOptional(), key: text.exactOptional() }).exactOptional(),
  events: number,
});

const phaseState: z.ZodType<PhaseState> = z.object({
  enteredAt: number.exactOptional(),
  leftAt: number.exactOptional(),
  leftBy: doer.exactOptional(),
  placed: z.array(z.object({ item: text, after: text.nullable() })),
  own: z.array(
    z.object({
      id: text,
      phase: text,
      title: text,
      kind: deedSchemas[1].shape.item.shape.kind,
      responsible: people,
      mandatory: z.boolean(),
    }),
  ),
  items: z.record(z.string(), itemState),
});

const listState: z.ZodType<ListState> = z.object({
  entries: z.array(
    z.object({ id: text, values: z.record(z.string(), text), written: z.record(z.string(), z.object(done)) }),
  ),
});

const frame: z.ZodType<Frame> = z.object({
  openedAt: number,
  playbook: number,
  kept: z.record(z.string(), number),
  customer: text,
  solution: text,
  vendor: text,
  phase: text,
  start: z.object({ date: text, reason: text, confirmed: z.boolean(), changes: number }).exactOptional(),
  ended: z.object({ ...done, text, decider: text }).exactOptional(),
  bypasses: z.array(z.object({ ...done, to: text, missing: people, putBack: z.object(done).exactOptional() })),
  form: z
    .object({
      people,
      sentAt: number,
      issueId: text.exactOptional(),
      key: text.exactOptional(),
      version: number,
      submittedAt: number.exactOptional(),
      returned: said.exactOptional(),
    })
    .exactOptional(),
  board: z
    .object({
      askedAt: number,
      members: people,
      dueAt: number,
      warnAt: number,
      reminded: z.boolean(),
      assessments: z.array(
        z.object({
          ...done,
          member: text,
          verdict: z.enum(VERDICTS),
          reason: text,
          unmet: people,
        }),
      ),
      closed: z.object({ at: number, silent: people }).exactOptional(),
    })
    .exactOptional(),
  service: z
    .object({
      projectId: text,
      draft: number,
      mark: text,
      reasons: number,
      compiledAt: number,
      errors: number.exactOptional(),
      approved: z.array(z.object({ ...done, as: z.enum(['lead', 'owner']) })),
      published: z.object({ version: number, mark: text, at: number }).exactOptional(),
    })
    .exactOptional(),
  earlyLife: z
    .object({
      date: text,
      days: z.array(z.object({ date: text, requests: number, breaches: number, unknown: number })),
      ended: said.exactOptional(),
    })
    .exactOptional(),
});

const effect: z.ZodType<Effect> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('status'), phase: text }),
  z.object({ kind: z.literal('property') }),
  z.object({ kind: z.literal('child'), item: text }),
  z.object({ kind: z.literal('child-status'), item: text, done: z.boolean() }),
  z.object({ kind: z.literal('form') }),
  z.object({ kind: z.literal('form-people') }),
  z.object({ kind: z.literal('form-word'), text }),
  z.object({
    kind: z.literal('mail'),
    letter: z.enum([
      'board-asked',
      'board-reminded',
      'board-closed',
      'assigned',
      'admitted',
      'start-moved',
      'form-submitted',
      'day',
      'ended',
    ]),
    to: people,
    was: text.exactOptional(),
  }),
]);
const owing: z.ZodType<Owing> = z.object({
  id: text,
  effect,
  by: text.exactOptional(),
  tries: number,
  heldUntil: number,
  parked: text.exactOptional(),
});

/** What is optional was not noted of cases at first. */
const glance: z.ZodType<Glance> = z.object({
  customer: text,
  solution: text,
  playbook: number.exactOptional(),
  phase: text,
  leads: people.default([]),
  spans: z.array(z.object({ phase: text, from: number, to: number.exactOptional() })),
  deadlineAt: number.exactOptional(),
  items: z.object({ of: number, done: number }),
  missing: z.array(
    z.object({
      item: text,
      title: z.object({ da: text, en: text }),
      roles: people,
      accountId: text.exactOptional(),
      party: text.exactOptional(),
      dueAt: number.exactOptional(),
      since: number.exactOptional(),
    }),
  ),
  lacking: number.exactOptional(),
  blocked: z.enum(['others', 'decision']).exactOptional(),
  waived: number,
  bypasses: number,
  start: z.object({ date: text, confirmed: z.boolean() }).exactOptional(),
  ended: z.object({ at: number, reason: text }).exactOptional(),
  earlyLife: z.object({ date: text, days: number, calm: number.exactOptional() }).exactOptional(),
});

export function eventOf(row: unknown): OnboardingEvent {
  const { seq, at, by, what } = DeedRow.parse(row);
  return { seq, at, by, what };
}

export function owedIn(rows: readonly unknown[]): readonly Owing[] {
  return rows.map((row) => owing.parse(row));
}

export function glanceIn(value: unknown): Glance {
  return glance.parse(value);
}

/** The parts in which a state is stored, by name; each the very value that the state has. */
export function chaptersOf({ frame: present, phases, lists }: OnboardingState): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([
    ['frame', present],
    ...Object.entries(phases).map(([id, phase]) => [`phase:${id}`, phase] as const),
    ...LISTS.flatMap((name) => (lists[name] ? [[`list:${name}`, lists[name]] as const] : [])),
  ]);
}

export function stateFrom(version: number, chapters: ReadonlyMap<string, unknown>): OnboardingState {
  const phases = [...chapters].filter(([name]) => name.startsWith('phase:'));
  const lists = LISTS.filter((name) => chapters.has(`list:${name}`));
  return {
    version,
    frame: frame.parse(chapters.get('frame')),
    phases: Object.fromEntries(phases.map(([name, value]) => [name.slice('phase:'.length), phaseState.parse(value)])),
    lists: Object.fromEntries(lists.map((name) => [name, listState.parse(chapters.get(`list:${name}`))])),
  };
}

/** Issues that events made part of a case. */
export function kinIn(of: string, events: readonly OnboardingEvent[]): readonly (Kin & { readonly id: string })[] {
  return events.flatMap(({ what }) => {
    if (what.type === 'child-made') return [{ id: what.issueId, of, item: what.item }];
    return what.type === 'form-made' ? [{ id: what.issueId, of, item: 'form' }] : [];
  });
}
