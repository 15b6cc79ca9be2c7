import { LiveDemoPage } from '../support/browser/live-demo.ts';
import { expect, test } from '../support/browser/test.ts';

async function openGeneral(demo: LiveDemoPage): Promise<void> {
  await demo.word('profileIcon').click();
  await demo.word('profileItem').click();
  await expect(demo.word('firstName')).toBeVisible();
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
  await other.word('company').fill('Half-typed');

  await expect(demo.word('firstName')).toHaveValue('Ada');
  await demo.word('firstName').fill('Grace');
  await demo.autofill('lastName', 'Hopper');
  await demo.word('save').click();
  await expect(demo.region.getByText('Profile updated successfully.')).toBeVisible();
  await expect(demo.region.locator('.initials')).toHaveText('GH');
  await expect(other.word('firstName')).toHaveValue('Grace');
  await expect(other.word('company')).toHaveValue('Half-typed');
  await other.word('save').click();
  await expect(demo.word('company')).toHaveValue('Half-typed');
  await expect(demo.word('firstName')).toHaveValue('Grace');
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
  await demo.word('lastName').fill(long);
  await demo.word('company').fill(long);
  await demo.word('save').click();
  await expect(demo.word('lastName')).toBeFocused();
  await expect(demo.word('lastName')).toHaveAccessibleDescription(
    'Last Name is too long (maximum is 100 characters).',
  );
  await expect(demo.word('company')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[data-announcer]')).toHaveText('2 fields need attention.');
  await expect(demo.word('lastName')).toHaveValue(long);
  await demo.word('lastName').fill('مثال');
  await demo.word('company').press('Control+a');
  await demo.word('company').fill('Example Press');
  // The form calls this while it collects the values to send.
  await page.evaluate(() => {
    const { fromEntries } = Object;
    Object.fromEntries = () => {
      Object.fromEntries = fromEntries;
      throw new Error('Broken');
    };
  });
  await demo.word('company').press('Enter');
  await expect(demo.region.getByRole('alert')).toHaveText('No response. Try again.');
  await demo.word('company').press('Enter');
  await expect(demo.region.getByText('Profile updated successfully.')).toBeVisible();
  await expect(demo.word('lastName')).toHaveAccessibleDescription('');
});
