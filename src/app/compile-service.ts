import type { CheckedAnswer, CompiledAnswer } from '../contract/service';
import { writeRulebook } from '../contract/rulebook-text';
import { isForFirstWeeks } from '../domain/onboarding/early-life';
import type { Party } from '../domain/onboarding/may';
import { findingsOf, inOrder } from '../domain/rulebook/check';
import type { Rulebook } from '../domain/rulebook/rulebook';
import { compile } from '../domain/storyboard/compile';
import { markIn } from '../domain/storyboard/drift';
import type { Ports } from '../ports/ports';
import { knownNames } from './known-names';
import { readBook } from './read-book';
import { withCase } from './record-onboarding';
import { serviceFacts, serviceView, withPublished, type ServiceFacts } from './show-service';

interface Pressed {
  readonly issueId: string;
  readonly who: Party;
  readonly moveId: string;
}

const TRIES = 5;

/**
 * Compiles a case's storyboard into the desk's draft: on top of the open one with all that others have in it, otherwise of
 * what is in force. The draft is written before the case says so: whoever died in between presses again, and it is the same.
 */
export async function compileService(ports: Ports, pressed: Pressed): Promise<CompiledAnswer> {
  const { issueId, who, moveId } = pressed;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const facts = await serviceFacts(ports, issueId);
    const refused = refusalOf(facts, who);
    if (!facts || refused) return { done: false, reason: refused ?? 'not-begun' };
    if (facts.record.moves.includes(moveId)) return { done: true, service: await serviceView(ports, facts, who) };
    const { inputs, mark, draftBook, inForce } = facts;
    const base = draftBook ?? inForce.book;
    const { book, adds, reasons } = compile(inputs, base);
    const isSame = textOf(book) === textOf(base);
    if (isSame && adds.length === 0) return { done: false, reason: 'nothing-compiled' };
    if (isSame && isSettled(facts)) return { done: false, reason: 'nothing-new' };
    const draft = isSame ? facts.draft.version : await written(ports, facts, who, book);
    if (draft === 'does-not-fit') return { done: false, reason: draft };
    if (draft === 'overtaken') continue;
    const by = { kind: 'person', accountId: who.accountId } as const;
    const { projectId } = facts.record;
    const noted = await withCase(ports, issueId, ({ version }) =>
      version === facts.record.version
        ? { by, moveId, events: [{ type: 'compiled', projectId, draft, mark, reasons: reasons.length }] }
        : undefined,
    );
    const after = noted?.turn && (await serviceFacts(ports, issueId));
    if (after) return { done: true, service: await serviceView(ports, await withPublished(ports, after), who) };
  }
  throw new Error(`the draft of case ${issueId} changes faster than it can be compiled`);
}

/** Checks what was compiled, with whatever others have put beside it since: what is in force, or else the draft. */
export async function checkService(ports: Ports, { issueId, who, moveId }: Pressed): Promise<CheckedAnswer> {
  const facts = await serviceFacts(ports, issueId);
  const refused = refusalOf(facts, who);
  if (!facts || refused) return { done: false, reason: refused ?? 'not-begun' };
  const { record, inputs, draft, draftBook } = facts;
  const { projectId } = record;
  const { service } = record.state.frame;
  const book = isInForce(facts) ? facts.inForce.book : draftBook;
  if (!book) return { done: false, reason: 'no-draft' };
  const mark = markIn(issueId, book);
  if (service?.mark !== mark || facts.mark !== mark) return { done: false, reason: 'compile-first' };
  const checked = isInForce(facts) ? service.draft : draft.version;
  const known = await knownNames(ports, projectId, book);
  const findings = inOrder(findingsOf(book, ports.clock.now(), known));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const { length: reasons } = compile(inputs, book).reasons;
  const by = { kind: 'person', accountId: who.accountId } as const;
  const noted = await withCase(ports, issueId, ({ state: { frame }, moves }) => {
    if (moves.includes(moveId) || frame.service?.mark !== mark) return undefined;
    // Others have edited the draft since: what is checked, and may then be approved, is the draft as it is now.
    const anew = { type: 'compiled', projectId, draft: checked, mark, reasons } as const;
    const found = { type: 'service-checked', errors, draft: checked } as const;
    return { by, moveId, events: frame.service.draft === checked ? [found] : [anew, found] };
  });
  const after = noted ? { ...facts, record: noted.record } : facts;
  return { done: true, service: await serviceView(ports, after, who), findings };
}

/** Whether what was compiled is in force: that is what people then check and approve, and the draft no more. */
function isInForce({ record, inForce: { book, head } }: ServiceFacts): boolean {
  return head !== undefined && record.state.frame.service?.mark === markIn(record.issueId, book);
}

/** Whether all that the case comes to is in force, and the case knows. */
function isSettled(facts: ServiceFacts): boolean {
  const { state } = facts.record;
  const { service } = state.frame;
  return (
    !isForFirstWeeks(state) &&
    isInForce(facts) &&
    service?.mark === facts.mark &&
    service.published?.mark === facts.mark
  );
}

/** Whether what a case's approvals are about is neither in force nor the desk's draft as it is now. */
export async function draftMoved(ports: Ports, issueId: string): Promise<boolean> {
  const facts = await serviceFacts(ports, issueId);
  const service = facts?.record.state.frame.service;
  if (!facts || !service || service.published?.mark === service.mark || isInForce(facts)) return false;
  return !facts.draft.open || facts.draft.version !== service.draft;
}

function refusalOf(facts: ServiceFacts | undefined, who: Party): 'not-begun' | 'not-yours' | 'ended' | undefined {
  if (!facts) return 'not-begun';
  if (!who.agent && !who.administers) return 'not-yours';
  return facts.record.state.frame.ended ? 'ended' : undefined;
}

async function written(
  ports: Ports,
  { draft, inForce }: ServiceFacts,
  who: Party,
  book: Rulebook,
): Promise<number | 'does-not-fit' | 'overtaken'> {
  const read = readBook(JSON.stringify(book));
  if (!read.ok) return 'does-not-fit';
  const base = draft.open ? draft.base : (inForce.head?.version ?? 0);
  const next = { savedAt: ports.clock.now(), by: who.accountId, base };
  return (await ports.books.saveDraft(draft, next, writeRulebook(read.book))) ? draft.version + 1 : 'overtaken';
}

function textOf(book: Rulebook): string {
  return JSON.stringify({ ...book, version: 0 });
}
