import { expect, test } from 'vitest';
import { importFault, packageFault } from '../../.config/lint/layers.ts';

test.each([
  ['demo-backend/policy/evaluate.ts', 'demo-backend/contract/schemas.ts'],
  ['demo-backend/domain/state.ts', 'demo-backend/domain/users.ts'],
  ['demo-backend/browser.ts', 'demo-backend/handlers/index.ts'],
  ['src/demo/app/live-demo.tsx', 'src/api/client.ts'],
  ['src/pages/demo/index.astro', 'src/components/LiveDemo.astro'],
  ['tests/unit/policy.test.ts', 'demo-backend/policy/evaluate.ts'],
])('%s may import %s', (from, to) => {
  expect(importFault(from, to, 'static')).toBeUndefined();
});

test.each([
  ['demo-backend/contract/schemas.ts', 'demo-backend/policy/evaluate.ts'],
  ['demo-backend/policy/evaluate.ts', 'demo-backend/domain/state.ts'],
  ['demo-backend/domain/state.ts', 'demo-backend/handlers/index.ts'],
  ['demo-backend/store/memory.ts', 'demo-backend/handlers/index.ts'],
  ['demo-backend/handlers/index.ts', 'demo-backend/browser.ts'],
  ['demo-backend/server.ts', 'src/api/client.ts'],
  ['src/api/client.ts', 'demo-backend/domain/state.ts'],
  ['src/api/client.ts', 'src/demo/app/live-demo.tsx'],
  ['src/demo/app/live-demo.tsx', 'src/console/console.tsx'],
  ['src/console/console.tsx', 'src/demo/app/live-demo.tsx'],
  ['src/components/Step.astro', 'src/pages/demo/index.astro'],
  ['src/components/Step.astro', 'tests/support/browser/test.ts'],
])('%s may not import %s', (from, to) => {
  expect(importFault(from, to, 'static')).toMatch(/must not import/);
});

test('only src/lib comes to the backend, and only when it is first used', () => {
  expect(importFault('src/api/start-demo.ts', 'demo-backend/browser.ts', 'dynamic')).toBeUndefined();
  expect(importFault('src/api/start-demo.ts', 'demo-backend/browser.ts', 'type')).toBeUndefined();
  expect(importFault('src/api/start-demo.ts', 'demo-backend/browser.ts', 'static')).toBeDefined();
  expect(importFault('src/demo/app/live-demo.tsx', 'demo-backend/browser.ts', 'dynamic')).toBeDefined();
});

test('pure layers use no package but zod', () => {
  expect(packageFault('demo-backend/domain/state.ts', 'zod/mini')).toBeUndefined();
  expect(packageFault('demo-backend/domain/state.ts', 'node:crypto')).toMatch(/must not use node:crypto/);
  expect(packageFault('src/api/client.ts', 'react')).toBeUndefined();
});
