import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Line = z.object({
  sites: z.number().default(0),
  calls: z.number().default(0),
  validated: z.number().default(0),
  operations: z.array(z.string()).default([]),
});

export interface Tally {
  readonly sites: number;
  readonly calls: number;
  readonly bodies: number;
  /** Distinct operations of the specification that were validated. */
  readonly operations: number;
}

/**
 * Adds up what the test sites of a run wrote into TRIN_COUNTS: one JSON line a site, when it is closed,
 * `{"sites": 1, "calls": 210, "validated": 388, "operations": ["GET /rest/api/3/issue/{issueIdOrKey}"]}`.
 */
export function addUp(folder: string): Tally {
  const lines = existsSync(folder)
    ? readdirSync(folder)
        .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
        .filter((line) => line !== '')
        .map((line) => Line.parse(JSON.parse(line)))
    : [];
  const sum = (of: (line: z.infer<typeof Line>) => number): number => lines.reduce((all, line) => all + of(line), 0);
  return {
    sites: sum((line) => line.sites),
    calls: sum((line) => line.calls),
    bodies: sum((line) => line.validated),
    operations: new Set(lines.flatMap((line) => line.operations)).size,
  };
}

/** What stayed below the least that a whole run must do, as sentences. */
export function tooLittle(tally: Tally, least: Tally): string[] {
  const names = ['sites', 'calls', 'bodies', 'operations'] as const;
  return names
    .filter((name) => tally[name] < least[name])
    .map((name) => `only ${tally[name]} ${name}, at least ${least[name]} are expected`);
}

const JestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
  testResults: z.array(
    z.object({ assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })).default([]) }),
  ),
});

export interface JestTally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
}

/** What a jest report says; undefined when there is none that can be read. */
export function readJestReport(file: string): JestTally | undefined {
  if (!existsSync(file)) return undefined;
  const report = JestReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.testResults.flatMap((suite) =>
      suite.assertionResults
        .filter(({ status }) => ['pending', 'todo'].includes(status))
        .map(({ fullName }) => fullName),
    ),
  };
}
