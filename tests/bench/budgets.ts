/**
 * The maximum sizes of pages, in bytes after Brotli at its highest quality, and the maximum layout shift.
 *
 * If you change a figure, say why in the commit message.
 */
export const budgets = {
  /** A page without the demo, as a multiple of the same page in an unmodified Starlight. */
  plainPageRatio: 0.5,
  /** The how-to with the demo: everything that it requests up to its load event. */
  howToAtLoad: 30_000,
  /** The same page with the demo running. */
  howToRunning: 165_000,
  /** The reference with its consoles: everything that it requests up to its load event. */
  referenceAtLoad: 30_000,
  /** The number of elements on that page. To keep it low, a page lists the fields of an object only once. */
  referenceElements: 2600,
  /** The same page after using a console, with the backend running. */
  consoleUsed: 170_000,
  /** The number of elements on that page that one key press in a console restyles at once. */
  restyledByTyping: 200,
  /** The cumulative layout shift of each page. */
  layoutShift: 0.01,
} as const;
