import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import { createOpenApiDocument } from '../../demo-backend/contract/openapi/document.ts';
import { adaToken } from '../support/backend/backend.ts';
import { freePort } from '../support/runner/astro-server.ts';
import { benchTools } from './tools.ts';

const result = z.object({
  requests: z.object({ average: z.number() }),
  latency: z.object({ p99: z.number(), average: z.number() }),
  non2xx: z.int(),
  errors: z.int(),
});

/** What one run of the load generator says. */
export interface Load {
  /** Requests a second. */
  readonly rate: number;
  /** Milliseconds within which 99 of 100 answers came, by the load generator's whole milliseconds. */
  readonly p99: number;
}

/** Asks `GET /v3/user` over ten connections for so many seconds. @throws when any answer is not 2xx */
export async function measure(address: string, seconds: number): Promise<Load> {
  const options = ['--connections', '10', '--duration', String(seconds), '--json'];
  const header = ['--headers', `authtoken=${adaToken}`];
  const { stdout } = await promisify(execFile)(process.execPath, [
    benchTools.commandOf('autocannon'),
    ...options,
    ...header,
    `${address}/v3/user`,
  ]);
  const { requests, latency, non2xx, errors } = z.parse(result, JSON.parse(stdout));
  if (non2xx + errors > 0)
    throw new Error(`${non2xx} answers of ${address} were not 2xx, ${errors} were none.`);
  return { rate: requests.average, p99: latency.p99 };
}

async function untilItAnswers(address: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(`${address}/v3/user`, { headers: { authtoken: adaToken } }).catch(
      () => undefined,
    );
    if (answer?.ok === true) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  throw new Error('Prism ended before it answered.');
}

/** Starts Prism on our own OpenAPI document, with its log off. It is stopped by the function that comes back. */
export async function startPrism(): Promise<{ readonly address: string; readonly stop: () => void }> {
  const file = join(await mkdtemp(join(tmpdir(), 'bench-api-')), 'openapi.json');
  await writeFile(file, JSON.stringify(createOpenApiDocument()));
  const port = await freePort();
  const options = ['mock', file, '--port', String(port), '--verboseLevel', 'silent'];
  const child = spawn(process.execPath, [benchTools.commandOf('prism'), ...options], { stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}`;
  await untilItAnswers(address, child);
  return { address, stop: () => void child.kill() };
}
