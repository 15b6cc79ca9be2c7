import { recipeOf } from '../../src/console/recipes/recipes.ts';
import { addressOf, anchorOf } from '../../src/reference/anchors.ts';
import { expect, test } from '../support/browser/firefox-test.ts';

test('the five steps change the password and end every session, and the new password logs in', async ({
  firefox,
}) => {
  await firefox.openHowTo();
  await firefox.expectInDemo('[data-notice]', []);
  await firefox.changePassword();
});

test('the console sends a request', async ({ firefox }) => {
  const operation = `section[aria-labelledby=${anchorOf('getUser')}]`;
  await firefox.goto(addressOf('getUser'));
  await firefox.control(operation, 'button', 'Try it').click();
  await firefox.control(operation, 'button', 'Send').click();
  const answer = await firefox.page.waitForSelector(`${operation} [data-status]`);
  expect(await answer?.evaluate((element) => element.getAttribute('data-status'))).toBe('200');
});

test('a recipe runs to its end', async ({ firefox }) => {
  const { page } = firefox;
  await firefox.goto('/docs/developers/recipes/rotate-a-password');
  await firefox.control('main', 'button', 'Run all steps').click();
  await expect
    .poll(() => page.$$eval('.recipe-step[data-done=true]', ({ length }) => length), { timeout: 30_000 })
    .toBe(recipeOf('rotate-a-password').length);
});

test('the search finds an answer and opens it', async ({ firefox }) => {
  await firefox.goto('/docs/developers/faq/');
  await firefox.control('header', 'button', 'Search').click();
  await firefox.control('dialog[open]', 'searchbox', 'Search the site').fill('account locked');
  await firefox.page.locator('dialog[open] a[href$="#why-is-my-account-locked"]').click();
  await expect.poll(() => firefox.page.url()).toMatch(/#why-is-my-account-locked$/);
});
