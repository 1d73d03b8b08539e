// Fails when a text of the pages is missing from a catalog, when a translation is empty or lost a placeholder, and when
// a catalog holds a text that no page shows any more. `--write` brings the catalogs up to date instead of comparing.
import { existsSync, mkdtempSync, readFileSync, rmSync, cpSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import { compileMessage } from '@lingui/message-utils/compileMessage';

const here = import.meta.dirname;
const write = process.argv.includes('--write');
const configPath = join(here, 'lingui.config.ts');

/** The catalogs as a fresh extraction would leave them, in a copy of the folder that is thrown away. */
function extract() {
  const cli = join(here, '../../node_modules/@lingui/cli/dist/lingui.js');
  const run = spawnSync(process.execPath, [cli, 'extract', '--clean', '--config', configPath], {
    cwd: here,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stdout + run.stderr);
}

/** The values and tags that a text shows, plural branches included. */
function placeholders(text) {
  const found = new Set([...text.matchAll(/<\/?(\w+)\/?>/g)].map((match) => `<${match[1]}>`));
  const collect = (tokens) => {
    if (!Array.isArray(tokens)) return;
    for (const token of tokens) {
      if (!Array.isArray(token)) continue;
      found.add(token[0]);
      if (token[2] && typeof token[2] === 'object') Object.values(token[2]).forEach(collect);
    }
  };
  collect(compileMessage(text));
  return [...found].sort().join(' ');
}

async function problemsOf(catalog, locales) {
  const found = [];
  for (const locale of locales) {
    const messages = await catalog.read(locale);
    for (const [id, message] of Object.entries(messages ?? {})) {
      const source = message.message ?? id;
      const text = message.translation;
      if (message.obsolete) found.push(`${locale}: no page shows "${source}" any more`);
      else if (!text && locale !== 'en') found.push(`${locale}: "${source}" is not translated`);
      else if (text && placeholders(text) !== placeholders(source))
        found.push(`${locale}: "${text}" has other placeholders than "${source}"`);
    }
  }
  return found;
}

const config = getConfig({ configPath });
const folder = join(here, 'src/locales');
const copy = mkdtempSync(join(tmpdir(), 'titian-locales-'));
cpSync(folder, copy, { recursive: true });
const files = ['id', 'vi', 'en'].flatMap((locale) => [`${locale}.po`, `staff/${locale}.po`]);
const read = (root, name) => (existsSync(join(root, name)) ? readFileSync(join(root, name), 'utf8') : '');
const body = (text) => text.replace(/^"POT-Creation-Date.*$/m, '');

let problems = [];
try {
  extract();
  for (const name of files)
    if (!write && body(read(copy, name)) !== body(read(folder, name)))
      problems.push(`${name} does not hold exactly the texts of the pages; run: npm run locales:write`);
  for (const catalog of await getCatalogs(config)) problems.push(...(await problemsOf(catalog, config.locales)));
} finally {
  if (!write) cpSync(copy, folder, { recursive: true });
  rmSync(copy, { recursive: true, force: true });
}
if (write) problems = problems.filter((text) => text.includes('placeholders'));
if (problems.length) {
  console.error(problems.join('\n'));
  console.error(`${problems.length} problem(s)`);
  process.exit(1);
}
console.log('Every text is there in three languages.');
