import { describe, expect, it } from 'vitest';
import { demoAccounts, demoSessions } from '../../../../demo-backend/contract/demo-accounts.ts';
import { memoryStore } from '../../../../demo-backend/store/memory-store.ts';
import { adaToken, startTestBackend, testSeed, type TestBackend } from '../../../support/backend/backend.ts';
import { sendRequest, messages, notLoggedIn } from '../../../support/backend/product-requests.ts';

// What is known about the product, as requests: one test for each expectation. Sources are the public reference of the
// Content Management API, the official SDKs' own tests, and the official CLI.

const { ada } = demoAccounts;
const chosen = 'Brand-new#2027';

describe('a forgotten password', () => {
  const forgot = (backend: TestBackend, email: string) =>
    sendRequest(backend, 'POST /v3/user/forgot_password', { user: { email } });
  const reset = (backend: TestBackend, reset_password_token: string) =>
    sendRequest(backend, 'POST /v3/user/reset_password', {
      user: { reset_password_token, password: chosen, password_confirmation: chosen },
    });
  const linkFor = async (backend: TestBackend) => {
    await forgot(backend, ada.email);
    return (await messages(backend))[0]?.reset_password_token ?? '';
  };
  const badToken = {
    status: 422,
    body: { errors: { reset_password_token: ['The token provided is invalid. Please try again.'] } },
  };

  it.each([ada.email, 'nobody@example.com'])('is answered the same for %s', async (email) => {
    const notice =
      'If this email address exists, we will send you an email with instructions for resetting your password.';
    expect(await forgot(startTestBackend(), email)).toEqual({ status: 200, body: { notice } });
  });

  it('is reset by the link, which ends every session', async () => {
    const backend = startTestBackend();
    expect(await reset(backend, await linkFor(backend))).toEqual({
      status: 200,
      body: { notice: 'Your password has been reset successfully.' },
    });
    for (const { authtoken } of Object.values(demoSessions)) {
      expect(await sendRequest(backend, 'GET /v3/user', undefined, authtoken)).toEqual(notLoggedIn);
    }
  });

  it('is not reset by an unknown, a used or an expired link', async () => {
    const backend = startTestBackend();
    expect(await reset(backend, '0123')).toMatchObject(badToken);
    const used = await linkFor(backend);
    await reset(backend, used);
    expect(await reset(backend, used)).toMatchObject(badToken);
    const expired = await linkFor(backend);
    backend.clock.advance(60 * 60_000);
    expect(await reset(backend, expired)).toMatchObject(badToken);
  });
});

describe('the password policy', () => {
  const changeTo = (password: string, minimum = 8) => {
    const policies = testSeed().organizations.map((organization) => ({
      ...organization,
      password_policy: { minimum_length: minimum, duration_days: 0 },
    }));
    const backend = startTestBackend(memoryStore({ ...testSeed(), organizations: policies }));
    const body = { current_password: ada.password, password, password_confirmation: password };
    return sendRequest(backend, 'PUT /dashboard/user/password', body, adaToken);
  };

  it.each(['abcd1234', 'Short#1', 'no-upper-case1', 'NoSpecial123', 'No-digits-here'])(
    'is not met by %s',
    async (password) => {
      expect(await changeTo(password)).toMatchObject({ status: 422, body: { errors: {} } });
    },
  );

  it.each(['Eight#88', 'A passphrase with spaces 1', `Aa1#${'x'.repeat(200)}`, 'Ünï-😀-Code1'])(
    'is met by %.30s',
    async (password) => {
      expect((await changeTo(password)).status).toBe(200);
    },
  );

  it('counts code points after normalization', async () => {
    expect((await changeTo('Aa1#😀😀😀😀', 8)).status).toBe(200);
    expect((await changeTo('Aa1#e\u0301e\u0301', 8)).status).toBe(422);
  });

  it('is the strictest of the organizations', async () => {
    const { body } = await sendRequest(
      startTestBackend(),
      'GET /dashboard/password-policy',
      undefined,
      adaToken,
    );
    expect(body).toMatchObject({ password_policy: { minimum_length: 12, duration_days: 90 } });
  });
});
