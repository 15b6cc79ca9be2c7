import { expectNoViolations } from '../support/browser/axe.ts';
import { expectDemoFits, expectNoSidewaysScroll } from '../support/browser/layout.ts';
import { ada, LiveDemoPage } from '../support/browser/live-demo.ts';
import { expect, test } from '../support/browser/test.ts';

// Another test checks every state of the product's screens in the gallery. This one checks what the gallery doesn't
// show: the sheet of a narrow window, and everything that unfolds in the frame around the screens.

const path = '/docs/developers/security/forgot-reset-password/?scenario=reset-email-sent';

test('the frame fits 320 px in the sheet and has no violations, with each panel open', async ({ page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 320, height: 640 });
  const demo = new LiveDemoPage(page);
  const look = (name: string) =>
    test.step(name, async () => {
      await expectNoSidewaysScroll(page);
      await expectDemoFits(demo.region);
      await expectNoViolations(page, { within: '[data-pane]' });
    });

  await page.goto(path);
  await page.getByRole('button', { name: 'Try it' }).click();
  await demo.ready();
  await look('the sheet');

  for (const summary of await demo.region.locator('summary').all()) await summary.click();
  await look('everything unfolded');

  // An error and a code, so that Network and Authenticator aren't empty.
  await demo.logIn(ada.email, 'Wrong-guess-1');
  await expect(demo.region.getByRole('alert')).toContainText('invalid');
  const names = await demo.region.locator('.panel-row').getByRole('button').allTextContents();
  expect(names).toEqual(expect.arrayContaining(['Inbox', 'Authenticator', 'Network', 'Lab']));
  for (const name of names) {
    await demo.openPanel(name);
    await look(`the panel ${name}`);
  }

  await demo.resetDemo.click();
  await expect(await demo.openPanel('Inbox')).toContainText('No email yet.');
  await look('the empty inbox');
});
