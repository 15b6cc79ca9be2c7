import { z } from 'astro/zod';

/**
 * What the frontmatter of a page holds beside Starlight's own keys: the metadata of the product's documentation.
 *
 * All optional, so that a page of that form builds unchanged and the home page needs none of it.
 * Source: the metadata keys of the product's "Change Password" page.
 */
export const pageMetadata = z.object({
  /** The public address of the page that this one stands for. */
  url: z.url().optional(),
  product: z.string().optional(),
  doc_type: z.string().optional(),
  audience: z.array(z.string()).optional(),
  version: z.string().optional(),
  /** The day of the last review, as `YYYY-MM-DD`. */
  last_updated: z.coerce.date().optional(),
});
