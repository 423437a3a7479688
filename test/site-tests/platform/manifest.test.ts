import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readManifest, type Manifest } from '../../site/platform/manifest';
import { littleManifest } from './little-site';

function read(modules: Record<string, unknown>): Manifest {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  const file = join(folder, 'manifest.yml');
  writeFileSync(file, stringify(littleManifest(modules)));
  try {
    return readManifest(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const trigger = [{ key: 't', function: 'f', events: ['avi:jira:created:issue'] }];
const consumer = [{ key: 'c', function: 'f', queue: 'q' }];
const webtrigger = [{ key: 'w', function: 'f' }];
const scheduledTrigger = [{ key: 's', function: 'f', interval: 'hour' }];
const panel = [{ key: 'p', resolver: { function: 'f' } }];

test.each([
  ['a resolver', { 'jira:issuePanel': panel }, undefined, 25],
  ['a trigger', { trigger }, undefined, 25],
  ['a web trigger', { webtrigger }, undefined, 55],
  ['a consumer', { consumer }, undefined, 55],
  ['a schedule', { scheduledTrigger }, undefined, 55],
  ['a consumer with its own limit', { consumer }, 900, 900],
  ['a consumer and a web trigger', { consumer, webtrigger }, 900, 55],
  ['a consumer and a resolver', { consumer, 'jira:issuePanel': panel }, 900, 25],
  ['nothing', {}, undefined, 25],
] as const)('the limit of a function named by %s', (_why, modules, timeoutSeconds, seconds) => {
  const manifest = read({ function: [{ key: 'f', handler: 'index.f', timeoutSeconds }], ...modules });
  expect(manifest.functions.get('f')?.limitMs).toBe(seconds * 1000);
});

test('filters by expression are refused: the site does not evaluate them', () => {
  const [one] = trigger;
  expect(() => read({ trigger: [{ ...one, filter: { expression: 'true' } }] })).toThrow('expression');
});
