// What api and worker load at the start, each in one file: hundreds of small files cost half a second to find and read
// (G5). Packages stay outside, and so does what is started by its own path (commands, threads).
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';

const PROGRAMS = ['apps/api/src/main.js', 'apps/worker/src/main.js'];

const ofPackage = (id) => !id.startsWith('.') && !id.startsWith('#') && !path.isAbsolute(id);

/** A file that asks where it stands gets the answer it would have got on its own. */
function placed(code, file, folder) {
  const way = (to) => path.relative(folder, to).split(path.sep).join('/');
  return code
    .replaceAll('import.meta.dirname', `(import.meta.dirname + ${JSON.stringify(`/${way(path.dirname(file))}`)})`)
    .replaceAll('import.meta.url', `new URL(${JSON.stringify(way(file))}, import.meta.url).href`);
}

async function bundle(dist, program) {
  const entry = path.join(dist, program);
  const load = (id) => {
    if (!id.startsWith(dist)) return null;
    const map = existsSync(`${id}.map`) ? readFileSync(`${id}.map`, 'utf8') : null;
    return { code: placed(readFileSync(id, 'utf8'), id, path.dirname(entry)), map };
  };
  const build = await rolldown({
    input: entry,
    platform: 'node',
    treeshake: false,
    external: ofPackage,
    plugins: [{ name: 'placed', load }],
  });
  // GraphQL and Nest know classes by their names.
  const [chunk] = (await build.generate({ format: 'es', sourcemap: 'hidden', keepNames: true })).output;
  await build.close();
  return { entry, code: chunk.code, map: chunk.map.toString() };
}

/** @returns {Promise<{entry: string, code: string, map: string}[]>} the programs of `dist`, whole */
export const bundlePrograms = (dist) =>
  Promise.all(
    PROGRAMS.filter((program) => existsSync(path.join(dist, program))).map((program) => bundle(dist, program)),
  );
