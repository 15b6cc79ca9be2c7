import { mkdir, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { followSteps } from '../support/browser/follow-steps.ts';
import { howTos } from '../support/site/how-tos.ts';
import { LiveDemoPage } from '../support/browser/live-demo.ts';
import { root } from '../support/site/site.ts';
import { expect, test } from '../support/browser/test.ts';
import { fingerprint, fingerprintPath } from './fingerprint.ts';

const folder = `${root}src/assets/pictures/`;

/** How much of the window is kept below its content, in pixels. */
const margin = 16;

/** Runs in the page: resolves when nothing in the window has changed for a while, so that all of it has arrived. */
const untilStill = (window: Element): Promise<void> =>
  new Promise((resolve) => {
    const finish = () => {
      observer.disconnect();
      resolve();
    };
    let timer = setTimeout(finish, 300);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(finish, 300);
    });
    observer.observe(window, { subtree: true, childList: true, characterData: true, attributes: true });
  });

/** Runs in the page: how far down from its top the window has something to show, in pixels. */
const filledHeight = (window: Element): number => {
  const last = window.querySelector('.modal-paper') ?? window.querySelector('.screen-content > :last-child');
  const { top, bottom } = window.getBoundingClientRect();
  return Math.min(bottom, last?.getBoundingClientRect().bottom ?? bottom) - top;
};

/** The folder of a page's pictures is named by the last part of its path, as `Step.astro` looks them up. */
const folderOf = (path: string) => `${folder}${path.split('/').at(-2) ?? ''}/`;

for (const colorScheme of ['light', 'dark'] as const) {
  for (const { path, values } of Object.values(howTos)) {
    test(`${path} in ${colorScheme}`, async ({ page, context }) => {
      test.setTimeout(90_000);
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // Tall enough for a whole dialog.
      await page.setViewportSize({ width: 1440, height: 1000 });
      const demo = new LiveDemoPage(page);
      await demo.open(path);
      await mkdir(folderOf(path), { recursive: true });
      const afterStep = async (milestone: string) => {
        const window = demo.region.locator('.window');
        await expect(window).not.toContainText('Loading');
        await window.evaluate(untilStill);
        const whole = sharp(await window.screenshot({ animations: 'disabled', caret: 'hide' }));
        const { width, height } = await whole.metadata();
        const filled = Math.round(await window.evaluate(filledHeight)) + margin;
        await whole
          .extract({ left: 0, top: 0, width, height: Math.min(height, filled) })
          .webp({ quality: 80, effort: 6 })
          .toFile(`${folderOf(path)}${milestone}-${colorScheme}.webp`);
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
  await demo.byLabel('newPassword').fill('Lantern');
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
