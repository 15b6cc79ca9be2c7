import { describe, expect, it, vi } from 'vitest';
import { demoAccounts, demoOrganizations } from '../../../demo-backend/contract/demo-accounts.ts';
import { longestLatency } from '../../../demo-backend/contract/lab-schemas.ts';
import { createApi } from '../../../demo-backend/handlers/api.ts';
import { createRateLimit } from '../../../demo-backend/handlers/rate-limit.ts';
import { memoryStore } from '../../../demo-backend/store/memory-store.ts';
import {
  adaToken,
  change,
  credentials,
  startTestBackend,
  testPorts,
  testSeed,
} from '../../support/backend/backend.ts';

const { ada } = demoAccounts;
const asAda = { headers: { authtoken: adaToken } };

describe('getSettings', () => {
  it('tells how the levers stand', async () => {
    const backend = startTestBackend();
    const fault = { latency_ms: 250, fault: 'offline' } as const;
    await backend.call('setNetwork', { body: fault });
    await backend.call('advanceClock', { body: { advance_seconds: 3661 } });
    const { body } = await backend.call('getSettings');
    expect(body).toEqual({
      clock_ahead_seconds: 3661,
      network: fault,
      scenario: 'seed',
      changed_passwords: [],
      organizations: Object.values(demoOrganizations),
    });
  });

  it('names whose password was changed, until the demo is reset', async () => {
    const backend = startTestBackend();
    const changedPasswords = async () => (await backend.call('getSettings')).body?.changed_passwords;
    await backend.call('changePassword', {
      authtoken: adaToken,
      body: change(ada.password, 'Lantern-42-harbor'),
    });
    expect(await changedPasswords()).toEqual([ada.email]);
    await backend.call('resetDemo');
    expect(await changedPasswords()).toEqual([]);
  });
});

describe('setNetwork', () => {
  it.each([
    ['server-error', 500],
    ['rate-limited', 429],
  ] as const)('%s answers with %i, below /v3 and /dashboard only', async (fault, status) => {
    const backend = startTestBackend();
    await backend.call('setNetwork', { body: { latency_ms: 0, fault } });
    expect((await backend.send('/v3/user', asAda)).status).toBe(status);
    expect((await backend.send('/dashboard/sessions', asAda)).status).toBe(status);
    expect((await backend.call('listEvents')).status).toBe(200);
    await backend.call('setNetwork', { body: { latency_ms: 0, fault: 'none' } });
    expect((await backend.send('/v3/user', asAda)).status).toBe(200);
  });

  it('says when to try again', async () => {
    const backend = startTestBackend();
    await backend.call('setNetwork', { body: { latency_ms: 0, fault: 'rate-limited' } });
    expect((await backend.send('/v3/user', asAda)).headers.get('retry-after')).toBe('1');
  });

  it('offline gives no answer at all, and does nothing', async () => {
    const backend = startTestBackend();
    await backend.call('setNetwork', { body: { latency_ms: 0, fault: 'offline' } });
    const response = await backend.send('/v3/user-session', { method: 'DELETE', ...asAda });
    expect(response.type).toBe('error');
    await backend.call('setNetwork', { body: { latency_ms: 0, fault: 'none' } });
    expect((await backend.send('/v3/user', asAda)).status).toBe(200);
  });

  it('is between the client and every path, also one that leads nowhere', async () => {
    const backend = startTestBackend();
    await backend.call('setNetwork', { body: { latency_ms: 0, fault: 'server-error' } });
    expect((await backend.send('/v3/nope')).status).toBe(500);
    expect((await backend.send('/v3/user', { method: 'PATCH' })).status).toBe(500);
  });

  it('waits before it answers', async () => {
    const wait = vi.fn(() => Promise.resolve());
    const store = memoryStore(testSeed());
    const api = createApi({ store, ports: testPorts(), wait });
    const request = (path: string) =>
      api({
        method: 'GET',
        path,
        query: new URLSearchParams(),
        header: (name) => (name === 'authtoken' ? adaToken : undefined),
        body: () => Promise.resolve(new Uint8Array()),
      });
    await store.transact((state) =>
      Promise.resolve({
        state: { ...state, network: { latency_ms: 250, fault: 'none' } },
        result: undefined,
      }),
    );
    await request('/v3/user');
    await request('/lab/events');
    expect(wait).toHaveBeenCalledExactlyOnceWith(250);
  });

  it('gives no answer to a request that was under way when its state was replaced, and does nothing', async () => {
    const seed = testSeed();
    const slow = { ...seed, network: { latency_ms: 250, fault: 'none' as const } };
    const replacement = { ...seed, seeded_at: seed.seeded_at + 1 };
    const store = memoryStore(slow);
    const replace = async () => {
      await store.transact(() => Promise.resolve({ state: replacement, result: undefined }));
    };
    const api = createApi({ store, ports: testPorts(), wait: replace });
    const answer = await api({
      method: 'DELETE',
      path: '/dashboard/sessions',
      query: new URLSearchParams(),
      header: (name) => (name === 'authtoken' ? adaToken : undefined),
      body: () => Promise.resolve(new Uint8Array()),
    });
    expect(answer).toBe('no-response');
    expect(await store.read()).toBe(replacement);
  });

  it('takes no more than the longest latency', async () => {
    const backend = startTestBackend();
    const { failure } = await backend.call('setNetwork', {
      body: { latency_ms: longestLatency + 1, fault: 'none' },
    });
    expect(failure?.errors).toEqual({ latency_ms: [`must be at most ${longestLatency}.`] });
  });
});

