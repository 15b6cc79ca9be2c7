import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parse } from 'yaml';
import { pageMetadata } from '../../../src/site/page-metadata.ts';
import { builtPages } from './built-pages.ts';
import { siteFolder } from './site.ts';

/** The frontmatter of a Markdown version: only the keys of the product's documentation. */
export const markdownMetadata = z.strictObject({
  title: z.string(),
  description: z.string(),
  ...pageMetadata.shape,
});

/** The paths of the built pages with a source file: the home page and the documentation. */
export const writtenPages = () => builtPages().filter((path) => path === '/' || path.startsWith('/docs/'));

/** The address of a page's Markdown version. */
export const markdownAddressOf = (path: string) =>
  path === '/' ? '/index.md' : `${path.replace(/\/$/, '')}.md`;

/** A page as Markdown. */
export interface MarkdownVersion {
  /** The whole file. */
  readonly text: string;
  readonly frontmatter: unknown;
  readonly body: Root;
}

/** Reads the Markdown version of a page of the built site. */
export function readMarkdownVersion(path: string): MarkdownVersion {
  const text = readFileSync(join(siteFolder, markdownAddressOf(path)), 'utf8');
  const [, frontmatter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  return { text, frontmatter: parse(frontmatter, { version: '1.1' }), body: fromMarkdown(body) };
}

/** All nodes of one kind, in order. */
export function nodesOf<Kind extends Nodes['type']>(
  tree: Nodes,
  kind: Kind,
): Extract<Nodes, { type: Kind }>[] {
  const isOfKind = (node: Nodes): node is Extract<Nodes, { type: Kind }> => node.type === kind;
  return [
    ...(isOfKind(tree) ? [tree] : []),
    ...('children' in tree ? tree.children.flatMap((child) => nodesOf(child, kind)) : []),
  ];
}

/** The words in a tree, without the alternative text of pictures. */
export const textOf = (tree: Nodes): string => {
  if ('value' in tree) return tree.value;
  return 'children' in tree ? tree.children.map(textOf).join('') : '';
};
