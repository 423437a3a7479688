import type { History, News } from '../domain/casework/event';
import type { Rulebooks, Rules } from '../domain/rulebook/rules';
import type { CaseRecord } from '../ports/cases';
import type { Desk } from '../ports/desks';
import type { Ports } from '../ports/ports';
import { byVersion } from './by-version';

/** The rules of every version that a case has been judged by, or is about to be. */
export async function rulebooksOf(
  ports: Ports,
  { projectId, history }: Pick<CaseRecord, 'projectId' | 'history'>,
  news: readonly News[] = [],
): Promise<Rulebooks> {
  return byVersion([...history, ...news].flatMap(versionIn), (version) => ports.books.of(projectId, version));
}

/** The rules of every version that some histories of a desk name, each read once. */
export type KeptRulebooks = (history: History) => Promise<Rulebooks>;

export function keptRulebooks(ports: { readonly books: Pick<Ports['books'], 'of'> }, projectId: string): KeptRulebooks {
  const kept = new Map<number, Rules>();
  return (history) => byVersion(history.flatMap(versionIn), (version) => ports.books.of(projectId, version), kept);
}

/** The rules that news of a case are read by: those it is judged by, or for a new one those in force. */
export async function rulesFor(ports: Ports, desk: Desk, known: CaseRecord | undefined): Promise<Rules> {
  // Versions are counted by desk: those of another mean nothing here.
  const history = known?.projectId === desk.projectId ? known.history : [];
  return ports.books.of(desk.projectId, presentVersion(history) ?? desk.rulebook);
}

/** The rules in force, and those of every case whose version can be read. */
export async function rulesForAll(ports: Ports, desk: Desk, known: readonly CaseRecord[]): Promise<readonly Rules[]> {
  const inForce = await rulesFor(ports, desk, undefined);
  const judged = known.filter(({ version }) => version > 0);
  const others = await Promise.allSettled(judged.map((record) => presentRules(ports, record)));
  return [inForce, ...others.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))];
}

/** The rules a case is judged by now. It must have been received. */
export async function presentRules(ports: Ports, { projectId, history }: CaseRecord): Promise<Rules> {
  const version = presentVersion(history);
  if (version === undefined) throw new Error('a case that was never received is judged by nothing');
  return ports.books.of(projectId, version);
}

/** The version a case is judged by now; undefined before it has been received. */
function presentVersion(history: History): number | undefined {
  return history.flatMap(versionIn).at(-1);
}

function versionIn({ what }: News): readonly number[] {
  switch (what.type) {
    case 'received':
      return [what.rulebook ?? 1];
    case 'taken-in':
      return [what.rulebook];
    case 'rulebook-moved':
      return [what.to];
    default:
      return [];
  }
}
