/** One page that matches, or one of its headings. Source: https://pagefind.app/docs/api/ */
interface Match {
  readonly url: string;
  readonly title: string;
  /** Part of the page as escaped HTML, with `<mark>` around matching words. */
  readonly excerpt: string;
}

interface Page {
  readonly url: string;
  readonly meta: { readonly title?: string };
  readonly excerpt: string;
  readonly sub_results: readonly Match[];
}

/** The part of Pagefind's browser API that the search uses. */
interface Pagefind {
  init(): Promise<void>;
  /** Resolves to null if a later search replaced it. */
  debouncedSearch(words: string): Promise<{ results: { data(): Promise<Page> }[] } | null>;
}

/** The maximum number of results. */
const pagesShown = 6;

let pagefind: Promise<Pagefind> | undefined;

/** Loads the index and the code that reads it, once. If that fails, the next call tries again. */
export function loadIndex(): Promise<Pagefind> {
  pagefind ??= import(
    /* @vite-ignore */ `${import.meta.env.BASE_URL.replace(/\/$/, '')}/pagefind/pagefind.js`
  )
    .then(async (module: Pagefind) => {
      await module.init();
      return module;
    })
    .catch((error: unknown) => {
      pagefind = undefined;
      throw error;
    });
  return pagefind;
}

/** The best match on a page: its first matching heading, or else the page itself. */
function matchOf(page: Page): Match {
  const title = page.meta.title ?? page.url;
  const [place] = page.sub_results;
  if (!place || place.title === title) return { url: page.url, title, excerpt: page.excerpt };
  return { ...place, title: `${title}: ${place.title}` };
}

/**
 * Finds pages.
 *
 * @returns the matches, best first, or undefined if a later search replaced this one
 */
export async function search(words: string): Promise<readonly Match[] | undefined> {
  const index = await loadIndex();
  const found = await index.debouncedSearch(words);
  if (!found) return undefined;
  const pages = await Promise.all(found.results.slice(0, pagesShown).map((result) => result.data()));
  return pages.map(matchOf);
}
