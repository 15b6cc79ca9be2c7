import { setTimeout as wait } from 'node:timers/promises';
import { createScenario } from '../domain/scenario-state.ts';
import { type Api, createApi } from '../handlers/api.ts';
import { createRateLimit } from '../handlers/rate-limit.ts';
import { systemPorts } from '../ports/system-ports.ts';
import { memoryStore } from '../store/memory-store.ts';
import type { Store } from '../store/store.ts';
import { createApiServer } from './api-server.ts';
import { createDocuments } from './documents.ts';
import { fileStore, type FileStore } from './file-store.ts';
import { listen } from './listen.ts';
import type { Settings } from './settings.ts';

/** The API on an HTTP port. */
export interface RunningServer {
  /** Such as `http://localhost:4010`. */
  readonly address: string;
  /** Responds to the requests that have arrived, then closes. Cuts connections that are still busy after three seconds. */
  readonly close: () => Promise<void>;
}

/** Shows a message to the person who started the server. */
export type Log = (message: string) => void;

async function openStore(settings: Settings, log: Log): Promise<FileStore> {
  const { scenario, stateFile } = settings;
  const initial = () => createScenario(scenario, { ...systemPorts, userAgent: '' });
  if (stateFile === undefined) return { ...memoryStore(initial()), close: () => {} };
  const onSetAside = (path: string) =>
    log(`${stateFile} doesn't contain a state of the demo. It was renamed to ${path}.`);
  return fileStore(stateFile, { initial, onSetAside });
}

function openApi(store: Store, settings: Settings, log: Log): Api {
  return createApi({
    store,
    ports: systemPorts,
    rateLimit: settings.rateLimit ? createRateLimit() : undefined,
    // After a connection is cut, its simulated delay must not keep the process alive.
    wait: (milliseconds) => wait(milliseconds, undefined, { ref: false }),
    onInternalError: (error) => log(`The demo failed: ${error instanceof Error ? error.message : 'unknown'}`),
  });
}

/** The host in the server's address: one that clients can connect to. */
function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/**
 * Starts the API on an HTTP port.
 *
 * @throws an error that says what is wrong with the port, the host, or the state file
 */
export async function startServer(settings: Settings, log: Log): Promise<RunningServer> {
  const opened = Promise.withResolvers<Api>();
  const api: Api = async (request) => (await opened.promise)(request);
  const documents = createDocuments();
  // Open the port before the state file: if the port is in use, the server that uses it may own the file too.
  const { port, close } = await listen(
    () => createApiServer(api, settings, documents),
    settings.host,
    settings.port,
  );
  try {
    const store = await openStore(settings, log);
    opened.resolve(openApi(store, settings, log));
    const address = `http://${hostInUrl(settings.host)}:${port}`;
    let closing: Promise<void> | undefined;
    return { address, close: () => (closing ??= close().finally(store.close)) };
  } catch (error) {
    await close();
    throw error;
  }
}
