import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import ts from 'typescript';
import { root } from '../support/site/site.ts';

/** Where the fingerprint of the sources of the pictures is kept, beside them. */
export const fingerprintPath = `${root}src/assets/pictures/fingerprint.txt`;

/** The files at which the search for imports starts: the product's window and its styles. */
const entries = ['src/demo/app/product-window.tsx', 'src/demo/app/live-demo.css'];

/** The files that are visible in a picture: the screens and their text, but not the code that sends requests. */
const canBeSeen =
  /^(src\/(demo|ui|vocabulary)\/|demo-backend\/policy\/|demo-backend\/contract\/(demo-accounts|messages)\.ts$)/;

const relativeImport = /(?:\bfrom|\bimport|@import)\s*\(?\s*['"](\.[^'"]+)['"]/g;

/** The files that are visible in a picture, found by their imports. Paths are relative to the project. */
export async function shownFiles(): Promise<string[]> {
  const shown = new Set(entries);
  for (const file of shown) {
    const text = await readFile(root + file, 'utf8');
    for (const [, path = ''] of text.matchAll(relativeImport)) {
      const imported = posix.join(posix.dirname(file), path);
      if (canBeSeen.test(imported)) shown.add(imported);
    }
  }
  return [...shown].toSorted();
}

/** A source without its comments and types, which don't change a picture. */
export function withoutNotes(file: string, text: string): string {
  if (file.endsWith('.css')) return text.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/\s+/g, ' ');
  const { outputText } = ts.transpileModule(text, {
    fileName: file,
    compilerOptions: { removeComments: true, target: ts.ScriptTarget.ESNext, jsx: ts.JsxEmit.Preserve },
  });
  return outputText;
}

/** A hash of everything that the pictures show. If it differs from the stored one, the pictures are stale. */
export async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await shownFiles()) {
    hash.update(file).update(withoutNotes(file, await readFile(root + file, 'utf8')));
  }
  return hash.digest('hex');
}
