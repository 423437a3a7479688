import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';

// The linter and the import rules, shown a small app full of wrongs: each must be found, and nothing else.
const root = resolve(__dirname, '..', '..');
const app = join(root, '.cache', 'planted');

const sound: Record<string, string> = {
  'src/index.ts': `export { onTick } from './handlers/schedules';\nexport { now } from './adapters/clock';`,
  'src/handlers/schedules.ts': `import api from '@forge/api';
import { tick } from '../app/tick';
export const onTick = async (): Promise<void> => tick(String(api));`,
  'src/app/tick.ts': `import { twice } from '../domain/twice';
import type { Ports } from '../ports/ports';
export const tick = async (name: string, ports?: Ports): Promise<void> => void twice(name.length + (ports?.now ?? 0));`,
  'src/domain/twice.ts': `import { tzOffset } from '@date-fns/tz/tzOffset';
export const twice = (n: number): number => n * 2 + tzOffset('UTC', new Date(n));`,
  'src/ports/ports.ts': 'export interface Ports {\n  now: number;\n}',
  'src/adapters/clock.ts': 'export const now = (): number => Date.now();',
  'src/domain/desk/choices.ts': `export const SIZES = ['small', 'large'] as const;`,
  'src/contract/calls.ts': `import { z } from 'zod';
import { SIZES } from '../domain/desk/choices';
export const Call = z.enum(SIZES);`,
  'static/src/main.tsx': `import { Call } from '../../src/contract/calls';\nexport const call = Call;`,
  'test/desk.ts': 'export const desk = 1;',
};

const imports: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['domain', 'src/domain/a1.ts', `import { z } from 'zod';\nexport const a = z;`],
  ['domain', 'src/domain/a2.ts', `import type { Ports } from '../ports/ports';\nexport type A = Ports;`],
  ['domain', 'src/domain/a3.ts', `import { join } from 'node:path';\nexport const a = join;`],
  ['app', 'src/app/a1.ts', `import api from '@forge/api';\nexport const a = api;`],
  ['app', 'src/app/a2.ts', `import { now } from '../adapters/clock';\nexport const a = now;`],
  ['ports', 'src/ports/ports.ts', `import { z } from 'zod';\nexport type Ports = { now: number; z: typeof z };`],
  ['contract', 'src/contract/calls.ts', `import api from '@forge/api';\nexport const Call = api;`],
  ['types-of-domain-only', 'src/messages/a8.ts', `import { twice } from '../domain/twice';\nexport const a = twice;`],
  ['types-of-domain-only', 'src/contract/a1.ts', `import { twice } from '../domain/twice';\nexport const a = twice;`],
  ['choices', 'src/domain/post/choices.ts', `import { twice } from '../twice';\nexport const a = twice;`],
  ['static', 'static/src/a3.ts', `import { SIZES } from '../../src/domain/desk/choices';\nexport const a = SIZES;`],
  ['handlers', 'src/handlers/a1.ts', `import { now } from '../adapters/clock';\nexport const a = now;`],
  ['adapters', 'src/adapters/a1.ts', `import { tick } from '../app/tick';\nexport const a = tick;`],
  ['index', 'src/index.ts', `export { tick } from './app/tick';`],
  ['static', 'static/src/a1.ts', `import type { Ports } from '../../src/ports/ports';\nexport type A = Ports;`],
  ['no-test-in-the-app', 'static/src/a2.ts', `import { desk } from '../../test/desk';\nexport const a = desk;`],
  ['static', 'static/src/a2.ts', `import { desk } from '../../test/desk';\nexport const a = desk;`],
  ['no-cycle', 'src/domain/a4.ts', `import type { A5 } from './a5';\nexport type A4 = A5 | 1;`],
  ['no-orphan', 'src/domain/a6.ts', 'export const a = 1;'],
  ['must-resolve', 'test/a7.ts', `import { a } from './nowhere';\nexport const b = a;`],
];

