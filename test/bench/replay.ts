import { build, type Plugin } from 'esbuild';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { z } from 'zod';
import { compared } from '../../src/domain/replay/compare';
import { imagined } from '../../src/domain/replay/imagined';
import { proofOf } from '../../src/domain/replay/proof';
import { defaultRulebook } from '../../src/domain/rulebook/default';
import { rulesOf } from '../../src/domain/rulebook/rules';
import { DAY } from '../../src/domain/time';
import { pastCase } from '../scenarios/past-cases';
import { scaled } from '../domain/replay/lives';
import { bestOf, timeOf } from './timing';

const [CASES, SAMPLE, ROUNDS] = [500, 100, 3];
const BEGIN = Date.UTC(2026, 8, 1);
const UNTIL = BEGIN + 90 * DAY;

/** Prints what replaying costs, and how much more it would with the peer's clock in the same engine. */
async function benchReplay(): Promise<void> {
  const base = rulesOf(defaultRulebook);
  const draft = rulesOf({ ...scaled(defaultRulebook, 0.5), version: 0 });
  const cases = Array.from({ length: CASES }, (_, i) => pastCase(i + 1, BEGIN));
  const replay = (some: typeof cases): number =>
    timeOf(() =>
      some.forEach((history) =>
        compared(
          history,
          imagined(history, draft, () => base, UNTIL),
        ),
      ),
    );
  const proof = timeOf(() => cases.forEach((history) => assert.ok(proofOf(history, () => base).agrees)));
  const whole = bestOf(ROUNDS, () => replay(cases));

  const ours = await sampleWith(undefined);
  const theirs = await sampleWith(resolve(__dirname, 'peer-openings.ts'));
  assert.equal(theirs.found, ours.found, 'the two clocks disagree');
  console.log(
    `Replay of ${CASES} cases of ${Math.round(cases.flat().length / CASES)} events under limits half as long`,
  );
  console.table([
    { what: 'imagined and compared', 'ms per 1,000 cases': Math.round((whole / CASES) * 1000) },
    { what: 'told again and proved', 'ms per 1,000 cases': Math.round((proof / CASES) * 1000) },
  ]);
  console.log(
    `On ${SAMPLE} of them it takes ${ours.ms.toFixed(0)} ms, with dayjs-business-time as the clock ${theirs.ms.toFixed(0)} ms: ` +
      `${(theirs.ms / ours.ms).toFixed(1)} times as long, to the same result\n`,
  );
}

const Sample = z.object({ ms: z.number(), found: z.number() });

/** The same engine in a process of its own, with another module in place of the calendar's openings if one is named. */
async function sampleWith(openings: string | undefined): Promise<z.infer<typeof Sample>> {
  const outfile = resolve(__dirname, '..', '..', '.cache', `replay-${openings === undefined ? 'ours' : 'peer'}.cjs`);
  const inPlace: Plugin = {
    name: 'in place of openings',
    setup(made) {
      made.onResolve({ filter: /\/openings$/ }, ({ importer }) =>
        openings === undefined || importer === openings ? undefined : { path: openings },
      );
    },
  };
  const entryPoints = [resolve(__dirname, 'replay-sample.ts')];
  await build({ entryPoints, bundle: true, platform: 'node', packages: 'external', outfile, plugins: [inPlace] });
  const env = { ...process.env, TZ: 'Europe/Copenhagen' };
  return Sample.parse(JSON.parse(execFileSync('node', [outfile, String(SAMPLE)], { env }).toString()));
}

void benchReplay();
