// Completes package-lock.json: `node apps/launcher/complete-lock.mjs [--check]`.
// npm leaves out an optional package that the registry in use does not carry (mirrors often lack those of other
// systems), and `npm ci` then refuses the lock that npm itself wrote. What such a package is follows from its parent,
// which names its exact version, and from its own name, which names the system.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const EXACT = /^\d+\.\d+\.\d+[\w.+-]*$/;
const SYSTEMS = ['darwin', 'linux', 'win32', 'freebsd', 'openbsd', 'android', 'openharmony'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'loong64', 'riscv64'];
const LIBRARIES = { gnu: 'glibc', musl: 'musl', gnueabihf: 'glibc', musleabihf: 'musl' };

/** @returns {object|null} the lock's entry of a package for another system; null when its name tells too little */
export function entryFor(name, version, { dev }) {
  const words = name.split(/[/-]/);
  const os = SYSTEMS.find((one) => words.includes(one));
  const cpu = PROCESSORS.find((one) => words.includes(one));
  if (!os || !cpu || !EXACT.test(version)) return null;
  const library = Object.keys(LIBRARIES).find((one) => os === 'linux' && words.includes(one));
  const file = name.split('/').at(-1);
  return {
    version,
    resolved: `https://registry.npmjs.org/${name}/-/${file}-${version}.tgz`,
    cpu: [cpu],
    ...(dev ? { dev: true } : {}),
    ...(library ? { libc: [LIBRARIES[library]] } : {}),
    optional: true,
    os: [os],
  };
}

// Where Node would look for `name` from the package at `place`, nearest first.
function places(place, name) {
  const found = [];
  for (let from = place; ; from = from.slice(0, Math.max(from.lastIndexOf('/node_modules/'), 0))) {
    found.push(`${from ? `${from}/` : ''}node_modules/${name}`);
    if (!from) return found;
  }
}

/** @returns {string|null} where the missing package belongs; null when it is there */
function gap(packages, place, { name, version }) {
  const nearest = places(place, name).find((one) => packages[one]);
  if (!nearest) return `node_modules/${name}`;
  return !EXACT.test(version) || packages[nearest].version === version ? null : `${place}/node_modules/${name}`;
}

/** @returns {{packages: object, added: string[], unknown: string[]}} the completed entries, sorted as npm sorts them */
export function complete(packages) {
  const all = { ...packages };
  const added = [];
  const unknown = [];
  for (const [place, parent] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const target = gap(all, place, { name, version });
      if (!target) continue;
      all[target] = entryFor(name, version, parent);
      (all[target] ? added : unknown).push(`${name}@${version}`);
    }
  }
  const sorted = Object.entries(all)
    .filter(([, entry]) => entry)
    .sort(([one], [other]) => one.localeCompare(other, 'en'));
  return { packages: added.length > 0 ? Object.fromEntries(sorted) : packages, added, unknown };
}

function main(check) {
  const file = path.resolve(import.meta.dirname, '../../package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const { packages, added, unknown } = complete(lock.packages);
  if (unknown.length > 0) console.error(`not understood: ${unknown.join(', ')}`);
  if (check && added.length > 0)
    console.error(
      `package-lock.json lacks ${added.length} optional packages of other systems, so that npm ci refuses it.\nRun: node apps/launcher/complete-lock.mjs`,
    );
  if (!check && added.length > 0) writeFileSync(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
  if (!check) console.log(`${added.length} added`);
  return unknown.length > 0 || (check && added.length > 0) ? 1 : 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = main(process.argv.includes('--check'));
