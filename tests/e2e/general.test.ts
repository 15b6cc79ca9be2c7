import { LiveDemoPage } from '../support/browser/live-demo.ts';
import { expect, test } from '../support/browser/test.ts';

async function openGeneral(demo: LiveDemoPage): Promise<void> {
  await demo.byLabel('profileIcon').click();
  await demo.byLabel('profileItem').click();
  await expect(demo.byLabel('firstName')).toBeVisible();
}

test('a changed name is saved, and the rest of the window and another tab show it', async ({
  page,
  context,
}) => {
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/');
  await openGeneral(demo);
  const other = new LiveDemoPage(await context.newPage());
  await other.open('/demo/');
  await openGeneral(other);
  await other.byLabel('company').fill('Half-typed');

  await expect(demo.byLabel('firstName')).toHaveValue('Ada');
  await demo.byLabel('firstName').fill('Grace');
  await demo.autofill('lastName', 'Hopper');
  await demo.byLabel('save').click();
  await expect(demo.region.getByText('Profile updated successfully.')).toBeVisible();
  await expect(demo.region.locator('.initials')).toHaveText('GH');
  await expect(other.byLabel('firstName')).toHaveValue('Grace');
  await expect(other.byLabel('company')).toHaveValue('Half-typed');
  await other.byLabel('save').click();
  await expect(demo.byLabel('company')).toHaveValue('Half-typed');
  await expect(demo.byLabel('firstName')).toHaveValue('Grace');
  await demo.region.getByRole('button', { name: 'Dashboard' }).click();
  await expect(demo.region.getByRole('heading', { name: 'Welcome back, Grace' })).toBeFocused();
});

test('a name that is too long shows an error at its field, which keeps its text, and an exception in the code does not block the form', async ({
  page,
  problems,
}) => {
  problems.allow(/Broken/);
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/');
  await openGeneral(demo);
  const long = 'x'.repeat(101);
  await demo.byLabel('lastName').fill(long);
  await demo.byLabel('company').fill(long);
  await demo.byLabel('save').click();
  await expect(demo.byLabel('lastName')).toBeFocused();
  await expect(demo.byLabel('lastName')).toHaveAccessibleDescription(
    'Last Name is too long (maximum is 100 characters).',
  );
  await expect(demo.byLabel('company')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[data-announcer]')).toHaveText('2 fields need attention.');
  await expect(demo.byLabel('lastName')).toHaveValue(long);
  await demo.byLabel('lastName').fill('مثال');
  await demo.byLabel('company').press('Control+a');
  await demo.byLabel('company').fill('Example Press');
  // The form calls this while it collects the values to send.
  await page.evaluate(() => {
    const { fromEntries } = Object;
    Object.fromEntries = () => {
      Object.fromEntries = fromEntries;
      throw new Error('Broken');
    };
  });
  await demo.byLabel('company').press('Enter');
  await expect(demo.region.getByRole('alert')).toHaveText('No response. Try again.');
  await demo.byLabel('company').press('Enter');
  await expect(demo.region.getByText('Profile updated successfully.')).toBeVisible();
  await expect(demo.byLabel('lastName')).toHaveAccessibleDescription('');
});
