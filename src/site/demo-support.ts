/**
 * The attribute of the root element on pages that can run the demo: JavaScript is on, and the browser is new enough.
 * Without it, style sheets show a note in place of the demo. A script in the head sets it: see `supported-browsers.ts`.
 */
export const runsDemoAttribute = 'data-runs-demo';

/** Whether the demo can run in this browser. */
export const runsDemo = (): boolean => document.documentElement.hasAttribute(runsDemoAttribute);
