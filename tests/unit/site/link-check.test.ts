import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokenLinks } from '../../../src/site/integrations/link-check.ts';

let folder: string;

const write = async (path: string, text: string) => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
};

const linkTo = (href: string) => write('index.html', `<a href="${href}">Link</a><p id="here"></p>`);

beforeEach(async () => {
  folder = `${await mkdtemp(join(tmpdir(), 'link-check-'))}/`;
  await write('docs/page/index.html', '<h2 id="part">Part</h2><img src="/picture.svg">');
  await write('404.html', '<a href="./docs/page/">Page</a>');
  await write('picture.svg', '<svg/>');
});

afterEach(() => rm(folder, { recursive: true }));

describe('brokenLinks', () => {
  it.each([
    '/docs/page',
    '/docs/page/',
    '/docs/page#part',
    'docs/page/#part',
    '#here',
    '/picture.svg',
    '/404',
    'https://site.example/docs/page/',
    'https://elsewhere.example/nowhere',
    'mailto:someone@example.com',
  ])('takes %s', async (href) => {
    await linkTo(href);
    expect(await brokenLinks(folder)).toEqual([]);
  });

  it.each(['/docs', '/docs/pages', '/picture.png', 'https://site.example/nowhere'])(
    'refuses %s, where there is no page',
    async (href) => {
      await linkTo(href);
      expect(await brokenLinks(folder)).toEqual([`/ links to ${href}, where there is no page.`]);
    },
  );

  it.each(['#there', '/docs/page#parts'])('refuses %s, which has no such anchor', async (href) => {
    await linkTo(href);
    expect(await brokenLinks(folder)).toEqual([
      `/ links to ${href}, but that page has no anchor "${href.split('#')[1]}".`,
    ]);
  });

  it.each(['/', '', 'https://site.example/'])(
    'refuses %s in the main content of the same page',
    async (href) => {
      await write('index.html', `<main><a href="${href}">Link</a></main>`);
      expect(await brokenLinks(folder)).toEqual([`/ links to ${href}, which is the same page.`]);
    },
  );

  it('takes links to the same page that change something, or stand outside its main content', async () => {
    const inMain =
      '<a href="/?state">State</a><a href="/" target="_blank">Second tab</a><a href="#here">Here</a>';
    await write('index.html', `<a href="/">Home</a><main id="here">${inMain}</main>`);
    expect(await brokenLinks(folder)).toEqual([]);
  });

  it('refuses a link to the same page in its Markdown', async () => {
    await write('docs/page.md', '[Link](/docs/page)\n');
    expect(await brokenLinks(folder)).toEqual(['/docs/page.md links to /docs/page, which is the same page.']);
  });

  it.each(['/docs/page#part', '#part', '/docs/page.md', 'https://elsewhere.example/nowhere'])(
    'takes %s in the Markdown of a page',
    async (href) => {
      await write('docs/page.md', `[Link](${href}) and ![picture](/picture.svg)\n`);
      expect(await brokenLinks(folder)).toEqual([]);
    },
  );

  it('follows links, pictures and definitions in Markdown, and no code', async () => {
    await write('docs/page.md', '[a](/a) ![b](/b.png) [c]\n\n[c]: #c\n\n`[d](/d)`\n');
    await write('index.md', '[e](#here)\n');
    await write('llms.txt', '- [f](https://site.example/f.md)\n');
    expect(await brokenLinks(folder)).toEqual([
      '/docs/page.md links to #c, but that page has no anchor "c".',
      '/docs/page.md links to /a, where there is no page.',
      '/docs/page.md links to /b.png, where there is no page.',
      '/index.md links to #here, where there is no page.',
      '/llms.txt links to https://site.example/f.md, where there is no page.',
    ]);
  });

  it('follows the link from a page to its Markdown', async () => {
    await write('index.html', '<link rel="alternate" type="text/markdown" href="/index.md">');
    expect(await brokenLinks(folder)).toEqual(['/ links to /index.md, where there is no page.']);
  });
});
