import packageJson from '../../package.json' with { type: 'json' };
import { runsDemoAttribute } from './demo-support.ts';

/** The oldest supported browsers and their versions, by their names in Browserslist. `package.json` lists them for all tools. */
const oldest = new Map(
  packageJson.browserslist.map((line) => {
    const [name = '', version = ''] = line.split(' >= ');
    return [name, version];
  }),
);

/** The oldest supported browsers, as the build's target. Source: https://vite.dev/config/build-options#build-target */
export const buildTarget = [...oldest].map(
  ([name, version]) => `${name.replace('ios_saf', 'ios')}${version}`,
);

/** The oldest supported browsers, in a sentence. */
export const oldestBrowsers = `Chrome or Edge ${oldest.get('chrome')}, Firefox ${oldest.get('firefox')}, or Safari ${oldest.get('safari')}`;

/**
 * The newest web features that the demo needs, with the first version of Chrome, Firefox, and Safari that supports each. A
 * browser that supports all of them also supports everything else that the demo uses. Source: @mdn/browser-compat-data 7.
 */
export const neededFeatures = {
  'Promise.withResolvers': [119, 121, 17.4],
  'AbortSignal.any': [116, 124, 17.4],
  'URL.canParse': [120, 115, 17],
  'HTMLElement.prototype.showPopover': [114, 125, 17],
  'String.prototype.isWellFormed': [111, 119, 16.4],
} as const;

/**
 * A script for the head of every page. Before the first paint, it marks the page if the browser can run the demo. Even old
 * browsers have to be able to parse it.
 */
export const browserCheck = `try{if([${Object.keys(neededFeatures).join()}].every(Boolean))document.documentElement.setAttribute('${runsDemoAttribute}','')}catch(e){}`;
