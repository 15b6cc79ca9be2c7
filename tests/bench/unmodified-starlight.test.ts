import { readFileSync, rmSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { markdownVersion } from '../../src/site/markdown/markdown-version.ts';
import { measureLayoutShift } from '../support/browser/layout.ts';
import { expect, test } from '../support/browser/test.ts';
import { startAstro } from '../support/runner/astro-server.ts';
import {
  markdownAddressOf,
  markdownMetadata,
  readMarkdownVersion,
  writtenPages,
} from '../support/site/markdown-versions.ts';
import { buildSmallSite } from '../support/site/small-site.ts';
import { budgets } from './budgets.ts';
import { printWeight, recordAddresses, weigh, type PageWeight } from './page-weight.ts';

// Builds the Markdown versions of all pages with an unmodified Starlight, and only the schema and the addresses of this site.
// That shows that they're pages in the format of the product's documentation, and how large a page would be.

const files = {
  'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [starlight({ title: 'Docs' })] });
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { pageId } from '../../../src/site/page-addresses.ts';
import { pageMetadata } from '../../../src/site/page-metadata.ts';
export const collections = {
  docs: defineCollection({
    loader: docsLoader({ generateId: ({ entry }) => pageId(entry) }),
    schema: docsSchema({ extend: pageMetadata.strict() }),
  }),
};
`,
  'tsconfig.json': '{ "extends": "astro/tsconfigs/strict" }',
};

const plainPage = '/docs/developers/security/password-requirements/';

/** Markdown gets typographic quotes where the contract's tables have plain ones. */
const withPlainQuotes = (text: string) => text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"');

/** Measures the plain page of the unmodified site, including all of Starlight's search. */
async function weighUnmodified(browser: Browser, folder: string): Promise<PageWeight> {
  const server = await startAstro('preview', folder);
  try {
    const context = await browser.newContext({ baseURL: server.origin });
    const addresses = recordAddresses(context);
    const page = await context.newPage();
    await page.goto(plainPage);
    // Starlight loads its search once the browser is idle, which may take a while on a busy machine.
    await expect(page.locator('#starlight__search input')).toBeAttached();
    return await weigh(addresses, context.request);
  } finally {
    server.stop();
  }
}

test('every Markdown version builds as a page with the same Markdown version, and a page without the demo weighs at most half as much as in an unmodified Starlight', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const addresses = recordAddresses(page.context());
  await page.goto(plainPage, { waitUntil: 'networkidle' });
  const ours = await weigh(addresses, page.request);
  const { total: shift } = await measureLayoutShift(page);

  const versions = writtenPages().map((path): [string, string] => [
    `src/content/docs${markdownAddressOf(path).replace(/^\/docs\/developers/, '')}`,
    readMarkdownVersion(path).text,
  ]);
  const folder = await buildSmallSite('unmodified', { ...files, ...Object.fromEntries(versions) });
  try {
    for (const path of writtenPages()) {
      const html = readFileSync(`${folder}dist${path}index.html`, 'utf8');
      const { text, frontmatter } = readMarkdownVersion(path);
      const again = markdownVersion(html, markdownMetadata.parse(frontmatter));
      expect(withPlainQuotes(again), path).toBe(withPlainQuotes(text));
    }
    const base = await weighUnmodified(browser, folder);
    printWeight('A page without the demo', ours, `layout shift ${shift.toFixed(4)}`);
    printWeight('The same page in an unmodified Starlight', base, `ratio ${ours.total / base.total}`);
    expect(ours.total).toBeLessThanOrEqual(budgets.plainPageRatio * base.total);
    expect(shift).toBeLessThan(budgets.layoutShift);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
