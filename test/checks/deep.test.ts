import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { steps } from '../run/plan';

const tests = resolve(__dirname, '..');

test('whatever has more to do with TRIN_DEEP is run so by `npm run deep`', () => {
  const paths = steps
    .filter(({ env }) => env?.['TRIN_DEEP'] === '1')
    .flatMap(({ command }) => command.filter((word) => word.startsWith('test/')));
  const asking = readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && readFileSync(join(tests, file), 'utf8').includes(`env['TRIN_DEEP']`))
    .map((file) => `test/${file}`)
    .filter((file) => !file.startsWith('test/checks/'));
  expect(asking.filter((file) => !paths.some((path) => new RegExp(path).test(file)))).toEqual([]);
  expect(asking.length).toBeGreaterThan(0);
});
