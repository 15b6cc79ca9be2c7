import { globSync, readFileSync } from 'node:fs';
import packageJson from '../../package.json' with { type: 'json' };
import { neededFeatures, oldestBrowsers } from '../../src/site/supported-browsers.ts';
import { root, siteFolder } from '../support/site/site.ts';
import { expect, test } from '../support/browser/test.ts';

/** Features that the browsers of Vite's default target may lack: Chrome 111, Firefox 114, Safari 16.4. */
const recent = {
  'Promise.withResolvers': /\bwithResolvers\b/,
  'AbortSignal.any': /AbortSignal\.any\b/,
  'URL.canParse': /URL\.canParse\b/,
  'HTMLElement.prototype.showPopover': /\b(show|hide|toggle)Popover\b/,
  'String.prototype.isWellFormed': /\b(is|to)WellFormed\b/,
  'URL.parse': /\bURL\.parse\b/,
  'Promise.try': /\bPromise\.try\b/,
  groupBy: /\b(Object|Map)\.groupBy\b/,
  'Array.fromAsync': /\bArray\.fromAsync\b/,
  'Element.prototype.checkVisibility': /\.checkVisibility\b/,
  'Element.prototype.moveBefore': /\.moveBefore\b/,
  'Set.prototype.union': /\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
  'Iterator.from': /\bIterator\.(from|concat|prototype)\b/,
  'Uint8Array.fromBase64': /\.(fromBase64|toBase64|setFromBase64)\(/,
  'Error.isError': /\bError\.isError\b/,
  'Intl.DurationFormat': /\bIntl\.DurationFormat\b/,
  'Symbol.dispose': /\bSymbol\.(asyncD|d)ispose\b/,
  'Map.prototype.getOrInsert': /\.getOrInsert/,
  'RegExp v flag': /\/v[;,.)]/,
};

test('the built code uses no newer feature than it checks for', () => {
  const files = globSync('{_astro/*.js,*.js}', { cwd: siteFolder });
  expect(files.length).toBeGreaterThan(20);
  const code = files.map((file) => readFileSync(`${siteFolder}/${file}`, 'utf8')).join('\n');
  const used = Object.entries(recent).flatMap(([name, sign]) => (sign.test(code) ? [name] : []));
  expect(used.toSorted()).toEqual(Object.keys(neededFeatures).toSorted());
});

test('the style sheets use no newer feature', () => {
  const files = globSync('_astro/*.css', { cwd: siteFolder });
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) {
    const css = readFileSync(`${siteFolder}/${file}`, 'utf8');
    expect(css, file).not.toMatch(
      /light-dark\(|@scope|@starting-style|anchor-name|field-sizing|:open\b|@function/,
    );
  }
});

test('the oldest supported browsers are the first with all of its features, and the README names them', () => {
  const versions = Object.values(neededFeatures);
  const first = ['chrome', 'firefox', 'safari'].map((name, index) => {
    const version = Math.max(...versions.map((each) => each[index] ?? Infinity));
    return `${name} >= ${version}`;
  });
  expect(packageJson.browserslist).toEqual(expect.arrayContaining(first));
  expect(readFileSync(`${root}README.md`, 'utf8')).toContain(`The demo needs ${oldestBrowsers}, or later.`);
});
