import { followSteps } from '../support/browser/follow-steps.ts';
import { requestInPage } from '../support/browser/backend-in-page.ts';
import { expectInView, laptops } from '../support/browser/layout.ts';
import { ada, LiveDemoPage } from '../support/browser/live-demo.ts';
import { expect, test } from '../support/browser/test.ts';

const howTo = '/docs/developers/security/session-management/';

test('the steps on the built page end the other sessions and keep this one', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await page.setViewportSize(laptops[0]);
  await demo.open(howTo);
  await followSteps(demo, {}, { afterStep: () => expectInView(demo.region) });
  await expect(page.locator('[data-all-done]')).toHaveText('Three sessions ended. This one is still active.');
  await expect(demo.devices.getByText('Signed out')).toHaveCount(3);
  await expect(demo.region.getByText('You are still signed in here.')).toBeFocused();
  await expect(demo.region.getByText('This is your only active session.')).toBeVisible();
  await expect(demo.byLabel('terminateOtherSessions')).toBeDisabled();
});

test('the sessions are listed with their places, this one marked', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open(howTo);
  await demo.byLabel('profileIcon').click();
  await demo.byLabel('profileItem').click();
  await demo.byLabel('securityTab').click();
  const sessions = demo.region.getByRole('list', { name: 'Active sessions' }).getByRole('listitem');
  await expect(sessions).toHaveCount(4);
  await expect(sessions.filter({ hasText: 'This session' })).toHaveCount(1);
  await expect(sessions.filter({ hasText: 'Safari on iPhone' })).toContainText('Last seen');
  await requestInPage(page, 'POST', '/v3/user-session', {
    user: { email: ada.email, password: ada.password },
  });
  await expect(sessions).toHaveCount(5);
  await expect(sessions.first()).toContainText(/^Chrome on \w+/);
});
