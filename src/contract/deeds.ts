/** What people do to an onboarding case, one thing at a time. Each is checked against who they are and how the case stands. */
import { z } from 'zod';
import { ITEM_FIELDS, VERDICTS } from '../domain/onboarding/choices';
import { KINDS, LISTS } from '../domain/playbook/choices';

const LONGEST_TEXT = 8000;
const LONGEST_LINE = 500;
/** More than any list has. */
const MOST_COLUMNS = 30;

const id = z.string().min(1).max(80);
const line = z.string().max(LONGEST_LINE);
const text = z.string().max(LONGEST_TEXT);
const date = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const item = id;

const field = z.enum(ITEM_FIELDS);
const list = z.enum(LISTS);

/** Of which kinds a person's deed may be. Everything else follows from a deed, or is Trin's own. */
export const deedSchemas = [
  z.strictObject({ type: z.literal('named'), field: z.enum(['customer', 'solution', 'vendor']), text: line }),
  z.strictObject({
    type: z.literal('item-added'),
    item: z.strictObject({
      id: z.string().regex(/^own-[a-z0-9-]{1,60}$/),
      phase: id,
      title: line,
      kind: z.enum(KINDS),
      responsible: z.array(id).max(20),
      mandatory: z.boolean(),
    }),
  }),
  z.strictObject({ type: z.literal('item-removed'), item, reason: text }),
  z.strictObject({ type: z.literal('item-placed'), item, after: id.nullable() }),
  z.strictObject({ type: z.literal('ticked'), item }),
  z.strictObject({ type: z.literal('unticked'), item, reason: text }),
  z.strictObject({ type: z.literal('wrote'), item, field, text }),
  z.strictObject({ type: z.literal('assigned'), item, accountId: id.max(200).nullable() }),
  z.strictObject({ type: z.literal('due-set'), item, dueAt: z.number().int().nullable(), reason: text }),
  z.strictObject({ type: z.literal('commented'), item, text }),
  z.strictObject({ type: z.literal('signed'), item, party: line, name: line, on: date }),
  z.strictObject({ type: z.literal('signature-withdrawn'), item, party: line, reason: text }),
  z.strictObject({ type: z.literal('decided'), item, outcome: id, reason: text, decider: line }),
  z.strictObject({ type: z.literal('approved'), item, remarks: text }),
  z.strictObject({ type: z.literal('waived'), item, reason: text }),
  z.strictObject({ type: z.literal('waiver-withdrawn'), item }),
  z.strictObject({ type: z.literal('child-asked'), item }),
  z.strictObject({ type: z.literal('phase-left'), phase: id, to: id }),
  z.strictObject({ type: z.literal('phase-reentered'), phase: id, reason: text }),
  z.strictObject({ type: z.literal('status-put-back'), phase: id }),
  z.strictObject({ type: z.literal('start-set'), date, reason: text, confirmed: z.boolean() }),
  z.strictObject({ type: z.literal('ended'), reason: text, decider: line }),
  z.strictObject({ type: z.literal('resumed'), reason: text }),
  z.strictObject({
    type: z.literal('entry-put'),
    list,
    entry: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/),
    values: z.record(z.string().max(40), text).refine((values) => Object.keys(values).length <= MOST_COLUMNS),
  }),
  z.strictObject({ type: z.literal('entry-placed'), list, entry: id, after: id.nullable() }),
  z.strictObject({ type: z.literal('entry-removed'), list, entry: id }),
  z.strictObject({ type: z.literal('form-returned'), reason: text }),
  z.strictObject({
    type: z.literal('assessed'),
    member: id.max(200),
    verdict: z.enum(VERDICTS),
    reason: text,
    unmet: z.array(id).max(50),
  }),
  z.strictObject({
    type: z.literal('service-approved'),
    as: z.enum(['lead', 'owner']),
    draft: z.number().int().nonnegative(),
    mark: line,
  }),
  z.strictObject({ type: z.literal('early-life-ended'), reason: text }),
] as const;

export const deed = z.discriminatedUnion('type', deedSchemas);
export type Deed = z.infer<typeof deed>;
