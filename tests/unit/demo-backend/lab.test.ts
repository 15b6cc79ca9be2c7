import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { demoAccounts, demoSessions } from '../../../demo-backend/contract/demo-accounts.ts';
import { scenarioName } from '../../../demo-backend/contract/scenarios.ts';
import { largestLimit } from '../../../demo-backend/contract/lab-schemas.ts';
import { isStale } from '../../../demo-backend/domain/seed.ts';
import { stateSchema } from '../../../demo-backend/domain/state.ts';
import { bodyOf, expectError, expectNoSecrets, readTrail } from '../../support/backend/responses.ts';
import {
  adaToken,
  change,
  credentials,
  logIn,
  startTestBackend,
  testSeed,
  startOfTest,
} from '../../support/backend/backend.ts';

const { ada } = demoAccounts;

describe('the seed', () => {
  it('is a valid state, and always the same', () => {
    expect(z.parse(stateSchema, testSeed())).toEqual(testSeed());
  });

  it('survives storage as JSON', () => {
    expect(z.parse(stateSchema, JSON.parse(JSON.stringify(testSeed())))).toEqual(testSeed());
  });

  it('holds no password in plain text', () => {
    const text = JSON.stringify(testSeed());
    for (const { password } of Object.values(demoAccounts)) expect(text).not.toContain(password);
  });
});

describe('a state', () => {
  it('is stale a month after it began', () => {
    const day = 24 * 60 * 60 * 1000;
    expect(isStale(testSeed(), startOfTest + 30 * day)).toBe(false);
    expect(isStale(testSeed(), startOfTest + 30 * day + 1)).toBe(true);
  });
});

describe('resetDemo', () => {
  it('brings the seed state back', async () => {
    const backend = startTestBackend();
    await backend.call('changePassword', {
      authtoken: adaToken,
      body: change(ada.password, 'Brand-new#2027'),
    });
    await backend.call('resetDemo');
    expect(await backend.store.read()).toEqual(testSeed());
    expect((await backend.call('getUser', { authtoken: adaToken })).status).toBe(200);
  });
});

describe('applyScenario', () => {
  it.each(scenarioName.options)('puts the demo in a valid state: %s', async (name) => {
    const backend = startTestBackend();
    expect((await backend.call('applyScenario', { body: { name } })).body?.name).toBe(name);
    const state = await backend.store.read();
    expect(z.parse(stateSchema, state)).toEqual(state);
    expect((await backend.call('getUser', { authtoken: adaToken })).status).toBe(200);
  });

  it('"one-session" leaves this browser alone', async () => {
    const backend = startTestBackend();
    await backend.call('applyScenario', { body: { name: 'one-session' } });
    expect((await backend.call('endOtherSessions', { authtoken: adaToken })).body?.signed_out_sessions).toBe(
      0,
    );
  });

  it('"twenty-sessions" keeps the four and fills up with older ones', async () => {
    const backend = startTestBackend();
    await backend.call('applyScenario', { body: { name: 'twenty-sessions' } });
    const list = await backend.call('listSessions', { authtoken: adaToken });
    expect(list.body).toHaveLength(20);
    await logIn(backend, ada.email, ada.password);
    for (const { authtoken } of Object.values(demoSessions)) {
      expect((await backend.call('getUser', { authtoken })).status).toBe(200);
    }
  });

  it('"one-attempt-left" locks with the next wrong password', async () => {
    const backend = startTestBackend();
    await backend.call('applyScenario', { body: { name: 'one-attempt-left' } });
    await backend.call('logIn', { body: credentials(ada.email, 'wrong') });
    const answer = await backend.call('logIn', { body: credentials(ada.email, ada.password) });
    expectError(answer, 'temporarily locked');
  });

  it('"account-locked" is locked', async () => {
    const backend = startTestBackend();
    await backend.call('applyScenario', { body: { name: 'account-locked' } });
    const answer = await backend.call('logIn', { body: credentials(ada.email, ada.password) });
    expectError(answer, 'temporarily locked');
  });
});

describe('listEvents', () => {
  it('lists nothing for a request without a session, which changes and announces nothing', async () => {
    const backend = startTestBackend();
    const before = await backend.store.read();
    const response = await backend.send('/dashboard/sessions', {
      method: 'DELETE',
      headers: { authtoken: 'blt0000000000000000' },
    });
    expect(response.status).toBe(401);
    expect(await backend.store.read()).toBe(before);
  });

  it('tells what was done, by which session and with what outcome, the newest first', async () => {
    const backend = startTestBackend();
    await backend.call('changePassword', { authtoken: adaToken, body: change('wrong', 'Brand-new#2027') });
    await backend.call('changePassword', {
      authtoken: adaToken,
      body: change(ada.password, 'Brand-new#2027'),
    });
    await logIn(backend, ada.email, 'Brand-new#2027');
    const { body } = await backend.call('listEvents');
    expect(
      body?.events.map(({ operation, session, outcome, sessions_ended }) => ({
        operation,
        by: session?.label,
        outcome,
        sessions_ended,
      })),
    ).toEqual([
      { operation: 'logIn', by: 'API client', outcome: 'success', sessions_ended: 0 },
      { operation: 'changePassword', by: 'This browser', outcome: 'success', sessions_ended: 4 },
      {
        operation: 'changePassword',
        by: 'This browser',
        outcome: 'current-password-wrong',
        sessions_ended: 0,
      },
    ]);
  });

  it('tells when the clock or the network was changed', async () => {
    const backend = startTestBackend();
    await backend.call('advanceClock', { body: { advance_seconds: 60 } });
    await backend.call('setNetwork', { body: { latency_ms: 10, fault: 'none' } });
    const { body } = await backend.call('listEvents');
    expect(body?.events.map(({ operation, session }) => [operation, session])).toEqual([
      ['setNetwork', null],
      ['advanceClock', null],
    ]);
  });

  it('tells the newest alone, as many as are asked for', async () => {
    const backend = startTestBackend();
    for (const word of ['first', 'second', 'third'])
      await backend.call('logIn', { body: credentials(`${word}@example.com`, 'wrong') });
    const { body: all } = await backend.call('listEvents');
    const { body } = await backend.call('listEvents', { query: { limit: 2 } });
    expect(body?.events).toEqual(all?.events.slice(0, 2));
    expect((await backend.call('listEvents', { query: { limit: largestLimit } })).body).toEqual(all);
  });

  it('holds nothing that was typed and no authtoken', async () => {
    const backend = startTestBackend();
    const typed = ['secret-1@example.com', 'Secret-password-2', 'Secret-3', 'Brand-new#2027'];
    await backend.call('logIn', { body: credentials('secret-1@example.com', 'Secret-password-2') });
    await backend.call('changePassword', { authtoken: adaToken, body: change('Secret-3', 'Brand-new#2027') });
    const authtoken = await logIn(backend, ada.email, ada.password);
    expectNoSecrets('the audit trail', await readTrail(backend), [...typed, authtoken, adaToken]);
    expectNoSecrets('the state', JSON.stringify(await backend.store.read()), typed);
  });

  it('keeps the last 200 lines', async () => {
    const backend = startTestBackend();
    for (let count = 0; count < 205; count += 1) {
      await backend.call('logIn', { body: credentials('nobody@example.com', 'wrong') });
    }
    expect(bodyOf(await backend.call('listEvents')).events).toHaveLength(200);
  });
});
