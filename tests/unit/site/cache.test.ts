import { getViteConfig } from 'astro/config';
import { expect, test } from 'vitest';
import { root } from '../../support/site/site.ts';

test('a build keeps its dependencies apart from those of the server of a writer', async () => {
  const folderFor = async (command: 'build' | 'serve') =>
    (await getViteConfig({}, { root, logLevel: 'silent' })({ mode: 'development', command })).cacheDir;
  expect(await folderFor('serve')).toBe('node_modules/.vite/dev');
  expect(await folderFor('build')).toBe('node_modules/.vite/build');
});
