import process from 'node:process';
import { readSettings, usage, type Settings } from './http/settings.ts';
import { startServer } from './http/start.ts';
import { welcome } from './http/welcome.ts';

// `npm run api`: the demo's API on an HTTP port, for curl, the official SDK and one's own code.

function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : 'The demo API could not be started.');
  process.exit(1);
}

async function run(settings: Settings): Promise<void> {
  const port = await startServer(settings, (sentence) => console.error(sentence));
  const stop = () => {
    void port.close();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  console.log(welcome(port.address));
}

try {
  const settings = readSettings(process.argv.slice(2), process.env);
  if (settings === 'help') console.log(usage);
  else await run(settings);
} catch (error) {
  fail(error);
}
