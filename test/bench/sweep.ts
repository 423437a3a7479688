import assert from 'node:assert/strict';
import type { CaseRow } from '../../src/adapters/shapes';
import { SECOND } from '../../src/domain/time';
import type { Desk } from '../scenarios/desk';
import { standing } from '../scenarios/story';
import { withDesk } from './desk-to-measure';
import { projectIdOf, storeCase } from './stored-cases';
import { usageOf, type Usage } from './usage';

const WAITING = [10, 2000, 200_000];
const DUE = [0, 1, 50];

/** Raised in the night, four hours of work and so a deadline at noon. */
const NIGHT = '2026-11-23T06:00:00+01:00';
const FILLED = '2026-11-23T11:52:00+01:00';
const BEFORE = '2026-11-23T11:58:00+01:00';
const NOON = '2026-11-23T12:00:00+01:00';
const AFTER = '2026-11-23T12:04:00+01:00';

interface Measured extends Usage {
  readonly waiting: number;
  readonly due: number;
  readonly took: number;
}

/** Prints what the sweep at noon costs; throws where what it did, or its cost, depends on the cases that wait. */
async function benchSweep(): Promise<void> {
  const measured: Measured[] = [];
  for (const due of DUE) measured.push(...(await withDesk(NIGHT, (desk) => sweepsWith(desk, due))));
  console.log('One run of the five-minute sweep that takes every due step by itself, among cases that wait');
  console.table(
    measured.map(({ waiting, due, calls, read, written, points, took }) => ({
      'cases that wait': waiting,
      'cases due': due,
      'platform calls': calls,
      'units read': read,
      'units written': written,
      'Jira points': points,
      'modelled s': took / SECOND,
    })),
  );
  for (const due of DUE) {
    // A function's time counts whole seconds of the wall clock besides, which a busy machine adds: calls do not know them.
    const [first, ...others] = measured
      .filter((one) => one.due === due)
      .map(({ waiting: _any, took, ...cost }) => ({ ...cost, tookBeyondSeconds: took % SECOND }));
    for (const other of others) assert.deepEqual(other, first, `${due} due cost differently among more cases`);
  }
  console.log('Equal for equal numbers of due cases, whatever the number of those that wait.\n');
}

async function sweepsWith(desk: Desk, due: number): Promise<readonly Measured[]> {
  const { site } = desk;
  // So that nothing but the sweep takes the steps.
  if (due > 0) site.faults.set({ when: { api: 'queue' }, do: 'drop' });
  const keys: string[] = [];
  for (let i = 0; i < due; i++) keys.push(await desk.raise('superuser', { summary: `Fejl ${i + 1} i nat` }));
  await desk.until(FILLED);
  const morning = site.snapshot();
  const measured: Measured[] = [];
  for (const waiting of WAITING) {
    site.restore(morning);
    const rows = fill(desk, waiting);
    await desk.until(BEFORE);
    const [calls, letters] = [site.calls.length, lettersOf(desk)];
    await desk.until(AFTER);
    assert.equal(lettersOf(desk) - letters, due, 'a letter for every step, until its slot');
    await assertAllDone(desk, keys, rows);
    const runs = site.ran.filter(({ at }) => at >= Date.parse(NOON));
    assert.deepEqual(
      runs.map(({ functionKey, result }) => [functionKey, result]),
      [['every-five-minutes', 'ok']],
    );
    const own = site.calls.slice(calls).filter(({ caller }) => caller === 'every-five-minutes');
    measured.push({ waiting, due, took: runs[0]?.ms ?? NaN, ...usageOf(own) });
  }
  return measured;
}

/** Letters to staff that wait for their slot. */
function lettersOf({ site }: Desk): number {
  return site.storage('owed').filter(({ value }) => Object(value).state === 'letter').length;
}

/** Cases whose clocks call next year. */
function fill({ site }: Desk, count: number): ReadonlyMap<string, CaseRow> {
  const projectId = projectIdOf(site, 'SUP');
  const at = site.now();
  const history = [
    {
      seq: 1,
      at,
      heardAt: at,
      key: 'issue:elsewhere',
      by: { kind: 'person', accountId: 'somebody' },
      what: {
        type: 'received',
        facts: { system: 'jobnet', kind: 'error', customerGroup: 'superuser', priority: 'normal' },
        reporter: 'somebody',
        to: { level: 'first', team: 'copenhagen' },
      },
    },
  ] as const;
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const issueId = String(5_000_000 + i);
      return [issueId, storeCase(site, { issueId, projectId, history, wakeAt: Date.UTC(2027, 5, 1) + i })];
    }),
  );
}

async function assertAllDone(desk: Desk, keys: readonly string[], rows: ReadonlyMap<string, CaseRow>): Promise<void> {
  for (const key of keys) {
    const { level } = await standing(desk, key, key);
    assert.equal(level, '2nd level', `${key} is at 2nd level`);
  }
  const untouched = desk.site.storage('case').filter(({ key, value }) => rows.get(key) === value);
  assert.equal(untouched.length, rows.size, 'a case that waits was written');
  const owed = desk.site.storage('owed').filter(({ value }) => Object(value).state !== 'letter');
  assert.deepEqual(owed, [], 'something is still owed');
}

void benchSweep();
