import { resolve } from 'node:path';
import type { Need } from './found';

/** A group is what the budget is counted by. The steps of all groups share two cores, in the order of the plan. */
export const groups = {
  install: { budgetMinutes: 1, title: 'install' },
  checks: { budgetMinutes: 2.2, title: 'checks and laws' },
  bundler: { budgetMinutes: 1, title: 'bundler and lint' },
  scenarios: { budgetMinutes: 4.6, title: 'scenarios' },
  crash: { budgetMinutes: 1.2, title: 'crash points' },
  browser: { budgetMinutes: 5, title: 'browser' },
  deep: { budgetMinutes: 60, title: 'deep' },
} as const;

export type Group = keyof typeof groups;

/** What `npm test` runs when it is not told otherwise. `npm run deep` asks for its own group by name. */
export const everyDay: readonly Group[] = ['checks', 'bundler', 'scenarios', 'crash', 'browser'];

/** Under TRIN_STRICT a whole run that did less than this fails: somebody has switched the checking off. */
export const least = { sites: 300, calls: 500_000, bodies: 60_000, operations: 45 };

export interface Step {
  readonly name: string;
  readonly group: Group;
  /** A program of node_modules/.bin, or `node`, with its arguments. */
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** How many of the two cores it takes; 1 when left out. */
  readonly cores?: 1 | 2;
  readonly needs?: Need;
  /** Starts only when the step of that name is through. */
  readonly after?: string;
}

/** A step of jest: its tests are counted one by one, from the report it writes. */
function jest(group: Group, name: string, paths: readonly string[], more: Partial<Step> = {}): Step {
  const workers = `--maxWorkers=${more.cores ?? 1}`;
  return { group, name, command: ['jest', workers, '--passWithNoTests', ...paths], ...more };
}

const inForgeBundle = 'test/scenarios/easter';
const forgeBundle = resolve(__dirname, '..', '..', '.cache', 'forge-bundle', 'index.cjs');
/** What `npm run deep` alone has time for: the local site's own pages and its month of cases; runs by the hundred; screens that other stories pass through as well. */
const inDepth = [
  'test/site-tests/seed/seed-cases',
  ...['model', 'replay'].map((story) => `test/scenarios/${story}.test`),
  ...['site-pages', 'calendars', 'teams', 'replay', 'protocol-page', 'check'].map(
    (screen) => `test/browser/${screen}.test`,
  ),
];
const elsewhere = [...inDepth, 'test/domain/', 'test/checks/', 'test/(scenarios/)?(move-)?crash', 'test/browser/'];

/** What has larger numbers than every day has time for. Each can be run alone: `TRIN_DEEP=1 npx jest` and its path. */
const deep: readonly (readonly [name: string, ...paths: readonly string[]])[] = [
  ['every occurrence of every call', 'test/(scenarios/)?crash'],
  ['every call of every move', 'test/scenarios/move-crash'],
  ['every call of publishing', 'test/scenarios/publish-crash'],
  ['every call of verdict, board and service', 'test/scenarios/(verdict|board|service)\\.test'],
  ['events lost now and then', 'test/scenarios/(trouble|proven)'],
  ['a month of cases', 'test/site-tests/seed/seed-cases'],
  ['defects planted in rulebooks', 'test/domain/rulebook/check'],
  ['histories told again', 'test/domain/(replay|casework/pack)'],
  ['100,000 runs of the rules against a model', 'test/domain/casework/model'],
  ['2,000 runs through panel and Jira', 'test/scenarios/model.test'],
  ['a week at a desk', 'test/scenarios/day-in-the-life'],
  ['5,000 lives at the gate', 'test/domain/casework/gate'],
  ['mutated texts of rulebooks', 'test/contract/rulebook-text'],
  ['playbooks, changed and taken over', 'test/domain/playbook/', 'test/contract/playbook-text'],
  ['500 issues changed at once', 'test/scenarios/issue-life-bulk'],
  ['5,000 open requests', 'test/scenarios/intake'],
  ['2,000 cases due in one minute', 'test/scenarios/burst'],
  ['100,000 cases replayed', 'test/scenarios/replay.test'],
  ['5,000 runs of onboarding against a model', 'test/domain/onboarding/model'],
  ['every call of an onboarding press', 'test/scenarios/start-crash'],
];

/** Those of one core come first, the longest of them foremost: so neither core waits for the other before the end. */
export const steps: readonly Step[] = [
  // Far from Copenhagen on purpose; a test of the calendar itself compares three process zones.
  jest('checks', 'domain, its clock in Auckland', ['test/domain/'], { env: { TZ: 'Pacific/Auckland' } }),
  { group: 'checks', name: 'lint', command: ['eslint', '.'] },
  {
    group: 'bundler',
    name: 'Forge lint',
    command: ['node', '--import', 'tsx', 'test/checks/forge-lint.cjs'],
    needs: 'openapi',
  },
  { group: 'checks', name: 'types', command: ['tsc', '--noEmit', '-p', '.'] },
  { group: 'bundler', name: 'Forge bundle', command: ['node', 'test/checks/bundle.cjs'] },
  {
    group: 'checks',
    name: 'layout',
    command: ['prettier', '--check', '--cache', '--cache-location=.cache/prettier', '--log-level=warn', '.'],
  },
  jest('bundler', 'planted wrongs', ['test/checks/planted']),
  jest('bundler', 'the story in the Forge bundle', [inForgeBundle], {
    env: { TRIN_BUNDLE: forgeBundle },
    after: 'Forge bundle',
  }),
  jest('checks', 'manifest, scopes, README', ['test/checks/', '--testPathIgnorePatterns', 'planted']),
  { group: 'checks', name: 'architecture', command: ['depcruise', '--output-type', 'err', 'src', 'static', 'test'] },
  { group: 'browser', name: 'pages', command: ['tsx', 'test/run/build-pages.ts'] },
  { group: 'checks', name: 'unused', command: ['knip', '--no-progress'] },

  // Whatever no other group names runs here, so that no test can be left out.
  jest('scenarios', 'scenarios', ['--testPathIgnorePatterns', ...elsewhere, inForgeBundle], { cores: 2 }),

  jest('crash', 'crash points', ['test/(scenarios/)?(move-)?crash'], { cores: 2 }),

  jest('browser', 'browser', ['test/browser/', '--testPathIgnorePatterns', ...inDepth], {
    env: { TRIN_PICTURES: 'none' },
    needs: 'chromium',
    after: 'pages',
    cores: 2,
  }),

  ...deep.map(([name, ...paths]) => jest('deep', name, paths, { env: { TRIN_DEEP: '1' }, cores: 2 })),
  { group: 'deep', name: 'pages to look at', command: ['tsx', 'test/run/build-pages.ts'] },
  jest('deep', 'screens in every language', ['test/browser/'], {
    env: { TRIN_DEEP: '1' },
    needs: 'chromium',
    after: 'pages to look at',
  }),
];
