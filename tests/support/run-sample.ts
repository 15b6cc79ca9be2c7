import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from './site.ts';

/** The languages in which the site has samples. */
export type SampleLanguage = 'curl' | 'fetch' | 'sdk' | 'python';

/** How a program ended and what it printed. */
export interface SampleRun {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

// Inside the project, so that the SDK is found.
mkdirSync(`${root}test-results`, { recursive: true });
const folder = mkdtempSync(`${root}test-results/samples-`);
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
// As a reader would set it: quiet, with the status after the body.
writeFileSync(join(folder, '.curlrc'), 'silent\nshow-error\nwrite-out = "\\n%{http_code}"\n');

let count = 0;

function asFile(code: string): string {
  count += 1;
  const file = join(folder, `sample-${process.pid}-${count}.mjs`);
  writeFileSync(file, code);
  return file;
}

const programs: Record<SampleLanguage, (code: string) => readonly [string, ...string[]]> = {
  curl: (code) => ['bash', '-c', code],
  fetch: (code) => [process.execPath, asFile(code)],
  sdk: (code) => [process.execPath, asFile(code)],
  python: (code) => ['python3', '-c', code],
};

/** Runs a sample as it stands. `variables` are its environment variables. */
export async function runSample(
  language: SampleLanguage,
  code: string,
  variables: Readonly<Record<string, string>>,
): Promise<SampleRun> {
  const [program, ...args] = programs[language](code);
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, FORCE_COLOR: '0', CURL_HOME: folder, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [output, errors, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code: exitCode, output, errors };
}

/** Whether this computer has Python with the library that the samples use. */
export const hasPython = (): boolean => spawnSync('python3', ['-c', 'import requests']).status === 0;
