import fc from 'fast-check';
import type { CaseView } from '../../src/contract/calls';
import { arrived } from '../model/case-model';
import type { Level } from '../model/offices';
import { bothSay, toldBy, tried, type Played } from '../model/on-site';
import { runs } from '../model/steps';
import { withSite } from '../site/closing';
import { openDesk, supportCentre, type Desk } from './desk';

const deep = process.env['TRIN_DEEP'] !== undefined;
/** Side by side on one site. */
const ABREAST = 20;
const SITES = deep ? 100 : 1;
const SEED = Number(process.env['TRIN_SEED'] ?? 20261124);

const LEVEL_FIELD: Readonly<Record<Level, string>> = {
  superuser: 'Superuser',
  first: '1st level',
  second: '2nd level',
  third: '3rd level',
};

interface InJiraNow {
  readonly status: string;
  readonly level: unknown;
}

/** Statuses and levels of these issues as Jira has them, by key. */
async function inJira(desk: Desk, keys: readonly string[]): Promise<ReadonlyMap<string, InJiraNow>> {
  const body = { issueIdsOrKeys: keys, fields: ['*all'], expand: ['names'] };
  const { issues } = Object(await desk.rest('first', 'POST', '/rest/api/3/issue/bulkfetch', body));
  return new Map(
    (issues as readonly { key: string; fields: Record<string, unknown>; names: Record<string, string> }[]).map(
      ({ key, fields, names }) => {
        const id = Object.keys(names).find((one) => names[one] === 'Support level') ?? '';
        return [key, { status: String(Object(fields['status']).name), level: fields[id] }];
      },
    ),
  );
}

async function begun(desk: Desk): Promise<readonly Played[]> {
  const keys: string[] = [];
  for (let n = 0; n < ABREAST; n++) keys.push(await desk.raise('superuser', { summary: `Fejl ${n}` }));
  await desk.site.advance({ by: 'PT2M' });
  const now = await inJira(desk, keys);
  return Promise.all(
    keys.map(async (key, i) => ({
      key,
      other: keys[(i + 1) % keys.length] ?? key,
      model: arrived('jobnet'),
      status: now.get(key)?.status ?? '',
      view: await desk.show('projectAdmin', key),
    })),
  );
}

test.each(Array.from({ length: SITES }, (_, n) => SEED + n))(
  '20 runs side by side through panel and Jira come out as the model says, seed %d',
  async (seed) => {
    const plays = fc.sample(runs(20, 40), { seed, numRuns: ABREAST });
    const rounds = Math.max(...plays.map(({ length }) => length));
    await withSite(supportCentre('2026-11-23T09:00:00+01:00'), async (site) => {
      const desk = await openDesk(site);
      let cases = await begun(desk);
      for (let round = 0; round < rounds; round++) {
        const after: Played[] = [];
        for (const [i, played] of cases.entries()) {
          const step = plays[i]?.[round];
          const id = `00000000-0000-4000-8000-${String(round * 1000 + i).padStart(12, '0')}`;
          if (!step) {
            after.push(played);
            continue;
          }
          const { answers, view, ...then } = await tried(desk, played, step, id);
          const where = `seed ${seed}, case ${i}, step ${round}: ${JSON.stringify(step)}`;
          if (answers) {
            expect([where, answers.app]).toEqual([where, answers.model]);
            if (answers.app !== 'made' && view) expect([where, view.version]).toEqual([where, played.view.version]);
          }
          after.push({ ...played, ...then });
        }
        await site.advance({ by: 'PT2M' });
        const now = await inJira(
          desk,
          after.map(({ key }) => key),
        );
        cases = await Promise.all(
          after.map(async (played, i) => {
            const status = now.get(played.key)?.status ?? '';
            const model = toldBy(played.model, played.status, status);
            const view: CaseView = await desk.show('projectAdmin', played.key);
            const [panel, should] = bothSay({ model, view });
            const where = `seed ${seed}, case ${i}, after step ${round}: ${JSON.stringify(plays[i]?.[round])}`;
            expect([where, panel]).toEqual([where, should]);
            expect([where, now.get(played.key)?.level]).toEqual([where, LEVEL_FIELD[view.level]]);
            return { ...played, status, model, view };
          }),
        );
      }
    });
  },
  300_000,
);