const lines: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['no-restricted-syntax', 'src/app/b1.ts', 'export const b = Date.now();'],
  ['no-restricted-syntax', 'src/handlers/b1.ts', 'export const b = new Date();'],
  ['no-restricted-syntax', 'src/adapters/b1.ts', 'export const b = performance.now();'],
  ['no-restricted-syntax', 'src/domain/b1.ts', 'export const b = Math.random();'],
  ['no-restricted-syntax', 'src/domain/b9.ts', 'export const b = async (): Promise<void> => {};'],
  ['no-restricted-globals', 'src/domain/b2.ts', 'console.log(1);'],
  ['no-restricted-globals', 'src/app/b2.ts', 'export const b = process.env;'],
  ['@typescript-eslint/no-floating-promises', 'test/b3.ts', 'const go = async (): Promise<void> => {};\ngo();'],
  ['@typescript-eslint/no-misused-promises', 'src/handlers/b4.ts', '[1].forEach(async () => Promise.resolve());'],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    'src/domain/b5.ts',
    `export function b(x: 'one' | 'two'): void {\n  switch (x) {\n    case 'one':\n  }\n}`,
  ],
  ['@typescript-eslint/no-explicit-any', 'test/b6.ts', 'export const b: any = 1;'],
  [
    '@typescript-eslint/consistent-type-assertions',
    'src/domain/b7.ts',
    'export const b = (n: unknown) => n as number;',
  ],
  [
    '@typescript-eslint/consistent-type-imports',
    'src/handlers/b8.ts',
    `import { Ports } from '../ports/ports';\nexport type B = Ports;`,
  ],
];

function plant(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(app, file)), { recursive: true });
    writeFileSync(join(app, file), `${text}\n`);
  }
}

/** What a tool prints, whether or not it is content. */
function run(tool: string, ...args: string[]): unknown {
  const { stdout } = spawnSync(join(root, 'node_modules', '.bin', tool), args, { cwd: app, encoding: 'utf8' });
  return JSON.parse(stdout);
}

const Cruise = z.object({
  summary: z.object({ violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })) }),
});
const Lint = z.array(
  z.object({ filePath: z.string(), messages: z.array(z.object({ ruleId: z.string().nullable() })) }),
);

const cruise = (): string[] =>
  Cruise.parse(run('depcruise', '--output-type', 'json', 'src', 'static', 'test'))
    .summary.violations.map(({ from, rule }) => `${rule.name} ${from}`)
    .sort();
const lint = (): string[] =>
  Lint.parse(run('eslint', '--format', 'json', '.'))
    .flatMap(({ filePath, messages }) => messages.map(({ ruleId }) => `${ruleId} ${filePath.slice(app.length + 1)}`))
    .sort();

beforeEach(() => {
  rmSync(app, { recursive: true, force: true });
  mkdirSync(app, { recursive: true });
  for (const file of ['tsconfig.json', 'eslint.config.mjs', '.dependency-cruiser.cjs'])
    cpSync(join(root, file), join(app, file));
  symlinkSync(join(root, 'node_modules'), join(app, 'node_modules'));
  plant(sound);
});

test('a sound app is left alone by both', () => {
  expect({ cruise: cruise(), lint: lint() }).toEqual({ cruise: [], lint: [] });
}, 60_000);

test('every wrong line is found by its rule', () => {
  plant(Object.fromEntries(lines.map(([, file, text]) => [file, text])));
  expect(lint()).toEqual(lines.map(([rule, file]) => `${rule} ${file}`).sort());
}, 60_000);

test('every wrong import is found by its rule', () => {
  plant(Object.fromEntries(imports.map(([, file, text]) => [file, text])));
  plant({ 'src/domain/a5.ts': `import type { A4 } from './a4';\nexport type A5 = A4 | 2;` }); // closes the cycle of a4
  expect(cruise()).toEqual(imports.map(([rule, file]) => `${rule} ${file}`).sort());
}, 60_000);
