import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { astroProgram } from '../runner/astro-server.ts';
import { runProgram } from '../runner/programs.ts';
import { root } from './site.ts';

/**
 * Builds a site with the packages of this project.
 *
 * @param name what the name of its folder begins with
 * @param files the contents of its files, by their paths in its folder, which is two folders below the project's
 * @returns the folder, with a slash at its end; the built site is in `dist` there
 * @throws when the build fails, with Astro's message
 */
export async function buildSmallSite(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  // Inside the project, so that the packages are found. A link to them from elsewhere confuses Astro's compiler.
  mkdirSync(`${root}test-results`, { recursive: true });
  const folder = `${mkdtempSync(`${root}test-results/${name}-`)}/`;
  // Vite caches dependencies beside the nearest `package.json`. If that were the project's own, this build would remove
  // the cache of a running server.
  const packages = { 'package.json': readFileSync(`${root}package.json`, 'utf8') };
  for (const [path, text] of Object.entries({ ...packages, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  await runProgram(root, astroProgram, 'build', '--root', folder, '--silent');
  return folder;
}
