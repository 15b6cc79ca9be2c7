import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { root } from '../site/site.ts';

/** Astro's program, for Node to run. `npx` would sometimes check the registry for a newer npm. */
export const astroProgram = fileURLToPath(
  new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')),
);

/**
 * The line in which an Astro server prints its address. Only this line has the actual port, which may differ from the option.
 * Playwright sets `TEST_PORT` to the group.
 */
export const addressLine = /Local +http:\/\/localhost:(?<test_port>\d+)/;

/** A free port of this computer. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

/** A running Astro server. */
export interface AstroServer {
  readonly origin: string;
  stop(): void;
}

/**
 * Starts `astro dev` or `astro preview` on a free port, and waits until it prints its address.
 *
 * @throws an error with its output, if it exits instead
 */
export async function startAstro(command: 'dev' | 'preview', folder = root): Promise<AstroServer> {
  // A fixed port, because `astro dev` restarts when its configuration changes.
  const port = String(await freePort());
  const args = [astroProgram, command, '--root', folder, '--port', port, '--ignore-lock'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const origin = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += stripVTControlCharacters(chunk.toString());
      const found = addressLine.exec(output)?.groups?.['test_port'];
      if (found !== undefined) resolve(`http://localhost:${found}`);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`"astro ${command}" ended and printed:\n${output}`)));
  });
  return { origin, stop: () => child.kill() };
}
