import type { Server } from 'node:http';

/** Servers that listen on the same port number. */
export interface Listening {
  readonly port: number;
  /** Responds to the requests that have arrived, then closes. Cuts connections that are still busy after three seconds. */
  readonly close: () => Promise<void>;
}

/** Milliseconds after which {@link Listening.close} cuts busy connections. */
const closeTimeout = 3000;

async function closeServer(server: Server): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), closeTimeout);
  await server[Symbol.asyncDispose]();
  clearTimeout(timer);
}

/** Starts listening. @returns the port number */
function listenOn(server: Server, port: number, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => {
      const bound = server.address();
      if (bound === null || typeof bound === 'string') reject(new Error('The port has no number.'));
      else resolve(bound.port);
    });
  });
}

/** The code of a system error, such as `EADDRINUSE`; empty for any other error. */
const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Whether the system lacks an address, as one without IPv6 lacks ::1. */
const isAbsent = (error: unknown) => ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(codeOf(error));

/** Turns a system error into one that says how to fix it. */
function explain(error: unknown, address: string, port: number): Error {
  const sentences: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} on ${address} is in use. Stop the program that uses it, or set PORT to another number.`,
    EACCES: `You don't have permission to open port ${port} on ${address}. Set PORT to a number above 1023.`,
  };
  const detail = error instanceof Error ? error.message : 'unknown';
  const fallback = `Can't open port ${port} on ${address} (${detail}). Set HOST to a name or an address of this computer, or leave it out.`;
  return new Error(sentences[codeOf(error)] ?? fallback, { cause: error });
}

async function listenOnAll(
  createServer: () => Server,
  addresses: readonly string[],
  port: number,
): Promise<Listening> {
  const servers: Server[] = [];
  const close = async () => {
    await Promise.all(servers.map(closeServer));
  };
  let number = port;
  for (const address of addresses) {
    const server = createServer();
    try {
      number = await listenOn(server, number, address);
      servers.push(server);
    } catch (error) {
      if (servers.length > 0 && isAbsent(error)) continue;
      await close();
      throw explain(error, address, number);
    }
  }
  return { port: number, close };
}

/**
 * Listens on a host. For `localhost`, that is one server on each of its addresses, because clients may use either one.
 *
 * @param port 0 for any free port
 * @throws an error that says what is wrong with the port or the host
 */
export async function listen(createServer: () => Server, host: string, port: number): Promise<Listening> {
  const addresses = host === 'localhost' ? ['127.0.0.1', '::1'] : [host];
  for (let attempts = 10; ; attempts -= 1) {
    try {
      return await listenOnAll(createServer, addresses, port);
    } catch (error) {
      // The system picks a number that is free on the first address. It may be in use on the second one.
      const isTaken = error instanceof Error && codeOf(error.cause) === 'EADDRINUSE';
      if (port !== 0 || attempts === 0 || !isTaken) throw error;
    }
  }
}
