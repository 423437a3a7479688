import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { findOpenapi, lacking } from './found';
import { groups } from './plan';
import type { Step } from './plan';
import { readJestReport } from './tally';

const root = resolve(__dirname, '..', '..');
/** Megabytes. Sites make much that soon is rubbish: with Node's own 16 the stories take a quarter longer. */
const YOUNG = 64;

export interface Outcome {
  readonly step: Step;
  readonly ms: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
  readonly output: string;
}

/** Runs one step to its end and counts it: a jest step by its tests, every other step as one. */
export async function runStep(step: Step, folder: string): Promise<Outcome> {
  const why = lacking(step.needs);
  if (why !== undefined) return { step, ms: 0, passed: 0, failed: 0, skipped: [`${step.name}: ${why}`], output: '' };
  const report = join(folder, `${step.name.replaceAll(/\W+/g, '-')}.json`);
  rmSync(report, { force: true });
  const isJest = step.command[0] === 'jest';
  const start = performance.now();
  const command = isJest ? [...step.command, '--json', `--outputFile=${report}`] : step.command;
  const patienceMinutes = Math.max(20, groups[step.group].budgetMinutes);
  const { code, output } = await run(command, patienceMinutes, {
    TRIN_COUNTS: join(folder, 'counts'),
    TRIN_OPENAPI: findOpenapi() ?? '',
    ...step.env,
  });
  const ms = performance.now() - start;
  const ended = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] };
  const { passed, failed, skipped } = (isJest ? readJestReport(report) : undefined) ?? ended;
  const empty = passed + failed === 0 ? [`${step.name}: there is no test`] : [];
  return {
    step,
    ms,
    passed,
    failed: code === 0 ? failed : Math.max(failed, 1),
    skipped: [...skipped, ...empty],
    output,
  };
}

/** Runs a program of node_modules/.bin, collecting what it prints. A program that hangs is ended with all it started. */
async function run(
  [program = '', ...args]: readonly string[],
  patienceMinutes: number,
  env: Readonly<Record<string, string>>,
): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    const path = [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter);
    const options = [process.env['NODE_OPTIONS'], `--max-semi-space-size=${YOUNG}`].join(' ').trim();
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: '0', NODE_OPTIONS: options, PATH: path, ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const patience = setTimeout(() => {
      output += `\nEnded: not through after ${patienceMinutes} minutes.\n`;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, patienceMinutes * 60_000);
    const end = (code: number): void => {
      clearTimeout(patience);
      done({ code, output });
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      end(1);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}
