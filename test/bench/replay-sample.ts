import { defaultRulebook } from '../../src/domain/rulebook/default';
import { rulesOf } from '../../src/domain/rulebook/rules';
import { compared } from '../../src/domain/replay/compare';
import { imagined } from '../../src/domain/replay/imagined';
import { DAY } from '../../src/domain/time';
import { scaled } from '../domain/replay/lives';
import { pastCase } from '../scenarios/past-cases';

// A program of its own: replays as many cases as it is told and prints the milliseconds they took, and what came of them.
const BEGIN = Date.UTC(2026, 8, 1);
const count = Number(process.argv[2]);
const base = rulesOf(defaultRulebook);
const draft = rulesOf({ ...scaled(defaultRulebook, 0.5), version: 0 });
const cases = Array.from({ length: count }, (_, i) => pastCase(i + 1, BEGIN));
const begun = process.hrtime.bigint();
const found = cases.map((history) =>
  compared(
    history,
    imagined(history, draft, () => base, BEGIN + 90 * DAY),
  ),
);
const ms = Number(process.hrtime.bigint() - begun) / 1e6;
console.log(JSON.stringify({ ms, found: JSON.stringify(found).length }));
