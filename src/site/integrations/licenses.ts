import { appendFile, readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { z } from 'zod';

/** The file with the licenses, at the root of the site. */
const fileName = 'licenses.txt';

/** Packages whose code or data is in the site but not in the bundle, with their license files. */
const outsideTheBundle: Readonly<Record<string, string>> = {
  '@expressive-code/core': 'LICENSE',
  '@expressive-code/plugin-frames': 'LICENSE',
  '@expressive-code/plugin-shiki': 'LICENSE',
  '@expressive-code/plugin-text-markers': 'LICENSE',
  // Inside otpauth.
  '@noble/hashes': 'LICENSE',
  // The list of common passwords.
  '@zxcvbn-ts/language-common': 'LICENSE.txt',
  pagefind: 'LICENSE/LICENSE',
};

const manifest = z.object({ version: z.string(), license: z.string() });

/** A package's license, in the format that Vite uses for the bundle's licenses. */
async function licenseOf([name, file]: readonly [string, string]): Promise<string> {
  const path = findPackageJSON(name, import.meta.url);
  if (path === undefined) throw new Error(`${name} isn't installed, so its license can't be read.`);
  const { version, license } = manifest.parse(JSON.parse(await readFile(path, 'utf8')));
  const text = await readFile(join(dirname(path), file), 'utf8');
  return `\n## ${name} - ${version} (${license})\n\n${text.trim()}\n`;
}

/** Writes the licenses of the third-party code in the site into `licenses.txt`. */
export function licenses(): AstroIntegration {
  return {
    name: 'licenses',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const bundle = {
          name: 'licenses-of-the-bundle',
          // Astro ignores this option in the configuration of the environment.
          configEnvironment: (name: string) =>
            name === 'client' ? { build: { license: { fileName } } } : undefined,
        };
        updateConfig({ vite: { plugins: [bundle] } });
      },
      'astro:build:done': async ({ dir }) => {
        const others = await Promise.all(Object.entries(outsideTheBundle).map(licenseOf));
        await appendFile(fileURLToPath(new URL(fileName, dir)), others.join(''));
      },
    },
  };
}
