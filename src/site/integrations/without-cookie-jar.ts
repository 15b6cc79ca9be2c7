import type { Plugin } from 'vite';

const stub = '\0tough-cookie-stub';

/** The part of tough-cookie that MSW's cookie store calls, for a page without cookies. */
const emptyCookieJar = `
export class Cookie {
  static fromJSON() {}
}
export class MemoryCookieStore {}
export class CookieJar {
  getCookiesSync() {
    return [];
  }
  async setCookie() {}
}
`;

/**
 * Removes MSW's cookie jar and its list of public suffixes from the browser bundle. They take 49 KB after Brotli, and
 * the demo uses no cookies. Node keeps the real one.
 */
export function withoutCookieJar(): Plugin {
  return {
    name: 'without-cookie-jar',
    enforce: 'pre',
    apply: 'build',
    resolveId(id, _importer, { ssr }) {
      return id === 'tough-cookie' && !ssr ? stub : undefined;
    },
    load(id) {
      return id === stub ? emptyCookieJar : undefined;
    },
  };
}
