import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import ts from 'typescript';
import { root } from '../support/site/site.ts';

/** Where the fingerprint of the sources of the pictures is kept, beside them. */
export const fingerprintPath = `${root}src/assets/pictures/fingerprint.txt`;

/** Where the pictures begin: the product's window, and its looks. */
const entries = ['src/demo/app/product-window.tsx', 'src/demo/app/live-demo.css'];

/** What can be seen in a picture: the screens, and the words on them. How requests are sent is not. */
const canBeSeen =
  /^(src\/(demo|ui|vocabulary)\/|demo-backend\/policy\/|demo-backend\/contract\/(demo-accounts|messages|notices)\.ts$)/;

const relativeImport = /(?:\bfrom|\bimport|@import)\s*\(?\s*['"](\.[^'"]+)['"]/g;

/** The files that a picture shows, found by their imports. Paths are relative to the project. */
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

/** A source without what changes no picture: comments, and types. */
export function withoutNotes(file: string, text: string): string {
  if (file.endsWith('.css')) return text.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/\s+/g, ' ');
  const { outputText } = ts.transpileModule(text, {
    fileName: file,
    compilerOptions: { removeComments: true, target: ts.ScriptTarget.ESNext, jsx: ts.JsxEmit.Preserve },
  });
  return outputText;
}

/** A hash over everything that the pictures show: another one than the kept one means that they are stale. */
export async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await shownFiles()) {
    hash.update(file).update(withoutNotes(file, await readFile(root + file, 'utf8')));
  }
  return hash.digest('hex');
}
