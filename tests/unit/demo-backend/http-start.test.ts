import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listen } from '../../../demo-backend/http/listen.ts';
import { readSettings, usage } from '../../../demo-backend/http/settings.ts';
import { openPort, startApiProcess } from '../../support/backend/server.ts';

const portOf = ({ address }: { address: string }) => Number(new URL(address).port);

/** The addresses of `localhost` on this system, which may lack IPv6. */
const loopbacks = ['127.0.0.1', '::1'].filter((each) =>
  Object.values(networkInterfaces()).some((found = []) => found.some(({ address }) => address === each)),
);

describe('a server at localhost', () => {
  it.each(loopbacks)('listens on %s', async (host) => {
    await using port = await openPort();
    const socket = connect({ host, port: portOf(port) });
    await once(socket, 'connect');
    socket.destroy();
  });

  it.each(loopbacks)('fails if another program uses its port on %s, and opens none', async (address) => {
    // Find a number that is free on both addresses, so that the error can't be about the other one.
    const { port, close } = await listen(createServer, 'localhost', 0);
    await close();
    const other = await listen(createServer, address, port);
    await expect(openPort({ port })).rejects.toThrow(`Port ${port} on ${address} is in use.`);
    await other.close();
    const both = await listen(createServer, 'localhost', port);
    await both.close();
  });
});

describe('a server that cannot start', () => {
  it('prints why, and exits with an error', async () => {
    await expect(startApiProcess(['--scenario', 'nope'])).rejects.toThrow(/^Unknown scenario "nope"/);
  });

  it("doesn't touch the state file if the port is in use, and says so", async () => {
    await using port = await openPort();
    const folder = mkdtempSync(join(tmpdir(), 'demo-state-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const stateFile = join(folder, 'state.json');
    const taken = portOf(port);
    const message = `Port ${taken} on 127.0.0.1 is in use. Stop the program that uses it, or set PORT to another number.`;
    await expect(openPort({ port: taken, stateFile })).rejects.toThrow(message);
    expect(existsSync(stateFile)).toBe(false);
  });

  it.each(['192.0.2.1', 'no-such-host.invalid', 'http://localhost'])('names the host %s', async (host) => {
    const message = /^Can't open port 0 on .*\. Set HOST to a name or an address of this computer/;
    await expect(openPort({ host })).rejects.toThrow(message);
    await expect(openPort({ host })).rejects.toThrow(host);
  });
});

describe('readSettings', () => {
  const defaults = {
    port: 4010,
    host: 'localhost',
    allowHosts: [],
    allowOrigins: [],
    scenario: 'seed',
    stateFile: undefined,
    rateLimit: false,
  };

  it('has defaults', () => {
    expect(readSettings([], {})).toEqual(defaults);
  });

  it('reads the host in lower case, without the dot that may end it', () => {
    expect(readSettings([], { HOST: 'Demo.Example.com.' })).toEqual({
      ...defaults,
      host: 'demo.example.com',
    });
  });

  it('accepts everything in the usage text', () => {
    const args = ['--scenario', 'mfa-on', '--state', 'a.json', '--rate-limit'];
    const hosts = ['--allow-host', 'Demo.example.com:443', '--allow-host', 'other.test'];
    const origins = [
      '--allow-origin',
      'https://App.example.com/',
      '--allow-origin',
      'http://other.test:8080',
    ];
    const environment = { PORT: '8080', HOST: '0.0.0.0' };
    expect(readSettings([...args, ...hosts, ...origins], environment)).toEqual({
      port: 8080,
      host: '0.0.0.0',
      allowHosts: ['demo.example.com', 'other.test'],
      allowOrigins: ['https://app.example.com', 'http://other.test:8080'],
      scenario: 'mfa-on',
      stateFile: 'a.json',
      rateLimit: true,
    });
    for (const word of [...args, '--allow-host', '--allow-origin', 'PORT', 'HOST'])
      if (/^(--|[A-Z])/.test(word)) expect(usage).toContain(word);
    expect(readSettings(['--help'], {})).toBe('help');
  });

  it.each([
    [['--nope'], "Unknown option '--nope'. For the options, run: npm run api -- --help"],
    [['--state'], "Option '--state <value>' argument missing. For the options"],
    [['state.json'], "Unexpected argument 'state.json'. For the options"],
    [['--state', ''], '--state needs a file name.'],
    [
      ['--allow-host', 'https://demo.example.com'],
      '--allow-host needs a host name, such as demo.example.com, not',
    ],
    [['--allow-host', ''], '--allow-host needs a host name'],
    [
      ['--allow-origin', 'app.example.com'],
      '--allow-origin needs an origin, such as https://app.example.com, not',
    ],
    [['--allow-origin', 'https://app.example.com/page'], '--allow-origin needs an origin'],
    [['--allow-origin', 'null'], '--allow-origin needs an origin'],
  ])('explains %j', (args, message) => {
    expect(() => readSettings(args, {})).toThrow(message);
  });

  it.each(['x', '-1', '65536', '1.5', '0x10'])('rejects the port %s', (port) => {
    expect(() => readSettings([], { PORT: port })).toThrow(/PORT/);
  });
});
