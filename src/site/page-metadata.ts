import { z } from 'astro/zod';

/**
 * The frontmatter keys of a page besides Starlight's own: the metadata of the product's documentation. All are optional,
 * so that pages of the product build unchanged, and the home page needs none.
 * Source: the metadata keys of the product's "Change Password" page.
 */
export const pageMetadata = z.object({
  /** The public address of the product's page on the same topic. */
  url: z.url().optional(),
  product: z.string().optional(),
  doc_type: z.string().optional(),
  audience: z.array(z.string()).optional(),
  version: z.string().optional(),
  /** The day of the last review, as `YYYY-MM-DD`. */
  last_updated: z.coerce.date().optional(),
});
