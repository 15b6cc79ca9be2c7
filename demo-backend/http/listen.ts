import type { Server } from 'node:http';
import { systemCode } from './system-code.ts';

/** Servers that are open at one port number. */
export interface Listening {
  readonly port: number;
  /** Responds to what has arrived, then closes. Connections that are still busy after three seconds are cut. */
  readonly close: () => Promise<void>;
}

const patience = 3000;

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
  });
}

/** Opens a server. @returns the number of its port */
function open(server: Server, port: number, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => {
      const bound = server.address();
      if (bound === null || typeof bound === 'string') reject(new Error('The port has no number.'));
      else resolve(bound.port);
    });
  });
}

/** A system may lack IPv6, and `localhost` is 127.0.0.1 alone there. */
const isAbsent = (error: unknown) => ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(systemCode(error) ?? '');

/** What to say of an address that can't be opened, by the code of the system's error. */
function explain(error: unknown, address: string, port: number): Error {
  const sentences: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} on ${address} is in use. Stop the program that uses it, or set PORT to another number.`,
    EACCES: `You don't have permission to open port ${port} on ${address}. Set PORT to a number above 1023.`,
  };
  const known = sentences[systemCode(error) ?? ''];
  const detail = error instanceof Error ? error.message : 'unknown';
  const sentence = `Can't open port ${port} on ${address} (${detail}). Set HOST to a name or an address of this computer, or leave it out.`;
  return new Error(known ?? sentence, { cause: error });
}

async function openAll(
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
      number = await open(server, number, address);
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
 * Opens a server at a host: one at each address of `localhost`, because a client may look for it at either.
 *
 * @param port 0 for any free one
 * @throws an error that says what is wrong with the port or the host
 */
export async function listen(createServer: () => Server, host: string, port: number): Promise<Listening> {
  const addresses = host === 'localhost' ? ['127.0.0.1', '::1'] : [host];
  for (let attempts = 10; ; attempts -= 1) {
    try {
      return await openAll(createServer, addresses, port);
    } catch (error) {
      // A number that is free at one address may be in use at the other.
      const isTaken = error instanceof Error && systemCode(error.cause) === 'EADDRINUSE';
      if (port !== 0 || attempts === 0 || !isTaken) throw error;
    }
  }
}
