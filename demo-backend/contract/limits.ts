/** The minutes for which an emailed reset link is valid. Source: the product's page "Forgot (Reset) Password". */
export const resetLinkMinutes = 60;

/** How many wrong passwords or codes in a row lock an account. The demo's choice: the product publishes no number. */
export const attemptsBeforeLock = 5;

/** The minutes that a lock lasts. The demo's choice. */
export const lockMinutes = 15;

/** The most sessions that a user can have: the next login ends the oldest. Source: the product's API reference. */
export const maximumSessions = 20;

/** The shortest and longest minimum password length that an organization can set, in characters. */
export const minimumLengthRange = { min: 8, max: 128 } as const;

/** The shortest and longest password duration that an organization can set, in days. 0 means that passwords never expire. */
export const durationDaysRange = { min: 0, max: 365 } as const;

/** Time-based one-time passwords, RFC 6238: seconds that a code is valid, and the name that an app lists the account by. */
export const totp = { periodSeconds: 30, issuer: 'Contentstack (unofficial demo)' } as const;

/** How many backup codes an account gets at a time. The demo's choice. */
export const backupCodeCount = 10;

/** The longest request body, in bytes. Longer ones get the status 413. The demo's choice. */
export const maximumBodyBytes = 64 * 1024;

/** The longest password, in Unicode code points: far above the 64 that NIST SP 800-63B requires verifiers to allow. */
export const maximumPasswordLength = 4096;

/** How many requests an organization can send per second. Source: the product's API reference. */
export const requestsPerSecond = 10;

const numerals = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** A count at the start of a sentence: "Five", "12". Words up to ten, digits above. */
export const inWords = (count: number): string => numerals[count] ?? String(count);
