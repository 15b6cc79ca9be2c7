import { describe, expect, it } from 'vitest';
import { firstPages } from '../../../src/site/page-addresses.ts';

describe('firstPages', () => {
  it('finds the first page below each folder, at any depth', () => {
    const ids = ['index', 'docs/apis/errors', 'docs/faq', 'docs/apis/list'];
    expect([...firstPages(ids)]).toEqual([
      ['docs', 'docs/apis/errors'],
      ['docs/apis', 'docs/apis/errors'],
    ]);
  });

  it('leaves out a folder that is a page', () => {
    expect([...firstPages(['guides/start', 'guides'])]).toEqual([]);
  });
});
