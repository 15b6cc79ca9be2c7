import { expectInSightOnLaptops } from '../support/layout.ts';
import { ada, LiveDemoPage, howTo, newPassword } from '../support/live-demo.ts';
import { expect, test } from '../support/test.ts';

test('"Show me" points at the next control and never presses it', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open();
  const showMe = page.getByRole('list').getByRole('button', { name: 'Show me' });
  await expect(showMe).toHaveCount(1);
  await showMe.click();
  await expect(demo.word('profileIcon')).toHaveAttribute('data-pointed-at');
  await expect(demo.word('profileIcon')).toBeFocused();
  await expect(demo.word('profileIcon')).toHaveAttribute('aria-expanded', 'false');

  await demo.word('profileIcon').click();
  await demo.word('profileItem').click();
  await showMe.click();
  await expect(demo.word('securityTab')).toHaveAttribute('data-pointed-at');
  await expect(demo.word('securityTab')).toHaveAttribute('aria-selected', 'false');
});

test('"Show me" leads back when the reader has left the path', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open();
  await demo.word('profileIcon').click();
  await demo.word('profileItem').click();
  await demo.word('securityTab').click();
  await demo.region.getByRole('button', { name: 'Dashboard' }).click();
  await page.getByRole('list').getByRole('button', { name: 'Show me' }).click();
  await expect(demo.word('profileIcon')).toHaveAttribute('data-pointed-at');
});

test('the message of a lock is seen on a small laptop', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open(`${howTo}?scenario=account-locked`);
  await demo.openResetPassword();
  await demo.submitPasswords(ada.password, newPassword);
  await expect(demo.region.getByRole('alert')).toContainText('locked');
  await expect(demo.region.getByText('15 minutes left')).toBeVisible();
  await expectInSightOnLaptops(demo.region);
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 320, height: 700 } });

  test('the demo is a sheet over the steps, and closing it loses nothing', async ({ page }) => {
    const demo = new LiveDemoPage(page);
    await page.goto(howTo);
    await expect(demo.region).toBeHidden();
    const tryIt = page.getByRole('button', { name: 'Try it' });
    await tryIt.click();
    await demo.ready();
    await expect(page.locator('[data-step-bar]')).toContainText('Step 1 of 5');
    await demo.openResetPassword();
    await demo.word('newPassword').fill('Half-typed');
    await expect(page.locator('[data-step-bar]')).toContainText('Step 4 of 5');

    await page.getByRole('button', { name: 'Back to the steps' }).click();
    await expect(demo.region).toBeHidden();
    await expect(tryIt).toBeFocused();
    await expect(page.locator('[aria-current=step]')).toContainText('Old Password');
    await tryIt.click();
    await expect(demo.word('newPassword')).toHaveValue('Half-typed');
  });

  test('the sheet keeps the keyboard inside and Escape closes it', async ({ page }) => {
    const demo = new LiveDemoPage(page);
    await page.goto(howTo);
    await page.getByRole('button', { name: 'Try it' }).click();
    await demo.ready();
    for (let stop = 0; stop < 25; stop += 1) {
      await page.keyboard.press('Tab');
      const outside = await page.evaluate(
        () => document.activeElement !== document.body && !document.activeElement?.closest('[data-pane]'),
      );
      expect(outside).toBe(false);
    }
    await demo.word('profileIcon').focus();
    await page.keyboard.press('Escape');
    await expect(demo.region).toBeHidden();
  });
});

test.describe('on a medium screen', () => {
  test.use({ viewport: { width: 768, height: 800 } });

  test('a bar keeps the current step in view, and its height with the longest', async ({ page }) => {
    const demo = new LiveDemoPage(page);
    await demo.open();
    const bar = page.locator('[data-step-bar]');
    const heightOf = () => bar.evaluate((element) => element.clientHeight);
    const height = await heightOf();
    await expect(bar).toContainText('Step 1 of 5');
    await demo.word('profileIcon').click();
    await demo.word('profileItem').click();
    await expect(bar).toContainText('Step 2 of 5');
    await expect(bar).toBeInViewport();
    await demo.word('securityTab').click();
    await demo.word('resetPassword').click();
    await expect(bar).toContainText('Step 4 of 5');
    expect(await heightOf()).toBe(height);
  });
});
