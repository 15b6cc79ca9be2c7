/**
 * What the pages may weigh, in bytes after Brotli at its highest quality, and how much may move.
 *
 * Change a figure here together with the reason for it.
 */
export const budgets = {
  /** A page without the demo, as a multiple of the same page in an unmodified Starlight. */
  plainPageRatio: 0.5,
  /** The how-to with the demo, everything that is requested up to the page's load event. */
  howToAtLoad: 30_000,
  /** The same page with the demo running. */
  howToRunning: 165_000,
  /** The reference with its consoles, everything that is requested up to the page's load event. */
  referenceAtLoad: 30_000,
  /** The elements of that page. They are so few because a page lists the fields of an object once. */
  referenceElements: 2600,
  /** The same page with a console used and the backend running. */
  consoleUsed: 170_000,
  /** The most elements of that page that one key press in a console restyles at once. */
  restyledByTyping: 200,
  /** The cumulative layout shift of each of them. */
  layoutShift: 0.01,
} as const;