describe('the rate limit', () => {
  const start = () => {
    const ports = testPorts();
    const store = memoryStore(testSeed());
    return startTestBackend(store, ports, createRateLimit());
  };

  it('lets ten requests a second through for an organization, and says when to try again', async () => {
    const backend = start();
    const statuses: number[] = [];
    for (let count = 0; count < 12; count += 1) statuses.push((await backend.send('/v3/user', asAda)).status);
    expect(statuses).toEqual([...Array<number>(10).fill(200), 429, 429]);
    expect((await backend.send('/v3/user', asAda)).headers.get('retry-after')).toBe('1');
    backend.clock.advance(1000);
    expect((await backend.send('/v3/user', asAda)).status).toBe(200);
  });

  it('counts those who are not logged in by themselves, and the lab not at all', async () => {
    const backend = start();
    for (let count = 0; count < 10; count += 1) await backend.send('/v3/user', asAda);
    const body = credentials(ada.email, ada.password);
    expect((await backend.call('logIn', { body })).status).toBe(200);
    for (let count = 0; count < 20; count += 1) await backend.call('listEvents');
    expect((await backend.call('listEvents')).status).toBe(200);
  });

  it('is off unless it is asked for', async () => {
    const backend = startTestBackend();
    for (let count = 0; count < 30; count += 1) await backend.send('/v3/user', asAda);
    expect((await backend.send('/v3/user', asAda)).status).toBe(200);
  });
});

describe('advanceClock', () => {
  it('moves the time of everything that depends on it, and no further than a year at once', async () => {
    const backend = startTestBackend();
    const { body } = await backend.call('advanceClock', { body: { advance_seconds: 60 } });
    expect(body?.now).toBe('2026-03-25T12:01:00.000Z');
    await backend.call('advanceClock', { body: { advance_seconds: 90 * 24 * 60 * 60 } });
    const expired = await backend.call('logIn', { body: credentials(ada.email, ada.password) });
    expect(expired.failure?.errors).toEqual({ password: ['has expired.'] });
    const far = await backend.call('advanceClock', { body: { advance_seconds: 1e9 } });
    expect(far.status).toBe(422);
  });

  it('stops a hundred years ahead', async () => {
    const backend = startTestBackend();
    const body = { advance_seconds: 366 * 24 * 60 * 60 };
    for (let count = 0; count < 110; count += 1) await backend.call('advanceClock', { body });
    const answer = await backend.call('advanceClock', { body });
    expect(answer.body?.now.slice(0, 4)).toBe('2126');
  });

  it('is undone by starting over', async () => {
    const backend = startTestBackend();
    await backend.call('advanceClock', { body: { advance_seconds: 60 } });
    await backend.call('resetDemo');
    expect(await backend.store.read()).toEqual(testSeed());
  });
});
