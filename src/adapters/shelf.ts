import kvs, { Filter, FilterConditions } from '@forge/kvs';
import type { Shelf } from '../ports/shelf';
import { succeeded } from './conflict';
import { byKeys, PAGE, pageOf, rowsIn } from './rows';
import { calledOf, CaseRow, OwedShape } from './shapes';

/** Before the id of an issue: the step of its case. No effect's id begins so. */
const STEP = 'step:';

export const shelf: Shelf = {
  async of(projectId) {
    const [owed, letters, parked, stuck] = await Promise.all([
      onShelf('owed'),
      onShelf('letter'),
      onShelf('parked'),
      stuckAt(projectId),
    ]);
    const ours = await casesOf(projectId, [...owed, ...letters, ...parked]);
    const here = ({ issueId }: OwedShape): boolean => ours.has(issueId);
    return {
      owed: [...owed, ...letters]
        .filter(here)
        .map(({ issueId, owed: { id, kind }, attempts }) => ({ issueId, id, kind, attempts })),
      parked: [
        ...stuck.map(({ issueId, tries = 0, stuck: reason = 'step-fails' }) => ({
          issueId,
          id: `${STEP}${issueId}`,
          kind: 'step' as const,
          attempts: tries + 1,
          reason,
        })),
        ...parked.filter(here).map(({ issueId, owed: { id, kind }, attempts, reason = 'keeps-failing' }) => ({
          issueId,
          id,
          kind,
          attempts,
          reason,
        })),
      ],
      // Of each, one page is looked at: whoever has more is told of the first, and that there is more.
      more: [owed, letters, parked, stuck].some(({ length }) => length >= PAGE),
    };
  },

  async unpark(id, projectId, until) {
    const value = await kvs.entity('owed').get(id);
    const seen = value === undefined ? undefined : OwedShape.parse(value);
    if (seen?.state !== 'parked' || !(await casesOf(projectId, [seen])).has(seen.issueId)) return undefined;
    const { reason: _reason, ...rest } = seen;
    // One try behind it, so that a comment is looked for before it is posted again.
    const state = seen.owed.kind === 'mail' ? 'letter' : 'owed';
    const next: OwedShape = { ...rest, state, availableAt: until, mark: seen.mark + 1, attempts: 1 };
    const conditions = new Filter<OwedShape>().and('mark', FilterConditions.equalTo(seen.mark));
    const written = await succeeded(kvs.transact().set(id, next, { entityName: 'owed', conditions }).execute());
    if (!written) return undefined;
    return { issueId: seen.issueId, owed: seen.owed, mark: next.mark, attempts: 1, before: seen.before ?? 0 };
  },

  async unstick(id, projectId) {
    const issueId = id.startsWith(STEP) ? id.slice(STEP.length) : '';
    const value = issueId === '' ? undefined : await kvs.entity('case').get(issueId);
    const seen = value === undefined ? undefined : CaseRow.parse(value);
    if (seen?.running !== 'stuck' || seen.projectId !== projectId) return undefined;
    const { stuck: _stuck, ...rest } = seen;
    const conditions = new Filter<CaseRow>()
      .and('version', FilterConditions.equalTo(seen.version))
      .and('running', FilterConditions.equalTo('stuck'));
    const next: CaseRow = { ...rest, running: 'running' };
    const written = await succeeded(kvs.transact().set(issueId, next, { entityName: 'case', conditions }).execute());
    return written ? calledOf(next) : undefined;
  },
};

/** Rows of a query may be behind: each is read by its key. */
async function onShelf(state: OwedShape['state']): Promise<readonly OwedShape[]> {
  const { rows } = await pageOf(rowsIn('owed', 'by-age', [state]));
  const asTheyStand = await byKeys(
    'owed',
    rows.map(({ key }) => key),
  );
  return asTheyStand.map(({ value }) => OwedShape.parse(value)).filter((row) => row.state === state);
}

/** The cases of a desk whose clock calls no more. */
async function stuckAt(projectId: string): Promise<readonly CaseRow[]> {
  const { rows } = await pageOf(rowsIn('case', 'by-desk', [projectId, 'stuck']));
  const asTheyStand = await Promise.all(rows.map(({ key }) => kvs.entity('case').get(key)));
  return asTheyStand.flatMap((row) => CaseRow.safeParse(row).data ?? []).filter(({ running }) => running === 'stuck');
}

/** Which of these effects' cases are of a project, for nobody may see another's. */
async function casesOf(projectId: string, rows: readonly { readonly issueId: string }[]): Promise<ReadonlySet<string>> {
  const found = await byKeys('case', [...new Set(rows.map(({ issueId }) => issueId))]);
  // What Jira does not show cannot be helped by trying again; it is listed again when it is back.
  const ours = found
    .map(({ value }) => CaseRow.parse(value))
    .filter((row) => row.projectId === projectId && row.running !== 'missing');
  return new Set(ours.map(({ issueId }) => issueId));
}
