import { type SampleValue, Variable } from './sample-value.ts';

/** How a language writes a JSON value. */
export interface Notation {
  /** The indentation of one level. */
  readonly indent: string;
  readonly text: (text: string) => string;
  readonly name: (name: string) => string;
  readonly plain: (value: number | boolean | null) => string;
  readonly variable: (name: string) => string;
}

/** Quotes a text for a POSIX shell. Source: POSIX.1-2024, Shell Command Language, 2.2.2. */
export const inSingleQuotes = (text: string): string => `'${escapeQuotes(text)}'`;

const escapeQuotes = (text: string) => text.replaceAll("'", String.raw`'\''`);

const jsonText = (text: string) => escapeQuotes(JSON.stringify(text));

/** JSON between single quotes. Variables are outside the quotes, where jq converts them to JSON. */
export const shellNotation: Notation = {
  indent: '  ',
  text: jsonText,
  name: jsonText,
  plain: JSON.stringify,
  variable: (name) => `'"$(jq -n env.${name})"'`,
};

const javaScriptText = (text: string) =>
  `'${JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"')
    .replaceAll("'", String.raw`\'`)}'`;

function javaScriptName(name: string): string {
  // Only a computed name doesn't set the object's prototype.
  if (name === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : javaScriptText(name);
}

/** JavaScript for Node. */
export const javaScriptNotation: Notation = {
  indent: '  ',
  text: javaScriptText,
  name: javaScriptName,
  plain: JSON.stringify,
  variable: (name) => `process.env.${name}`,
};

const pythonWords = new Map<unknown, string>([
  [true, 'True'],
  [false, 'False'],
  [null, 'None'],
]);

/** Python. Its strings allow every escape that JSON has. */
export const pythonNotation: Notation = {
  indent: '    ',
  text: JSON.stringify,
  name: JSON.stringify,
  plain: (value) => pythonWords.get(value) ?? JSON.stringify(value),
  variable: (name) => `os.environ["${name}"]`,
};

/**
 * Writes a value in the notation of a language.
 *
 * @param indent the indentation of the line that the value starts on
 */
export function writeValue(value: SampleValue, notation: Notation, indent = ''): string {
  if (value instanceof Variable) return notation.variable(value.name);
  if (typeof value === 'string') return notation.text(value);
  if (typeof value !== 'object' || value === null) return notation.plain(value);
  const inner = indent + notation.indent;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const lines = Array.isArray(value)
    ? value.map((item) => writeValue(item, notation, inner))
    : Object.entries(value).map(
        ([name, item]) => `${notation.name(name)}: ${writeValue(item, notation, inner)}`,
      );
  if (lines.length === 0) return `${open}${close}`;
  return `${open}\n${lines.map((line) => inner + line).join(',\n')}\n${indent}${close}`;
}
