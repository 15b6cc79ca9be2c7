import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { demoAccounts, miraTotpSecret } from '../../demo-backend/contract/demo-accounts.ts';
import { refusals, type RefusalDefinition, type RefusalId } from '../../demo-backend/contract/refusals.ts';
import { appCode } from '../support/backend/totp.ts';
import type { SdkClient } from '../support/backend/sdk-types.d.ts';
import { ada, LiveDemoPage } from '../support/browser/live-demo.ts';
import { root } from '../support/site/site.ts';
import { expect, test } from '../support/browser/test.ts';

declare global {
  interface Window {
    /** What the SDK's own bundle for browsers puts on the window. */
    client: (settings: { endpoint: string }) => SdkClient;
    /** The client of the present test. */
    sdk: SdkClient;
  }
}

const bundle = `${root}node_modules/@contentstack/management/dist/web/contentstack-management.js`;
const chosen = 'Brand-new#2027';

/** Opens the demo and loads the official SDK, unmodified, into the page. */
async function openWithSdk(page: Page): Promise<void> {
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/');
  await page.evaluate(await readFile(bundle, 'utf8'));
  await page.evaluate(() => {
    window.sdk = window.client({ endpoint: 'https://contentstack-demo.invalid/v3' });
  });
}

/** The SDK's error, without its message, which repeats the request. */
const failureOf = (page: Page, call: 'wrong password' | 'no code' | 'bad token' | 'logged out') =>
  page.evaluate(
    async ({ attempt, email, password, mira }) => {
      const calls = {
        'wrong password': () => window.sdk.login({ email, password: 'wrong' }),
        'no code': () => window.sdk.login(mira),
        'bad token': async () => {
          const { user } = await window.sdk.login({ email, password });
          const bad = { resetPasswordToken: 'x', password: 'y', passwordConfirm: 'y' };
          return user.resetPassword(bad);
        },
        'logged out': async () => {
          await window.sdk.login({ email, password });
          await window.sdk.logout();
          return window.sdk.getUser();
        },
      };
      try {
        await calls[attempt]();
        return undefined;
      } catch (error) {
        const { status, errorCode, errors } = Object.assign({ status: 0, errorCode: 0, errors: {} }, error);
        return { status, errorCode, errors };
      }
    },
    {
      attempt: call,
      email: ada.email,
      password: ada.password,
      mira: { email: demoAccounts.mira.email, password: demoAccounts.mira.password },
    },
  );

test.beforeEach(async ({ page, problems }) => {
  // The SDK sets a header that browsers do not let pages set.
  problems.allow(/Refused to set unsafe header "User-Agent"/);
  await openWithSdk(page);
});

test('the official SDK logs in, reads and updates the user, and logs out, in the page', async ({ page }) => {
  const seen = await page.evaluate(async ({ email, password }) => {
    const { notice, user } = await window.sdk.login({ email, password });
    await Object.assign(user, { company: 'Example Publishing' }).update();
    const updated = await window.sdk.getUser();
    return { notice, email: user.email, updated, goodbye: await window.sdk.logout() };
  }, ada);
  expect(seen).toMatchObject({
    notice: 'Login Successful.',
    email: ada.email,
    updated: { company: 'Example Publishing' },
    goodbye: { notice: "You've logged out successfully." },
  });
});

test('the official SDK logs in with a code, in the page', async ({ page }) => {
  const { email, password } = demoAccounts.mira;
  const seen = await page.evaluate(async (credentials) => (await window.sdk.login(credentials)).user.email, {
    email,
    password,
    tfa_token: await appCode(),
  });
  expect(seen).toBe(email);
});

// The SDK's bundle for browsers makes codes with Node's `Buffer` and `createHmac`, but doesn't include them. If it ever
// does, this test fails, and the recipe that says so can be changed.
test("the official SDK can't make a code from mfaSecret in the page, and sends nothing", async ({ page }) => {
  const { email, password } = demoAccounts.mira;
  const failure = await page.evaluate(
    async (credentials) => {
      try {
        await window.sdk.login(credentials);
        return 'logged in';
      } catch (error) {
        return String(error);
      }
    },
    { email, password, mfaSecret: miraTotpSecret },
  );
  expect(failure).toBe('ReferenceError: Buffer is not defined');
  const trail = await page.evaluate(async () =>
    (await fetch('https://contentstack-demo.invalid/lab/events')).text(),
  );
  expect(trail).not.toContain('logIn');
});

test('the official SDK resets the password in the page, and the demo beside it is signed out', async ({
  page,
}) => {
  const notice = await page.evaluate(
    async ({ email, password, next }) => {
      const { user } = await window.sdk.login({ email, password });
      await user.requestPassword();
      const inbox: unknown = await (await fetch('https://contentstack-demo.invalid/lab/inbox')).json();
      const token = /"reset_password_token":"(\w+)"/.exec(JSON.stringify(inbox))?.[1] ?? '';
      return user.resetPassword({ resetPasswordToken: token, password: next, passwordConfirm: next });
    },
    { email: ada.email, password: ada.password, next: chosen },
  );
  expect(notice).toMatchObject({ notice: 'Your password has been reset successfully.' });
  const demo = new LiveDemoPage(page);
  await expect(demo.byLabel('logIn')).toBeVisible();
  await demo.logIn(ada.email, chosen);
  await expect(demo.region.getByRole('heading', { name: 'Welcome back, Ada' })).toBeVisible();
});

const failures: [Parameters<typeof failureOf>[1], RefusalId][] = [
  ['wrong password', 'invalid-credentials'],
  ['no code', 'mfa-code-required'],
  ['bad token', 'reset-token-invalid'],
  ['logged out', 'not-logged-in'],
];
test('the official SDK reports each error in the page', async ({ page }) => {
  for (const [attempt, id] of failures) {
    await test.step(attempt, async () => {
      const row: RefusalDefinition = refusals[id];
      expect.soft(await failureOf(page, attempt), attempt).toEqual({
        status: refusals[id].status,
        errorCode: refusals[id].error_code,
        errors: row.errors ?? {},
      });
    });
  }
});
