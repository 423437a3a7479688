/** Effects that cases owe, on the shelf until they are done. */
import kvs, { Filter, FilterConditions, WhereConditions } from '@forge/kvs';
import type { OwedEffects, OwedRow } from '../ports/cases';
import { NEVER } from './case-rows';
import { succeeded } from './conflict';
import { firstOf, inBatches, PAGE, pageOf, readable, readAll, rowsIn } from './rows';
import { OwedShape } from './shapes';

export const owedEffects: OwedEffects = {
  async owedBefore(at) {
    const { rows } = await pageOf(rowsIn('owed', 'by-age', ['owed']).where(WhereConditions.lessThanEqualTo(at)));
    return readable('owed', OwedShape, rows).map(owedRow);
  },

  async lettersBy(at, most) {
    const query = rowsIn('owed', 'by-age', ['letter']).where(WhereConditions.lessThanEqualTo(at));
    const { rows } = await firstOf(query.limit(Math.min(most, PAGE)), most);
    return readable('owed', OwedShape, rows).map(owedRow);
  },

  async stillOwed(rows) {
    const found = await readAll(
      'owed',
      rows.map(({ owed }) => owed.id),
      OwedShape,
    );
    return found.filter(({ state }) => state !== 'parked').map(owedRow);
  },

  async hold(row, until) {
    const held = { ...row, mark: row.mark + 1, attempts: row.attempts + 1 };
    return (await replaceOwed(row, owedShape(held, until))) ? held : undefined;
  },

  async settle(rows) {
    const settleTogether = (some: readonly OwedRow[]): Promise<boolean> => {
      const transaction = kvs.transact();
      for (const row of some) transaction.delete(row.owed.id, { entityName: 'owed', conditions: sameMark(row) });
      return succeeded(transaction.execute());
    };
    const left: OwedRow[] = [];
    for (const some of inBatches(rows)) {
      if (await settleTogether(some)) continue;
      for (const row of some) if (some.length === 1 || !(await settleTogether([row]))) left.push(row);
    }
    return left;
  },

  async park(row, reason) {
    await replaceOwed(row, { ...owedShape({ ...row, mark: row.mark + 1 }, NEVER), state: 'parked', reason });
  },
};

export function owedShape({ issueId, owed, mark, attempts, before }: OwedRow, availableAt: number): OwedShape {
  return { v: 1, issueId, state: shelfOf(owed), availableAt, mark, attempts, owed, ...(before > 0 && { before }) };
}

/** Where an effect waits to be done. */
function shelfOf({ kind }: OwedRow['owed']): 'owed' | 'letter' {
  return kind === 'mail' ? 'letter' : 'owed';
}

function owedRow({ issueId, owed, mark, attempts, before = 0 }: OwedShape): OwedRow {
  return { issueId, owed, mark, attempts, before };
}

function sameMark({ mark }: OwedRow) {
  return new Filter<OwedShape>().and('mark', FilterConditions.equalTo(mark));
}

async function replaceOwed(row: OwedRow, shape: OwedShape): Promise<boolean> {
  return succeeded(
    kvs
      .transact()
      .set(row.owed.id, shape, { entityName: 'owed', conditions: sameMark(row) })
      .execute(),
  );
}
