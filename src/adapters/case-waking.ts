/** Cases whose clocks call, and those whose clocks call no more. */
import { WhereConditions } from '@forge/kvs';
import type { Called, CaseWaking } from '../ports/cases';
import { changeRow } from './case-rows';
import { pageOf, readable, rowsIn } from './rows';
import { calledOf, CaseRow } from './shapes';

export const caseWaking: CaseWaking = {
  async wakingBy(at, after) {
    const query = rowsIn('case', 'by-wake', ['running']).where(WhereConditions.lessThanEqualTo(at));
    const { rows, ...goesOn } = await pageOf(query, after);
    return { cases: readable('case', CaseRow, rows).map(calledOf), ...goesOn };
  },

  async orphans() {
    const { rows } = await pageOf(rowsIn('case', 'by-wake', ['new']));
    return readable('case', CaseRow, rows).map(({ issueId, projectId }) => ({ issueId, projectId }));
  },

  async lay(issueId) {
    await changeRow(issueId, ({ running }) => (running === 'new' ? { running: 'resting' } : undefined));
  },

  async miss(issueId, since) {
    await changeRow(issueId, ({ running }) =>
      running === 'running' || running === 'resting' || running === 'stuck'
        ? { running: 'missing', wakeAt: since, level: 'none' }
        : undefined,
    );
  },

  putOff: (called, until) => replaceCase(called, { wakeAt: until, tries: called.tries + 1 }),
  setAside: (called, why) => replaceCase(called, { running: 'stuck', stuck: why }),
};

/** Changes a case's row as it was when its clock called. */
async function replaceCase({ issueId, at }: Called, change: Partial<CaseRow>): Promise<void> {
  await changeRow(issueId, ({ running, wakeAt }) => (running === 'running' && wakeAt === at ? change : undefined));
}
