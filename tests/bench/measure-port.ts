import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createOpenApiDocument } from '../../demo-backend/contract/openapi/document.ts';
import * as z from '../../demo-backend/contract/zod.ts';
import { adaToken } from '../support/backend/backend.ts';
import { freePort } from '../support/runner/astro-server.ts';
import { benchTools } from './tools.ts';

const result = z.object({
  requests: z.object({ average: z.number() }),
  latency: z.object({ p99: z.number(), average: z.number() }),
  non2xx: z.int(),
  errors: z.int(),
});

/** The result of one run of the load generator. */
export interface Load {
  /** Requests a second. */
  readonly rate: number;
  /** The 99th percentile of the latency, in whole milliseconds. */
  readonly p99: number;
}

/** Sends `GET /v3/user` over ten connections for a number of seconds. @throws if any response isn't 2xx */
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
    throw new Error(`${address}: ${non2xx} responses weren't 2xx, and ${errors} requests got no response.`);
  return { rate: requests.average, p99: latency.p99 };
}

async function untilReady(address: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const response = await fetch(`${address}/v3/user`, { headers: { authtoken: adaToken } }).catch(
      () => undefined,
    );
    if (response?.ok === true) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  throw new Error('Prism exited before it was ready.');
}

/** Starts Prism with our OpenAPI document and without its log. Call `stop` to end it. */
export async function startPrism(): Promise<{ readonly address: string; readonly stop: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-api-'));
  const file = join(folder, 'openapi.json');
  writeFileSync(file, JSON.stringify(createOpenApiDocument()));
  const port = await freePort();
  const options = ['mock', file, '--port', String(port), '--verboseLevel', 'silent'];
  const child = spawn(process.execPath, [benchTools.commandOf('prism'), ...options], { stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}`;
  const stop = () => {
    child.kill();
    rmSync(folder, { recursive: true });
  };
  await untilReady(address, child);
  return { address, stop };
}
