import type { InputField } from '../../lib/reference/operation-model-schema.ts';
import { plainValue } from '../request/fill-in.ts';
import { nameEdit, valueEdit } from './insertion.ts';
import { placeAt, type Place } from './place-at.ts';
import { readJson } from './read-json.ts';
import type { TextEdit } from './text-edit.ts';

/** Something that the schema allows at the cursor. */
export interface Suggestion {
  /** What is offered: a name, or a value as JSON. */
  readonly label: string;
  /** What it means, and its bounds; may be empty. */
  readonly detail: string;
  readonly edit: TextEdit;
}

const isBelow = (names: readonly string[], path: readonly string[]) =>
  names.length > path.length && path.every((name, index) => names[index] === name);

const exampleOf = (field: InputField): string[] =>
  field.initial === '' ? [] : [JSON.stringify(plainValue(field, field.initial))];

const emptyOf = { string: '""', integer: '0', boolean: 'false', json: 'null' };

/** The values that are known for a field, as JSON: its choices, and its example. */
function literalsOf(field: InputField): readonly string[] {
  if (field.type === 'boolean') return ['true', 'false'];
  const choices = (field.choices ?? []).map((choice) => JSON.stringify(choice));
  return [...new Set([...choices, ...exampleOf(field)])];
}

/** The names that the object around a place has, but for the one that stands there. */
function otherNames(text: string, { path, from, to }: Place): ReadonlySet<string | undefined> {
  const own = JSON.stringify(path);
  const others = readJson(text).names.filter(
    (name) => JSON.stringify(name.path.slice(0, -1)) === own && !(name.offset === from && from < to),
  );
  return new Set(others.map((name) => name.path.at(-1)));
}

/** The names that fit into the object at the cursor and that it does not have yet, each with a first value. */
function missingNames(text: string, place: Place, fields: readonly InputField[]): Suggestion[] {
  const present = otherNames(text, place);
  const found = new Map<string, Suggestion>();
  for (const field of fields) {
    const names = field.name.split('.');
    const name = names[place.path.length] ?? '';
    if (!isBelow(names, place.path) || present.has(name) || found.has(name)) continue;
    const isObject = names.length > place.path.length + 1;
    const literal = isObject ? '{}' : (exampleOf(field)[0] ?? emptyOf[field.type]);
    const detail = [field.required ? 'required' : 'optional', field.hint].filter(Boolean).join(' · ');
    const edit = nameEdit(text, place, name, literal);
    found.set(name, { label: name, detail: isObject ? 'an object' : detail, edit });
  }
  return [...found.values()];
}

/** The values that are known for the field at the cursor. */
function knownValues(place: Place, fields: readonly InputField[]): Suggestion[] {
  const hasValue = place.from === place.to && place.next === 'value';
  if (hasValue) return [];
  const field = fields.find(({ name }) => name === place.path.join('.'));
  const isObject = fields.some(({ name }) => isBelow(name.split('.'), place.path));
  const literals = field === undefined ? [] : literalsOf(field);
  return [...literals, ...(isObject ? ['{}'] : [])].map((label) => ({
    label,
    detail: '',
    edit: valueEdit(place, label),
  }));
}

/** A label as it is typed, without its quotes. */
const bare = (label: string) => label.replace(/^"/, '').toLowerCase();

/** Whether a suggestion stands at the cursor already, word for word. */
const isWritten = (text: string, { kind, from, to }: Place, { label }: Suggestion) =>
  text.slice(from, to) === (kind === 'name' ? JSON.stringify(label) : label);

function suggestionsIn(text: string, place: Place, fields: readonly InputField[]): readonly Suggestion[] {
  const all = place.kind === 'name' ? missingNames(text, place, fields) : knownValues(place, fields);
  const others = all.filter((suggestion) => !isWritten(text, place, suggestion));
  if (others.length < all.length) return others;
  return all.filter(({ label }) => bare(label).startsWith(place.typed.toLowerCase()));
}

/** The place behind a number or a word that ends at the cursor, where nothing goes on with it. */
const behind = ({ path, to, next }: Place): Place => ({
  kind: 'name',
  path: path.slice(0, -1),
  from: to,
  to,
  typed: '',
  needsComma: true,
  next,
});

/**
 * What the schema allows at the cursor of a JSON text, broken or not: names that its object lacks, or values. What is
 * half typed narrows it down; where something stands there already in full, the rest is offered in its place.
 *
 * @param fields of the operation; those of the body count
 * @param asked whether the reader wants to know, or just types: behind a value with no comma yet most people are done
 */
export function suggestionsAt(
  text: string,
  cursor: number,
  fields: readonly InputField[],
  asked: boolean,
): readonly Suggestion[] {
  const place = placeAt(text, cursor);
  if (place === undefined || (place.needsComma && !asked)) return [];
  const ofBody = fields.filter((field) => field.place === 'body');
  const found = suggestionsIn(text, place, ofBody);
  const isBehindWord = place.kind === 'value' && place.from < place.to && place.to === cursor;
  return found.length === 0 && asked && isBehindWord ? suggestionsIn(text, behind(place), ofBody) : found;
}
