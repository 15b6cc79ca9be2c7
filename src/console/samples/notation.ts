import { type SampleValue, Variable } from './variable.ts';

/** How a language writes what JSON writes. */
export interface Notation {
  /** The spaces of one level. */
  readonly indent: string;
  readonly text: (text: string) => string;
  readonly name: (name: string) => string;
  readonly plain: (value: number | boolean | null) => string;
  readonly variable: (name: string) => string;
}

/** A text in single quotes for a POSIX shell. Source: POSIX.1-2024, Shell Command Language, 2.2.2. */
export const inSingleQuotes = (text: string): string => `'${escapeQuotes(text)}'`;

const escapeQuotes = (text: string) => text.replaceAll("'", String.raw`'\''`);

const jsonText = (text: string) => escapeQuotes(JSON.stringify(text));

/** JSON between single quotes. What comes from the environment is made JSON by jq, outside of them. */
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
  // Written in any other way, this name would set the object's prototype.
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

/** Python, whose texts may have every escape that JSON has. */
export const pythonNotation: Notation = {
  indent: '    ',
  text: JSON.stringify,
  name: JSON.stringify,
  plain: (value) => pythonWords.get(value) ?? JSON.stringify(value),
  variable: (name) => `os.environ["${name}"]`,
};

/**
 * A value in the notation of a language.
 *
 * @param indent how far the line that it begins in is indented
 */
export function written(value: SampleValue, notation: Notation, indent = ''): string {
  if (value instanceof Variable) return notation.variable(value.name);
  if (typeof value === 'string') return notation.text(value);
  if (typeof value !== 'object' || value === null) return notation.plain(value);
  const inner = indent + notation.indent;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const lines = Array.isArray(value)
    ? value.map((item) => written(item, notation, inner))
    : Object.entries(value).map(
        ([name, item]) => `${notation.name(name)}: ${written(item, notation, inner)}`,
      );
  if (lines.length === 0) return `${open}${close}`;
  return `${open}\n${lines.map((line) => inner + line).join(',\n')}\n${indent}${close}`;
}
