import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../support/site.ts';

/** What the benchmark measures with and against. Not among the project's own dependencies: nothing else needs them. */
const versions = {
  '@stoplight/prism-cli': '5.16.0',
  autocannon: '9.0.0',
  'password-validator': '5.3.0',
  validator: '13.15.35',
};

const folder = join(root, 'node_modules/.cache/bench-api');
const load = createRequire(join(folder, 'package.json'));

/** Installs the tools beside the project, once. */
export async function installTools(): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: versions }));
  const options = ['install', '--no-audit', '--no-fund', '--loglevel=error'];
  await promisify(execFile)('npm', options, { cwd: folder, shell: process.platform === 'win32' });
}

/** The file of a tool's command. */
export const commandOf = (name: string): string => join(folder, 'node_modules/.bin', name);

/** Loads a tool's module. */
export const loadTool = (name: keyof typeof versions): unknown => load(name);
