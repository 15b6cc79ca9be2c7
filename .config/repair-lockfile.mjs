// Adds to package-lock.json the optional binaries for other systems that npm left out.
//
// `npm ci` fails with EUSAGE if a package's optional dependency has no entry in the lockfile. npm writes no entry for an
// optional binary that the registry doesn't have at that moment, and never adds it later, so such a lockfile fails on
// every machine. This script looks up the missing packages in the registry. If a package still isn't there, its entry has a
// version, os, and cpu, but no `integrity`. That's enough for `npm ci`, but the lockfile test fails until a later run
// finds the package.
//
// Run it after `npm install`. It changes nothing if nothing is missing.
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(await readFile(path, 'utf8'));
const systems = [
  'darwin',
  'linux',
  'win32',
  'windows',
  'freebsd',
  'android',
  'openbsd',
  'netbsd',
  'sunos',
  'aix',
  'openharmony',
];
const processors = [
  'arm64',
  'x64',
  'ia32',
  'arm',
  'wasm32',
  'riscv64',
  'ppc64',
  's390x',
  'loong64',
  'mips64el',
];

/** The first of the `known` names that is a part of a package's name, as `linux` is of `@esbuild/linux-x64`. */
const findPart = (name, known) => known.find((word) => name.split(/[/-]/).includes(word));

/** The `node_modules` folder that contains a package, such as `node_modules/` for `node_modules/vite`. */
const folderOf = (owner) => owner.slice(0, owner.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** The hash of a package in the registry; undefined if the registry doesn't have the package. */
const integrityOf = (name, version) =>
  promisify(execFile)('npm', ['view', `${name}@${version}`, 'dist.integrity'], {
    shell: process.platform === 'win32',
  }).then(
    ({ stdout }) => stdout.trim() || undefined,
    () => undefined,
  );

const added = [];
for (const [owner, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  if (owner === '') continue;
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const places = [`${owner}/node_modules/${name}`, `${folderOf(owner)}${name}`];
    const os = findPart(name, systems) ?? (name.endsWith('-wasm32-wasi') ? 'wasi' : undefined);
    const cpu = findPart(name, processors);
    if (!/^\d/.test(version) || os === undefined || cpu === undefined) continue;
    const present = places.find((place) => lock.packages[place]?.version === version);
    if (present !== undefined && lock.packages[present].integrity !== undefined) continue;
    const integrity = await integrityOf(name, version);
    if (present !== undefined && integrity === undefined) continue;
    lock.packages[present ?? places[1]] = {
      version,
      cpu: [cpu],
      dev,
      integrity,
      optional: true,
      os: [os === 'windows' ? 'win32' : os],
    };
    added.push(`${name}@${version}${integrity === undefined ? ' (without integrity)' : ''}`);
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en')),
);
await writeFile(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'Nothing is missing.' : `Added to the lockfile: ${added.join(', ')}`);
