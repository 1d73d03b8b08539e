import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** One file that breaks one rule, and the files that it imports. */
const PLANTED: Readonly<Record<string, readonly [path: string, imports: string]>> = {
  'kernel-imports-nothing': ['libs/kernel/src/planted.ts', '../../platform/src/target.js'],
  'core-is-pure': ['libs/domains/clients/core/planted.ts', '../../../platform/src/target.js'],
  'platform-knows-no-domain': ['libs/platform/src/planted.ts', '../../domains/clients/index.js'],
  'domains-enter-by-index': ['libs/domains/partners/deep.ts', '../clients/core/target.js'],
  'domains-know-no-app': ['libs/domains/partners/app.ts', '../../../apps/api/src/target.js'],
  'apps-enter-by-index': ['apps/worker/src/deep.ts', '../../../libs/domains/clients/core/target.js'],
  'apps-apart': ['apps/worker/src/apart.ts', '../../api/src/target.js'],
  'web-stands-alone': ['apps/web/src/planted.ts', '../../../libs/platform/src/target.js'],
  'resolver-reaches-no-rows': ['libs/domains/clients/clients.resolver.ts', './clients.repository.js'],
  'no-cycles': ['libs/domains/clients/one.ts', './two.js'],
  'database-libraries': ['libs/domains/clients/database.ts', 'typeorm'],
  'graphql-library': ['libs/domains/clients/graph.ts', '@nestjs/graphql'],
  'queue-libraries': ['libs/domains/clients/queue.ts', 'bullmq'],
  'search-library': ['libs/domains/clients/search.ts', 'meilisearch'],
  'message-libraries': ['libs/domains/clients/mail.ts', 'nodemailer'],
};

const TARGETS: Readonly<Record<string, string>> = {
  'libs/platform/src/target.ts': 'export const target = 1;',
  'libs/domains/clients/index.ts': 'export const target = 1;',
  'libs/domains/clients/core/target.ts': 'export const target = 1;',
  'libs/domains/clients/clients.repository.ts': 'export const target = 1;',
  'libs/domains/clients/two.ts': "import './one.js';",
  'apps/api/src/target.ts': 'export const target = 1;',
};

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

/** The rules of the real configuration, broken in a tree of its own. */
class PlantedTree {
  readonly folder = mkdtempSync(join(tmpdir(), 'titian-structure-'));

  constructor() {
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
      cpSync(join(ROOT, file), join(this.folder, file));
    symlinkSync(join(ROOT, 'node_modules'), join(this.folder, 'node_modules'));
    for (const [path, text] of Object.entries(TARGETS)) this.write(path, text);
    for (const [path, imports] of Object.values(PLANTED)) this.write(path, `import '${imports}';`);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), `${text}\nexport const here = '${path}';\n`);
  }

  cruise(): Promise<Report> {
    const call = [CRUISER, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'libs', 'apps'];
    return new Promise((done, fail) => {
      execFile(process.execPath, call, { cwd: this.folder, maxBuffer: 50_000_000 }, (error, stdout, stderr) => {
        if (stdout) done(JSON.parse(stdout) as Report);
        else fail(new Error(stderr || error?.message));
      });
    });
  }
}

describe('the rules of structure', () => {
  let tree: PlantedTree;
  let found: Set<string>;
  const streets: [string, string][] = [];

  beforeAll(async () => {
    tree = new PlantedTree();
    const { forbidden } = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs')) as {
      forbidden: { name: string; from: { path?: string } }[];
    };
    const domains = forbidden
      .filter(({ name }) => name.startsWith('one-way-street-'))
      .map(({ name }) => name.slice('one-way-street-'.length));
    domains.slice(0, -1).forEach((domain, index) => {
      const path = `libs/domains/${domain}/uphill.ts`;
      const next = domains[index + 1]!;
      tree.write(`libs/domains/${next}/index.ts`, '');
      tree.write(path, `import '../${next}/index.js';`);
      streets.push([`one-way-street-${domain}`, path]);
    });
    const report = await tree.cruise();
    found = new Set(report.summary.violations.map(({ rule, from }) => `${rule.name} ${from}`));
  }, 60_000);

  afterAll(() => rmSync(tree.folder, { recursive: true, force: true }));

  it.each(Object.entries(PLANTED))('%s is held', (name, [path]) => {
    expect(found).toContain(`${name} ${path}`);
  });

  it('holds the one-way street between every two neighbours', () => {
    expect(streets.length).toBeGreaterThan(15);
    for (const [name, path] of streets) expect(found).toContain(`${name} ${path}`);
  });

  it('has a planted violation for every rule', () => {
    const { forbidden } = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs')) as {
      forbidden: { name: string }[];
    };
    const planted = new Set([...Object.keys(PLANTED), ...streets.map(([name]) => name)]);
    const last = forbidden.filter(({ name }) => name.startsWith('one-way-street-')).at(-1)!.name;
    expect(forbidden.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([last]);
  });
});
