import kvs, { Sort, WhereConditions } from '@forge/kvs';
import type { Ledger } from '../ports/ledger';
import { EventRow, OwedShape } from './shapes';

const PAGE = 100;
/** Keys in one batch. */
const MOST = 25;

export const ledger: Ledger = {
  async steps(projectId, { from, to }, after) {
    const query = kvs
      .entity<EventRow>('event')
      .query()
      .index('by-desk', { partition: [projectId] })
      .where(WhereConditions.between(from, to))
      .sort(Sort.DESC)
      .limit(PAGE);
    const { results, nextCursor } = await (after === undefined ? query : query.cursor(after)).getMany();
    const rows = results.map(({ value }) => EventRow.parse(value));
    return {
      steps: rows.flatMap(({ issueId, seq, at, by }) => (by.kind === 'rule' ? [{ issueId, seq, at }] : [])),
      seen: rows.length,
      ...(nextCursor !== undefined && nextCursor !== '' && { next: nextCursor }),
    };
  },

  async unsettled(ids) {
    const found: OwedShape[] = [];
    for (let i = 0; i < ids.length; i += MOST) {
      const some = ids.slice(i, i + MOST);
      const { successfulKeys } = await kvs.batchGet<unknown>(some.map((key) => ({ key, entityName: 'owed' })));
      found.push(...successfulKeys.map(({ value }) => OwedShape.parse(value)));
    }
    return new Map(
      found.map(({ owed, state, reason }) => [
        owed.id,
        { state: state === 'parked' ? state : 'owed', ...(reason !== undefined && { reason }) },
      ]),
    );
  },
};
