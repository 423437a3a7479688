import { Sort, WhereConditions } from '@forge/kvs';
import type { Ledger } from '../ports/ledger';
import { byKeys, pageOf, readable, rowsIn } from './rows';
import { EventRow, OwedShape } from './shapes';

export const ledger: Ledger = {
  async steps(projectId, { from, to }, after) {
    const query = rowsIn('event', 'by-desk', [projectId]).where(WhereConditions.between(from, to)).sort(Sort.DESC);
    const { rows, ...goesOn } = await pageOf(query, after);
    const events = rows.map(({ value }) => EventRow.parse(value));
    return {
      steps: events.flatMap(({ issueId, seq, at, by }) => (by.kind === 'rule' ? [{ issueId, seq, at }] : [])),
      seen: events.length,
      ...goesOn,
    };
  },

  async touched(projectId, { from, to }, after) {
    const query = rowsIn('event', 'by-desk', [projectId]).where(WhereConditions.between(from, to)).sort(Sort.DESC);
    const { rows, ...goesOn } = await pageOf(query, after);
    return { issueIds: [...new Set(readable('event', EventRow, rows).map(({ issueId }) => issueId))], ...goesOn };
  },

  async unsettled(ids) {
    const found = (await byKeys('owed', ids)).map(({ value }) => OwedShape.parse(value));
    return new Map(
      found.map(({ owed, state, reason }) => [
        owed.id,
        { state: state === 'parked' ? state : 'owed', ...(reason !== undefined && { reason }) },
      ]),
    );
  },
};
