import type { Page } from '@playwright/test';
import { builtPages, onePageOfEachKind } from '../support/site/built-pages.ts';
import { expectNoSidewaysScroll } from '../support/browser/layout.ts';
import { expect, test } from '../support/browser/test.ts';

const reference = '/docs/developers/apis/content-management-api/';
/** Dark is first because the pages are opened in it. */
const schemes = ['dark', 'light'] as const;

/** Runs in the page: the controls that a reader sees and can't use without JavaScript. */
function findDeadControls(): string[] {
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const isDimmed = (element: Element | null): boolean =>
    element !== null && (Number(getComputedStyle(element).opacity) < 0.7 || isDimmed(element.parentElement));
  const targetOf = ({ hash }: HTMLAnchorElement) =>
    document.getElementById(decodeURIComponent(hash.slice(1)));
  const works = (control: Element): boolean => {
    if (control.matches(':disabled')) return isDimmed(control);
    if (control instanceof HTMLAnchorElement) {
      if (control.closest('.live-demo')) return false;
      const href = control.getAttribute('href') ?? '';
      return href.startsWith('#') ? targetOf(control) !== null : control.protocol.startsWith('http');
    }
    if (control.localName === 'summary') return control.parentElement instanceof HTMLDetailsElement;
    // Another test uses each of them.
    if (control.matches('.samples input[type=radio]')) return true;
    return document.getElementById(control.getAttribute('popovertarget') ?? '')?.popover === 'auto';
  };
  const controls =
    'button, select, textarea, input, summary, a[href], [role=button], [contenteditable], [tabindex="0"]';
  return [...document.querySelectorAll(controls)]
    .filter((control) => isShown(control) && !works(control))
    .map((control) => `<${control.localName}> ${control.textContent.trim() || control.outerHTML}`);
}

/** Runs in the page: every color of what is shown. */
function readColors(): string[] {
  const shown = [...document.querySelectorAll('body, body *')].filter((element) => element.checkVisibility());
  return [
    ...new Set(
      shown.flatMap((element) => {
        const { color, backgroundColor } = getComputedStyle(element);
        return [`color ${color}`, `background ${backgroundColor}`];
      }),
    ),
  ];
}

/** Expects that the page, open without JavaScript, shows only controls that work, and fits, in a window of any width. */
async function expectToServeWithoutScript(page: Page): Promise<void> {
  for (const width of [320, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect.soft(await page.evaluate(findDeadControls), `${page.url()} at ${width} px`).toEqual([]);
    await expectNoSidewaysScroll(page);
  }
}

const groundOf = (page: Page) =>
  page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of onePageOfEachKind) {
    test(`${path} shows no control that doesn't work, and follows the system's theme`, async ({
      page,
      browser,
      problems,
    }) => {
      const [opened] = schemes;
      const context = await browser.newContext({ javaScriptEnabled: true, colorScheme: opened });
      await problems.watch(context);
      const scripted = await context.newPage();
      await page.emulateMedia({ colorScheme: opened });
      await Promise.all([page.goto(path), scripted.goto(path)]);
      const grounds: string[] = [];
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        await scripted.emulateMedia({ colorScheme });
        await expect(scripted.locator('html')).toHaveAttribute('data-theme', colorScheme);
        const ground = await groundOf(page);
        expect(ground).toBe(await groundOf(scripted));
        expect(await scripted.evaluate(readColors)).toEqual(
          expect.arrayContaining(await page.evaluate(readColors)),
        );
        grounds.push(ground);
      }
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await groundOf(page), 'paper is light').toBe(grounds.at(-1));
      await page.emulateMedia({ media: 'screen' });
      await context.close();
      expect(new Set(grounds).size).toBe(schemes.length);
      await expectToServeWithoutScript(page);
    });
  }

  test("no other page shows a control that doesn't work", async ({ page }) => {
    const kinds: readonly string[] = onePageOfEachKind;
    for (const path of builtPages().filter((each) => !kinds.includes(each))) {
      await test.step(path, async () => {
        await page.goto(path);
        await expectToServeWithoutScript(page);
      });
    }
  });

  test('the menu of a narrow window opens', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    await page.goto(reference);
    await page.getByRole('button', { name: 'Menu' }).click();
    await expect(page.getByText('Select theme').filter({ visible: true })).toHaveCount(0);
    await page.getByRole('link', { name: 'Change your password' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Change your password');
  });

  test('samples change their language', async ({ page }) => {
    await page.goto(reference);
    const samples = page.getByRole('group', { name: 'Samples: Log in' });
    for (const [name, id] of [
      ['fetch', 'fetch'],
      ['Python', 'python'],
      ['curl', 'curl'],
    ] as const) {
      await samples.getByRole('radio', { name }).check({ force: true });
      const shown = samples.locator('[data-sample]:visible');
      await expect(shown).toHaveAttribute('data-sample', id);
      const room = await shown.evaluate((sample) => {
        const parts = [...sample.querySelectorAll('pre > code, .samples-note')];
        const used = parts.reduce((sum, part) => sum + part.getBoundingClientRect().height, 0);
        return (sample.parentElement?.clientHeight ?? Infinity) - used;
      });
      expect(room, 'the box is about as high as what is in it').toBeLessThan(45);
    }
  });

  test('no link leads to the demo, and one sentence says why', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('.demo-requires-script')).toHaveText(/^\s*The demo needs JavaScript\./);
    await expect(page.getByText('too old for the demo')).toBeHidden();
    for (const name of ['Full screen', 'Open a second tab']) {
      await expect(page.getByRole('link', { name })).toBeHidden();
    }
    await expect(page.getByText('Not running yet')).toBeHidden();
  });
});
