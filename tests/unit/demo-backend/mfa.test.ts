import { describe, expect, it } from 'vitest';
import { demoAccounts, demoSessions, miraTotpSecret } from '../../../demo-backend/contract/demo-accounts.ts';
import { memoryStore } from '../../../demo-backend/store/memory-store.ts';
import { bodyOf, expectError } from '../../support/backend/responses.ts';
import {
  adaToken,
  credentials,
  logIn,
  startTestBackend,
  type TestBackend,
} from '../../support/backend/backend.ts';
import { codeAt, wrongCodeAt } from '../../support/backend/totp.ts';

const { ada, mira } = demoAccounts;

const logInMira = (backend: TestBackend, tfa_token?: string, password: string = mira.password) =>
  backend.call('logIn', {
    body: { user: { email: mira.email, password, ...(tfa_token !== undefined && { tfa_token }) } },
  });

/** Turns MFA on for Ada, and gives her secret. */
async function enroll(backend: TestBackend): Promise<string> {
  const { body } = await backend.call('enrollMfa', { authtoken: adaToken });
  const secret = body?.secret ?? '';
  const tfa_token = codeAt(backend.clock.now(), secret);
  await backend.call('verifyMfa', { authtoken: adaToken, body: { tfa_token } });
  return secret;
}

describe('logIn with MFA on', () => {
  it('says nothing of it to somebody without the password', async () => {
    const backend = startTestBackend();
    const { status, failure } = await logInMira(backend, codeAt(backend.clock.now()), 'wrong');
    expect([status, failure?.error_code]).toEqual([422, 104]);
  });

  it.each([-30_000, 0, 30_000])('takes the code of %i milliseconds away', async (drift) => {
    const backend = startTestBackend();
    const { body } = await logInMira(backend, codeAt(backend.clock.now() + drift));
    expect(body?.user.tfa_status).toBe('verified');
  });

  it.each([-60_000, 60_000])('refuses the code of %i milliseconds away', async (drift) => {
    const backend = startTestBackend();
    const { error } = await logInMira(backend, codeAt(backend.clock.now() + drift));
    expect(error).toBe('mfa-code-invalid');
  });

  it('takes a code with spaces, as apps show it', async () => {
    const backend = startTestBackend();
    const code = codeAt(backend.clock.now());
    expect((await logInMira(backend, `${code.slice(0, 3)} ${code.slice(3)}`)).status).toBe(200);
  });

  it('takes each code once only, and none before it', async () => {
    const backend = startTestBackend();
    const now = backend.clock.now();
    await logInMira(backend, codeAt(now));
    for (const code of [codeAt(now), codeAt(now - 30_000)]) {
      expect((await logInMira(backend, code)).error).toBe('mfa-code-used');
    }
    expect((await logInMira(backend, codeAt(now + 30_000))).status).toBe(200);
  });

  it('counts wrong codes toward the lock', async () => {
    const backend = startTestBackend();
    const now = backend.clock.now();
    for (let count = 0; count < 5; count += 1) await logInMira(backend, wrongCodeAt(now));
    expectError(await logInMira(backend, codeAt(now)), 'temporarily locked');
  });

  it('uses a right code up even where the password has expired', async () => {
    const backend = startTestBackend();
    await backend.call('applyScenario', { body: { name: 'mfa-on' } });
    const state = await backend.store.read();
    const users = state.users.map((user) => ({ ...user, password_changed_at: 0 }));
    const old = startTestBackend(memoryStore({ ...state, users }));
    const body = { user: { email: ada.email, password: ada.password, tfa_token: codeAt(old.clock.now()) } };
    expect((await old.call('logIn', { body })).failure?.errors).toEqual({ password: ['has expired.'] });
    expectError(await old.call('logIn', { body }), 'already been Used');
  });
});

