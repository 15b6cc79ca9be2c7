import { mkdir, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { followSteps } from '../support/follow-steps.ts';
import { howTos } from '../support/how-tos.ts';
import { LiveDemoPage } from '../support/live-demo.ts';
import { root } from '../support/site.ts';
import { expect, test } from '../support/test.ts';
import { fingerprint, fingerprintPath } from './fingerprint.ts';

const folder = `${root}src/assets/pictures/`;

/** The folder of a page's pictures is named by the last part of its path, as `Step.astro` looks them up. */
const folderOf = (path: string) => `${folder}${path.split('/').at(-2) ?? ''}/`;

for (const colorScheme of ['light', 'dark'] as const) {
  for (const { path, values } of Object.values(howTos)) {
    test(`${path} in ${colorScheme}`, async ({ page, context }) => {
      test.setTimeout(90_000);
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // As wide as a column of text, and tall enough that the longest dialog needs no scrolling.
      await page.setViewportSize({ width: 1440, height: 1250 });
      const demo = new LiveDemoPage(page);
      await demo.open(path);
      await mkdir(folderOf(path), { recursive: true });
      const afterStep = async (milestone: string) => {
        const window = demo.region.locator('.window');
        await expect(window).not.toContainText('Loading');
        const picture = await window.screenshot({ animations: 'disabled', caret: 'hide' });
        const file = `${folderOf(path)}${milestone}-${colorScheme}.webp`;
        await sharp(picture).webp({ quality: 80, effort: 6 }).toFile(file);
      };
      await followSteps(demo, values, { afterStep });
    });
  }
}

test('the picture of the README', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const demo = new LiveDemoPage(page);
  await demo.open(howTos.changePassword.path);
  await demo.openResetPassword();
  await demo.word('newPassword').fill('Lantern');
  const current = page.locator('[aria-current=step]');
  await current.evaluate((step) => step.scrollIntoView({ block: 'center' }));
  await expect(current).toBeInViewport();
  await sharp(await page.screenshot({ animations: 'disabled', caret: 'hide' }))
    .png({ palette: true })
    .toFile(`${root}src/assets/readme.png`);
});

test('the fingerprint of what the pictures show', async () => {
  const now = await fingerprint();
  await writeFile(fingerprintPath, `${now}\n`);
  expect(now).toMatch(/^[a-f0-9]{64}$/);
});
