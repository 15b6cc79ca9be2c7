import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes } from 'parse5';

/** An element of a parsed HTML page. */
export type Element = DefaultTreeAdapterTypes.Element;

/** The value of an element's attribute; undefined if it has no such attribute. */
export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((each) => each.name === name)?.value;

/** The text of a node, without markup. */
export function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (tree.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** All elements of a tree in the order of the source, including the content of `<template>`. */
export function* elementsOf(node: DefaultTreeAdapterTypes.Node): Generator<Element> {
  if (tree.isElementNode(node)) yield node;
  if ('content' in node) yield* elementsOf(node.content);
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

/**
 * Reads the built files that match a pattern.
 *
 * @param root the folder of the built site
 * @yields the absolute path and the text of each file
 */
export async function* readBuiltFiles(root: string, pattern: string): AsyncGenerator<[string, string]> {
  for await (const name of glob(pattern, { cwd: root })) {
    const file = join(root, name);
    yield [file, await readFile(file, 'utf8')];
  }
}
