import { readFileSync, rmSync } from 'node:fs';
import { markdownVersion } from '../../src/site/markdown/markdown-version.ts';
import { readTwin, twinMetadata, twinOf, writtenPages } from '../support/site/markdown-versions.ts';
import { buildSmallSite } from '../support/site/small-site.ts';
import { expect, test } from '../support/browser/test.ts';

// A twin is a page in the form of the product's documentation. So it has to build as it stands, next to the schema and
// the addresses of this site, and what comes of it has to have the same twin again.

const files = {
  'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  integrations: [starlight({ title: 'Docs', pagefind: false })],
});
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

/** Markdown gets typographic quotes where the contract's tables have plain ones. */
const withPlainQuotes = (text: string) => text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"');

test('a twin builds as a page, whose twin is the same again', async () => {
  test.setTimeout(240_000);
  const twins = writtenPages().map((path): [string, string] => [
    `src/content/docs${twinOf(path).replace(/^\/docs\/developers/, '')}`,
    readTwin(path).text,
  ]);
  const folder = await buildSmallSite('twins', { ...files, ...Object.fromEntries(twins) });
  try {
    for (const path of writtenPages()) {
      const html = readFileSync(`${folder}dist${path}index.html`, 'utf8');
      const { text, frontmatter } = readTwin(path);
      const again = markdownVersion(html, twinMetadata.parse(frontmatter));
      expect(withPlainQuotes(again), path).toBe(withPlainQuotes(text));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
