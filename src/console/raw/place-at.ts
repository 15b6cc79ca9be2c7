import { getLocation, type Node } from 'jsonc-parser';
import { unlessTooDeep } from './read-json.ts';

/** What stands at the cursor in a JSON text, broken or not, and would give way to what is chosen. */
export interface Place {
  /** Whether the name of a field goes here, or a value. */
  readonly kind: 'name' | 'value';
  /** Of a name: the object that gets it. Of a value: its field. Empty for the whole text. */
  readonly path: readonly string[];
  /** From where to where something is written already; the same offset twice where nothing is. */
  readonly from: number;
  readonly to: number;
  /** What of it stands before the cursor, without quotes and escapes. */
  readonly typed: string;
  /** Whether a value ends before it, with no comma yet. */
  readonly needsComma: boolean;
  /** What comes next, spaces left out: the colon of this name, another field, or anything else that is a value. */
  readonly next: 'colon' | 'field' | 'value' | undefined;
}

interface Token {
  readonly from: number;
  readonly to: number;
  readonly typed: string;
}

/** The text that a piece of a JSON string stands for; the piece itself where it ends within an escape. */
function unescape(piece: string): string {
  try {
    return String(JSON.parse(`"${piece}"`));
  } catch {
    return piece;
  }
}

const isString = ({ type }: Node) => type === 'string' || type === 'property';

/** The string around the cursor. One without an end ends at the cursor, or it would hold the rest of its line. */
function stringAt(text: string, cursor: number, node: Node | undefined): Token | undefined {
  if (node === undefined || !isString(node)) return undefined;
  const end = node.offset + node.length;
  const isClosed = node.length > 1 && text[end - 1] === '"';
  const isInside = node.offset < cursor && (isClosed ? cursor < end : cursor <= end);
  if (!isInside) return undefined;
  const typed = unescape(text.slice(node.offset + 1, cursor));
  return { from: node.offset, to: isClosed ? end : cursor, typed };
}

const sign = String.raw`[^\s"{}[\],:]`;

/** A number, `true`, or a word without quotes around the cursor. */
function wordAt(text: string, cursor: number): Token {
  const [typed = ''] = new RegExp(`${sign}*$`).exec(text.slice(0, cursor)) ?? [];
  const [rest = ''] = new RegExp(`^${sign}*`).exec(text.slice(cursor)) ?? [];
  return { from: cursor - typed.length, to: cursor + rest.length, typed };
}

const field = /^"(?:[^"\\\n]|\\.)*"\s*:/;

function nextIn(rest: string): Place['next'] {
  if (rest.startsWith(':')) return 'colon';
  if (field.test(rest)) return 'field';
  return /^["{[\w-]/.test(rest) ? 'value' : undefined;
}

/** What is in the cursor's place, by the last sign before it. */
function kindAfter(last: string | undefined, path: readonly unknown[]): Pick<Place, 'kind' | 'needsComma'> {
  if (last === ':' || last === undefined) return { kind: 'value', needsComma: false };
  return { kind: 'name', needsComma: last !== '{' && last !== ',' && path.length > 0 };
}

const isText = (segment: string | number) => typeof segment === 'string';

/**
 * Finds what goes where the cursor is.
 *
 * @returns undefined where nothing does: in a list, between a name and its colon, after the whole value
 */
export function placeAt(text: string, cursor: number): Place | undefined {
  const location = unlessTooDeep(() => getLocation(text, cursor));
  if (location === undefined || !location.path.every(isText)) return undefined;
  const { path, previousNode } = location;
  const token = stringAt(text, cursor, previousNode) ?? wordAt(text, cursor);
  const last = text.slice(0, token.from).trimEnd().at(-1);
  const { kind, needsComma } = kindAfter(last, path);
  const isNameWithoutColon = previousNode?.type === 'property' && previousNode.offset < token.from;
  const isAfterAll = kind === 'name' && path.length === 0;
  if (isNameWithoutColon || isAfterAll) return undefined;
  const next = nextIn(text.slice(token.to).trimStart());
  return { kind, path: kind === 'name' ? path.slice(0, -1) : path, ...token, needsComma, next };
}
