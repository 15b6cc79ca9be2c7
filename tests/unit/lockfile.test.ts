import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { root } from '../support/site/site.ts';

const schema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      integrity: z.string().startsWith('sha512-').optional(),
      resolved: z.string().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

const { packages } = schema.parse(JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')));
const installed = Object.entries(packages).filter(([place]) => place !== '');

describe('package-lock.json', () => {
  it('has the hash of every package, and no address of a registry', () => {
    expect(installed.length).toBeGreaterThan(500);
    const unchecked = installed.filter(([, { integrity, resolved }]) => !integrity || resolved);
    expect(unchecked.map(([place]) => place)).toEqual([]);
  });

  it('has an entry for each optional dependency, as `npm ci` wants', () => {
    const isThere = (owner: string, name: string) => {
      const folders = owner.split('/node_modules/');
      const above = folders.map((_, depth) => `${folders.slice(0, depth + 1).join('/node_modules/')}/`);
      return ['', ...above].some((folder) => packages[`${folder}node_modules/${name}`]);
    };
    const missing = installed.flatMap(([owner, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isThere(owner, name)),
    );
    expect(missing).toEqual([]);
  });
});
