import { once } from 'node:events';
import { mkdtempDisposable } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import { errorEnvelope } from '../../../demo-backend/contract/schemas.ts';
import { adaToken } from '../../support/backend/backend.ts';
import { sendRaw } from '../../support/backend/raw-request.ts';
import {
  leaveEvent,
  openPort,
  readEvents,
  startApiBelowShell,
  startApiProcess,
} from '../../support/backend/server.ts';

const { ada } = demoAccounts;
const asAda = { headers: { authtoken: adaToken } };
const json = { 'content-type': 'application/json' };

describe('the HTTP port', () => {
  it('answers as the page does, at full strength', async () => {
    await using port = await openPort();
    const user = await fetch(`${port.address}/v3/user`, asAda);
    expect(user.status).toBe(200);
    const body = JSON.stringify({ user: { email: ada.email, password: ada.password } });
    const logIn = await fetch(`${port.address}/v3/user-session`, { method: 'POST', headers: json, body });
    expect(await logIn.json()).toMatchObject({ notice: 'Login Successful.' });
  });

  it('serves its own description', async () => {
    await using port = await openPort();
    const response = await fetch(`${port.address}/openapi.json`);
    expect(await response.json()).toMatchObject({ openapi: '3.1.1' });
  });

  it('starts in a scenario', async () => {
    await using port = await openPort({ scenario: 'one-session' });
    const response = await fetch(`${port.address}/dashboard/sessions`, asAda);
    expect(await response.json()).toMatchObject([{ label: 'This browser' }]);
  });

  it('limits requests where that was asked for', async () => {
    await using port = await openPort({ rateLimit: true });
    const statuses = await Promise.all(
      Array.from({ length: 20 }, async () => (await fetch(`${port.address}/v3/user`, asAda)).status),
    );
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(10);
  });

  it('says that a compressed body is not supported, and takes one that is not', async () => {
    await using port = await openPort();
    const reset = (encoding: string) =>
      fetch(`${port.address}/lab/reset`, {
        method: 'POST',
        headers: { ...json, 'content-encoding': encoding },
        body: encoding === 'gzip' ? new Uint8Array(gzipSync('{}')) : '{}',
      });
    const refused = await reset('gzip');
    expect([refused.status, await refused.text()]).toEqual([415, expect.stringMatching(/uncompressed/)]);
    expect((await reset('identity')).status).toBe(200);
  });

  it('answers a body above 64 KiB with 413, also when its length is not told', async () => {
    await using port = await openPort();
    const chunk = new Uint8Array(70_000).fill(32);
    const told = await fetch(`${port.address}/lab/scenario`, { method: 'PUT', headers: json, body: chunk });
    const stream = new ReadableStream({
      start(controller) {
        for (let count = 0; count < 20; count += 1) controller.enqueue(chunk);
        controller.close();
      },
    });
    const init = { method: 'PUT', headers: json, body: stream, duplex: 'half' as const };
    const untold = await fetch(`${port.address}/lab/scenario`, init);
    expect([told.status, untold.status]).toEqual([413, 413]);
  });
});

