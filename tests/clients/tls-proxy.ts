import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';

/** A forwarded request, such as `POST /v3/user-session`, and the response's status. */
export interface ProxiedRequest {
  readonly request: string;
  readonly status: number;
}

/** A proxy with HTTPS and its own host name that forwards everything to an HTTP port. */
export interface TlsProxy extends AsyncDisposable {
  /** Such as `https://demo.test:40123`. */
  readonly address: string;
  /** The file of the certificate, which a client has to trust. */
  readonly certificate: string;
  readonly requests: readonly ProxiedRequest[];
}

/** Makes a certificate for a name, and its key, with OpenSSL, because Node can't make one. */
async function makeCertificate(folder: string, name: string) {
  const key = join(folder, 'key.pem');
  const certificate = join(folder, 'certificate.pem');
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`];
  const files = ['-keyout', key, '-out', certificate];
  await promisify(execFile)('openssl', ['req', '-x509', ...curve, '-days', '2', ...subject, ...files]);
  return { key, certificate };
}

/** Forwards a request. @returns the response, with its body unread */
async function passOn(to: string, message: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
  const { method, url = '', headers } = message;
  const passed = request(to + url, { method, headers }).end(body);
  return new Promise((resolve, reject) => {
    passed.once('response', resolve);
    passed.once('error', reject);
  });
}

/** How to start a proxy. */
export interface TlsProxyOptions {
  /** The address of the HTTP port. */
  readonly to: string;
  /** Where the certificate is put. */
  readonly folder: string;
  readonly name: string;
  /** Called with the body of each request before it's forwarded. */
  readonly before?: (body: Buffer) => Promise<unknown>;
}

/** Starts a proxy on a free port. */
export async function startTlsProxy({ to, folder, name, before }: TlsProxyOptions): Promise<TlsProxy> {
  const { key, certificate } = await makeCertificate(folder, name);
  const requests: ProxiedRequest[] = [];
  const handle = async (message: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(message);
    await before?.(body);
    const answer = await passOn(to, message, body);
    const { statusCode: status = 0, headers } = answer;
    requests.push({ request: `${message.method} ${message.url}`, status });
    response.writeHead(status, headers).end(await buffer(answer));
  };
  const files = { key: await readFile(key), cert: await readFile(certificate) };
  const server = createServer(files, (message, response) => {
    handle(message, response).catch(() => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The proxy has no port.');
  return {
    address: `https://${name}:${bound.port}`,
    certificate,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
