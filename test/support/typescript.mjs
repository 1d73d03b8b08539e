// Lets node run the sources as they are, decorators included: node --conditions=source --import ./test/support/typescript.mjs x.ts
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, enableCompileCache, flushCompileCache, registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(import.meta.dirname, '../..');
const OPTIONS = path.join(ROOT, '.swcrc');
// Every process of the tests loads the same hundreds of files; one has to translate them.
const KEPT = path.join(ROOT, '.cache/typescript');

// What node made of it as well. Not only at the end, which a process that is killed does not see.
enableCompileCache(path.join(ROOT, '.cache/node'));
setTimeout(flushCompileCache, 5000).unref();

const require = createRequire(import.meta.url);
const options = readFileSync(OPTIONS, 'utf8');
const { version } = JSON.parse(readFileSync(require.resolve('@swc/core/package.json'), 'utf8'));

const settings = JSON.parse(options);
delete settings.$schema;
// Loaded only where something is not kept yet: that alone takes a tenth of a second.
const translate = (source, filename) =>
  require('@swc/core').transformSync(source, { ...settings, filename, swcrc: false, sourceMaps: 'inline' }).code;

/** The translation of a file: kept by its place and its content, so a changed one is another. */
function translated(filename) {
  const source = readFileSync(filename, 'utf8');
  const key = createHash('sha256').update([version, options, filename, source].join('\0')).digest('hex');
  const file = path.join(KEPT, `${key}.js`);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    const code = translate(source, filename);
    mkdirSync(KEPT, { recursive: true });
    // Under another name first: several processes write the same.
    writeFileSync(`${file}.${process.pid}`, code);
    renameSync(`${file}.${process.pid}`, file);
    return code;
  }
}

// A spec is asked for once per run, with a query behind its name.
const isSource = (url) => /\.ts(\?|$)/.test(url);

registerHooks({
  resolve(specifier, context, next) {
    const ours = specifier.startsWith('.') && specifier.endsWith('.js') && isSource(context.parentURL ?? '');
    return next(ours ? `${specifier.slice(0, -3)}.ts` : specifier, context);
  },
  load(url, context, next) {
    if (!url.startsWith('file:') || !isSource(url)) return next(url, context);
    return { format: 'module', source: translated(fileURLToPath(url)), shortCircuit: true };
  },
});
