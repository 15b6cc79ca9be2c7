import { describe, expect, it } from 'vitest';
import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import { memoryStore } from '../../../demo-backend/store/memory-store.ts';
import { expectError } from '../../support/backend/responses.ts';
import {
  adaToken,
  change,
  credentials,
  logIn,
  startTestBackend,
  testSeed,
  type TestBackend,
} from '../../support/backend/backend.ts';

const { ada, olu } = demoAccounts;
const minute = 60_000;

async function failToLogIn(backend: TestBackend, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    await backend.call('logIn', { body: credentials(ada.email, 'wrong') });
  }
}

const tryToLogIn = (backend: TestBackend, password: string = ada.password) =>
  backend.call('logIn', { body: credentials(ada.email, password) });

describe('logIn', () => {
  it('starts a session with the right email and password', async () => {
    const backend = startTestBackend();
    const { body } = await tryToLogIn(backend);
    expect(body).toMatchObject({
      notice: 'Login Successful.',
      user: { email: ada.email, first_name: 'Ada' },
    });
    expect(body?.user.authtoken).toMatch(/^blt[0-9a-f]{32}$/);
    const user = await backend.call('getUser', { authtoken: body?.user.authtoken });
    expect(user.body?.user).toMatchObject({ email: ada.email, tfa_status: 'unverified' });
  });

  it('does not mind the case of the email', async () => {
    const backend = startTestBackend();
    expect(await logIn(backend, 'Ada.Reader@EXAMPLE.com', ada.password)).toMatch(/^blt/);
  });

  it('gives a different authtoken each time', async () => {
    const backend = startTestBackend();
    const tokens = [
      await logIn(backend, ada.email, ada.password),
      await logIn(backend, ada.email, ada.password),
    ];
    expect(new Set(tokens).size).toBe(2);
  });

  it('answers the same to a wrong password and to an unknown email', async () => {
    const backend = startTestBackend();
    const wrong = await tryToLogIn(backend, 'wrong');
    const unknown = await backend.call('logIn', { body: credentials('nobody@example.com', 'wrong') });
    expect(wrong).toEqual(unknown);
  });

  it('names the session by the client', async () => {
    const backend = startTestBackend();
    await backend.call('logIn', { body: credentials(olu.email, olu.password), userAgent: 'curl/8.5.0' });
    const authtoken = await logIn(backend, olu.email, olu.password);
    const { body } = await backend.call('listSessions', { authtoken });
    expect(body?.map(({ label, kind }) => [label, kind])).toEqual([
      ['API client', 'api'],
      ['Command line', 'cli'],
    ]);
  });
});

describe('the lock', () => {
  it('comes with the fifth wrong password and says until when', async () => {
    const backend = startTestBackend();
    await failToLogIn(backend, 5);
    const { status, failure } = await tryToLogIn(backend);
    expect(status).toBe(422);
    expect(failure?.error_code).toBe(104);
    expect(failure?.error_message).toBe(
      'Your account is temporarily locked. Try again after 2026-03-25T12:15:00.000Z.',
    );
  });

  it('does not come with the fourth', async () => {
    const backend = startTestBackend();
    await failToLogIn(backend, 4);
    expect((await tryToLogIn(backend)).status).toBe(200);
  });

  it('ends after 15 minutes, with five new attempts', async () => {
    const backend = startTestBackend();
    await failToLogIn(backend, 5);
    backend.clock.advance(15 * minute - 1);
    expectError(await tryToLogIn(backend), 'temporarily locked');
    backend.clock.advance(1);
    await failToLogIn(backend, 4);
    expect((await tryToLogIn(backend)).status).toBe(200);
  });

  it('is not made longer by attempts while it lasts', async () => {
    const backend = startTestBackend();
    await failToLogIn(backend, 5);
    backend.clock.advance(10 * minute);
    await failToLogIn(backend, 5);
    backend.clock.advance(5 * minute);
    expect((await tryToLogIn(backend)).status).toBe(200);
  });

  it('starts to count again after a good log-in', async () => {
    const backend = startTestBackend();
    await failToLogIn(backend, 4);
    const authtoken = await logIn(backend, ada.email, ada.password);
    expect((await backend.call('getUser', { authtoken })).body?.user.failed_attempts).toBe(0);
    await failToLogIn(backend, 4);
    expect((await tryToLogIn(backend)).status).toBe(200);
  });

  it('counts wrong current passwords too, and stops a change of the password', async () => {
    const backend = startTestBackend();
    for (let count = 0; count < 5; count += 1) {
      await backend.call('changePassword', { authtoken: adaToken, body: change('wrong', 'Brand-new#2027') });
    }
    const body = change(ada.password, 'Brand-new#2027');
    expectError(await backend.call('changePassword', { authtoken: adaToken, body }), 'temporarily locked');
    expectError(await tryToLogIn(backend), 'temporarily locked');
  });

  it('leaves the sessions as they are', async () => {
    const backend = startTestBackend();
    await failToLogIn(backend, 5);
    expect((await backend.call('getUser', { authtoken: adaToken })).body?.user.failed_attempts).toBe(5);
  });

  it('holds an email without an account just the same, so that it tells nobody which is which', async () => {
    const backend = startTestBackend();
    const email = 'nobody@example.com';
    const tryBoth = async () => {
      const known = await tryToLogIn(backend, 'wrong');
      const unknown = await backend.call('logIn', { body: credentials(email, 'wrong') });
      expect(unknown).toEqual(known);
      return unknown.failure?.error_message ?? '';
    };
    const messages: string[] = [];
    for (let count = 0; count < 7; count += 1) messages.push(await tryBoth());
    expect(messages.filter((message) => message.includes('temporarily locked'))).toHaveLength(2);
    expect(JSON.stringify(await backend.store.read())).not.toContain('nobody');
    backend.clock.advance(15 * minute);
    expect(await tryBoth()).toContain('invalid');
  });

  it('forgets emails without an account when there are many, but none that is locked', async () => {
    const others = Array.from({ length: 999 }, (_, index) => ({
      key: index.toString(16).padStart(64, '0'),
      failed_attempts: 1,
      locked_until: null,
    }));
    const backend = startTestBackend(memoryStore({ ...testSeed(), unknown_email_attempts: others }));
    const fail = async (email: string) => backend.call('logIn', { body: credentials(email, 'wrong') });
    for (let count = 0; count < 5; count += 1) await fail('locked@example.com');
    for (let count = 0; count < 10; count += 1) await fail(`another${count}@example.com`);
    const { unknown_email_attempts } = await backend.store.read();
    expect(unknown_email_attempts).toHaveLength(1000);
    expect(unknown_email_attempts.map(({ key }) => key)).not.toContain(others[0]?.key);
    expectError(await fail('locked@example.com'), 'temporarily locked');
  });

  it('holds one account and no other', async () => {
    const backend = startTestBackend();
    await failToLogIn(backend, 5);
    expect(await logIn(backend, olu.email, olu.password)).toMatch(/^blt/);
  });
});
