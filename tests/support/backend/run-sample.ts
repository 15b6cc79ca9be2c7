import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from '../site/site.ts';

/** The languages in which the site has samples. */
export type SampleLanguage = 'curl' | 'fetch' | 'sdk' | 'python';

/** How a program ended and what it printed. */
export interface SampleRun {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

// Inside the project, so that samples find the SDK.
mkdirSync(`${root}test-results`, { recursive: true });
const folder = mkdtempSync(`${root}test-results/samples-`);
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
// Settings that a reader could have too: no progress bar, and the status after the body.
writeFileSync(join(folder, '.curlrc'), 'silent\nshow-error\nwrite-out = "\\n%{http_code}"\n');

let count = 0;

function asFile(code: string, extension: 'mjs' | 'py' | 'sh'): string {
  count += 1;
  const file = join(folder, `sample-${process.pid}-${count}.${extension}`);
  writeFileSync(file, code);
  return file;
}

type Command = readonly [string, ...string[]];

async function run([program, ...args]: Command, variables: Variables): Promise<SampleRun> {
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, FORCE_COLOR: '0', CURL_HOME: folder, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [output, errors, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code: exitCode, output, errors };
}

type Variables = Readonly<Record<string, string>>;

const programs: Record<SampleLanguage, (code: string) => Command> = {
  curl: (code) => ['sh', asFile(code, 'sh')],
  fetch: (code) => [process.execPath, asFile(code, 'mjs')],
  sdk: (code) => [process.execPath, asFile(code, 'mjs')],
  python: (code) => ['python3', asFile(code, 'py')],
};

/** Runs a sample unchanged. `variables` are its environment variables. */
export const runSample = (language: SampleLanguage, code: string, variables: Variables): Promise<SampleRun> =>
  run(programs[language](code), variables);

/** A sample with its environment variables. */
export interface SampleToRun {
  readonly code: string;
  readonly variables: Variables;
}

const inShell = (value: string) => `'${value.split("'").join(`'"'"'`)}'`;

function shellProgram(samples: readonly SampleToRun[]): string {
  const subshells = samples.map(({ code, variables }) => {
    const set = Object.entries(variables).map(([name, value]) => `export ${name}=${inShell(value)}\n`);
    return `(\n${set.join('')}${code}\n) || exit`;
  });
  return subshells.join('\n');
}

function nodeProgram(samples: readonly SampleToRun[]): string {
  const steps = samples.map(({ code, variables }) => {
    const file = JSON.stringify(asFile(code, 'mjs'));
    return `process.env = { ...env, ...${JSON.stringify(variables)} };\nawait import(${file});`;
  });
  return `const env = process.env;\n${steps.join('\n')}`;
}

function pythonProgram(samples: readonly SampleToRun[]): string {
  // The outer JSON is a Python string literal, because Python has every escape that JSON has.
  const all = JSON.stringify(JSON.stringify(samples));
  return [
    'import json, os',
    'env = dict(os.environ)',
    `for sample in json.loads(${all}):`,
    '    os.environ.clear()',
    '    os.environ.update({**env, **sample["variables"]})',
    '    exec(sample["code"], {})',
  ].join('\n');
}

const together: Record<SampleLanguage, (samples: readonly SampleToRun[]) => string> = {
  curl: shellProgram,
  fetch: nodeProgram,
  sdk: nodeProgram,
  python: pythonProgram,
};

/** Runs many samples one after the other in one process. It stops at the first failure. */
export const runSamples = (language: SampleLanguage, samples: readonly SampleToRun[]): Promise<SampleRun> =>
  run(programs[language](together[language](samples)), {});

const isInstalled = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;
const installed: Readonly<Record<'python' | 'jq', boolean>> = {
  python: isInstalled('python3', '-c', 'import requests'),
  jq: isInstalled('jq', '--version'),
};

/** Whether this computer has what a sample needs besides Node and curl: Python with `requests`, or jq. */
export const canRun = (language: SampleLanguage, code: string): boolean =>
  (installed.python || language !== 'python') && (installed.jq || !code.includes('$(jq '));
