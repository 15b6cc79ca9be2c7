import type { Page } from '@playwright/test';
import { scenarioUrl } from '../../src/vocabulary/scenario-url.ts';
import { howTos } from '../support/site/how-tos.ts';
import { ada, LiveDemoPage, newPassword } from '../support/browser/live-demo.ts';
import { expect, test } from '../support/browser/test.ts';

const states = (page: Page) =>
  page.locator('[data-milestone]').evaluateAll((steps) => steps.map((step) => step.dataset['state']));

test('a step stays done when the reader goes back or does it again', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open();
  await demo.openResetPassword();
  const three = ['done', 'done', 'done', 'current', 'todo'];
  expect(await states(page)).toEqual(three);
  await demo.byLabel('cancel').click();
  await demo.region.getByRole('button', { name: 'Dashboard' }).click();
  await demo.byLabel('profileIcon').click();
  await demo.byLabel('profileItem').click();
  await expect(demo.byLabel('profileHeading')).toBeVisible();
  expect(await states(page)).toEqual(three);
  await demo.byLabel('securityTab').click();
  await expect(demo.byLabel('resetPassword')).toBeVisible();
  expect(await states(page)).toEqual(three);
});

test('after the last step, no event of the demo undoes a step or the result', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open();
  await demo.changePassword();
  const achieved = page.locator('[data-all-done]');
  await expect(achieved).toContainText('You changed');
  await demo.logIn(ada.email, newPassword);
  await demo.openResetPassword();
  expect(await states(page)).toEqual(['done', 'done', 'done', 'done', 'done']);
  await expect(achieved).toContainText('You changed');
});

test('a step that is reached by a shortcut checks off those before it', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open(scenarioUrl('reset-email-sent', howTos.forgotPassword.path));
  await demo.openPanel('Inbox');
  expect(await states(page)).toEqual(['current', 'todo', 'todo', 'todo', 'todo', 'todo']);
  await demo.byLabel('resetLink').click();
  await expect(demo.byLabel('newPassword')).toBeVisible();
  await expect.poll(() => states(page)).toEqual(['done', 'done', 'done', 'done', 'current', 'todo']);
});
