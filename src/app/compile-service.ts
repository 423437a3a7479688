import type { CheckedAnswer, CompiledAnswer } from '../contract/service';
import { writeRulebook } from '../contract/rulebook-text';
import type { Party } from '../domain/onboarding/may';
import { findingsOf, inOrder } from '../domain/rulebook/check';
import type { Rulebook } from '../domain/rulebook/rulebook';
import { compile } from '../domain/storyboard/compile';
import { holdsService } from '../domain/storyboard/drift';
import type { Ports } from '../ports/ports';
import { knownNames } from './known-names';
import { readBook } from './read-book';
import { withCase } from './record-onboarding';
import { serviceFacts, serviceView, type ServiceFacts } from './show-service';

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
    const { book, reasons } = compile(inputs, base);
    const isSame = textOf(book) === textOf(base);
    if (isSame && !draftBook) {
      const holds = holdsService(inputs, inForce.book);
      return { done: false, reason: holds ? 'nothing-new' : 'nothing-compiled' };
    }
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
    if (after) return { done: true, service: await serviceView(ports, after, who) };
  }
  throw new Error(`the draft of case ${issueId} changes faster than it can be compiled`);
}

/** Checks the draft that holds what was compiled, with whatever others have put into it since. */
export async function checkService(ports: Ports, { issueId, who, moveId }: Pressed): Promise<CheckedAnswer> {
  const facts = await serviceFacts(ports, issueId);
  const refused = refusalOf(facts, who);
  if (!facts || refused) return { done: false, reason: refused ?? 'not-begun' };
  const { record, inputs, mark, draft, draftBook } = facts;
  const { projectId } = record;
  if (!draftBook) return { done: false, reason: 'no-draft' };
  if (record.state.frame.service?.mark !== mark || !holdsService(inputs, draftBook))
    return { done: false, reason: 'compile-first' };
  const known = await knownNames(ports, projectId, draftBook);
  const findings = inOrder(findingsOf(draftBook, ports.clock.now(), known));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const { length: reasons } = compile(inputs, draftBook).reasons;
  const by = { kind: 'person', accountId: who.accountId } as const;
  const noted = await withCase(ports, issueId, ({ state: { frame }, moves }) => {
    if (moves.includes(moveId) || frame.service?.mark !== mark) return undefined;
    // Others have edited the draft since: what is checked, and may then be approved, is the draft as it is now.
    const anew = { type: 'compiled', projectId, draft: draft.version, mark, reasons } as const;
    const checked = { type: 'service-checked', errors, draft: draft.version } as const;
    return { by, moveId, events: frame.service.draft === draft.version ? [checked] : [anew, checked] };
  });
  const after = noted ? { ...facts, record: noted.record } : facts;
  return { done: true, service: await serviceView(ports, after, who), findings };
}

/** Whether the desk's draft is not any more the one that a case's approvals are about. */
export async function draftMoved(ports: Ports, issueId: string): Promise<boolean> {
  const record = await ports.onboardings.read(issueId);
  const service = record?.state.frame.service;
  if (!record || !service) return false;
  const draft = await ports.books.draft(record.projectId);
  return !draft.open || draft.version !== service.draft;
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
