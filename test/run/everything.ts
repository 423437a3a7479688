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
  console.log(`${verdict.padEnd(5)}${step.name.padEnd(34)}${seconds(ms)}${tests}`);
  if (failed > 0) console.log(output.replaceAll(/^/gm, '     | '));
}

/** Runs the steps of one group, as many at a time as there are cores, each after the one it waits for. */
async function runGroup(group: Group): Promise<Outcome[]> {
  const waiting = steps.filter((step) => step.group === group);
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

/** Prints what each group took, and returns whether all of it together took longer than all may. */
function tellBudget(took: ReadonlyMap<Group, number>): string[] {
  console.log('\nbudget                      used       of');
  for (const [group, ms] of took)
    console.log(`${groups[group].title.padEnd(20)}${seconds(ms)}  ${seconds(groups[group].budgetMinutes * 60_000)}`);
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  const used = sum([...took.values()]);
  const budget = sum([...took.keys()].map((group) => groups[group].budgetMinutes * 60_000));
  console.log(`${'together'.padEnd(20)}${seconds(used)}  ${seconds(budget)}`);
  for (const [group, ms] of took)
    if (ms > groups[group].budgetMinutes * 60_000)
      console.log(`over its budget: ${groups[group].title} took ${seconds(ms).trim()}`);
  return used > budget ? [`OVER BUDGET: all of it took ${seconds(used).trim()}`] : [];
}

async function main(asked: readonly string[]): Promise<void> {
  const wanted = steps.map(({ group }) => group).filter((group) => asked.includes(group));
  const chosen: ReadonlySet<Group> = new Set(asked.length === 0 ? everyDay : wanted);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'counts'), { recursive: true });

  const took = new Map<Group, number>([['install', Number(process.env['TRIN_INSTALL_MS'] ?? 0)]]);
  const outcomes: Outcome[] = [];
  for (const group of chosen) {
    const start = performance.now();
    console.log(`\n${groups[group].title}`);
    outcomes.push(...(await runGroup(group)));
    took.set(group, performance.now() - start);
  }

  const overdrawn = tellBudget(took);
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
