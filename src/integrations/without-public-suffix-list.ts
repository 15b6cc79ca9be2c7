import type { Plugin } from 'vite';

const stub = '\0tldts-stub';

/**
 * Leaves the public-suffix list out of the bundle for the browser.
 *
 * MSW keeps a cookie jar, whose library brings that list along: 40 KB brotli to tell which domains may share cookies.
 * The demo uses no cookies, so "no registrable domain" is a safe answer to every question. The server side keeps the
 * real list.
 */
export function withoutPublicSuffixList(): Plugin {
  return {
    name: 'without-public-suffix-list',
    enforce: 'pre',
    apply: 'build',
    resolveId(id, _importer, { ssr }) {
      return id === 'tldts' && !ssr ? stub : undefined;
    },
    load(id) {
      return id === stub ? 'export const getDomain = () => null;' : undefined;
    },
  };
}
