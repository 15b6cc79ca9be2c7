import { dictionary } from '@zxcvbn-ts/language-common';

/** So many that the list takes less than 10 KB with brotli. */
const size = 3000;

/**
 * The most common passwords, in lower case, one per line.
 *
 * When the site is built, `.config/common-passwords-plugin.mjs` runs this module once and puts its result in its place,
 * so that a reader loads these and not the package's 49,000.
 */
export const commonPasswordList: string = dictionary['passwords-common'].slice(0, size).toSorted().join('\n');
