import { connect } from 'node:net';

/**
 * Sends a text unchanged to a port of this computer, and returns everything that comes back.
 *
 * @param options.halfClose whether to close the sending side at once, as `nc -N` does
 */
export function sendRaw(address: string, text: string, { halfClose = false } = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port: Number(new URL(address).port), host: '127.0.0.1' }, () => {
      if (halfClose) socket.end(text);
      else socket.write(text);
    });
    let response = '';
    socket.on('data', (chunk) => {
      response += chunk.toString();
    });
    socket.once('end', () => resolve(response));
    socket.once('error', reject);
  });
}
