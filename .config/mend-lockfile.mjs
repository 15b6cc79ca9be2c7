// Adds to package-lock.json the optional binaries for other systems that npm left out.
//
// `npm ci` compares the lockfile with each package's `optionalDependencies` and stops with EUSAGE when one has no
// entry. npm writes no entry for an optional binary that the registry didn't offer at that moment, and never asks for
// it again, so a lockfile made then fails on every machine. This script asks the registry for what is missing. If the
// registry still has no such package, the entry names version, os, and cpu without `integrity`: enough for `npm ci`,
// but the test of the lockfile fails until a later run finds the package.
//
// Run after `npm install`; it changes nothing when nothing is missing.
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

/** The member of `known` that stands between dashes in a package's name, as npm's os and cpu fields spell it. */
const named = (name, known) => known.find((word) => name.split(/[/-]/).includes(word));

/** The folder of `node_modules` in which a package stands: where a dependency of its own is put to be found first. */
const folderOf = (owner) => owner.slice(0, owner.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** The hash of a package in the registry; undefined when the registry doesn't have it. */
const integrityOf = (name, version) =>
  promisify(execFile)('npm', ['view', `${name}@${version}`, 'dist.integrity'], {
    shell: process.platform === 'win32',
  }).then(
    ({ stdout }) => stdout.trim() || undefined,
    () => undefined,
  );

const mended = [];
for (const [owner, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  if (owner === '') continue;
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const places = [`${owner}/node_modules/${name}`, `${folderOf(owner)}${name}`];
    const os = named(name, systems) ?? (name.endsWith('-wasm32-wasi') ? 'wasi' : undefined);
    const cpu = named(name, processors);
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
    mended.push(`${name}@${version}${integrity === undefined ? ' (without integrity)' : ''}`);
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en')),
);
await writeFile(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(mended.length === 0 ? 'Nothing to mend.' : `Mended in the lockfile: ${mended.join(', ')}`);
