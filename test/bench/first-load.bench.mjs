// W1: JavaScript of a first load, gzip. `node test/bench/first-load.bench.mjs`; builds the pages when they are not built.
// Counted is what the browser must have before the page works: the entry, what it imports statically, and what the
// page's route brings, the texts of one language included.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const ROOT = path.resolve(import.meta.dirname, '../..');
const BUILT = path.join(ROOT, 'dist/web');
const MANIFEST = path.join(BUILT, '.vite/manifest.json');
const KIB = 1024;

const LOADS = [
  { page: '/', bar: 170, routes: ['src/locales/id.po'] },
  { page: '/o/:id', bar: 170, routes: ['src/locales/id.po', 'src/pages/opportunity/opportunity-page.tsx'] },
  {
    page: '/work/new',
    bar: 350,
    routes: [
      'src/locales/id.po',
      'src/locales/staff/id.po',
      'src/components/staff/staff-layout.tsx',
      'src/pages/work/post-page.tsx',
    ],
  },
  {
    page: '/admin/partners',
    bar: 350,
    routes: [
      'src/locales/id.po',
      'src/locales/staff/id.po',
      'src/components/staff/staff-layout.tsx',
      'src/pages/admin/partners-page.tsx',
    ],
  },
];

/** Every chunk that the given ones need at once. */
function closure(manifest, keys, found = new Set()) {
  for (const key of keys) {
    if (found.has(key)) continue;
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The build has no ${key}; the list of this benchmark is out of date.`);
    found.add(key);
    closure(manifest, chunk.imports ?? [], found);
  }
  return found;
}

const gzipOf = (file) => gzipSync(readFileSync(path.join(BUILT, file)), { level: 9 }).length;

if (!existsSync(MANIFEST)) {
  execFileSync(process.execPath, ['--run', 'web:build'], { cwd: ROOT, stdio: 'inherit' });
}
const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'));
const entry = Object.keys(manifest).filter((key) => manifest[key].isEntry);
let held = true;
for (const { page, bar, routes } of LOADS) {
  const chunks = [...closure(manifest, [...entry, ...routes])].map((key) => manifest[key].file);
  const bytes = ['theme.js', ...chunks].reduce((sum, file) => sum + gzipOf(file), 0);
  const holds = bytes <= bar * KIB;
  held &&= holds;
  const size = `${(bytes / KIB).toFixed(1)} KiB`;
  console.log(
    `W1  ${page.padEnd(16)} ${size.padStart(10)}  (≤ ${bar})  ${holds ? 'holds' : 'MISSED'}  ${chunks.length} files`,
  );
}
process.exitCode = held ? 0 : 1;
