import { fold, type CaseState } from '../domain/casework/fold';
import type { Rulebooks } from '../domain/rulebook/rules';
import { SECOND, type Instant, type Span } from '../domain/time';
import type { Ports } from '../ports/ports';
import { keptRulebooks } from './judged-by';

/** Whoever looks longer than this lets it be: a function has to end. */
const LONGEST = 15 * SECOND;
/** Cases that are read at once; those that are about something else are not kept. */
const AT_ONCE = 100;

/** What is needed of the world to find a desk's cases about a solution. */
export interface Finding {
  readonly clock: Ports['clock'];
  readonly books: Pick<Ports['books'], 'of'>;
  readonly queue: Pick<Ports['queue'], 'open'>;
  readonly ledger: Pick<Ports['ledger'], 'touched'>;
  readonly packs: Pick<Ports['packs'], 'endedFrom'>;
  readonly cases: Pick<Ports['cases'], 'readMany'>;
}

/** A case, and the rules of every version it names. */
interface About {
  readonly state: CaseState;
  readonly rulebooks: Rulebooks;
}

/**
 * Every case of a desk about a solution that is open, or to which anything happened in a period that ends now. Undefined
 * when there is more than can be read: part of them would say less than there is.
 */
export async function casesAbout(
  ports: Finding,
  projectId: string,
  system: string,
  period: Span,
): Promise<readonly About[] | undefined> {
  const until = ports.clock.now() + LONGEST;
  const ids = await idsFor(ports, projectId, system, period, until);
  if (!ids) return undefined;
  const rulebooks = keptRulebooks(ports, projectId);
  const about: About[] = [];
  for (let next = 0; next < ids.length; next += AT_ONCE) {
    if (ports.clock.now() > until) return undefined;
    for (const { projectId: at, history } of await ports.cases.readMany(ids.slice(next, next + AT_ONCE))) {
      const state = at === projectId ? fold(history) : undefined;
      if (state?.facts.system === system) about.push({ state, rulebooks: await rulebooks(history) });
    }
  }
  return about;
}

/** Of those that are open it is known what they are about; of the others, whoever reads them sees. */
async function idsFor(
  { clock, queue, ledger, packs }: Finding,
  projectId: string,
  system: string,
  period: Span,
  until: Instant,
): Promise<readonly string[] | undefined> {
  const { cases: open, more } = await queue.open(projectId);
  if (more) return undefined;
  const others = new Set(open.flatMap(({ issueId, facts }) => (facts.system === system ? [] : issueId)));
  const ids = new Set(open.flatMap(({ issueId, facts }) => (facts.system === system ? issueId : [])));
  const add = (issueIds: readonly string[]): void => {
    for (const issueId of issueIds) if (!others.has(issueId)) ids.add(issueId);
  };
  let after: string | undefined;
  do {
    if (clock.now() > until) return undefined;
    const page = await ledger.touched(projectId, period, after);
    add(page.issueIds);
    after = page.next;
  } while (after !== undefined);
  // What closed more than a day ago may lie in a pack.
  do {
    if (clock.now() > until) return undefined;
    const page = await packs.endedFrom(projectId, period.from, after);
    add(page.packs.flatMap(({ courses }) => courses.map(({ issueId }) => issueId)));
    after = page.next;
  } while (after !== undefined);
  return [...ids];
}
