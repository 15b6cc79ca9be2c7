import type { Browser, Page } from '@playwright/test';
import type { GalleryState } from '../../../src/demo/gallery/actions.ts';
import { allGalleryStates } from '../../../src/demo/gallery/gallery-states.ts';
import { previewOrigin } from '../site/site.ts';
import { LiveDemoPage } from './live-demo.ts';
import { expect, test as base } from './test.ts';

/** The page that shows the demo in any of its states. */
export const galleryPath = '/demo/states/';

/** A window in which the demo is beside the text. */
export const wideWindow = { width: 1280, height: 720 };

/** Runs in the page: removes everything around the demo. axe reads every element of a page, even outside the part it checks. */
function leaveOnlyDemo(): void {
  for (const around of document.querySelectorAll('header, footer, .gallery nav')) around.remove();
}

/** Runs in the page: selects a state in the gallery. If the gallery already shows it, the demo starts again. */
function chooseState(id: string): void {
  document.querySelector('.gallery')?.removeAttribute('data-shown');
  if (location.hash === `#${id}`) window.dispatchEvent(new HashChangeEvent('hashchange'));
  else location.hash = id;
}

/** The gallery, open in one page for all tests of a worker: opening a page costs more than reaching a state in it. */
export class GalleryPage {
  readonly page: Page;
  readonly demo: LiveDemoPage;

  private constructor(page: Page) {
    this.page = page;
    this.demo = new LiveDemoPage(page);
  }

  static async open(browser: Browser): Promise<GalleryPage> {
    const page = await browser.newPage({ baseURL: previewOrigin, viewport: wideWindow });
    await page.goto(`${galleryPath}#${allGalleryStates[0]?.id}`);
    await page.locator('.gallery[data-shown]').waitFor();
    await page.evaluate(leaveOnlyDemo);
    return new GalleryPage(page);
  }

  /** Resets the demo and opens a state. */
  async show({ id }: GalleryState): Promise<void> {
    await this.page.evaluate(chooseState, id);
    // This notices at once. An assertion polls at intervals, which takes long with so many states.
    await this.page.waitForFunction(
      (shown) => document.querySelector('.gallery')?.getAttribute('data-shown') === shown,
      id,
      { timeout: 15_000 },
    );
  }
}

let opened: Promise<GalleryPage> | undefined;

/**
 * `test` with the gallery. The browser closes its page. If the gallery were a worker fixture, Playwright would start separate
 * workers for it.
 */
export const test = base.extend<{ gallery: GalleryPage }>({
  gallery: async ({ browser, problems }, use) => {
    opened ??= GalleryPage.open(browser);
    const gallery = await opened;
    // Chromium logs every failed request, and in some states requests fail.
    problems.allow(/Failed to load resource.*contentstack-demo\.invalid/);
    await problems.watch(gallery.page.context());
    await use(gallery);
  },
});

export { expect };
