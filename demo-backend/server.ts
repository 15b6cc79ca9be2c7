import process from 'node:process';
import { welcome } from './http/documents.ts';
import { readSettings, usage, type Settings } from './http/settings.ts';
import { startServer } from './http/start-server.ts';

// `npm run api`: the demo API on an HTTP port, for curl, the official SDK, and your own code.

/**
 * Calls `stop` after the parent process ends. When `npm run api` is stopped, a signal ends the shell between npm and the
 * server. The shell doesn't forward the signal, so the server would keep running and keep its port.
 */
function watchParent(stop: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 250);
  timer.unref();
}

async function run(settings: Settings): Promise<void> {
  const server = await startServer(settings, (message) => console.error(message));
  const stop = () => {
    void server.close();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // A server that was started without npm may be meant to outlive its shell.
  if (process.env['npm_lifecycle_event'] === 'api') watchParent(stop);
  console.log(welcome(server.address));
}

try {
  const settings = readSettings(process.argv.slice(2), process.env);
  if (settings === 'help') console.log(usage);
  else await run(settings);
} catch (error) {
  console.error(error instanceof Error ? error.message : 'The demo API could not start.');
  process.exit(1);
}
