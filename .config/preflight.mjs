// Runs before the npm scripts that need node_modules, and says what's missing before a tool fails with an obscure error.
// It's plain JavaScript without dependencies, so that an old Node can run it.
import { existsSync, readFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const { engines } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const needed = engines.node.replace('>=', '');

/** Whether a version is older than a minimum, both in the format `major.minor.patch`. Missing parts count as 0. */
function isOlder(version, minimum) {
  const [a, b] = [version, minimum].map((each) => each.split('.').map(Number));
  const differing = [0, 1, 2].find((part) => (a[part] ?? 0) !== (b[part] ?? 0));
  return differing !== undefined && (a[differing] ?? 0) < (b[differing] ?? 0);
}

const missing = [];
if (isOlder(process.versions.node, needed)) {
  missing.push(
    `Node ${needed} or newer; this is ${process.versions.node}. On Linux x64, "npm ci" installs it. ` +
      `Elsewhere, install it, for example with "nvm install" or from https://nodejs.org/.`,
  );
}
if (!existsSync(new URL('node_modules/astro/package.json', root))) {
  missing.push('the packages in package-lock.json. Run "npm ci".');
}
for (const what of missing) console.error(`Missing: ${what}`);
process.exitCode = missing.length > 0 ? 1 : 0;
