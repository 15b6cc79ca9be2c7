import { describe, expect, it } from 'vitest';
import { demoAccounts, demoSessions } from '../../../demo-backend/contract/demo-accounts.ts';
import { memoryStore } from '../../../demo-backend/store/memory-store.ts';
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
const chosen = 'Brand-new#2027';
const minute = 60_000;

/** Asks for a link and gives its token. */
async function requestLink(backend: TestBackend, email: string = ada.email): Promise<string> {
  await backend.call('requestPasswordReset', { body: { user: { email } } });
  const { body } = await backend.call('listInbox');
  return body?.emails[0]?.reset_password_token ?? '';
}

const reset = (
  backend: TestBackend,
  reset_password_token: string,
  password = chosen,
  confirmation = password,
) =>
  backend.call('resetPassword', {
    body: { user: { reset_password_token, password, password_confirmation: confirmation } },
  });

const invalidToken = { reset_password_token: ['The token provided is invalid. Please try again.'] };

describe('requestPasswordReset', () => {
  it('answers the same for an email with an account and for one without', async () => {
    const backend = startTestBackend();
    const known = await backend.call('requestPasswordReset', { body: { user: { email: ada.email } } });
    const unknown = await backend.call('requestPasswordReset', {
      body: { user: { email: 'no@example.com' } },
    });
    expect(known).toEqual(unknown);
    expect(known.body?.notice).toBe(
      'If this email address exists, we will send you an email with instructions for resetting your password.',
    );
  });

  it('sends a link to the one that has an account, and nothing to the other', async () => {
    const backend = startTestBackend();
    await backend.call('requestPasswordReset', { body: { user: { email: 'no@example.com' } } });
    expect((await backend.call('listInbox')).body?.emails).toEqual([]);
    const token = await requestLink(backend, ada.email.toUpperCase());
    const { body } = await backend.call('listInbox');
    expect(token).toMatch(/^[0-9a-f]{40}$/);
    expect(body?.emails[0]?.uid).toMatch(/^em[0-9a-f]{16}$/);
    expect(body?.emails).toEqual([
      {
        uid: body?.emails[0]?.uid,
        to: ada.email,
        subject: 'Reset your password',
        text: "Hello Ada, someone asked to reset the password of this account. The link is valid for 60 minutes. If it wasn't you, ignore this email.",
        sent_at: new Date(backend.clock.now()).toISOString(),
        reset_password_token: token,
        reset_url: `/demo/?reset_password_token=${token}`,
      },
    ]);
  });

  it.each(['', 'ada', 'ada@', `${'a'.repeat(250)}@example.com`])(
    'refuses the malformed email %.12j',
    async (email) => {
      const { status, failure } = await startTestBackend().call('requestPasswordReset', {
        body: { user: { email } },
      });
      expect(status).toBe(422);
      expect(Object.keys(failure?.errors ?? {})).toEqual(['email']);
    },
  );
});

