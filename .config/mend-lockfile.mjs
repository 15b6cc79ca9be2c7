// Adds to package-lock.json the optional platform binaries that the registry at hand did not offer.
//
// `npm ci` compares the lockfile with each package's `optionalDependencies` and stops with EUSAGE when one has no
// entry. npm writes no entry for an optional binary that it could not find, so a lockfile made against an incomplete
// mirror fails on every machine. An entry that names version, os and cpu mends it: npm then skips the binary on other
// platforms and fetches it on its own. Run after `npm install`; it changes nothing when nothing is missing.
import { readFile, writeFile } from 'node:fs/promises';

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

const added = [];
for (const [owner, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
  if (owner === '') continue;
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const places = [`${owner}/node_modules/${name}`, `${folderOf(owner)}${name}`];
    const os = named(name, systems) ?? (name.endsWith('-wasm32-wasi') ? 'wasi' : undefined);
    const cpu = named(name, processors);
    if (!/^\d/.test(version) || os === undefined || cpu === undefined) continue;
    if (places.some((place) => lock.packages[place]?.version === version)) continue;
    lock.packages[places[1]] = { version, cpu: [cpu], optional: true, os: [os === 'windows' ? 'win32' : os] };
    added.push(`${name}@${version}`);
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en')),
);
await writeFile(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'The lockfile is complete.' : `Added to the lockfile: ${added.join(', ')}`);
