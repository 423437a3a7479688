import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addUp, readJestReport, tooLittle } from '../run/tally';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tally-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (file: string, text: string): string => {
  writeFileSync(join(folder, file), text);
  return join(folder, file);
};

test('what several processes counted is added up, an operation once', () => {
  write('1.jsonl', '{"sites":1,"calls":10,"validated":20,"operations":["GET /a","GET /b"]}\n{"sites":1,"calls":5}\n');
  write('2.jsonl', '{"sites":2,"validated":1,"operations":["GET /b"]}\n');
  expect(addUp(folder)).toEqual({ sites: 4, calls: 15, bodies: 21, operations: 2 });
});

test('a run without sites counts nothing', () => {
  expect(addUp(join(folder, 'nowhere'))).toEqual({ sites: 0, calls: 0, bodies: 0, operations: 0 });
});

test('too little is named, enough is not', () => {
  const least = { sites: 1, calls: 100, bodies: 100, operations: 10 };
  expect(tooLittle({ sites: 1, calls: 99, bodies: 100, operations: 9 }, least)).toEqual([
    'only 99 calls, at least 100 are expected',
    'only 9 operations, at least 10 are expected',
  ]);
});

test('a suite that could not run is a failure, a test left out is named', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    numRuntimeErrorTestSuites: 1,
    testResults: [{ assertionResults: [{ fullName: 'later', status: 'pending' }] }, {}],
  };
  expect(readJestReport(write('report.json', JSON.stringify(report)))).toEqual({
    passed: 3,
    failed: 2,
    skipped: ['later'],
  });
  expect(readJestReport(join(folder, 'none.json'))).toBeUndefined();
});
