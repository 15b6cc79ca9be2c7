import { defineCollection } from 'astro:content';
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { pageMetadata } from './site/page-metadata.ts';
import { pageId } from './site/page-addresses.ts';

/** The site's pages, and its own texts for Starlight's interface. */
export const collections = {
  docs: defineCollection({
    loader: docsLoader({ generateId: ({ entry }) => pageId(entry) }),
    schema: docsSchema({ extend: pageMetadata }),
  }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};
