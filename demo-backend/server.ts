import process from 'node:process';
import { readSettings, usage, type Settings } from './http/settings.ts';
import { startServer } from './http/start.ts';
import { welcome } from './http/welcome.ts';

// `npm run api`: the demo's API on an HTTP port, for curl, the official SDK and one's own code.

function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : 'The demo API could not be started.');
  process.exit(1);
}

/**
 * Calls `stop` once the process that started this one is gone. The shell between npm and the server dies of a signal
 * without passing it on, and would leave the server and its port behind.
 */
function whenLeftBehind(stop: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 250);
  timer.unref();
}

async function run(settings: Settings): Promise<void> {
  const port = await startServer(settings, (sentence) => console.error(sentence));
  const stop = () => {
    void port.close();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // Started without npm it may be meant to outlive its shell.
  if (process.env['npm_lifecycle_event'] === 'api') whenLeftBehind(stop);
  console.log(welcome(port.address));
}

try {
  const settings = readSettings(process.argv.slice(2), process.env);
  if (settings === 'help') console.log(usage);
  else await run(settings);
} catch (error) {
  fail(error);
}
