import type { Page } from '@playwright/test';
import { refusals } from '../../demo-backend/contract/refusals.ts';
import { expectNoViolations } from '../support/browser/axe.ts';
import { ApiConsolePage } from '../support/browser/api-console.ts';
import { tabTo } from '../support/browser/input-methods.ts';
import { expectNoSidewaysScroll } from '../support/browser/layout.ts';
import { ada, LiveDemoPage, newPassword } from '../support/browser/live-demo.ts';
import { expect, test } from '../support/browser/test.ts';

const anyway = (api: ApiConsolePage) => api.region.getByRole('button', { name: 'Send anyway' });
const sample = (api: ApiConsolePage) => api.region.locator('[data-sample=curl]');

async function open(page: Page, id: ConstructorParameters<typeof ApiConsolePage>[1]) {
  const api = new ApiConsolePage(page, id);
  await api.open();
  return api;
}

test('a request can be filled in, sent, and its response read by keyboard alone', async ({ page }) => {
  const api = new ApiConsolePage(page, 'logIn');
  await page.goto('/docs/developers/apis/content-management-api#log-in');
  await tabTo(api.operation.getByRole('button', { name: 'Try it' }));
  await page.keyboard.press('Enter');
  await expect(api.region).toBeFocused();
  await tabTo(api.field('user.password'));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Not-the-1-password');
  await page.keyboard.press('Enter');
  await api.expectStatus(422);
  await expect(api.region.getByRole('status').filter({ hasText: 'Returned 422 after' })).toBeAttached();
  await expect(api.explanation).toHaveAccessibleName(/invalid credentials/);
  await tabTo(api.explanation);
  await page.keyboard.press('Enter');
  await expect(page.locator('#invalid-credentials')).toBeInViewport();
});

test('errors are shown at their fields and hold the request back, but it can be sent anyway', async ({
  page,
}) => {
  const api = await open(page, 'logIn');
  await api.field('user.email').fill('no address');
  await api.send();
  await expect(api.field('user.email')).toBeFocused();
  await expect(api.field('user.email')).toHaveAccessibleDescription(/Must be an email address/);
  await expect(api.response).toHaveCount(0);
  await anyway(api).click();
  await api.expectStatus(422);
});

