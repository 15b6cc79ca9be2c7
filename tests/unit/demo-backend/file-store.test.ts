import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import { stateSchema } from '../../../demo-backend/domain/state.ts';
import { fileStore } from '../../../demo-backend/http/file-store.ts';
import { adaToken, startTestBackend, testSeed } from '../../support/backend.ts';
import { startApiProcess, type ApiProcess } from '../../support/backend-server.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-state-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const readState = async (path: string) => z.parse(stateSchema, JSON.parse(await readFile(path, 'utf8')));

async function open(path: string) {
  const aside: string[] = [];
  const store = await fileStore(path, { initial: testSeed, onSetAside: (each) => aside.push(each) });
  return { backend: startTestBackend(store), aside };
}

describe('fileStore', () => {
  it('goes on with what the file holds', async () => {
    const path = join(folder, 'new', 'state.json');
    const first = await open(path);
    await first.backend.call('logOut', { authtoken: adaToken });
    const second = await open(path);
    expect((await second.backend.call('getUser', { authtoken: adaToken })).status).toBe(401);
    expect(await readdir(join(folder, 'new'))).toEqual(['state.json']);
  });

  it.each(['', '{', '{"version":0}', 'null', '\u0000'])('puts a file aside that holds %j', async (text) => {
    const path = join(folder, 'state.json');
    await writeFile(path, text);
    const { aside } = await open(path);
    expect(await readFile(aside[0] ?? '', 'utf8')).toBe(text);
    expect(await readState(path)).toEqual(testSeed());
  });

  it('leaves nothing lying about that a killed process had half written', async () => {
    const path = join(folder, 'state.json');
    await writeFile(`${path}.tmp`, '{"half');
    const { aside } = await open(path);
    expect(aside).toEqual([]);
    expect(await readdir(folder)).toEqual(['state.json']);
  });

  it('does nothing by halves when the file cannot be written', async () => {
    const path = join(folder, 'state.json');
    const { backend } = await open(path);
    const before = await backend.store.read();
    await rm(folder, { recursive: true });
    await expect(backend.call('logOut', { authtoken: adaToken })).rejects.toThrow('failed to answer');
    expect(await backend.store.read()).toBe(before);
    await rm(folder, { recursive: true, force: true });
    folder = await mkdtemp(join(tmpdir(), 'demo-state-'));
  });
});

describe('a server that is killed', () => {
  const { olu } = demoAccounts;
  const json = { 'content-type': 'application/json' };
  const body = JSON.stringify({ user: { email: olu.email, password: olu.password } });

  /** Makes changes until the process is gone, and tells of each that was answered with success. */
  async function change(api: ApiProcess, onAnswer: () => void): Promise<void> {
    const request = { method: 'POST', headers: json, body: JSON.stringify({ user: { email: olu.email } }) };
    try {
      for (;;) {
        const response = await fetch(`${api.address}/v3/user/forgot_password`, request);
        if (response.ok) onAnswer();
      }
    } catch {
      // The process is gone.
    }
  }

  /** Makes changes from two sides and kills the process with so many answered. @returns how many were */
  async function killAfter(api: ApiProcess, answers: number): Promise<number> {
    let answered = 0;
    const count = () => {
      answered += 1;
      if (answered === answers) api.child.kill('SIGKILL');
    };
    if (answers === 0) api.child.kill('SIGKILL');
    await Promise.all([change(api, count), change(api, count)]);
    return answered;
  }

  it('at any moment starts again with a whole state, in which everything is that was answered', async () => {
    const path = join(folder, 'state.json');
    let answered = 0;
    for (const answers of [0, 1, 7, 20, 51]) {
      answered += await killAfter(await startApiProcess(['--state', path]), answers);
      const { events } = await readState(path);
      expect(events.length).toBeGreaterThanOrEqual(answered);
    }
    const last = await startApiProcess(['--state', path]);
    const logIn = await fetch(`${last.address}/v3/user-session`, { method: 'POST', headers: json, body });
    expect(logIn.status).toBe(200);
    expect(await last.end('SIGTERM')).toBe(0);
  }, 30_000);
});
