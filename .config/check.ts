import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

// `npm run check`: types, lint, formatting, unused code, and pictures. The checks run in parallel. Each prints its output
// once it has finished, and a failed check doesn't stop the others.

const checks = ['check:types', 'check:lint', 'check:format', 'check:unused', 'check:pictures'];

/** Runs an npm script. @returns what it printed if it failed; undefined if it succeeded */
async function run(script: string): Promise<string | undefined> {
  const child = spawn(`npm run --silent ${script}`, {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
  });
  const [output, errors, code] = await Promise.all([
    buffer(child.stdout),
    buffer(child.stderr),
    new Promise<number | null>((resolve) => child.once('close', resolve)),
  ]);
  return code === 0 ? undefined : `${output.toString()}${errors.toString()}`;
}

// The type and lint checks need the types that Astro generates from the content. A fresh clone doesn't have them yet.
const syncError = await run('sync');
if (syncError !== undefined) {
  console.error(`✗ sync\n\n${syncError}`);
  process.exit(1);
}

const running = checks.map(async (script) => {
  const error = await run(script);
  console.log(error === undefined ? `✓ ${script}` : `✗ ${script}\n\n${error}`);
  return error === undefined;
});
if ((await Promise.all(running)).includes(false)) process.exitCode = 1;
