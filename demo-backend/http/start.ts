import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createOpenApiDocument } from '../contract/openapi/document.ts';
import { createScenario } from '../domain/scenarios.ts';
import type { State } from '../domain/state.ts';
import { type Api, createApi } from '../handlers/api.ts';
import { createRateLimit } from '../handlers/rate-limit.ts';
import { systemPorts } from '../ports/system-ports.ts';
import { memoryStore } from '../store/memory.ts';
import type { Store } from '../store/store.ts';
import { createApiServer } from './create-server.ts';
import { fileStore } from './file-store.ts';
import type { Settings } from './settings.ts';

/** The HTTP port, open. */
export interface OpenPort {
  /** Such as `http://localhost:4010`. */
  readonly address: string;
  /** Answers what has arrived, then closes. Connections that are still busy after three seconds are cut. */
  readonly close: () => Promise<void>;
}

/** Says something to whoever started the port. */
export type Say = (sentence: string) => void;

const patience = 3000;

const initialState = ({ scenario }: Settings): State =>
  createScenario(scenario, {
    ...systemPorts,
    now: systemPorts.clock.now(),
    authtoken: undefined,
    userAgent: '',
  });

async function openStore(settings: Settings, say: Say): Promise<Store> {
  const initial = () => initialState(settings);
  const { stateFile } = settings;
  if (stateFile === undefined) return memoryStore(initial());
  const onSetAside = (path: string) =>
    say(`${stateFile} held no state of the demo. It was put aside as ${path}.`);
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

function listen(server: Server, { port, host }: Settings): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('The port has no number.'));
      else resolve(address);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
  });
}

const nameOf = (host: string) => {
  if (host === '127.0.0.1' || host === '::1') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
};

/**
 * Opens the HTTP port.
 *
 * @throws when the port is taken, or the file of the state cannot be used
 */
export async function startServer(settings: Settings, say: Say): Promise<OpenPort> {
  const opened = Promise.withResolvers<Api>();
  const server = createApiServer(async (request) => (await opened.promise)(request), {
    '/openapi.json': JSON.stringify(createOpenApiDocument()),
  });
  // The port first: where it is taken, the file of the state, which may be the other server's, is not touched.
  const { port } = await listen(server, settings);
  try {
    const store = await openStore(settings, say);
    opened.resolve(openApi(store, settings, say));
  } catch (error) {
    await close(server);
    throw error;
  }
  return { address: `http://${nameOf(settings.host)}:${port}`, close: () => close(server) };
}
