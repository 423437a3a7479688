import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { everyDay, groups, least, steps } from './plan';
import type { Group, Step } from './plan';
import { runStep } from './step';
import type { Outcome } from './step';
import { addUp, tooLittle } from './tally';

const folder = resolve(__dirname, '..', '..', '.cache', 'run');
const strict = process.env['TRIN_STRICT'] === '1';
const cores = 2;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`.padStart(9);

function tell({ step, ms, passed, failed, skipped, output }: Outcome): void {
  const verdict = failed > 0 ? 'FAIL' : passed === 0 && skipped.length > 0 ? 'skip' : 'ok';
  const tests = step.command[0] === 'jest' ? `  ${passed} passed, ${failed} failed` : '';
  console.log(
    `${verdict.padEnd(5)}${groups[step.group].title.padEnd(18)}${step.name.padEnd(33)}${seconds(ms)}${tests}`,
  );
  if (failed > 0) console.log(output.replaceAll(/^/gm, '     | '));
}

/** Runs steps in the order of the plan, as many at a time as there are cores, each after the one it waits for. */
async function runAll(chosen: readonly Step[]): Promise<Outcome[]> {
  const waiting = [...chosen];
  const running = new Map<Step, Promise<void>>();
  const outcomes: Outcome[] = [];
  const free = (): number => [...running.keys()].reduce((left, step) => left - (step.cores ?? 1), cores);
  const through = (name: string | undefined): boolean =>
    name === undefined || outcomes.some(({ step }) => step.name === name);
  while (waiting.length + running.size > 0) {
    const next = waiting.findIndex((step) => (step.cores ?? 1) <= free() && through(step.after));
    const [step] = next < 0 ? [] : waiting.splice(next, 1);
    if (step === undefined) {
      await Promise.race(running.values());
      continue;
    }
    const work = runStep(step, folder).then((outcome) => {
      running.delete(step);
      outcomes.push(outcome);
      tell(outcome);
    });
    running.set(step, work);
  }
  return outcomes;
}

/** What each group took of the machine: a step on one of the two cores counts half. */
function shares(outcomes: readonly Outcome[]): Map<Group, number> {
  const took = new Map<Group, number>([['install', Number(process.env['TRIN_INSTALL_MS'] ?? 0)]]);
  for (const { step, ms } of outcomes)
    took.set(step.group, (took.get(step.group) ?? 0) + (ms * (step.cores ?? 1)) / cores);
  return took;
}

/** Prints what each group took of its budget, and returns whether all of it together took longer than all may. */
function tellBudget(took: ReadonlyMap<Group, number>, used: number): string[] {
  console.log('\nbudget                      used       of   (a step on one core of two counts half)');
  const budgetOf = (group: Group): number => groups[group].budgetMinutes * 60_000;
  for (const [group, ms] of took)
    console.log(`${groups[group].title.padEnd(20)}${seconds(ms)}  ${seconds(budgetOf(group))}`);
  const budget = [...took.keys()].reduce((all, group) => all + budgetOf(group), 0);
  console.log(`${'together, by clock'.padEnd(20)}${seconds(used)}  ${seconds(budget)}`);
  for (const [group, ms] of took)
    if (ms > budgetOf(group)) console.log(`over its budget: ${groups[group].title} took ${seconds(ms).trim()}`);
  return used > budget ? [`OVER BUDGET: all of it took ${seconds(used).trim()}`] : [];
}

async function main(asked: readonly string[]): Promise<void> {
  const wanted = steps.map(({ group }) => group).filter((group) => asked.includes(group));
  const chosen: ReadonlySet<Group> = new Set(asked.length === 0 ? everyDay : wanted);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'counts'), { recursive: true });

  const start = performance.now();
  const outcomes = await runAll(steps.filter(({ group }) => chosen.has(group)));
  const took = shares(outcomes);
  const overdrawn = tellBudget(took, performance.now() - start + (took.get('install') ?? 0));
  const skipped = outcomes.flatMap((outcome) => outcome.skipped).map((what) => `SKIPPED: ${what}`);
  const tally = addUp(join(folder, 'counts'));
  const short = asked.length === 0 ? tooLittle(tally, least).map((what) => `TOO LITTLE: ${what}`) : [];
  const loud = [...overdrawn, ...skipped, ...short];
  if (loud.length > 0) console.log(`\n${loud.join('\n')}`);

  const failed = outcomes.reduce((all, outcome) => all + outcome.failed, 0) + (strict ? loud.length : 0);
  const passed = outcomes.reduce((all, outcome) => all + outcome.passed, 0);
  console.log(
    `\n${tally.sites} sites opened, ${tally.calls} calls made, ${tally.bodies} bodies validated, ${tally.operations} operations`,
  );
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed + passed === 0 || failed > 0 ? 1 : 0;
}

void main(process.argv.slice(2));
