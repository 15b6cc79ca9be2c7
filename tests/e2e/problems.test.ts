import { expect, test } from '../support/browser/test.ts';

/** Problems of a page, and how the check of all browser tests reports them. */
const wrongs: [name: string, wrong: () => unknown, said: RegExp][] = [
  ['a warning', () => console.warn('careful'), /^console warning: careful/],
  [
    'an uncaught exception',
    () => queueMicrotask(() => void Promise.reject(new Error('boom'))),
    /^uncaught: Error: boom/,
  ],
  [
    'an uncaught exception of the browser, which has no stack',
    () => queueMicrotask(() => void navigator.serviceWorker.register('/no-such-file')),
    /^uncaught: TypeError: Failed to register/,
  ],
  [
    'a foreign request',
    () => fetch('https://example.com/').catch(() => null),
    /connect-src blocks https:\/\/example/,
  ],
  ['inline code', () => document.body.setAttribute('onclick', ''), /script-src-attr blocks inline/],
  ['a missing file', () => fetch('/no-such-file'), /^console error: Failed to load .*404.*no-such-file/],
  [
    'something typed sent to the server',
    () => fetch('/', { method: 'PUT', body: 'secret' }),
    /^request that isn't a GET of a file: PUT/,
  ],
];

for (const [name, wrong, said] of wrongs) {
  test(`${name} fails a test`, async ({ page, problems }) => {
    await page.goto('/');
    await page.evaluate(wrong);
    await expect.poll(() => problems.unexpected()).toContainEqual(expect.stringMatching(said));
    problems.allow(/./);
  });
}