describe('setting MFA up', () => {
  it('shows a secret and a QR code for it, and changes nothing yet', async () => {
    const backend = startTestBackend();
    const body = bodyOf(await backend.call('enrollMfa', { authtoken: adaToken }));
    expect(body.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(body.otpauth_url).toMatch(/^otpauth:\/\/totp\//);
    expect(body.otpauth_url).toContain(`secret=${body.secret}`);
    expect(body.qr_code).toMatch(/^data:image\/svg\+xml,%3Csvg/);
    expect(await logIn(backend, ada.email, ada.password)).toMatch(/^blt/);
  });

  it('ends the other sessions and keeps this one, once a code is verified', async () => {
    const backend = startTestBackend();
    const { body } = await backend.call('enrollMfa', { authtoken: adaToken });
    const now = backend.clock.now();
    const wrong = { tfa_token: wrongCodeAt(now, body?.secret) };
    const refused = await backend.call('verifyMfa', { authtoken: adaToken, body: wrong });
    expect(refused.error).toBe('mfa-code-invalid');
    const right = { tfa_token: codeAt(now, body?.secret) };
    const answer = await backend.call('verifyMfa', { authtoken: adaToken, body: right });
    expect(answer.body?.signed_out_sessions).toBe(3);
    expect((await backend.call('getUser', { authtoken: adaToken })).body?.user.tfa_status).toBe('verified');
    const { authtoken } = demoSessions.commandLine;
    expect((await backend.call('getUser', { authtoken })).status).toBe(401);
    expect((await backend.call('logIn', { body: credentials(ada.email, ada.password) })).status).toBe(401);
  });

  it('uses the code up that verified it', async () => {
    const backend = startTestBackend();
    const secret = await enroll(backend);
    const tfa_token = codeAt(backend.clock.now(), secret);
    const body = { user: { email: ada.email, password: ada.password, tfa_token } };
    expectError(await backend.call('logIn', { body }), 'Totp has already been Used');
  });

  it('is refused when nothing was begun, and when it is on already', async () => {
    const backend = startTestBackend();
    const body = { tfa_token: '123456' };
    expect((await backend.call('verifyMfa', { authtoken: adaToken, body })).failure?.error_message).toBe(
      'There is no authenticator app to verify.',
    );
    await enroll(backend);
    expect((await backend.call('enrollMfa', { authtoken: adaToken })).failure?.error_message).toBe(
      'Multi-Factor Authentication is already on.',
    );
  });

  it('is asked for when an organization requires it', async () => {
    const backend = startTestBackend();
    const show = async () => (await backend.call('getUser', { authtoken: adaToken })).body?.user;
    expect((await show())?.mfa_setup_required).toBe(false);
    await backend.call('applyScenario', { body: { name: 'mfa-required' } });
    expect((await show())?.mfa_setup_required).toBe(true);
    await enroll(backend);
    expect((await show())?.mfa_setup_required).toBe(false);
  });
});

describe('resetMfa', () => {
  it('needs the password, and leaves the old app good until the new one is verified', async () => {
    const backend = startTestBackend();
    const authtoken = await signInMira(backend);
    const wrong = await backend.call('resetMfa', { authtoken, body: { current_password: 'wrong' } });
    expect(wrong.failure?.errors).toEqual({ current_password: ['is not correct.'] });
    const begun = await backend.call('resetMfa', { authtoken, body: { current_password: mira.password } });
    const secret = begun.body?.secret ?? '';
    expect(secret).not.toBe(miraTotpSecret);
    backend.clock.advance(60_000);
    const now = backend.clock.now();
    expect((await logInMira(backend, codeAt(now))).status).toBe(200);
    const old = { tfa_token: codeAt(now + 30_000) };
    expect((await backend.call('verifyMfa', { authtoken, body: old })).status).toBe(422);
    const body = { tfa_token: codeAt(now, secret) };
    expect((await backend.call('verifyMfa', { authtoken, body })).status).toBe(200);
    expect((await logInMira(backend, codeAt(now + 30_000))).status).toBe(422);
    expect((await logInMira(backend, codeAt(now + 30_000, secret))).status).toBe(200);
  });

  it('is refused where MFA is off', async () => {
    const body = { current_password: ada.password };
    const { failure } = await startTestBackend().call('resetMfa', { authtoken: adaToken, body });
    expect(failure?.error_message).toBe('Multi-Factor Authentication is not on.');
  });
});

/** The authtoken of a session of Mira, who logs in with a code. */
async function signInMira(backend: TestBackend): Promise<string> {
  const { body } = await logInMira(backend, codeAt(backend.clock.now()));
  return body?.user.authtoken ?? '';
}

describe('backup codes', () => {
  it('log in once each, in place of the app', async () => {
    const backend = startTestBackend();
    const authtoken = await signInMira(backend);
    const { body } = await backend.call('createBackupCodes', { authtoken });
    const codes = body?.backup_codes ?? [];
    expect(new Set(codes).size).toBe(10);
    const [first = '', second = ''] = codes;
    expect(first).toMatch(/^[2-9a-z]{5}-[2-9a-z]{5}$/);
    expect((await logInMira(backend, first)).status).toBe(200);
    expect((await logInMira(backend, first)).error).toBe('mfa-code-invalid');
    expect((await logInMira(backend, second.replace('-', ' ').toUpperCase())).status).toBe(200);
  });

  it('replace the earlier ones', async () => {
    const backend = startTestBackend();
    const authtoken = await signInMira(backend);
    const earlier = await backend.call('createBackupCodes', { authtoken });
    await backend.call('createBackupCodes', { authtoken });
    expect((await logInMira(backend, earlier.body?.backup_codes[0])).status).toBe(422);
  });

  it('are stored hashed, with the salt of their set', async () => {
    const backend = startTestBackend();
    const authtoken = await signInMira(backend);
    const { body } = await backend.call('createBackupCodes', { authtoken });
    const { users } = await backend.store.read();
    const records = users.find(({ email }) => email === mira.email)?.mfa.backup_codes ?? [];
    expect(records).toHaveLength(10);
    expect(new Set(records.map(({ salt }) => salt)).size).toBe(1);
    const text = JSON.stringify(await backend.store.read());
    for (const code of body?.backup_codes ?? []) {
      expect(text).not.toContain(code);
      expect(text).not.toContain(code.replace('-', ''));
    }
  });

  it('are not taken from a wrong guess, which counts toward the lock', async () => {
    const backend = startTestBackend();
    for (const code of ['22222-22222', 'x', '1234567', '__proto__', '💥']) {
      expect((await logInMira(backend, code)).error).toBe('mfa-code-invalid');
    }
    expectError(await logInMira(backend, codeAt(backend.clock.now())), 'temporarily locked');
  });

  it('are refused where MFA is off', async () => {
    const { status } = await startTestBackend().call('createBackupCodes', { authtoken: adaToken });
    expect(status).toBe(422);
  });
});
