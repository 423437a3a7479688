/** Totals that a whole test run adds up, one line for every site closed. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { validated } from '../jira/wire';

let bodiesCounted = 0;

/** Writes to `TRIN_COUNTS/<pid>.jsonl` when that folder is named. */
export function countSite(calls: number): void {
  const folder = process.env['TRIN_COUNTS'];
  if (!folder) return;
  const { bodies, operations } = validated();
  const line = { sites: 1, calls, validated: bodies - bodiesCounted, operations };
  bodiesCounted = bodies;
  appendFileSync(join(folder, `${process.pid}.jsonl`), `${JSON.stringify(line)}\n`);
}
