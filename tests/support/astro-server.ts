import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { root } from './site.ts';

const astro = fileURLToPath(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')));

/** A running Astro server. */
export interface AstroServer {
  readonly origin: string;
  stop(): void;
}

const answers = (origin: string) =>
  fetch(origin).then(
    () => true,
    () => false,
  );

/**
 * Starts `astro dev` or `astro preview` beside any that runs already, and waits until it answers.
 *
 * @throws when it ends instead, or does not answer within 30 seconds
 */
export async function startAstro(
  command: 'dev' | 'preview',
  port: number,
  folder = root,
): Promise<AstroServer> {
  const origin = `http://localhost:${port}`;
  const child = spawn(
    process.execPath,
    [astro, command, '--root', folder, '--port', String(port), '--ignore-lock'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  for (const end = Date.now() + 30_000; Date.now() < end && child.exitCode === null; await wait(100)) {
    if (await answers(origin)) return { origin, stop: () => child.kill() };
  }
  child.kill();
  throw new Error(`"astro ${command}" did not answer at ${origin}.`);
}
