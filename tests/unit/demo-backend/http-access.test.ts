import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorEnvelope } from '../../../demo-backend/contract/schemas.ts';
import * as z from '../../../demo-backend/contract/zod.ts';
import { sendRaw } from '../../support/backend/raw-request.ts';
import { leaveEvent, openPort, readEvents, type TestServer } from '../../support/backend/server.ts';

/** An HTTP/1.1 request with these headers. The server closes the connection after its response. */
const get = (...headers: string[]) =>
  ['GET /openapi.json HTTP/1.1', ...headers, 'connection: close', '', ''].join('\r\n');

const statusOf = (response: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(response)?.[1]);

const requestHost = async (port: TestServer, host: string) =>
  statusOf(await sendRaw(port.address, get(`host: ${host}`)));

describe('the host of a request', () => {
  let port: TestServer;
  beforeAll(async () => {
    port = await openPort({ allowHosts: ['demo.example.com'] });
  });
  afterAll(() => port.close());

  it.each([
    'localhost',
    'LocalHost:4010',
    'localhost.:4010',
    'api.localhost:80',
    '127.0.0.1:4010',
    '127.9.9.9',
    '[::1]:4010',
    'demo.example.com',
    'Demo.Example.com:443',
  ])('is known as %s', async (host) => {
    expect(await requestHost(port, host)).toBe(200);
  });

  it.each([
    'evil.example',
    'evil.example:4010',
    'localhost.evil.example',
    'evil-localhost',
    'localhost:4010@evil.example',
    'sub.demo.example.com',
    '192.168.0.7:4010',
    '127.0.0.1.evil.example',
    '[::2]',
    '',
  ])('is unknown as "%s"', async (host) => {
    expect(await requestHost(port, host)).toBe(421);
  });

  it('must be known before anything changes, and the error says what to do', async () => {
    const request =
      'POST /lab/reset HTTP/1.1\r\nhost: evil.example\r\ncontent-length: 0\r\nconnection: close\r\n\r\n';
    const before = await leaveEvent(port.address);
    const response = await sendRaw(port.address, request);
    const { error_message } = z.parse(errorEnvelope, JSON.parse(response.split('\r\n\r\n')[1] ?? ''));
    expect(error_message).toContain('Known names: localhost, demo.example.com.');
    expect(error_message).toContain('--allow-host NAME');
    expect(await readEvents(port.address)).toBe(before);
  });

  it.each([
    ['no Host header', get(), 400],
    ['two Host headers', get('host: localhost', 'host: localhost'), 400],
    ['two different Host headers', get('host: localhost', 'host: evil.example'), 400],
    ['HTTP/1.0 and no Host header', 'GET /openapi.json HTTP/1.0\r\n\r\n', 200],
    ['an unknown host in its target', get('host: localhost').replace(' /', ' http://evil.example/'), 421],
  ])('is checked in a request with %s', async (_, request, status) => {
    expect(statusOf(await sendRaw(port.address, request))).toBe(status);
  });

  it('is the one in the target, if it has one, and the OpenAPI document lists it as the server', async () => {
    const request = get('host: evil.example').replace(' /', ' http://localhost:1/');
    const response = await sendRaw(port.address, request);
    expect(statusOf(response)).toBe(200);
    expect(JSON.parse(response.split('\r\n\r\n')[1] ?? '')).toMatchObject({
      servers: [{ url: 'http://localhost:1' }],
    });
  });

  it('can be any address, but no other name, if the server is open to other computers', async () => {
    await using open = await openPort({ host: '0.0.0.0' });
    expect(open.address).toMatch(/^http:\/\/localhost:/);
    expect(await requestHost(open, '192.168.0.7:4010')).toBe(200);
    expect(await requestHost(open, 'evil.example')).toBe(421);
  });
});

describe('the origin of a request', () => {
  let port: TestServer;
  beforeAll(async () => {
    port = await openPort({ allowOrigins: ['https://app.example.com'] });
  });
  afterAll(() => port.close());

  const send = (origin: string, method: string, path: string, headers: Record<string, string> = {}) =>
    fetch(port.address + path, { method, headers: { origin, ...headers } });

  const allowed = [
    'http://localhost:3000',
    'https://localhost',
    'http://app.localhost:8080',
    'http://127.0.0.1:5173',
    'http://[::1]:5173',
    'https://app.example.com',
  ];
  const foreign = [
    'null',
    'https://evil.example',
    'http://app.example.com',
    'https://app.example.com:8443',
    'https://app.example.com.evil.example',
    'http://localhost.evil.example',
    'http://localhost:1@evil.example',
    'file://',
  ];

  it.each(allowed)('lets pages of %s read and write', async (origin) => {
    const response = await send(origin, 'POST', '/lab/reset');
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('access-control-expose-headers')).toContain('x-demo-error');
    expect(response.headers.get('vary')).toBe('origin');
  });

  it.each(foreign)("doesn't let pages of %s read or write", async (origin) => {
    const before = await leaveEvent(port.address);
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const rejected = await send(origin, method, '/lab/reset', { 'access-control-request-method': 'POST' });
      expect([rejected.status, rejected.headers.get('access-control-allow-origin')]).toEqual([403, null]);
      if (method === 'POST') expect(await rejected.text()).toContain('--allow-origin ORIGIN');
    }
    expect(await readEvents(port.address)).toBe(before);
    const read = await send(origin, 'GET', '/openapi.json');
    expect([read.status, read.headers.get('access-control-allow-origin')]).toEqual([200, null]);
  });

  it('can be missing, as in requests that no page sends', async () => {
    const response = await fetch(`${port.address}/lab/reset`, { method: 'POST' });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, null]);
  });

  it('is allowed in a preflight for each method of the API, PATCH, all headers, and the private network', async () => {
    const tunnel = await sendRaw(port.address, 'CONNECT x:80 HTTP/1.1\r\nhost: localhost\r\n\r\n');
    const allow = /^allow: (.+)\r$/m.exec(tunnel)?.[1];
    expect(allow?.split(', ').toSorted()).toEqual(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT']);
    const preflight = await send('http://localhost:3000', 'OPTIONS', '/v3/user', {
      'access-control-request-method': 'PATCH',
      'access-control-request-headers': 'authtoken,x-user-agent',
      'access-control-request-private-network': 'true',
    });
    expect([preflight.status, preflight.headers.get('content-length')]).toEqual([204, null]);
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      'access-control-allow-origin': 'http://localhost:3000',
      'access-control-allow-methods': `${allow}, PATCH`,
      'access-control-allow-headers': 'authtoken,x-user-agent',
      'access-control-allow-private-network': 'true',
      vary: 'origin, access-control-request-headers',
    });
  });
});
