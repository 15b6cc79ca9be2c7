import * as contentstack from '@contentstack/management';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { demoAccounts, miraTotpSecret } from '../../../demo-backend/contract/demo-accounts.ts';
import { refusals, type RefusalId } from '../../../demo-backend/contract/refusals.ts';
import { inboxEmail } from '../../../demo-backend/contract/lab-schemas.ts';
import { openPort } from '../../support/backend/server.ts';
import { codeAt, wrongCodeAt } from '../../support/backend/totp.ts';

const { ada, mira } = demoAccounts;
const chosen = 'Brand-new#2027';

let port: Awaited<ReturnType<typeof openPort>>;
beforeEach(async () => {
  port = await openPort();
});
afterEach(() => port.close());

/** The official SDK, unmodified, that asks the demo's port in place of the product. */
const client = () => contentstack.client({ endpoint: `${port.address}/v3` });

const right = { email: ada.email, password: ada.password };

/** What the SDK makes of a refusal. Its message repeats the request, passwords too: it is never printed. */
const sdkError = z.object({
  status: z.int(),
  errorMessage: z.string(),
  errorCode: z.int(),
  errors: z.record(z.string(), z.array(z.string())),
  tfa_type: z.optional(z.string()),
});

/** Expects the SDK to fail with a refusal of the table. */
async function expectRefusal(call: Promise<unknown>, id: RefusalId) {
  const outcome: unknown = await call.then(
    () => 'no error',
    (error: unknown) => Object.assign({}, error),
  );
  const { status, error_code: errorCode } = refusals[id];
  expect(outcome, `the error "${id}"`).toMatchObject({ status, errorCode });
  return z.parse(sdkError, outcome);
}

async function lastLink(): Promise<string> {
  const answer: unknown = await (await fetch(`${port.address}/lab/inbox`)).json();
  const { emails } = z.parse(z.object({ emails: z.array(inboxEmail) }), answer);
  return emails[0]?.reset_password_token ?? '';
}

describe('the official SDK', () => {
  it('logs in and out', async () => {
    const sdk = client();
    const answer = await sdk.login(right);
    expect(answer.notice).toBe('Login Successful.');
    expect(answer.user.email).toBe(ada.email);
    await expect(sdk.logout()).resolves.toMatchObject({ notice: "You've logged out successfully." });
    await expectRefusal(sdk.getUser(), 'not-logged-in');
  });

  it('gets and updates the user', async () => {
    const sdk = client();
    await sdk.login(right);
    const user = await sdk.getUser();
    expect(user).toMatchObject({ email: ada.email, first_name: 'Ada', company: 'Example Press' });
    await Object.assign(user, { company: 'Example Publishing' }).update();
    expect(await sdk.getUser()).toMatchObject({ company: 'Example Publishing' });
  });

  it('gets the roles in organizations, and may send parameters that the demo does not know', async () => {
    const sdk = client();
    await sdk.login(right);
    expect(await sdk.getUser({ include_orgs_roles: true, include_colors: true })).toMatchObject({
      organizations: [{ org_roles: [{ admin: false }] }, { org_roles: [{ admin: false }] }],
    });
  });

  it('logs in with a code, given as tfa_token or made from mfaSecret', async () => {
    const credentials = { email: mira.email, password: mira.password };
    const missing = await expectRefusal(client().login(credentials), 'mfa-code-required');
    expect(missing.tfa_type).toBe('totp_authenticator');
    const code = codeAt(Date.now());
    expect((await client().login({ ...credentials, tfa_token: code })).user.email).toBe(mira.email);
    const used = await expectRefusal(client().login({ ...credentials, tfa_token: code }), 'mfa-code-used');
    expect(used.errorMessage).toContain('Totp has already been Used');
    await expectRefusal(
      client().login({ ...credentials, tfa_token: wrongCodeAt(Date.now()) }),
      'mfa-code-invalid',
    );
    await fetch(`${port.address}/lab/reset`, { method: 'POST' });
    expect((await client().login({ ...credentials, mfaSecret: miraTotpSecret })).user.email).toBe(mira.email);
  });

  it('requests a link and resets the password, which ends every session', async () => {
    const sdk = client();
    const { user } = await sdk.login(right);
    await expect(user.requestPassword()).resolves.toMatchObject({ notice: /^If this email address exists/ });
    const reset = { resetPasswordToken: await lastLink(), password: chosen, passwordConfirm: chosen };
    await expect(user.resetPassword(reset)).resolves.toMatchObject({
      notice: 'Your password has been reset successfully.',
    });
    await expectRefusal(sdk.getUser(), 'not-logged-in');
    await expectRefusal(client().login(right), 'invalid-credentials');
    expect((await client().login({ ...right, password: chosen })).user.email).toBe(ada.email);
  });

  it('lists the organizations', async () => {
    const sdk = client();
    await sdk.login(right);
    const { items } = await sdk.organization().fetchAll();
    expect(items.map(({ name }) => name)).toEqual(['Example Press', 'Northwind Docs']);
    const [first] = items;
    expect(await sdk.organization(first?.uid ?? '').fetch()).toMatchObject({ name: 'Example Press' });
  });

  it('maps every refusal with its status, code and fields', async () => {
    const sdk = client();
    await expectRefusal(sdk.login({ ...right, password: 'wrong' }), 'invalid-credentials');
    const { user } = await sdk.login(right);
    const bad = { resetPasswordToken: 'x', password: chosen, passwordConfirm: chosen };
    const token = await expectRefusal(user.resetPassword(bad), 'reset-token-invalid');
    expect(token.errors).toEqual(refusals['reset-token-invalid'].errors);
    await user.requestPassword();
    const link = await lastLink();
    const weak = { resetPasswordToken: link, password: 'abcd1234', passwordConfirm: 'abcd1234' };
    expect(
      (await expectRefusal(user.resetPassword(weak), 'password-refused')).errors['password'],
    ).toHaveLength(3);
    const different = { resetPasswordToken: link, password: chosen, passwordConfirm: 'other' };
    await expectRefusal(user.resetPassword(different), 'password-confirmation-different');
    const fixed = await expectRefusal(
      Object.assign(user, { email: 'other@example.com' }).update(),
      'not-changed-here',
    );
    expect(fixed.errors).toEqual({ email: ["can't be changed here."] });
    await expectRefusal(sdk.organization('blt0').fetch(), 'organization-not-found');
  });

  it('is told that the account is locked, and that the password has expired', async () => {
    const apply = (name: string) =>
      fetch(`${port.address}/lab/scenario`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name }),
      });
    await apply('account-locked');
    const locked = await expectRefusal(client().login(right), 'account-locked');
    expect(locked.errorMessage).toContain('temporarily locked');
    await apply('password-expired');
    expect((await expectRefusal(client().login(right), 'password-expired')).errors).toEqual({
      password: ['has expired.'],
    });
  });
});
