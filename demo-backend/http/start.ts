import { setTimeout as wait } from 'node:timers/promises';
import { createOpenApiDocument, servedAt } from '../contract/openapi/document.ts';
import { createScenario } from '../domain/scenario-state.ts';
import type { State } from '../domain/state.ts';
import { type Api, createApi } from '../handlers/api.ts';
import { createRateLimit } from '../handlers/rate-limit.ts';
import { systemPorts } from '../ports/system-ports.ts';
import { memoryStore } from '../store/memory.ts';
import type { Store } from '../store/store.ts';
import { createApiServer } from './create-server.ts';
import { fileStore, type FileStore } from './file-store.ts';
import { listen } from './listen.ts';
import type { Settings } from './settings.ts';

/** The HTTP port, open. */
export interface OpenPort {
  /** Such as `http://localhost:4010`. */
  readonly address: string;
  /** Responds to what has arrived, then closes. Cuts connections that are still busy after three seconds. */
  readonly close: () => Promise<void>;
}

/** Says something to whoever started the port. */
export type Say = (sentence: string) => void;

const initialState = ({ scenario }: Settings): State =>
  createScenario(scenario, { ...systemPorts, userAgent: '' });

async function openStore(settings: Settings, say: Say): Promise<FileStore> {
  const initial = () => initialState(settings);
  const { stateFile } = settings;
  if (stateFile === undefined) return { ...memoryStore(initial()), close: () => {} };
  const onSetAside = (path: string) =>
    say(`${stateFile} doesn't contain a state of the demo. It was renamed to ${path}.`);
  return fileStore(stateFile, { initial, onSetAside });
}

function openApi(store: Store, settings: Settings, say: Say): Api {
  return createApi({
    store,
    ports: systemPorts,
    rateLimit: settings.rateLimit ? createRateLimit() : undefined,
    // A simulated delay does not keep the process alive once its client has been cut off.
    wait: (milliseconds) => wait(milliseconds, undefined, { ref: false }),
    onFault: (error) => say(`The demo failed: ${error instanceof Error ? error.message : 'unknown'}`),
  });
}

/** The host of the server's address: a name that leads to it, or the address. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/**
 * Opens the HTTP port.
 *
 * @throws an error that says what is wrong with the port, the host, or the file of the state
 */
export async function startServer(settings: Settings, say: Say): Promise<OpenPort> {
  const document = createOpenApiDocument();
  const opened = Promise.withResolvers<Api>();
  const api: Api = async (request) => (await opened.promise)(request);
  const documents = { '/openapi.json': (address: string) => JSON.stringify(servedAt(document, address)) };
  // The port first: where it is taken, the file of the state, which may be the other server's, is not touched.
  const { port, close } = await listen(
    () => createApiServer(api, settings, documents),
    settings.host,
    settings.port,
  );
  try {
    const store = await openStore(settings, say);
    opened.resolve(openApi(store, settings, say));
    const address = `http://${nameOf(settings.host)}:${port}`;
    let closing: Promise<void> | undefined;
    return { address, close: () => (closing ??= close().finally(store.close)) };
  } catch (error) {
    await close();
    throw error;
  }
}
