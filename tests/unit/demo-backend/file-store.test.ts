import { execFileSync } from 'node:child_process';
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import * as z from '../../../demo-backend/contract/zod.ts';
import { stateSchema } from '../../../demo-backend/domain/state.ts';
import { fileStore, type FileStore, type FileStoreOptions } from '../../../demo-backend/http/file-store.ts';
import { adaToken, startTestBackend, testSeed } from '../../support/backend/backend.ts';
import { startApiProcess, type ApiProcess } from '../../support/backend/server.ts';

let folder = '';
const opened: FileStore[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-state-'));
});
afterEach(async () => {
  for (const store of opened.splice(0)) store.close();
  await rm(folder, { recursive: true });
});

const readState = async (path: string) => z.parse(stateSchema, JSON.parse(await readFile(path, 'utf8')));

async function open(path: string) {
  const aside: string[] = [];
  const store = await fileStore(path, { initial: testSeed, onSetAside: (each) => aside.push(each) });
  opened.push(store);
  return { backend: startTestBackend(store), aside };
}

const unusedOptions: FileStoreOptions = {
  initial: testSeed,
  onSetAside: () => expect.unreachable('No file should be renamed.'),
};

describe('fileStore', () => {
  it('continues with the state in the file', async () => {
    const path = join(folder, 'new', 'state.json');
    const first = await open(path);
    await first.backend.call('logOut', { authtoken: adaToken });
    opened.shift()?.close();
    const second = await open(path);
    expect((await second.backend.call('getUser', { authtoken: adaToken })).status).toBe(401);
    expect(await readdir(join(folder, 'new'))).toEqual(['state.json', 'state.json.lock']);
  });

  it.each(['', '{', '{"version":0}', 'null', '\u0000'])('renames a file that contains %j', async (text) => {
    const path = join(folder, 'state.json');
    await writeFile(path, text);
    const { aside } = await open(path);
    expect(await readFile(aside[0] ?? '', 'utf8')).toBe(text);
    expect(await readState(path)).toEqual(testSeed());
  });

  it('replaces what a killed process had half written', async () => {
    const path = join(folder, 'state.json');
    await writeFile(`${path}.tmp`, '{"half');
    const { aside } = await open(path);
    expect(aside).toEqual([]);
    expect(await readdir(folder)).toEqual(['state.json', 'state.json.lock']);
  });

  it("keeps the old state if the file can't be written", async () => {
    const path = join(folder, 'state.json');
    const { backend } = await open(path);
    const before = await backend.store.read();
    await rm(folder, { recursive: true });
    await expect(backend.call('logOut', { authtoken: adaToken })).rejects.toThrow('failed to respond');
    expect(await backend.store.read()).toBe(before);
    await rm(folder, { recursive: true, force: true });
    folder = await mkdtemp(join(tmpdir(), 'demo-state-'));
  });
});

