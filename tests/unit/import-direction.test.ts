import { expect, test } from 'vitest';
import { importViolation, packageViolation } from '../../.config/lint/layers.ts';

// How the table of layers is applied, by one example of each kind. The rows themselves are checked by the lint run.

test('a layer imports itself and the layers of its row', () => {
  expect(importViolation('src/demo/app/a.tsx', 'src/demo/panels/b.tsx', 'static')).toBeUndefined();
  expect(importViolation('src/demo/app/a.tsx', 'src/ui/b.tsx', 'static')).toBeUndefined();
});

test('any other layer is reported, in either direction and for types too', () => {
  const message = /^src\/ui must not import src\/demo\/app\/a\.tsx\. It may import: .*src\/api/;
  expect(importViolation('src/ui/b.tsx', 'src/demo/app/a.tsx', 'static')).toMatch(message);
  expect(importViolation('src/ui/b.tsx', 'src/demo/app/a.tsx', 'type')).toMatch(message);
  expect(importViolation('src/demo/app/a.tsx', 'src/console/b.tsx', 'static')).toMatch(/must not import/);
  expect(importViolation('src/console/b.tsx', 'src/demo/app/a.tsx', 'static')).toMatch(/must not import/);
});

test('the longest matching path is the layer, and a row may name a single file', () => {
  expect(
    importViolation('demo-backend/store/a.ts', 'demo-backend/domain/state.ts', 'static'),
  ).toBeUndefined();
  expect(importViolation('demo-backend/store/a.ts', 'demo-backend/domain/b.ts', 'static')).toBe(
    'demo-backend/store must not import demo-backend/domain/b.ts. It may import: demo-backend/contract, demo-backend/domain/state.ts.',
  );
  expect(importViolation('src/content.config.ts', 'src/site/a.ts', 'static')).toBeUndefined();
});

test('files outside the layers import anything, and no layer imports them', () => {
  expect(importViolation('tests/unit/a.test.ts', 'demo-backend/domain/b.ts', 'static')).toBeUndefined();
  expect(importViolation('src/components/A.astro', 'tests/support/b.ts', 'static')).toMatch(
    /must not import/,
  );
});

test('only src/api imports the backend, and never statically', () => {
  expect(importViolation('src/api/a.ts', 'demo-backend/browser.ts', 'dynamic')).toBeUndefined();
  expect(importViolation('src/api/a.ts', 'demo-backend/browser.ts', 'type')).toBeUndefined();
  expect(importViolation('src/api/a.ts', 'demo-backend/browser.ts', 'static')).toMatch(/must not import/);
  expect(importViolation('src/demo/a.tsx', 'demo-backend/browser.ts', 'dynamic')).toMatch(/must not import/);
});

test('a layer uses only the packages of its row, and any package if the row names none', () => {
  expect(packageViolation('demo-backend/contract/a.ts', 'zod/mini')).toBeUndefined();
  expect(packageViolation('demo-backend/domain/a.ts', 'node:crypto')).toMatch(/must not use node:crypto/);
  expect(packageViolation('demo-backend/http/a.ts', 'node:http')).toBeUndefined();
});

test('no code that runs in a page uses a module of Node', () => {
  for (const folder of ['demo', 'ui', 'console', 'api', 'reference', 'vocabulary'])
    expect(packageViolation(`src/${folder}/a.ts`, 'node:http'), folder).toMatch(/must not use node:http/);
});
