import { pathToFileURL } from 'node:url';

/**
 * A Vite plugin that replaces the module that computes the list of common passwords with the list itself, so that the
 * package with the original lists isn't part of the site.
 *
 * @returns {import('vite').Plugin}
 */
export function commonPasswords() {
  return {
    name: 'common-passwords',
    enforce: 'pre',
    async load(id) {
      const [path] = id.split('?');
      if (!path.endsWith('/demo-backend/policy/common-password-list.ts')) return null;
      const { commonPasswordList } = await import(pathToFileURL(path).href);
      return `export const commonPasswordList = ${JSON.stringify(commonPasswordList)};`;
    },
  };
}
