// Generates src/gql from the committed schema and the pages' operations:
//   node apps/web/codegen.mjs [--check] [--schema <file>]
// --check writes nothing and fails when the committed files differ.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { Kind, buildSchema, parse, print, validate, visit } from 'graphql';

const here = import.meta.dirname;
const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    schema: { type: 'string', default: join(here, '../../schema.graphql') },
  },
});
const schemaText = readFileSync(options.schema, 'utf8');
const schema = buildSchema(schemaText);

/** Several outputs, because a module cannot be split between chunks: what staff ask must not travel to a client's phone. */
const outputs = [
  { folder: 'src/gql/', sources: ['session', 'pages/browse', 'pages/opportunity'] },
  { folder: 'src/gql/account/', sources: ['pages/session', 'pages/sharing', 'pages/notices'] },
  { folder: 'src/gql/own/', sources: ['pages/own'] },
  { folder: 'src/gql/answer/', sources: ['components', 'pages/answer'] },
  { folder: 'src/gql/staff/', sources: ['components', 'pages/work', 'pages/admin'] },
];

/** Plain hex, as the persistedQuery extension carries it; the preset's own sha256 has a prefix. */
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

const scalars = { ID: 'string', Date: 'string', DateTime: 'string', MinorUnits: 'string', LocalTime: 'string' };
const config = {
  scalars,
  strictScalars: true,
  enumsAsTypes: true,
  useTypeImports: true,
  skipTypename: false,
  nonOptionalTypename: true,
  arrayInputCoercion: false,
};

const operationFiles = (folder) =>
  readdirSync(join(here, 'src', folder), { recursive: true })
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => join(here, 'src', folder, name));

const withTypename = (document) =>
  visit(document, {
    SelectionSet(node, _key, parent) {
      if (parent?.kind === Kind.OPERATION_DEFINITION || parent === undefined) return undefined;
      if (node.selections.some((selection) => selection.kind === Kind.FIELD && selection.name.value === '__typename'))
        return undefined;
      return {
        ...node,
        selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }, ...node.selections],
      };
    },
  });

function documentsOf(sources) {
  const files = sources
    .flatMap(operationFiles)
    .map((location) => ({ location, document: parse(readFileSync(location, 'utf8')) }));
  const whole = { kind: Kind.DOCUMENT, definitions: files.flatMap((file) => file.document.definitions) };
  const errors = validate(schema, whole).filter((error) => !error.message.includes('is never used'));
  if (errors.length) throw new Error(errors.map((error) => error.message).join('\n'));
  return files.map((file) => {
    const document = withTypename(file.document);
    return { location: file.location, document, rawSDL: print(document) };
  });
}

async function generate({ folder, sources }) {
  const sections = await preset.buildGeneratesSection({
    baseOutputDir: folder,
    config,
    schema: parse(schemaText),
    schemaAst: schema,
    documents: documentsOf(sources),
    presetConfig: {
      fragmentMasking: false,
      skipIndexFile: true,
      persistedDocuments: { mode: 'embedHashInDocument', hashPropertyName: 'hash', hashAlgorithm: sha256 },
    },
    pluginContext: {},
    pluginMap: {},
    plugins: [],
  });
  const texts = await Promise.all(sections.map((section) => codegen(section)));
  return Object.fromEntries(sections.map((section, index) => [section.filename, texts[index]]));
}

const files = {};
for (const output of outputs) Object.assign(files, await generate(output));

const manifests = Object.keys(files).filter((name) => name.endsWith('persisted-documents.json'));
const manifest = Object.assign({}, ...manifests.map((name) => JSON.parse(files[name])));
for (const name of manifests) delete files[name];
for (const [hash, text] of Object.entries(manifest)) {
  parse(text);
  if (sha256(text) !== hash) throw new Error(`The hash of ${print(parse(text)).slice(0, 60)} is not its text's.`);
}
files['src/gql/persisted-documents.json'] =
  `${JSON.stringify(Object.fromEntries(Object.entries(manifest).sort()), null, 2)}\n`;

/** The preset writes each document out as a syntax tree, ten times the size of its text; a phone parses the text instead. */
function withTexts(name, source, texts) {
  const made = source
    .replace(/^export const \w+FragmentDoc = .*$\n?/gm, '')
    .replace(
      /^export const (\w+)Document = .*?"hash":"([0-9a-f]{64})".* as unknown as DocumentNode<(\w+), (\w+)>;$/gm,
      (...[, operation, hash, result, variables]) => {
        const text = JSON.stringify(texts[hash]);
        return `export const ${operation}Document = /* @__PURE__ */ operation<${result}, ${variables}>('${hash}', ${text});`;
      },
    );
  if (made.includes('unknown as DocumentNode')) throw new Error(`${name}: a document was not understood`);
  const up = '../'.repeat(name.split('/').length - 2);
  return made.replace(
    /^import type \{ TypedDocumentNode as DocumentNode \} .*$/m,
    `import { operation } from '${up}graphql/operation.js';`,
  );
}
for (const name of Object.keys(files))
  if (name.endsWith('graphql.ts')) files[name] = withTexts(name, files[name], manifest);

const stale = [];
for (const [name, text] of Object.entries(files)) {
  if (name.endsWith('gql.ts')) continue;
  const file = join(here, name);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  stale.push(name);
  if (options.check) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
if (options.check && stale.length) {
  console.error(`Generated files are out of date: ${stale.join(', ')}. Run: npm run web:codegen`);
  process.exit(1);
}
console.log(`${Object.keys(manifest).length} operations, ${stale.length} file(s) written`);
