import packageJson from '../../package.json' with { type: 'json' };
import { runsDemoAttribute } from './runs-demo.ts';

/** The oldest browsers that the demo runs in, by Browserslist's names. `package.json` states them, for every tool. */
const oldest = new Map(
  packageJson.browserslist.map((line) => {
    const [name = '', version = ''] = line.split(' >= ');
    return [name, version];
  }),
);

/** The same browsers as the build's target. Source: https://vite.dev/config/build-options#build-target */
export const buildTarget = [...oldest].map(
  ([name, version]) => `${name.replace('ios_saf', 'ios')}${version}`,
);

/** The same browsers in a sentence. */
export const oldestBrowsers = `Chrome or Edge ${oldest.get('chrome')}, Firefox ${oldest.get('firefox')}, or Safari ${oldest.get('safari')}`;

/**
 * The newest features that the demo's code needs: a browser that has them all has what else it uses. With each, the first
 * Chrome, Firefox and Safari that have it. Source: @mdn/browser-compat-data 7.
 */
export const neededFeatures = {
  'Promise.withResolvers': [119, 121, 17.4],
  'AbortSignal.any': [116, 124, 17.4],
  'URL.canParse': [120, 115, 17],
  'HTMLElement.prototype.showPopover': [114, 125, 17],
  'String.prototype.isWellFormed': [111, 119, 16.4],
} as const;

/**
 * A script for the head of every page. It marks the page when the browser can run the demo, before anything is shown, and
 * is written so that a browser of any age can read it.
 */
export const browserCheck = `try{if([${Object.keys(neededFeatures).join()}].every(Boolean))document.documentElement.setAttribute('${runsDemoAttribute}','')}catch(e){}`;
