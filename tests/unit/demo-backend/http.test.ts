import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import { errorEnvelope } from '../../../demo-backend/contract/schemas.ts';
import * as z from '../../../demo-backend/contract/zod.ts';
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

describe('the HTTP server', () => {
  it('responds as the demo in a page does, with the real number of PBKDF2 iterations', async () => {
    await using port = await openPort();
    const user = await fetch(`${port.address}/v3/user`, asAda);
    expect(user.status).toBe(200);
    const body = JSON.stringify({ user: { email: ada.email, password: ada.password } });
    const logIn = await fetch(`${port.address}/v3/user-session`, { method: 'POST', headers: json, body });
    expect(await logIn.json()).toMatchObject({ notice: 'Login Successful.' });
  });

  it('serves its OpenAPI document', async () => {
    await using port = await openPort();
    const response = await fetch(`${port.address}/openapi.json`);
    expect(await response.json()).toMatchObject({ openapi: '3.1.1' });
  });

  it('starts in a scenario', async () => {
    await using port = await openPort({ scenario: 'one-session' });
    const response = await fetch(`${port.address}/dashboard/sessions`, asAda);
    expect(await response.json()).toMatchObject([{ label: 'This browser' }]);
  });

  it('limits requests if --rate-limit is set', async () => {
    await using port = await openPort({ rateLimit: true });
    const statuses = await Promise.all(
      Array.from({ length: 20 }, async () => (await fetch(`${port.address}/v3/user`, asAda)).status),
    );
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(10);
  });

  it('rejects a compressed body, and accepts an uncompressed one', async () => {
    await using port = await openPort();
    const reset = (encoding: string) =>
      fetch(`${port.address}/lab/reset`, {
        method: 'POST',
        headers: { ...json, 'content-encoding': encoding },
        body: encoding === 'gzip' ? new Uint8Array(gzipSync('{}')) : '{}',
      });
    const rejected = await reset('gzip');
    expect([rejected.status, await rejected.text()]).toEqual([415, expect.stringMatching(/uncompressed/)]);
    expect((await reset('identity')).status).toBe(200);
  });

  it('rejects a body above 64 KiB with 413, with or without a Content-Length', async () => {
    await using port = await openPort();
    const chunk = new Uint8Array(70_000).fill(32);
    const withLength = await fetch(`${port.address}/lab/scenario`, {
      method: 'PUT',
      headers: json,
      body: chunk,
    });
    const stream = new ReadableStream({
      start(controller) {
        for (let count = 0; count < 20; count += 1) controller.enqueue(chunk);
        controller.close();
      },
    });
    const init = { method: 'PUT', headers: json, body: stream, duplex: 'half' as const };
    const withoutLength = await fetch(`${port.address}/lab/scenario`, init);
    expect([withLength.status, withoutLength.status]).toEqual([413, 413]);
  });
});

describe('unusual requests to the HTTP server', () => {
  it.each([
    ['not HTTP', 'hello\r\n\r\n'],
    ['an unknown method', 'FOO / HTTP/1.1\r\nhost: localhost\r\n\r\n'],
    ['headers that never end', `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`],
    ['a tunnel', 'CONNECT example.com:443 HTTP/1.1\r\nhost: localhost\r\n\r\n'],
  ])('get the error envelope: %s', async (_, text) => {
    await using port = await openPort();
    const response = await sendRaw(port.address, text);
    expect(response).toMatch(/^HTTP\/1\.1 4\d\d /);
    const [, body = ''] = response.split('\r\n\r\n');
    expect(z.safeParse(errorEnvelope, JSON.parse(body)).success).toBe(true);
  });

  it('can have the origin in their target', async () => {
    await using port = await openPort();
    const head = `GET http://localhost/v3/user HTTP/1.1\r\nhost: localhost\r\nauthtoken: ${asAda.headers.authtoken}`;
    expect(await sendRaw(port.address, `${head}\r\nconnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('get the methods that the OpenAPI document supports', async () => {
    await using port = await openPort();
    const request = async (method: string) => {
      const response = await fetch(`${port.address}/openapi.json`, { method });
      return [response.status, response.headers.get('allow'), (await response.text()).length > 0];
    };
    expect(await request('POST')).toEqual([405, 'GET, HEAD, OPTIONS', true]);
    expect(await request('OPTIONS')).toEqual([204, 'GET, HEAD, OPTIONS', false]);
    expect(await request('HEAD')).toEqual([200, null, false]);
  });

  it('get a response after the client closes its side of the connection', async () => {
    await using port = await openPort();
    const body = JSON.stringify({ user: { email: ada.email, password: ada.password } });
    const head = `POST /v3/user-session HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}`;
    const response = await sendRaw(port.address, `${head}\r\n\r\n${body}`, { halfClose: true });
    expect(response).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('get no response while the simulated network is offline', async () => {
    await using port = await openPort();
    const body = JSON.stringify({ latency_ms: 0, fault: 'offline' });
    await fetch(`${port.address}/lab/network`, { method: 'PUT', headers: json, body });
    await expect(fetch(`${port.address}/v3/user`, asAda)).rejects.toThrow('fetch failed');
    await fetch(`${port.address}/lab/reset`, { method: 'POST' });
    expect((await fetch(`${port.address}/v3/user`, asAda)).status).toBe(200);
  });

  it('run no operation if the body is incomplete', async () => {
    await using port = await openPort();
    const before = await leaveEvent(port.address);
    const cutOff = 'POST /lab/reset HTTP/1.1\r\nhost: localhost\r\ncontent-length: 50\r\n\r\n{"na';
    expect(await sendRaw(port.address, cutOff, { halfClose: true })).toMatch(/^HTTP\/1\.1 400 /);
    expect(await readEvents(port.address)).toBe(before);
  });

  it('leave the server running if the client disconnects in the middle of a body', async () => {
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
    expect(port.logged).toEqual([]);
  });
});

// A process takes long to start on a busy machine.
describe('npm run api', () => {
  it('prints its address, the accounts, and a command to try, and stops at SIGTERM', async () => {
    const api = await startApiProcess();
    const output = api.output();
    for (const { email, password } of Object.values(demoAccounts)) {
      expect(output).toContain(email);
      expect(output).toContain(password);
    }
    expect(output).toContain(`curl -X POST ${api.address}/v3/user-session`);
    expect(await api.end('SIGTERM')).toBe(0);
  });

  it('stops when a signal ends the shell that npm starts, which forwards none', async () => {
    const api = await startApiBelowShell();
    expect(await api.end('SIGTERM')).toBeNull();
    await vi.waitFor(() => expect(fetch(`${api.address}/openapi.json`)).rejects.toThrow(), 10_000);
  });

  it('keeps running when tunnels are reset, and stops while one is open', async () => {
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

  it('stops at Ctrl+C after it responds to the requests that have arrived, even if another signal follows', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'demo-state-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const api = await startApiProcess(['--state', join(folder, 'state.json')]);
    const body = JSON.stringify({ user: { email: ada.email, password: ada.password } });
    const response = fetch(`${api.address}/v3/user-session`, { method: 'POST', headers: json, body });
    await fetch(`${api.address}/lab/events`);
    const ended = api.end('SIGINT');
    api.child.kill('SIGTERM');
    expect((await response).status).toBe(200);
    expect(await ended).toBe(0);
  });
});
