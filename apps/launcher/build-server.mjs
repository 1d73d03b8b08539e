// TypeScript -> JavaScript, file by file, into dist/; api and worker then each in one file. What has no source any more
// goes.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transform } from '@swc/core';
import { serverSources } from './builds.mjs';
import { bundlePrograms } from './bundle-server.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const dist = path.join(root, 'dist');

async function build(file) {
  const source = readFileSync(path.join(root, file), 'utf8');
  const target = path.join(dist, file.replace(/\.ts$/, '.js'));
  const { code, map } = await transform(source, {
    filename: path.join(root, file),
    sourceFileName: path.relative(path.dirname(target), path.join(root, file)),
    root,
    configFile: path.join(root, '.swcrc'),
  });
  mkdirSync(path.dirname(target), { recursive: true });
  write(target, code, map ?? '');
}

function write(target, code, map) {
  writeFileSync(target, `${code}\n//# sourceMappingURL=${path.basename(target)}.map\n`);
  writeFileSync(`${target}.map`, map);
}

for (const folder of ['apps', 'libs']) rmSync(path.join(dist, folder), { recursive: true, force: true });
await Promise.all(serverSources(root).map(build));
for (const { entry, code, map } of await bundlePrograms(dist)) write(entry, code, map);