describe('resetPassword', () => {
  it('sets the password and ends every session', async () => {
    const backend = startTestBackend();
    const { body } = await reset(backend, await requestLink(backend));
    expect(body?.notice).toBe('Your password has been reset successfully.');
    for (const { authtoken } of Object.values(demoSessions)) {
      expect((await backend.call('getUser', { authtoken })).status).toBe(401);
    }
    expect((await backend.call('logIn', { body: credentials(ada.email, ada.password) })).status).toBe(422);
    expect(await logIn(backend, ada.email, chosen)).toMatch(/^blt/);
  });

  it('takes a token for 60 minutes', async () => {
    const backend = startTestBackend();
    const token = await requestLink(backend);
    backend.clock.advance(60 * minute - 1);
    expect((await reset(backend, token)).status).toBe(200);
  });

  it('refuses a token that is 60 minutes old', async () => {
    const backend = startTestBackend();
    const token = await requestLink(backend);
    backend.clock.advance(60 * minute);
    expect((await reset(backend, token)).failure?.errors).toEqual(invalidToken);
  });

  it('refuses a token that is far too long like any other', async () => {
    const { failure } = await reset(startTestBackend(), 'x'.repeat(500));
    expect(failure?.errors).toEqual(invalidToken);
  });

  it('refuses a token that was used', async () => {
    const backend = startTestBackend();
    const token = await requestLink(backend);
    await reset(backend, token);
    expect((await reset(backend, token, 'Another-one#2028')).failure?.errors).toEqual(invalidToken);
  });

  it('refuses a token after a later one was sent', async () => {
    const backend = startTestBackend();
    const earlier = await requestLink(backend);
    const later = await requestLink(backend);
    expect((await reset(backend, earlier)).failure?.errors).toEqual(invalidToken);
    expect((await reset(backend, later)).status).toBe(200);
  });

  it('refuses a token after the password was changed otherwise', async () => {
    const backend = startTestBackend();
    const token = await requestLink(backend);
    await backend.call('changePassword', { authtoken: adaToken, body: change(ada.password, chosen) });
    expect((await reset(backend, token)).failure?.errors).toEqual(invalidToken);
  });

  it.each(['', 'x', '__proto__', adaToken, '0'.repeat(40)])('refuses the unknown token %j', async (token) => {
    const backend = startTestBackend();
    await requestLink(backend);
    expect((await reset(backend, token)).failure?.errors).toEqual(invalidToken);
  });

  it('keeps the token when the new password is refused', async () => {
    const backend = startTestBackend();
    const token = await requestLink(backend);
    const weak = await reset(backend, token, 'abcd1234');
    expect(weak.failure?.errors['password'] ?? weak, 'three errors of the password').toHaveLength(3);
    const different = await reset(backend, token, chosen, 'other');
    expect(different.failure?.errors).toEqual({ password_confirmation: ["doesn't match the new password."] });
    expect((await reset(backend, token)).status).toBe(200);
  });

  it('unlocks a locked account', async () => {
    const backend = startTestBackend();
    await backend.call('applyScenario', { body: { name: 'account-locked' } });
    await reset(backend, await requestLink(backend));
    expect(await logIn(backend, ada.email, chosen)).toMatch(/^blt/);
  });

  it('leaves other users alone', async () => {
    const backend = startTestBackend();
    const oluToken = await requestLink(backend, olu.email);
    await reset(backend, await requestLink(backend));
    expect((await reset(backend, oluToken)).status).toBe(200);
  });

  it('lets one of two racing resets by one link succeed', async () => {
    const backend = startTestBackend();
    const token = await requestLink(backend);
    const answers = await Promise.all([
      reset(backend, token, `${chosen}1`),
      reset(backend, token, `${chosen}2`),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422]);
  });
});

describe('an expired password', () => {
  it('is refused at log-in, only to somebody who knows it', async () => {
    const backend = startTestBackend();
    await backend.call('applyScenario', { body: { name: 'password-expired' } });
    const wrong = await backend.call('logIn', { body: credentials(ada.email, 'wrong') });
    expect(wrong.failure?.errors).toEqual({});
    const right = await backend.call('logIn', { body: credentials(ada.email, ada.password) });
    expect([right.status, right.failure?.error_code]).toEqual([422, 104]);
    expect(right.failure?.errors).toEqual({ password: ['has expired.'] });
  });

  it('is good again once reset, and while a session is open it can be changed', async () => {
    const backend = startTestBackend();
    await backend.call('applyScenario', { body: { name: 'password-expired' } });
    await reset(backend, await requestLink(backend));
    const authtoken = await logIn(backend, ada.email, chosen);
    const body = change(chosen, 'Another-one#2028');
    expect((await backend.call('changePassword', { authtoken, body })).status).toBe(200);
  });

  it('never comes where no organization asks for it', async () => {
    const state = testSeed();
    const organizations = state.organizations.map((organization) => ({
      ...organization,
      password_policy: { ...organization.password_policy, duration_days: 0 },
    }));
    const backend = startTestBackend(memoryStore({ ...state, organizations }));
    backend.clock.advance(10 * 365 * 24 * 60 * minute);
    expect(await logIn(backend, ada.email, ada.password)).toMatch(/^blt/);
  });

  it('comes when the clock has passed the duration, to the millisecond', async () => {
    const backend = startTestBackend();
    const days = 24 * 60 * minute;
    backend.clock.advance(60 * days - 1);
    expect((await backend.call('logIn', { body: credentials(ada.email, ada.password) })).status).toBe(200);
    backend.clock.advance(1);
    expect((await backend.call('logIn', { body: credentials(ada.email, ada.password) })).status).toBe(422);
  });
});

describe('getPasswordPolicy', () => {
  it('answers to the token of a link too', async () => {
    const backend = startTestBackend();
    const query = { reset_password_token: await requestLink(backend) };
    const { body } = await backend.call('getPasswordPolicy', { query });
    expect(body?.password_policy.minimum_length).toBe(12);
    backend.clock.advance(60 * minute);
    expect((await backend.call('getPasswordPolicy', { query })).failure?.errors).toEqual(invalidToken);
  });
});
