import { dictionary } from '@zxcvbn-ts/language-common';

/** The largest size whose list takes less than 10 KB with Brotli. */
const size = 3000;

/**
 * The most common passwords, in lower case, one per line.
 *
 * When the site is built, `.config/common-passwords-plugin.mjs` runs this module and replaces it with its result, so
 * readers load 3,000 passwords instead of the package's 49,000. That's why the list is in a separate module.
 */
export const commonPasswordList: string = dictionary['passwords-common'].slice(0, size).toSorted().join('\n');
