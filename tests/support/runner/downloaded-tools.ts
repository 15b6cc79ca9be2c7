import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../site/site.ts';

/** Tools that only one command needs, so they aren't dependencies of the project. */
export interface DownloadedTools<Name extends string> {
  /** Installs them from the npm registry, outside the project's dependencies. */
  readonly install: () => Promise<void>;
  /** The file of a command. */
  readonly commandOf: (command: string) => string;
  /** Loads a tool's module. */
  readonly load: (name: Name) => unknown;
}

/**
 * Declares the tools of a command.
 *
 * @param folder below `node_modules/.cache`
 * @param versions the exact version of each package
 * @param overrides exact versions of packages that the tools depend on
 */
export function downloadedTools<Name extends string>(
  folder: string,
  versions: Readonly<Record<Name, string>>,
  overrides: Readonly<Record<string, string>> = {},
): DownloadedTools<Name> {
  const path = join(root, 'node_modules/.cache', folder);
  const load: (name: string) => unknown = createRequire(join(path, 'package.json'));
  return {
    async install() {
      await mkdir(path, { recursive: true });
      const manifest = { private: true, dependencies: versions, overrides };
      await writeFile(join(path, 'package.json'), JSON.stringify(manifest));
      const options = ['install', '--no-audit', '--no-fund', '--loglevel=error'];
      await promisify(execFile)('npm', options, { cwd: path, shell: process.platform === 'win32' });
    },
    commandOf: (command) => join(path, 'node_modules/.bin', command),
    load,
  };
}
