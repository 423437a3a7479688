import type { ServiceAnswer, ServiceStanding, ServiceView } from '../contract/service';
import { dateAt } from '../domain/calendar/working-days';
import { isCalm } from '../domain/onboarding/early-life';
import { itemsOf } from '../domain/onboarding/items';
import { leads, type Party } from '../domain/onboarding/may';
import type { Playbook } from '../domain/playbook/playbook';
import { diff } from '../domain/rulebook/diff';
import type { Rulebook } from '../domain/rulebook/rulebook';
import { compile } from '../domain/storyboard/compile';
import { driftOf, markIn } from '../domain/storyboard/drift';
import type { Inputs } from '../domain/storyboard/inputs';
import { inputsOf } from '../domain/storyboard/of-case';
import { tableOf, teamsToChoose } from '../domain/storyboard/table';
import type { BookHead, DraftRecord } from '../ports/books';
import type { OnboardingRecord } from '../ports/onboardings';
import type { Ports } from '../ports/ports';
import { notePublished } from './note-published';
import { playbooksFor } from './record-onboarding';
import { inForce } from './show-rulebook';

/** A case's service as it stands: what it is made from, and the rulebook it goes into. */
export interface ServiceFacts {
  readonly record: OnboardingRecord;
  readonly playbook: Playbook;
  readonly inputs: Inputs;
  /** Of the rules that it comes to now. */
  readonly mark: string;
  readonly inForce: { readonly book: Rulebook; readonly head: BookHead | undefined };
  readonly draft: DraftRecord;
  /** The open draft's rules. */
  readonly draftBook: Rulebook | undefined;
}

export async function serviceFacts(ports: Ports, issueId: string): Promise<ServiceFacts | undefined> {
  const record = await ports.onboardings.read(issueId);
  if (!record) return undefined;
  const { projectId } = record;
  const [desk, draft] = await Promise.all([ports.desks.of(projectId), ports.books.draft(projectId)]);
  const [now, draftBook, made] = await Promise.all([
    inForce(ports, projectId, desk),
    ports.books.draftBook(draft),
    inputsIn(ports, record),
  ]);
  const { book } = compile(made.inputs, draftBook ?? now.book);
  return { record, ...made, mark: markIn(issueId, book), inForce: now, draft, draftBook };
}

export async function inputsIn(
  ports: Ports,
  { issueId, projectId, state }: OnboardingRecord,
): Promise<{ readonly inputs: Inputs; readonly playbook: Playbook }> {
  const playbooks = await playbooksFor(ports, projectId, state);
  const playbook = playbooks(state.frame.playbook);
  const today = dateAt(playbook.calendar, ports.clock.now());
  return { playbook, inputs: inputsOf(issueId, state, playbook, itemsOf(state, playbooks), today) };
}

/**
 * What a case's storyboard would come to now, and how what was compiled stands. That it has come into force is noted when
 * somebody who works here looks, where it was not when it was published.
 */
export async function showService(ports: Ports, issueId: string, who: Party): Promise<ServiceAnswer> {
  const facts = await serviceFacts(ports, issueId);
  if (!facts) return { state: 'none' };
  const seen = who.agent || who.administers ? await withPublished(ports, facts) : facts;
  return { state: 'known', service: await serviceView(ports, seen, who) };
}

/** With what is in force noted in the case. */
export async function withPublished(ports: Ports, facts: ServiceFacts): Promise<ServiceFacts> {
  const { book, head } = facts.inForce;
  if (!head) return facts;
  return { ...facts, record: await notePublished(ports, facts.record, { version: head.version, book }) };
}

export async function serviceView(ports: Ports, facts: ServiceFacts, who: Party): Promise<ServiceView> {
  const { record, playbook, inputs, inForce: present, draft, draftBook } = facts;
  const { state, projectId } = record;
  const { service, earlyLife } = state.frame;
  const works = who.agent || who.administers;
  const { book, ...compiled } = compile(inputs, present.book);
  const named = new Set(compiled.adds.flatMap(({ teams }) => Object.values(teams)));
  const before = service?.published && (await ports.books.of(projectId, service.published.version)).rulebook;
  return {
    ...compiled,
    asOf: ports.clock.now(),
    zone: playbook.calendar.timeZone,
    me: { works, leads: leads(who, state), administers: who.administers },
    solution: inputs.system,
    teamNames: Object.fromEntries(book.teams.flatMap(({ id, name }) => (named.has(id) ? [[id, name] as const] : []))),
    lines: tableOf(inputs, playbook.lines, present.book),
    teamChoices: works ? teamsToChoose(inputs, present.book) : [],
    tasks: inputs.rows.map(({ id, values }) => ({ row: id, task: values['task'] ?? '' })),
    standing: standingOf(facts),
    changes: works ? diff(present.book, book) : [],
    othersEdits: draft.open && draftBook !== undefined && diff(book, compile(inputs, draftBook).book).length > 0,
    ...(service && { compiled: service }),
    drift: before ? driftOf(inputs, before, present.book) : [],
    tighten: inputs.early?.tighten ?? 1,
    ...(earlyLife && {
      earlyLife: { ...earlyLife, calmDays: playbook.earlyLife.calmDays, isCalm: isCalm(state, playbook) },
    }),
    criteria: playbook.earlyLife,
  };
}

function standingOf({ record, mark, draft }: ServiceFacts): ServiceStanding {
  const { service } = record.state.frame;
  if (!service) return 'not-compiled';
  if (service.published?.mark === service.mark) return 'published';
  if (service.mark !== mark) return 'storyboard-changed';
  return draft.open && draft.version === service.draft ? 'compiled' : 'draft-changed';
}
