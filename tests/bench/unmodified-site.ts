import type { Page } from '@playwright/test';
import { buildSmallSite } from '../support/site/small-site.ts';

const config = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [starlight({ title: 'Docs' })] });
`;

const collections = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Runs in the page: its content as Markdown, with what Markdown has no sign for left as HTML. */
function readContent(): string {
  const toMarkdown = (element: Element): string => {
    const heading = element.matches('.sl-heading-wrapper') ? element.querySelector('h2, h3, h4') : null;
    if (heading) return `${'#'.repeat(Number(heading.localName[1]))} ${heading.textContent}`;
    const code = element.matches('.expressive-code') ? element.querySelector('pre') : null;
    if (code) return `\`\`\`${code.dataset['language'] ?? ''}\n${code.innerText}\n\`\`\``;
    // An empty line would end the block of HTML.
    return element.outerHTML.replaceAll(/\s*\n\s*/g, ' ');
  };
  const content = document.querySelector('.sl-markdown-content');
  return [...(content?.children ?? [])].map(toMarkdown).join('\n\n');
}

/** A page's title and its content as Markdown: what a writer would have put into an unmodified Starlight. */
export const readPage = async (page: Page) => ({
  title: await page.getByRole('heading', { level: 1 }).innerText(),
  markdown: await page.evaluate(readContent),
});

/** One page of the site to build. */
interface SourcePage {
  title: string;
  markdown: string;
}

/**
 * Builds the pages in a Starlight without options, out of the packages of this project.
 *
 * @param pages by their paths, such as `/docs/faq/`
 * @returns the folder of the project; its built site is for `astro preview` to serve
 */
export async function buildUnmodifiedSite(pages: ReadonlyMap<string, SourcePage>): Promise<string> {
  const sources = [...pages].map(([path, { title, markdown }]): [string, string] => [
    `src/content/docs${path.replace(/\/$/, '')}.md`,
    `---\ntitle: ${JSON.stringify(title)}\n---\n\n${markdown}\n`,
  ]);
  return buildSmallSite('unmodified', {
    'astro.config.mjs': config,
    'src/content.config.ts': collections,
    'tsconfig.json': '{ "extends": "astro/tsconfigs/strict" }',
    ...Object.fromEntries(sources),
  });
}
