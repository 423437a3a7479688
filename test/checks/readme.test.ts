import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { Manifest } from './manifest-shape';

const root = resolve(__dirname, '..', '..');
const readme = (): string => readFileSync(join(root, 'README.md'), 'utf8');

test('the README gives a reason for every scope of the manifest, and for no other', () => {
  const told = [...readme().matchAll(/^\| `((?:read|write|manage|storage):[a-z:.-]+)` +\| *\w/gm)].map(
    ([, scope]) => scope,
  );
  const { permissions } = Manifest.parse(parse(readFileSync(join(root, 'manifest.yml'), 'utf8')));
  expect(told.sort()).toEqual(permissions.scopes.sort());
});

test('every path the README names is there', () => {
  const paths = [...readme().matchAll(/`((?:src|static|test|\.ci)\/[\w./-]*)`/g)].map(([, path = '']) => path);
  expect(paths.filter((path) => !path.includes('/dist') && !existsSync(join(root, path)))).toEqual([]);
  expect(paths.length).toBeGreaterThan(0);
});

test('every command the README names is a script of package.json', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const named = [...readme().matchAll(/npm (?:run )?([a-z]+)/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !['install', 'ci', ...Object.keys(scripts)].includes(name))).toEqual([]);
});

test('no file or folder is a drawer', () => {
  // `service`, alone, is a word of the trade: what a storyboard becomes.
  const drawers = /^(utils?|common|shared|helpers?|services|managers?|misc|lib)$/;
  const files = ['src', 'static/src', 'test'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }),
  );
  expect(files.filter((file) => drawers.test(basename(file).split('.')[0] ?? ''))).toEqual([]);
});
