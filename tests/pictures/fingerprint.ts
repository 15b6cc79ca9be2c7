import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { root } from '../support/site.ts';

/** Where the fingerprint of the sources of the pictures is kept, beside them. */
export const fingerprintPath = `${root}src/assets/pictures/fingerprint.txt`;

/** What the pictures show: the screens, their words and their looks. */
const sources = [
  'src/widget/{screens,parts,recovery}/**/*.tsx',
  'src/widget/product-window.tsx',
  'src/lib/ui-words.ts',
  'src/widget/**/*.css',
];

/** A hash over everything that the pictures show: another one than the kept one means that they are stale. */
export async function fingerprint(): Promise<string> {
  const files: string[] = [];
  for await (const file of glob(sources, { cwd: root })) files.push(file.replaceAll('\\', '/'));
  const hash = createHash('sha256');
  for (const file of files.toSorted()) hash.update(file).update(await readFile(root + file));
  return hash.digest('hex');
}