describe("a file that can't hold a state", () => {
  /** The kind, identity and size of everything in the folder. */
  async function listFolder() {
    const names = (await readdir(folder)).toSorted();
    return Promise.all(
      names.map(async (name) => {
        const { mode, ino, size } = await lstat(join(folder, name));
        return { name, mode, ino, size };
      }),
    );
  }

  const kinds: [string, (path: string) => unknown, RegExp][] = [
    ['a folder', (path) => mkdir(path), /which is a folder\. Set --state to a new or existing file/],
    [
      'a FIFO',
      (path) => execFileSync('mkfifo', [path]),
      /which is a device, socket, or pipe\. Set --state to a new or existing file/,
    ],
    [
      'a symbolic link',
      (path) => symlink('/dev/null', path),
      /a symbolic link\. Set --state to the file that it links to/,
    ],
    ['a link to nowhere', (path) => symlink('nowhere', path), /which is a symbolic link\./],
  ];
  const places = ['state.json', 'state.json.tmp', 'state.json.lock'];

  it.each(places.flatMap((place) => kinds.map(([kind, make, message]) => ({ place, kind, make, message }))))(
    'stays unchanged: $kind at $place',
    async ({ place, make, message }) => {
      await make(join(folder, place));
      const before = await listFolder();
      const opening = fileStore(join(folder, 'state.json'), unusedOptions);
      await expect(opening).rejects.toThrow(join(folder, place));
      await expect(opening).rejects.toThrow(message);
      expect(await listFolder()).toEqual(before);
    },
  );

  it('stays unchanged: a device', async () => {
    await expect(fileStore('/dev/null', unusedOptions)).rejects.toThrow(
      "Can't save the state in /dev/null, which is",
    );
    expect((await lstat('/dev/null')).isCharacterDevice()).toBe(true);
  });

  it.each([
    ['below a file', () => join(folder, 'file', 'state.json')],
    ['with a name that is too long', () => join(folder, 'x'.repeat(300))],
  ])('is named in an error with a fix: one %s', async (_, pathOf) => {
    await writeFile(join(folder, 'file'), '');
    const path = pathOf();
    const opening = fileStore(path, unusedOptions);
    await expect(opening).rejects.toThrow(`Can't save the state in ${path} (`);
    await expect(opening).rejects.toThrow('Set --state to a file that you can write to');
  });

  it("isn't blamed if the lock file is another file", async () => {
    const lock = join(folder, 'state.json.lock');
    await writeFile(lock, 'no lock');
    const opening = fileStore(join(folder, 'state.json'), unusedOptions);
    await expect(opening).rejects.toThrow(
      `Can't lock ${lock} (file is not a database). If that file exists, move or delete it.`,
    );
    expect(await readFile(lock, 'utf8')).toBe('no lock');
  });

  it('can be in a folder that a link leads to', async () => {
    await mkdir(join(folder, 'real'));
    await symlink('real', join(folder, 'link'));
    await open(join(folder, 'link', 'state.json'));
    expect(await readState(join(folder, 'real', 'state.json'))).toEqual(testSeed());
  });
});

const inUse = (path: string) =>
  `${path} is in use by another server. Stop that server, or set --state to another file`;

describe('a second server with the same file', () => {
  it("can't open it, by any path, until the first one closes it", async () => {
    const path = join(folder, 'state.json');
    await symlink(folder, join(folder, 'link'));
    const detour = join(folder, 'link', 'state.json');
    await open(path);
    const before = await readFile(path, 'utf8');
    await expect(fileStore(path, unusedOptions)).rejects.toThrow(inUse(path));
    await expect(fileStore(detour, unusedOptions)).rejects.toThrow(inUse(detour));
    expect(await readFile(path, 'utf8')).toBe(before);
    opened.shift()?.close();
    await open(detour);
  });
});

describe('a server that is killed', () => {
  const { olu } = demoAccounts;
  const json = { 'content-type': 'application/json' };
  const body = JSON.stringify({ user: { email: olu.email, password: olu.password } });
  const started: ApiProcess[] = [];
  afterEach(() => Promise.all(started.splice(0).map((api) => api.end('SIGKILL'))));

  async function start(path: string): Promise<ApiProcess> {
    const api = await startApiProcess(['--state', path]);
    started.push(api);
    return api;
  }

  /** Makes changes until the process exits. Calls back after each one that succeeds. */
  async function change(api: ApiProcess, onSuccess: () => void): Promise<void> {
    const request = { method: 'POST', headers: json, body: JSON.stringify({ user: { email: olu.email } }) };
    try {
      for (;;) {
        const response = await fetch(`${api.address}/v3/user/forgot_password`, request);
        if (response.ok) onSuccess();
      }
    } catch {
      // The process has exited.
    }
  }

  /** Makes changes over two connections, and kills the process after so many. @returns how many succeeded */
  async function killAfter(api: ApiProcess, changes: number): Promise<number> {
    let succeeded = 0;
    const count = () => {
      succeeded += 1;
      if (succeeded === changes) api.child.kill('SIGKILL');
    };
    if (changes === 0) api.child.kill('SIGKILL');
    await Promise.all([change(api, count), change(api, count)]);
    return succeeded;
  }

  it('at any moment starts again with a complete state that includes every change that it confirmed', async () => {
    const path = join(folder, 'state.json');
    let confirmed = 0;
    for (const changes of [0, 1, 7, 20, 51]) {
      confirmed += await killAfter(await start(path), changes);
      const { events } = await readState(path);
      expect(events.length).toBeGreaterThanOrEqual(confirmed);
    }
    const last = await start(path);
    const logIn = await fetch(`${last.address}/v3/user-session`, { method: 'POST', headers: json, body });
    expect(logIn.status).toBe(200);
    await expect(fileStore(path, unusedOptions)).rejects.toThrow(inUse(path));
    expect(await last.end('SIGTERM')).toBe(0);
  });
});
