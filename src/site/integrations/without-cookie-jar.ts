import type { Plugin } from 'vite';

const stub = '\0tough-cookie-stub';

/** As much of tough-cookie as MSW's cookie store calls, for a page without cookies. */
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
 * Leaves MSW's cookie jar, and the list of public suffixes in it, out of the bundle for the browser: 49 KB after Brotli
 * to keep cookies, and the demo uses none. Node keeps the real one.
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
