import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import { readSettings, type Settings } from '../../../demo-backend/http/settings.ts';
import { startServer, type OpenPort } from '../../../demo-backend/http/start.ts';

/** The settings that a start without options or environment has. */
const defaults = readSettings([], {});

/** Opens the HTTP port in this process, on a free number. It closes when it's disposed of. */
export async function openPort(
  settings: Partial<Settings> = {},
): Promise<OpenPort & AsyncDisposable & { said: string[] }> {
  if (defaults === 'help') throw new Error('readSettings returned the help without being asked.');
  const said: string[] = [];
  const open = await startServer({ ...defaults, port: 0, ...settings }, (sentence) => said.push(sentence));
  return { ...open, said, [Symbol.asyncDispose]: open.close };
}

/** Requests a password reset, which leaves an event that a reset of the demo would remove. @returns the events */
export async function leaveEvent(address: string): Promise<string> {
  const body = JSON.stringify({ user: { email: demoAccounts.ada.email } });
  const headers = { 'content-type': 'application/json' };
  await fetch(`${address}/v3/user/forgot_password`, { method: 'POST', headers, body });
  return readEvents(address);
}

/** The events of a port, as text. */
export const readEvents = async (address: string): Promise<string> =>
  (await fetch(`${address}/lab/events`)).text();

/** The port in its own process, as `npm run api` starts it. */
export interface ApiProcess {
  readonly address: string;
  readonly child: ChildProcess;
  /** Everything that it printed. */
  readonly output: () => string;
  /** Sends a signal and waits for the end. @returns the exit code; null when the signal ended it */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
}

const entry = fileURLToPath(new URL('../../../demo-backend/server.ts', import.meta.url));

/** Starts the port as a process, on a free number, and waits until it's ready. @throws what it printed, when it ends */
export const startApiProcess = (args: readonly string[] = []): Promise<ApiProcess> =>
  startProcess([process.execPath, entry, ...args]);

/** As {@link startApiProcess}, below a shell as npm has one: `child` is the shell, and a signal reaches it alone. */
export const startApiBelowShell = (): Promise<ApiProcess> =>
  // With a command after the server, the shell starts it as a child instead of replacing itself with it.
  startProcess(['sh', '-c', '"$0" "$1"; exit', process.execPath, entry], { npm_lifecycle_event: 'api' });

async function startProcess(
  [command, ...args]: readonly [string, ...string[]],
  environment: Readonly<Record<string, string>> = {},
): Promise<ApiProcess> {
  const child = spawn(command, args, {
    env: { ...process.env, ...environment, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = once(child, 'exit');
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /running at (http:\S+)\n/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(output)));
  });
  return {
    address,
    child,
    output: () => output,
    async end(signal) {
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}
