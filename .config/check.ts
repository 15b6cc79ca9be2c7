import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

// `npm run check`: everything that can be said of the source without running it. All checks run, so that one run tells
// all, and each prints in one piece.

const checks = ['check:types', 'check:lint', 'check:format', 'check:unused', 'check:pictures'];

/** @returns what the npm script printed when it failed, nothing when it did not */
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

// Types and lint both read the types that Astro makes from the content; a fresh clone has none yet.
const unprepared = await run('sync');
if (unprepared !== undefined) {
  console.error(`✗ sync\n\n${unprepared}`);
  process.exit(1);
}

const running = checks.map(async (script) => {
  const fault = await run(script);
  console.log(fault === undefined ? `✓ ${script}` : `✗ ${script}\n\n${fault}`);
  return fault === undefined;
});
if ((await Promise.all(running)).includes(false)) process.exitCode = 1;
