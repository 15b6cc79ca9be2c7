import type { Link, List, ListItem, Paragraph, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';

interface ListedPage {
  readonly title: string;
  readonly address: string;
  readonly description: string | undefined;
}

interface SiteOverview {
  readonly title: string;
  readonly summary: string;
  readonly groups: readonly { readonly label: string; readonly pages: readonly ListedPage[] }[];
}

const paragraph = (...children: Paragraph['children']): Paragraph => ({ type: 'paragraph', children });

function listOf(pages: readonly ListedPage[]): List {
  const children = pages.map(({ title, address, description }): ListItem => {
    const link: Link = { type: 'link', url: address, children: [{ type: 'text', value: title }] };
    const line = paragraph(link, { type: 'text', value: description ? `: ${description}` : '' });
    return { type: 'listItem', spread: false, children: [line] };
  });
  return { type: 'list', spread: false, children };
}

/** An overview of the site for language models, in Markdown. Source: https://llmstxt.org/ */
export function llmsTxt({ title, summary, groups }: SiteOverview): string {
  const children: RootContent[] = [
    { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] },
    { type: 'blockquote', children: [paragraph({ type: 'text', value: summary })] },
    ...groups.flatMap(({ label, pages }): RootContent[] => [
      { type: 'heading', depth: 2, children: [{ type: 'text', value: label }] },
      listOf(pages),
    ]),
  ];
  return toMarkdown({ type: 'root', children }, { bullet: '-', resourceLink: true });
}
