import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { astroProgram } from '../runner/astro-server.ts';
import { runProgram } from '../runner/programs.ts';
import { root } from './site.ts';

/**
 * Builds a site with the packages of this project.
 *
 * @param name the start of its folder's name
 * @param files the contents of its files, by their paths in its folder, which is two levels below the project's
 * @returns the folder, with a trailing slash; the built site is in `dist` there
 * @throws an error with Astro's message, if the build fails
 */
export async function buildSmallSite(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  // Inside the project, so that Node finds the packages. A link to them from another folder confuses Astro's compiler.
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
