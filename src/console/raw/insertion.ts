import type { Place } from './place-at.ts';
import type { TextEdit } from './text-edit.ts';

/** The comma that has to follow what is inserted, where another field comes next. */
const commaBefore = (next: Place['next']) => (next === 'field' ? ',' : '');

/** What of a value is selected once it stands there, to be typed over: the inside of quotes or braces. */
function insideOf(literal: string, offset: number): readonly [number, number] {
  const inset = /^["{]/.test(literal) ? 1 : 0;
  return [offset + inset, offset + literal.length - inset];
}

/**
 * Puts a value in its place.
 *
 * @param literal the value as JSON
 */
export function valueEdit({ from, to, next }: Place, literal: string): TextEdit {
  const end = from + literal.length;
  const selection = literal === '{}' ? insideOf(literal, from) : ([end, end] as const);
  return { from, to, insert: literal + commaBefore(next), selection };
}

/** Puts a name in its place: from where on, and what. A comma goes right behind the value before. */
function writtenName(text: string, place: Place, name: string): { from: number; written: string } {
  if (!place.needsComma) return { from: place.from, written: JSON.stringify(name) };
  const from = text.slice(0, place.from).trimEnd().length;
  const gap = text.slice(from, place.from) || ' ';
  return { from, written: `,${gap}${JSON.stringify(name)}` };
}

/**
 * Puts a name in its place, with a value where it has none yet, and with the commas that it needs around it.
 *
 * @param literal the value as JSON
 */
export function nameEdit(text: string, place: Place, name: string, literal: string): TextEdit {
  const { to, next } = place;
  const { from, written } = writtenName(text, place, name);
  const end = from + written.length;
  if (next === 'colon') return { from, to, insert: written, selection: [end, end] };
  const insert = `${written}: ${literal}${commaBefore(next)}`;
  return { from, to, insert, selection: insideOf(literal, end + 2) };
}
