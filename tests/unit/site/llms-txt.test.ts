import { expect, it } from 'vitest';
import { llmsTxt } from '../../../src/site/llms-txt.ts';

it('is a title, a summary, and a list of links in each section', () => {
  const page = { title: 'One', address: 'https://site.example/one.md', description: 'The first.' };
  const plain = { title: 'Two [2]', address: 'https://site.example/two.md', description: undefined };
  const overview = {
    title: 'Site',
    summary: 'What it is.',
    groups: [
      { label: 'First', pages: [page, plain] },
      { label: 'Optional', pages: [page] },
    ],
  };
  expect(llmsTxt(overview)).toBe(`# Site

> What it is.

## First

- [One](https://site.example/one.md): The first.
- [Two \\[2\\]](https://site.example/two.md)

## Optional

- [One](https://site.example/one.md): The first.
`);
});
