/**
 * The mark on the page's root element where the demo can run: JavaScript is on, and the browser is new enough. Without it
 * the style sheets show what stands in for the demo. See `browser-floor.ts`.
 */
export const runsDemoAttribute = 'data-runs-demo';

/** Whether the demo can run in this browser. */
export const runsDemo = (): boolean => document.documentElement.hasAttribute(runsDemoAttribute);