describe('the HTTP port, asked in odd ways,', () => {
  it.each([
    ['no HTTP', 'hello\r\n\r\n'],
    ['an unknown method', 'FOO / HTTP/1.1\r\nhost: localhost\r\n\r\n'],
    ['headers without end', `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`],
    ['a tunnel', 'CONNECT example.com:443 HTTP/1.1\r\nhost: localhost\r\n\r\n'],
  ])('answers %s in the error envelope', async (_, text) => {
    await using port = await openPort();
    const answer = await sendRaw(port.address, text);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    const [, body = ''] = answer.split('\r\n\r\n');
    expect(z.safeParse(errorEnvelope, JSON.parse(body)).success).toBe(true);
  });

  it('takes a target that has the origin before its path', async () => {
    await using port = await openPort();
    const head = `GET http://localhost/v3/user HTTP/1.1\r\nhost: localhost\r\nauthtoken: ${asAda.headers.authtoken}`;
    expect(await sendRaw(port.address, `${head}\r\nconnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('says at its own description which methods it takes', async () => {
    await using port = await openPort();
    const ask = async (method: string) => {
      const answer = await fetch(`${port.address}/openapi.json`, { method });
      return [answer.status, answer.headers.get('allow'), (await answer.text()).length > 0];
    };
    expect(await ask('POST')).toEqual([405, 'GET, HEAD, OPTIONS', true]);
    expect(await ask('OPTIONS')).toEqual([204, 'GET, HEAD, OPTIONS', false]);
    expect(await ask('HEAD')).toEqual([200, null, false]);
  });

  it('responds to a client that has closed its own side of the connection', async () => {
    await using port = await openPort();
    const body = JSON.stringify({ user: { email: ada.email, password: ada.password } });
    const head = `POST /v3/user-session HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}`;
    const answer = await sendRaw(port.address, `${head}\r\n\r\n${body}`, { halfClose: true });
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('gives no answer while the simulated network is offline', async () => {
    await using port = await openPort();
    const body = JSON.stringify({ latency_ms: 0, fault: 'offline' });
    await fetch(`${port.address}/lab/network`, { method: 'PUT', headers: json, body });
    await expect(fetch(`${port.address}/v3/user`, asAda)).rejects.toThrow('fetch failed');
    await fetch(`${port.address}/lab/reset`, { method: 'POST' });
    expect((await fetch(`${port.address}/v3/user`, asAda)).status).toBe(200);
  });

  it('does not run an operation whose body is cut off in the middle', async () => {
    await using port = await openPort();
    const before = await leaveEvent(port.address);
    const cutOff = 'POST /lab/reset HTTP/1.1\r\nhost: localhost\r\ncontent-length: 50\r\n\r\n{"na';
    expect(await sendRaw(port.address, cutOff, { halfClose: true })).toMatch(/^HTTP\/1\.1 400 /);
    expect(await readEvents(port.address)).toBe(before);
  });

  it('goes on when a client goes away in the middle of a body', async () => {
    await using port = await openPort();
    const head =
      'PUT /lab/scenario HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"na';
    await new Promise<void>((resolve) => {
      const socket = connect(Number(new URL(port.address).port), '127.0.0.1', () => {
        socket.write(head, () => socket.destroy());
      });
      socket.once('close', () => resolve());
    });
    expect((await fetch(`${port.address}/v3/user`, asAda)).status).toBe(200);
    expect(port.said).toEqual([]);
  });
});

// A process has to start, on however busy a machine.
describe('npm run api', { timeout: 30_000 }, () => {
  it('says where it is, who there is and what to try, and stops when it is told to', async () => {
    const api = await startApiProcess();
    const output = api.output();
    for (const { email, password } of Object.values(demoAccounts)) {
      expect(output).toContain(email);
      expect(output).toContain(password);
    }
    expect(output).toContain(`curl -X POST ${api.address}/v3/user-session`);
    expect(await api.end('SIGTERM')).toBe(0);
  });

  it('stops when the shell below npm is ended, which passes no signal on', async () => {
    const api = await startApiBelowShell();
    expect(await api.end('SIGTERM')).toBeNull();
    await vi.waitFor(() => expect(fetch(`${api.address}/openapi.json`)).rejects.toThrow(), 10_000);
  });

  it('outlives tunnels that are broken off, and stops while one is open', async () => {
    const api = await startApiProcess();
    const port = Number(new URL(api.address).port);
    const tunnel = 'CONNECT x:80 HTTP/1.1\r\nhost: localhost\r\n\r\n';
    for (let count = 0; count < 30; count += 1) {
      const broken = connect(port, '127.0.0.1');
      broken.on('error', () => {});
      broken.write(tunnel, () => broken.resetAndDestroy());
      await once(broken, 'close');
    }
    const open = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    open.write(tunnel);
    await once(open, 'readable');
    expect((await fetch(`${api.address}/v3/user`, asAda)).status).toBe(200);
    expect(await api.end('SIGTERM')).toBe(0);
    open.destroy();
  });

  it('stops while a simulated delay is running', async () => {
    const api = await startApiProcess();
    const body = JSON.stringify({ latency_ms: 10_000, fault: 'none' });
    await fetch(`${api.address}/lab/network`, { method: 'PUT', headers: json, body });
    const delayed = fetch(`${api.address}/v3/user`, asAda).catch(() => 'cut off');
    await fetch(`${api.address}/lab/events`);
    const start = performance.now();
    expect(await api.end('SIGTERM')).toBe(0);
    expect(performance.now() - start).toBeLessThan(8000);
    expect(await delayed).toBe('cut off');
  });

  it('stops at Ctrl+C, after what has arrived is answered, also when another signal follows', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'password-docs-'));
    const api = await startApiProcess(['--state', join(folder.path, 'state.json')]);
    const body = JSON.stringify({ user: { email: ada.email, password: ada.password } });
    const answer = fetch(`${api.address}/v3/user-session`, { method: 'POST', headers: json, body });
    await fetch(`${api.address}/lab/events`);
    const ended = api.end('SIGINT');
    api.child.kill('SIGTERM');
    expect((await answer).status).toBe(200);
    expect(await ended).toBe(0);
  });
});
