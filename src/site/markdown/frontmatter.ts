import type { z } from 'astro/zod';
import { stringify } from 'yaml';
import { pageMetadata } from '../page-metadata.ts';

/** What a page's frontmatter holds, of which a twin shows the keys of the product's documentation. */
export interface TwinMetadata extends z.infer<typeof pageMetadata> {
  title: string;
  description?: string | undefined;
}

/** The frontmatter of a page in the product's form: its keys, in its order, those without a value left out. */
export function twinFrontmatter(page: TwinMetadata): string {
  const keys = ['title', 'description', ...pageMetadata.keyof().options] as const;
  const data = Object.fromEntries(keys.map((key) => [key, page[key]]));
  // In YAML 1.1 a date without a time is written as a day, and text that looks like one is quoted.
  return `---\n${stringify(data, { version: '1.1', lineWidth: 0 })}---\n`;
}
