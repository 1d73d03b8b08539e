// Who may import whom (house.md). `npm run structure` holds it; test/structure plants a violation of each rule.
const domains = [
  'identity',
  'reference',
  'clients',
  'partners',
  'opportunities',
  'consents',
  'discovery',
  'imports',
  'rules',
  'matching',
  'applications',
  'introductions',
  'placements',
  'loans',
  'grants',
  'assistance',
  'repatriation',
  'notifications',
  'indicators',
];

const any = (names) => `(${names.join('|')})`;

/** A domain may import only those before it on the one-way street. */
const oneWay = domains.map((name, index) => ({
  name: `one-way-street-${name}`,
  severity: 'error',
  from: { path: `^libs/domains/${name}/` },
  to: { path: `^libs/domains/${any([...domains.slice(index + 1), '__none__'])}/` },
}));

const only = (name, packages, allowed) => ({
  name,
  severity: 'error',
  from: {
    path: '^(libs|apps)/',
    pathNot: [...allowed, '\\.(e2e-)?spec\\.ts$', '\\.contract\\.ts$', '^apps/launcher/', '^apps/web/'],
  },
  // A package whose exports the cruiser cannot follow stands there by its bare name.
  to: { path: `(^|node_modules/)${any(packages)}(/|$)` },
});

module.exports = {
  forbidden: [
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/kernel/' },
    },
    {
      name: 'core-is-pure',
      severity: 'error',
      from: { path: '^libs/domains/([^/]+)/core/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^libs/kernel/', '^libs/domains/$1/core/'] },
    },
    {
      name: 'platform-knows-no-domain',
      severity: 'error',
      from: { path: '^libs/platform/', pathNot: '\\.(e2e-)?spec\\.ts$' },
      to: { path: ['^libs/domains/', '^apps/'] },
    },
    {
      name: 'domains-enter-by-index',
      severity: 'error',
      from: { path: '^libs/domains/([^/]+)/', pathNot: '\\.e2e-spec\\.ts$' },
      to: { path: '^libs/domains/', pathNot: ['^libs/domains/$1/', '^libs/domains/[^/]+/index\\.ts$'] },
    },
    {
      name: 'domains-know-no-app',
      severity: 'error',
      from: { path: '^libs/domains/', pathNot: '\\.(e2e-)?spec\\.ts$' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-enter-by-index',
      severity: 'error',
      from: { path: '^apps/(api|worker)/' },
      to: { path: '^libs/domains/', pathNot: '^libs/domains/[^/]+/index\\.ts$' },
    },
    {
      name: 'apps-apart',
      severity: 'error',
      // Tests in a browser start the whole product.
      from: { path: '^apps/([^/]+)/', pathNot: '^apps/web/e2e/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    { name: 'web-stands-alone', severity: 'error', from: { path: '^apps/web/src/' }, to: { path: '^(libs|test)/' } },
    {
      name: 'resolver-reaches-no-rows',
      severity: 'error',
      from: { path: '\\.resolver\\.ts$' },
      to: { path: '\\.(repository|entity)\\.ts$' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...oneWay,
    only(
      'database-libraries',
      ['typeorm', 'pg'],
      ['\\.(entity|repository|queries)\\.ts$', '^libs/platform/src/(db|search|queue|events)/'],
    ),
    only(
      'graphql-library',
      ['@nestjs/graphql', '@nestjs/apollo'],
      ['\\.(graphql|resolver|loader)\\.ts$', '^libs/platform/src/(graphql|auth)/', '^apps/api/'],
    ),
    only('queue-libraries', ['bullmq', 'ioredis'], ['^libs/platform/src/queue/']),
    only('search-library', ['meilisearch'], ['^libs/platform/src/search/']),
    only('message-libraries', ['nodemailer', 'web-push'], ['^libs/platform/src/messaging/']),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
