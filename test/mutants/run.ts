import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { findOpenapi } from '../run/found';
import { mutants } from './list';
import type { Mutant } from './mutant';

// `npm run mutants [-- WORD]`: takes out each guard, one at a time, in a copy of the app, and looks which test goes red.
const root = resolve(__dirname, '..', '..');
const patienceMs = 120_000;

const Report = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({
      message: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

/** A copy to patch: everything but what is installed or made. */
function scratchCopy(name: string): string {
  const copy = join(root, '.cache', 'mutants', name);
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const entry of readdirSync(root))
    if (!['node_modules', '.git', '.cache'].includes(entry))
      cpSync(join(root, entry), join(copy, entry), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** The first test that is red in this copy: '' when all are green, undefined when they come to no end. */
async function redTest(copy: string, tests: readonly string[]): Promise<string | undefined> {
  const file = join(copy, 'report.json');
  rmSync(file, { force: true });
  const jest = join(root, 'node_modules', '.bin', 'jest');
  const child = spawn(jest, ['--rootDir', copy, '-i', '--bail', '--json', `--outputFile=${file}`, ...tests], {
    cwd: copy,
    env: { ...process.env, TRIN_OPENAPI: findOpenapi() ?? '' },
    stdio: 'ignore',
    detached: true,
  });
  const patience = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'), patienceMs);
  await new Promise((done) => child.on('close', done));
  clearTimeout(patience);
  if (!existsSync(file)) return undefined;
  const { success, testResults } = Report.parse(JSON.parse(readFileSync(file, 'utf8')));
  if (success) return '';
  const red = testResults.flatMap(({ assertionResults }) => assertionResults).find(({ status }) => status === 'failed');
  return red?.fullName ?? testResults.map(({ message }) => message.trim().split('\n')[0]).join(' ');
}

/** The test that goes red without the guard; in brackets why there is none. */
async function missedBy(copy: string, mutant: Mutant): Promise<string> {
  const file = join(copy, mutant.file);
  const text = readFileSync(file, 'utf8');
  if (text.split(mutant.find).length !== 2) return '(the patch does not fit)';
  writeFileSync(
    file,
    text.replace(mutant.find, () => mutant.replace),
  );
  const red = await redTest(copy, mutant.tests);
  writeFileSync(file, text);
  if (red === undefined) return '(the tests came to no end)';
  return red === '' ? '(nobody misses it)' : red;
}

async function main(word = ''): Promise<void> {
  const chosen = mutants.filter(({ guard, file }) => `${guard} ${file}`.includes(word));
  if (chosen.length === 0) {
    console.error(`No guard has "${word}" in its name or file`);
    process.exitCode = 1;
    return;
  }
  const tests = [...new Set(chosen.flatMap(({ tests }) => tests))];
  const before = tests.length === 0 ? '' : await redTest(scratchCopy('untouched'), tests);
  if (before !== '') {
    console.error(`Not green with every guard in place: ${before ?? 'no end'}`);
    process.exitCode = 1;
    return;
  }
  const waiting = [...chosen];
  const work = async (copy: string): Promise<void> => {
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      const red = await missedBy(copy, mutant);
      console.log(`${mutant.guard.padEnd(60)} -> ${red}`);
      if (red.startsWith('(')) process.exitCode = 1;
    }
  };
  await Promise.all(['one', 'two'].map((name) => work(scratchCopy(name))));
  console.log(
    `${chosen.length} guards taken out, ${process.exitCode ? 'some of them missed by nobody' : 'each missed by a test'}`,
  );
}

void main(process.argv[2]);