test('JSON is checked as it is typed, by line and column, and the fields show its values', async ({
  page,
}) => {
  const api = await open(page, 'logIn');
  await api.region.getByLabel('JSON').check();
  const editor = api.region.getByLabel('Body as JSON');
  await editor.fill('{\n  "user": {\n    "email": "ada.reader@example.com",\n  }\n}');
  await expect(editor).toHaveAccessibleDescription(/Line 4, column 3 .*name in double quotes/);
  await editor.press('Tab');
  await expect(api.region.getByRole('button', { name: 'Line 4, column 3' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editor).toBeFocused();
  const cursor = await editor.evaluate((area: HTMLTextAreaElement) => area.selectionStart);
  expect((await editor.inputValue()).slice(0, cursor).split('\n')).toHaveLength(4);
  await api.send();
  await expect(editor).toBeFocused();
  await anyway(api).click();
  await api.expectStatus(refusals['malformed-json'].status);

  await editor.fill('{"user":{"email":7}}');
  await expect(editor).toHaveAccessibleDescription(/Line 1, column 10 .*user\.email: Must be of type string/);

  const view = (name: string) => api.region.getByLabel(name, { exact: true });
  for (const body of ['null', '[1]', '{', '{"n": 1.0}']) {
    await editor.fill(body);
    await expect(view('Fields')).toBeDisabled();
    await expect(sample(api)).toContainText(`--data-raw '${body === '[1]' ? '[\n  1\n]' : body}'`);
  }
  const body = '{"more": [null],\n "user": {"email": 7, "password": "Never-in-an-attribute#1"}}';
  await editor.fill(body);
  await view('Fields').check();
  await expect(api.field('user.email')).toHaveValue('7');
  await expect(sample(api)).toContainText('"email": 7');
  await view('JSON').check();
  await expect(editor).toHaveValue(body);
  await view('Fields').check();
  await api.field('user.email').fill('ada@example.com');
  await expect(sample(api)).toContainText('"more": [');
  await expect(api.field('user.password')).toHaveValue('Never-in-an-attribute#1');
  expect(await page.content()).not.toContain('Never-in-an-attribute');
});

test('any query parameter can be sent, with a warning if it is unknown', async ({ page }) => {
  const api = await open(page, 'resetDemo');
  await api.region.getByText('More query parameters').click();
  await api.moreQuery.fill('colour=light blue');
  await expect(sample(api)).toContainText('/lab/reset?colour=light+blue');
  await api.region.getByText('More query parameters').click();
  await expect(api.moreQuery).toBeHidden();
  await api.send();
  await expect(api.moreQuery).toBeFocused();
  await expect(api.moreQuery).toHaveAccessibleDescription(/colour: Is not a parameter of this operation/);
  await anyway(api).click();
  await api.expectStatus(refusals['invalid-request'].status);
  await expect(api.response).toContainText('"is not a parameter of this operation."');
  await expect(api.moreQuery).toHaveValue('colour=light blue');
});

test('samples follow the form, and contain a typed secret only on request', async ({ page }) => {
  const api = await open(page, 'logIn');
  await expect(sample(api)).toContainText(ada.password);
  await api.field('user.password').fill(newPassword);
  await api.field('user.email').fill('somebody@example.com');
  await expect(sample(api)).toContainText('somebody@example.com');
  await expect(sample(api)).toContainText('env.PASSWORD');
  await expect(sample(api)).not.toContainText(newPassword);
  await api.account.getByRole('button', { name: 'Log in as…' }).click();
  await api.account.getByLabel('Password', { exact: true }).fill('Never-in-an-attribute#1');
  expect(await page.content()).not.toContain('Never-in-an-attribute');
  expect(await api.field('user.password').getAttribute('value')).toBeNull();
  await api.region.getByLabel('Include the secrets that I typed').check();
  await expect(sample(api)).toContainText(newPassword);
});

test('the language and the host are kept on other pages', async ({ page }) => {
  await page.goto('/docs/developers/apis/content-management-api');
  const first = page.getByRole('group', { name: 'Samples: Log in', exact: true });
  await first.getByText('Python', { exact: true }).click();
  await first.getByLabel('Host').selectOption('Azure Europe');
  await page.reload();
  await expect(first.locator('[data-sample=python]')).toContainText('https://azure-eu-api.contentstack.com');
  await expect(first.locator('[data-sample=python]')).toBeVisible();
  await expect(first.locator('[data-sample=curl]')).toBeHidden();
});

test('a reset in the console signs out the demo’s screens and devices', async ({ page, context }) => {
  const demo = new LiveDemoPage(await context.newPage());
  await demo.open();
  await expect(demo.devices.getByText('Signed in')).toHaveCount(3);
  const api = await open(page, 'changePassword');
  await api.send();
  await api.expectStatus(200);
  await expect(api.account).toContainText('Not logged in');
  await expect(demo.devices.getByText('Signed out')).toHaveCount(3);
  await expect(demo.reason).toBeVisible();

  await api.account.getByRole('button', { name: 'Log in as…' }).click();
  await api.account.getByRole('button', { name: 'Log in', exact: true }).click();
  await expect(api.account).toContainText(`Ada’s password was changed in this demo, so ${ada.password}`);
  await api.account.getByRole('button', { name: 'Reset demo' }).click();
  await expect(api.account.getByRole('status')).toHaveText('The demo is back in its initial state.');
  await expect(api.account).toContainText('Ada Reader');
});

test('the last requests are listed and can be sent again; a slow one can be canceled', async ({ page }) => {
  const api = await open(page, 'getUser');
  await api.send();
  await api.expectStatus(200);
  await api.region.getByText('Recent requests (1)').click();
  await api.region.getByRole('button', { name: /^Send again/ }).click();
  await expect(api.region.getByText('Recent requests (2)')).toBeVisible();
  await expect(api.region.locator('.history li').first()).toContainText('/v3/user');
  await api.request('PUT', '/lab/network', { latency_ms: 8000, fault: 'none' });
  await api.send();
  await api.region.getByRole('button', { name: 'Cancel' }).click();
  await expect(api.region.getByText('Canceled.')).toBeVisible();
});

test('an open console has no violations and fits 320 px', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 320, height: 800 });
  const api = await open(page, 'logIn');
  await api.field('user.email').fill('no address');
  await api.send();
  await anyway(api).click();
  await api.expectStatus(422);
  await api.account.getByRole('button', { name: 'Log in as…' }).click();
  await api.region.getByText(/^Headers/).click();
  await api.region.getByText(/^Recent requests/).click();
  await expectNoViolations(page, { within: '[aria-labelledby=log-in] .operation-console' });
  await api.region.getByLabel('JSON').check();
  await api.region.getByLabel('Body as JSON').fill('{');
  await expectNoViolations(page, { within: '[aria-labelledby=log-in] .console' });
  await expectNoSidewaysScroll(page);
});

test('without JavaScript the reference is complete, with its samples', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/docs/developers/apis/content-management-api');
  const logIn = page.getByRole('region', { name: 'Log in' });
  await expect(logIn.getByRole('table')).toHaveCount(3);
  await expect(logIn.locator('[data-sample=curl]')).toBeVisible();
  await logIn.getByText('Python', { exact: true }).click();
  await expect(logIn.locator('[data-sample=python]')).toBeVisible();
  await expect(logIn.getByRole('button', { name: 'Try it' })).toBeHidden();
  await context.close();
});
