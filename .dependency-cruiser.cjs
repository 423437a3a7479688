// Who may import whom. Each rule forbids every target but the ones named.
const only = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { pathNot: allowed },
});
/** Closed lists of words, which the contract and so the screens read where the rules keep them. */
const CHOICES = '^src/domain/\\w+/choices\\.ts$';
/** How long a minute, an hour and a day are. */
const TIME = '^src/domain/time\\.ts$';
const packages = (...names) => `(^|node_modules/)(${names.join('|')})(/|$)`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    only('domain', '^src/domain/', ['^src/domain/', packages('date-fns', '@date-fns/tz')], 'rules know rules only'),
    only('choices', CHOICES, [CHOICES], 'so that no rule comes to a screen with them'),
    only('time', TIME, ['^$'], 'the same'),
    only('app', '^src/app/', ['^src/(app|domain|messages)/', '^src/ports/', '^src/contract/', packages('date-fns')]),
    only('ports', '^src/ports/', ['^src/(ports|domain)/']),
    only('contract', '^src/contract/', ['^src/(contract|domain)/', packages('zod')]),
    only('messages', '^src/messages/', ['^src/(messages|domain)/', '^src/contract/']),
    only('handlers', '^src/handlers/', [
      '^src/(handlers|app|domain|messages)/',
      '^src/ports/',
      '^src/contract/',
      packages('@forge', 'zod'),
    ]),
    only('adapters', '^src/adapters/', [
      '^src/(adapters|domain|messages)/',
      '^src/ports/',
      '^src/contract/',
      packages('@forge', 'zod', 'date-fns', 'zlib'),
    ]),
    only('index', '^src/index\\.ts$', ['^src/(handlers|adapters)/']),
    only('static', '^static/src/', ['^static/', '^src/contract/', '^src/messages/', 'node_modules/']),
    {
      name: 'types-of-domain-only',
      severity: 'error',
      from: { path: '^(src/contract/|src/messages/)' },
      to: { path: '^src/domain/', pathNot: [CHOICES, TIME], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-test-in-the-app', severity: 'error', from: { path: '^(src|static)/' }, to: { path: '^test/' } },
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphan',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/index\\.ts$', orphan: true },
      to: {},
    },
    { name: 'must-resolve', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
