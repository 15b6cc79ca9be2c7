import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { demoAccounts } from '../../../../demo-backend/contract/demo-accounts.ts';
import { adaToken, startTestBackend, type TestBackend } from '../../../support/backend/backend.ts';
import { codeAt, wrongCodeAt } from '../../../support/backend/totp.ts';
import {
  sendRequest,
  failed,
  logIn,
  messages,
  tokenIn,
  tokenOf,
  wrongCredentials,
  type Account,
} from '../../../support/backend/product-requests.ts';

// What is known about the product, as requests: one test for each expectation. Sources are the public reference of the
// Content Management API, the official SDKs' own tests, and the official CLI.

const { ada, olu, mira } = demoAccounts;
const failure = z.object({ error_message: z.string(), error_code: z.int() });

describe('logging in', () => {
  it('returns the notice and an authtoken', async () => {
    const { status, body } = await logIn(startTestBackend(), ada);
    expect({ status, body }).toMatchObject({ status: 200, body: { notice: 'Login Successful.' } });
    expect(tokenIn(body)).toMatch(/^blt/);
  });

  it('with wrong credentials is 422/104, whether the email exists or not', async () => {
    for (const email of [ada.email, 'nobody@example.com']) {
      expect(await logIn(startTestBackend(), { email, password: 'wrong' })).toMatchObject(wrongCredentials);
    }
  });

  it('to a locked account is 104 and says that it is temporarily locked', async () => {
    const backend = startTestBackend();
    for (let count = 0; count < 5; count += 1) await logIn(backend, { ...ada, password: 'wrong' });
    expect(await logIn(backend, ada)).toMatchObject(failed(422, 104, 'temporarily locked'));
  });

  it('without the code of an account with MFA is 401/294 with the type of the code', async () => {
    const { status, body } = await logIn(startTestBackend(), mira);
    expect({ status, body }).toMatchObject(
      failed(401, 294, 'Please login using the Two-Factor verification Token'),
    );
    expect(body).toMatchObject({ tfa_type: 'totp_authenticator' });
  });

  it('with a wrong code is 422, with a code above 0 that is not 294', async () => {
    const backend = startTestBackend();
    const { status, body } = await logIn(backend, mira, wrongCodeAt(backend.clock.now()));
    expect(status).toBe(422);
    const { error_code } = z.parse(failure, body);
    expect(error_code).toBeGreaterThan(0);
    expect(error_code).not.toBe(294);
  });

  it('with a used code is 422, says so, and is not 294 either', async () => {
    const backend = startTestBackend();
    const code = codeAt(backend.clock.now());
    await logIn(backend, mira, code);
    const { status, body } = await logIn(backend, mira, code);
    const { error_code, error_message } = z.parse(failure, body);
    expect(status).toBe(422);
    expect(error_message).toContain('Totp has already been Used');
    expect(error_code).toBeGreaterThan(0);
    expect(error_code).not.toBe(294);
  });

  it.each([
    [123_456, 'must be a string.'],
    [{}, 'must be a string.'],
    ['1'.repeat(65), 'is too long (maximum is 64 characters).'],
  ])('with %.20j as the code names the code, and not the credentials', async (tfa_token, message) => {
    for (const email of [mira.email, olu.email, 'no email']) {
      const { status, body } = await logIn(startTestBackend(), { ...mira, email }, tfa_token);
      expect({ status, body }).toMatchObject({ status: 422, body: { errors: { tfa_token: [message] } } });
      expect(body).not.toMatchObject({ error_code: 104 });
    }
  });

  it('without MFA ignores a code', async () => {
    for (const code of ['123456', 'x', '', null]) {
      expect((await logIn(startTestBackend(), olu, code)).status).toBe(200);
    }
  });

  it.each(['password', 'code'])(
    'with a mistyped %s, sent four times by the CLI, locks nobody out',
    async (what) => {
      const backend = startTestBackend();
      const now = backend.clock.now();
      const [account, code] = what === 'code' ? [mira, wrongCodeAt(now)] : [{ ...mira, password: 'wrong' }];
      for (let count = 0; count < 4; count += 1)
        expect((await logIn(backend, account, code)).status).toBe(422);
      expect((await logIn(backend, mira, codeAt(now))).status).toBe(200);
    },
  );

  it('takes a used code four times, as the CLI sends it, for no failure', async () => {
    const backend = startTestBackend();
    const code = codeAt(backend.clock.now());
    const authtoken = await tokenOf(backend, mira, code);
    for (let count = 0; count < 4; count += 1) await logIn(backend, mira, code);
    const { body } = await sendRequest(backend, 'GET /v3/user', undefined, authtoken);
    expect(body).toMatchObject({ user: { failed_attempts: 0 } });
  });

  it('takes the parameters that the SDK sends, and returns organizations with roles', async () => {
    const query =
      'include_orgs=true&include_orgs_roles=true&include_stack_roles=true&include_user_settings=true';
    const user = { email: olu.email, password: olu.password };
    const { body } = await sendRequest(startTestBackend(), `POST /v3/user-session?${query}`, { user });
    expect(body).toMatchObject({
      user: { organizations: [{ is_owner: true, org_roles: [{ admin: true }] }] },
    });
  });

  it('a 21st time ends the oldest session', async () => {
    const backend = startTestBackend();
    const tokens: string[] = [];
    for (let count = 0; count < 21; count += 1) tokens.push(await tokenOf(backend, olu));
    const [oldest, next] = tokens;
    expect((await sendRequest(backend, 'GET /v3/user', undefined, oldest)).status).toBe(401);
    expect((await sendRequest(backend, 'GET /v3/user', undefined, next)).status).toBe(200);
  });
});

describe('logging out', () => {
  it('returns the notice', async () => {
    expect(await sendRequest(startTestBackend(), 'DELETE /v3/user-session', undefined, adaToken)).toEqual({
      status: 200,
      body: { notice: "You've logged out successfully." },
    });
  });
});

describe('asking for a code by SMS', () => {
  const sms = (backend: TestBackend, { email, password }: Account) =>
    sendRequest(backend, 'POST /v3/user/request_token_sms', { user: { email, password } });
  const sent = { status: 200, body: { notice: 'Two-Factor Authentication Token sent via SMS.' } };

  it('sends the code that logs in', async () => {
    const backend = startTestBackend();
    backend.clock.advance(12_345);
    expect(await sms(backend, mira)).toEqual(sent);
    const [message] = await messages(backend);
    expect(message?.tfa_token).toBe(codeAt(backend.clock.now()));
    expect((await logIn(backend, mira, message?.tfa_token)).status).toBe(200);
  });

  it('sends nothing to an account without MFA, and says the same', async () => {
    const backend = startTestBackend();
    expect(await sms(backend, ada)).toEqual(sent);
    expect(await messages(backend)).toEqual([]);
  });

  it('with wrong or malformed credentials is 422/104, and counts them as logging in does', async () => {
    const backend = startTestBackend();
    expect(await sms(backend, { email: 'ada', password: 'x' })).toMatchObject(wrongCredentials);
    for (const email of [mira.email, 'nobody@example.com']) {
      for (let count = 0; count < 5; count += 1) {
        expect(await sms(backend, { email, password: 'wrong' })).toMatchObject(wrongCredentials);
      }
      const locked = failed(422, 104, 'temporarily locked');
      expect(await sms(backend, { email, password: mira.password })).toMatchObject(locked);
      expect(await logIn(backend, { email, password: mira.password })).toMatchObject(locked);
    }
    expect(await messages(backend)).toEqual([]);
  });
});
