import { pathToFileURL } from 'node:url';

/**
 * Vite plugin: puts the list of common passwords itself in the place of the module that works it out, so that the
 * package it is taken from stays out of the site.
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
