import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import { readSettings, type Settings } from '../../../demo-backend/http/settings.ts';
import { startServer, type RunningServer } from '../../../demo-backend/http/start-server.ts';

/** The settings without any options or environment variables. */
const defaults = readSettings([], {});

/** A server in this process, which closes when it's disposed of, with everything that it logged. */
export type TestServer = RunningServer & AsyncDisposable & { readonly logged: readonly string[] };

/** Starts the API in this process, on a free port. */
export async function openPort(settings: Partial<Settings> = {}): Promise<TestServer> {
  if (defaults === 'help') throw new Error('readSettings returned "help" without the option.');
  const logged: string[] = [];
  const server = await startServer({ ...defaults, port: 0, ...settings }, (message) => logged.push(message));
  return { ...server, logged, [Symbol.asyncDispose]: server.close };
}

/** Requests a password reset, so that the audit trail has an event, which a reset would remove. @returns all events */
export async function leaveEvent(address: string): Promise<string> {
  const body = JSON.stringify({ user: { email: demoAccounts.ada.email } });
  const headers = { 'content-type': 'application/json' };
  await fetch(`${address}/v3/user/forgot_password`, { method: 'POST', headers, body });
  return readEvents(address);
}

/** The events of a server, as text. */
export const readEvents = async (address: string): Promise<string> =>
  (await fetch(`${address}/lab/events`)).text();

/** The API in a separate process, started as `npm run api` does. */
export interface ApiProcess {
  readonly address: string;
  readonly child: ChildProcess;
  /** Returns everything that it printed so far. */
  readonly output: () => string;
  /** Sends a signal and waits until the process exits. @returns the exit code; null if the signal killed it */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
}

const entry = fileURLToPath(new URL('../../../demo-backend/server.ts', import.meta.url));

/** Starts the API in a process, on a free port, and waits until it's ready. @throws an error with its output, if it exits */
export const startApiProcess = (args: readonly string[] = []): Promise<ApiProcess> =>
  startProcess([process.execPath, entry, ...args]);

/** As {@link startApiProcess}, but through a shell, as npm does: `child` is the shell, and only it gets the signals. */
export const startApiBelowShell = (): Promise<ApiProcess> =>
  // Without the `exit`, the shell would replace itself with the server.
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
