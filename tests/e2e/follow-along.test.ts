import { expectInViewOnLaptops } from '../support/browser/layout.ts';
import { ada, LiveDemoPage, howTo, newPassword } from '../support/browser/live-demo.ts';
import { expect, test } from '../support/browser/test.ts';

test('"Show me" points at the next control and never presses it', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open();
  const showMe = page.getByRole('list').getByRole('button', { name: 'Show me' });
  await expect(showMe).toHaveCount(1);
  await showMe.click();
  await expect(demo.byLabel('profileIcon')).toHaveAttribute('data-pointed-at');
  await expect(demo.byLabel('profileIcon')).toBeFocused();
  await expect(demo.byLabel('profileIcon')).toHaveAttribute('aria-expanded', 'false');

  const pointedAt = demo.region.locator('[data-pointed-at]');
  await demo.byLabel('profileIcon').click();
  await expect(pointedAt).toHaveText('Profile');
  await expect(pointedAt).toHaveRole('menuitem');
  await demo.byLabel('profileItem').click();
  await expect(pointedAt).toHaveCount(0);
  await showMe.click();
  await expect(pointedAt).toHaveText('Security');
  await expect(demo.byLabel('securityTab')).toHaveAttribute('aria-selected', 'false');
});

test('"Show me" leads back when the reader is on another screen', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open();
  await demo.byLabel('profileIcon').click();
  await demo.byLabel('profileItem').click();
  await demo.byLabel('securityTab').click();
  await demo.region.getByRole('button', { name: 'Dashboard' }).click();
  await page.getByRole('list').getByRole('button', { name: 'Show me' }).click();
  await expect(demo.byLabel('profileIcon')).toHaveAttribute('data-pointed-at');
});

test('the current step has no mark on paper, where the theme is light, and a border in forced colors', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(howTo);
  const current = page.locator('[aria-current=step]');
  await expect(current).toContainText('Now:');
  const look = () =>
    current.evaluate((step) => {
      const { backgroundColor, outlineColor } = getComputedStyle(step);
      return { backgroundColor, outlineColor, ground: getComputedStyle(document.body).backgroundColor };
    });
  const none = 'rgba(0, 0, 0, 0)';
  const onScreen = await look();
  expect(onScreen.backgroundColor).not.toBe(none);

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(current.locator('.step-state')).toBeHidden();
  const onPaper = await look();
  expect(onPaper.backgroundColor).toBe(none);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  expect(await look()).toEqual(onScreen);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(async () => (await look()).ground).toBe(onPaper.ground);
  expect(onPaper.ground).not.toBe(onScreen.ground);

  await page.emulateMedia({ forcedColors: 'active' });
  expect((await look()).outlineColor).not.toBe(none);
});

test('the message of a lock is visible on a small laptop', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open(`${howTo}?scenario=account-locked`);
  await demo.openResetPassword();
  await demo.submitPasswords(ada.password, newPassword);
  await expect(demo.region.getByRole('alert')).toContainText('locked');
  await expect(demo.region.getByText('15 minutes left')).toBeVisible();
  await expectInViewOnLaptops(demo.region);

  const heights = () => demo.devices.evaluateAll((cards) => cards.slice(1).map((card) => card.clientHeight));
  const before = await heights();
  await demo.devices.first().locator('summary').click();
  await expect(demo.devices.first()).toContainText('authtoken');
  expect(await heights(), 'an opened card leaves the others as they are').toEqual(before);
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
    await demo.byLabel('newPassword').fill('Half-typed');
    await expect(page.locator('[data-step-bar]')).toContainText('Step 4 of 5');

    await page.getByRole('button', { name: 'Back to the steps' }).click();
    await expect(demo.region).toBeHidden();
    await expect(tryIt).toBeFocused();
    await expect(page.locator('[aria-current=step]')).toContainText('Old Password');
    await tryIt.click();
    await expect(demo.byLabel('newPassword')).toHaveValue('Half-typed');
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
    await demo.byLabel('profileIcon').focus();
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
    await demo.byLabel('profileIcon').click();
    await demo.byLabel('profileItem').click();
    await expect(bar).toContainText('Step 2 of 5');
    await expect(bar).toBeInViewport();
    await demo.byLabel('securityTab').click();
    await demo.byLabel('resetPassword').click();
    await expect(bar).toContainText('Step 4 of 5');
    expect(await heightOf()).toBe(height);
  });
});
