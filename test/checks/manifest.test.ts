import schema from '@forge/manifest/schema.json';
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { parse } from 'yaml';
import { broken, rules } from './manifest-rules';
import type { RuleName } from './manifest-rules';
import { Manifest } from './manifest-shape';

const root = resolve(__dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Events of the app's own life, which the table of product events leaves out. */
const lifecycle = ['avi:forge:installed:app', 'avi:forge:upgraded:app'];

function knownEvents(): Set<string> {
  const { mapping }: { mapping: { productEvent: string }[] } = JSON.parse(
    read('node_modules/@forge/manifest/out/mapping/product-event-to-scope-mapping.json'),
  );
  return new Set([...lifecycle, ...mapping.map(({ productEvent }) => productEvent)]);
}

/** The names src/index.ts exports, by its syntax alone. */
function exportsOf(source: string): string[] {
  const file = ts.createSourceFile('index.ts', source, ts.ScriptTarget.ES2022, true);
  return file.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause))
      return statement.exportClause.elements.map(({ name }) => name.text);
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    const isExported = modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? 'default'];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) => name.getText(file));
    return [];
  });
}

const around = { events: knownEvents(), exported: exportsOf(read('src/index.ts')) };
const manifest = (): Manifest => Manifest.parse(parse(read('manifest.yml')));

test("the manifest follows Atlassian's schema", () => {
  const validate = new Ajv({ strict: false, logger: false }).compile(schema);
  validate(parse(read('manifest.yml')));
  expect(validate.errors ?? []).toEqual([]);
});

test.each(Object.entries(rules))('the manifest keeps the rule: %s', (_name, rule) => {
  expect(rule(manifest(), around)).toEqual([]);
});

/** A small app that keeps every rule, for the faults to be planted in. */
const sound = `
app:
  runtime: { name: nodejs22.x }
  storage:
    entities:
      - name: case
        attributes: { dueAt: { type: float }, running: { type: string }, facts: { type: any } }
        indexes: [{ name: by-due, partition: [running], range: [dueAt] }]
permissions: { scopes: [] }
resources: [{ key: main, path: static/dist }]
modules:
  function:
    - { key: answer, handler: index.answer }
    - { key: sweep, handler: index.sweep, timeoutSeconds: 300 }
  scheduledTrigger:
    - { key: five, function: sweep, interval: fiveMinute }
  trigger:
    - { key: created, function: answer, events: ['avi:jira:created:issue'] }
  jiraServiceManagement:portalRequestDetail:
    - { key: portal, resource: main, resolver: { function: answer }, unlicensedAccess: [customer] }
`;
const soundAround = { ...around, exported: ['answer', 'sweep'] };

test('a sound manifest breaks no rule', () => {
  expect(broken(Manifest.parse(parse(sound)), soundAround)).toEqual([]);
});

const times = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('');
const schedule = (interval: string) => (at: number) =>
  `    - { key: s${at}, function: sweep, interval: ${interval} }\n`;
const five = '    - { key: five, function: sweep, interval: fiveMinute }\n';

const faults: readonly (readonly [RuleName, find: string, replace: string])[] = [
  ['a runtime that is still accepted', 'nodejs22.x', 'nodejs20.x'],
  ['keys are unique over all module types', 'key: created', 'key: answer'],
  ['every handler is exported by src/index.ts', 'handler: index.sweep', 'handler: index.sweeep'],
  ['every handler is exported by src/index.ts', 'handler: index.sweep', 'handler: other.sweep'],
  ['src/index.ts exports nothing else', '    - { key: answer, handler: index.answer }\n', ''],
  ['every function named exists', 'key: created, function: answer', 'key: created, function: nobody'],
  ['every function is named by a module', five, five.replace('function: sweep, ', '')],
  [
    'a function with a time limit of its own serves only consumers and schedules',
    'index.answer',
    'index.answer, timeoutSeconds: 30',
  ],
  [
    'a function of a consumer or schedule serves no other kind of module',
    'created, function: answer',
    'created, function: sweep',
  ],
  ['at most five schedules', five, five + times(5, schedule('hour'))],
  ['one schedule of five minutes', five, five + times(1, schedule('fiveMinute'))],
  ['every event exists', 'avi:jira:created:issue', 'avi:jira:creatd:issue'],
  ['every portal module says which visitors see it', ', unlicensedAccess: [customer]', ''],
  ['resources exist and have short keys', 'resource: main', 'resource: mian'],
  ['resources exist and have short keys', 'key: main, path', 'key: a-key-of-twenty-four-chars, path'],
  ['entities stay within their numbers', 'facts: { type: any }', times(49, (at) => `a${at}: { type: any },`)],
  ['entities stay within their numbers', 'indexes: [', `indexes: [${times(7, () => 'running,')}`],
  [
    'entities stay within their numbers',
    'permissions:',
    `${times(20, (at) => `      - { name: e${at}, attributes: {} }\n`)}permissions:`,
  ],
  ['attribute names are short', 'facts:', 'factsThatNobodyCanKeepInTheirHead:'],
  ['an index has exactly one range attribute', 'range: [dueAt]', 'range: [dueAt, running]'],
  ['an index has exactly one range attribute', 'range: [dueAt]', 'range: []'],
  ['index names are 3 to 50 plain characters', 'by-due', 'by'],
  ['index names are 3 to 50 plain characters', 'by-due', 'by.due'],
  ['index names are 3 to 50 plain characters', 'by-due', 'by-key'],
  ['an index is over attributes that can be indexed', 'partition: [running]', 'partition: [facts]'],
  ['an instant is no integer', 'dueAt: { type: float }', 'dueAt: { type: integer }'],
];

test.each(faults)('caught: %s', (rule, find, replace) => {
  expect(sound).toContain(find);
  expect(broken(Manifest.parse(parse(sound.replace(find, replace))), soundAround)).toContain(rule);
});

test('every rule is tried with a fault', () => {
  const tried: readonly string[] = faults.map(([rule]) => rule);
  expect(Object.keys(rules).filter((rule) => !tried.includes(rule))).toEqual([]);
});
