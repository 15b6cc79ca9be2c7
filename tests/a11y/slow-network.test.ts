import { repeat } from '../support/runner/effort.ts';
import { howTos } from '../support/site/how-tos.ts';
import { expectNoLayoutShift } from '../support/browser/layout.ts';
import { test } from '../support/browser/recording-server.ts';

// On a slow network, a page is drawn before all of it has arrived.
test.use({ hasSlowPages: true });

/** Pages with more than running text: a demo beside it, and a table with sentences. */
const pages = [
  ...Object.values(howTos)
    .slice(0, repeat(1, Infinity))
    .map(({ path }) => ({ path, width: 1440 })),
  { path: '/docs/developers/security/password-requirements/', width: 320 },
];

for (const { path, width } of pages) {
  test(`nothing on ${path} moves at ${width} px while it arrives piece by piece`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(path);
    await expectNoLayoutShift(page);
  });
}
