/** The languages that code is highlighted in. */
export type CodeLanguage = 'json' | 'shell' | 'javascript' | 'python';

/** A piece of code. Its kind decides its color. */
export interface Token {
  readonly kind: 'plain' | 'key' | 'string' | 'number' | 'keyword' | 'comment';
  readonly text: string;
}

const doubleQuoted = String.raw`"(?:\\.|[^"\\\n])*"`;
const singleQuoted = String.raw`'(?:\\.|[^'\\\n])*'`;
const number = String.raw`(?<number>-?\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\b)`;
const words = (list: string) => String.raw`(?<keyword>\b(?:${list.replaceAll(' ', '|')})\b)`;
const pattern = (...parts: string[]) => new RegExp(parts.join('|'), 'g');

/** The tokens of each language, in the order in which they are tried. Highlighting needs no parser. */
const patterns: Readonly<Record<CodeLanguage, RegExp>> = {
  json: pattern(
    `(?<key>${doubleQuoted})(?=\\s*:)`,
    `(?<string>${doubleQuoted})`,
    number,
    words('true false null'),
  ),
  shell: pattern(
    String.raw`(?<comment>(?<=^|\n)#[^\n]*)`,
    String.raw`(?<string>'[^']*'|"(?:\\.|[^"\\])*")`,
    String.raw`(?<keyword>(?<=^|\n)curl\b|(?<=\s)--?[a-z][\w-]*)`,
  ),
  javascript: pattern(
    String.raw`(?<comment>\/\/[^\n]*)`,
    `(?<string>${doubleQuoted}|${singleQuoted})`,
    number,
    words('await const from import new true false null'),
  ),
  python: pattern(
    String.raw`(?<comment>#[^\n]*)`,
    `(?<string>${doubleQuoted}|${singleQuoted})`,
    number,
    words('import from True False None'),
  ),
};

const kinds = ['key', 'string', 'number', 'keyword', 'comment'] as const;

/** Splits code into tokens. Joined, they are the same code again. */
export function tokenize(code: string, language: CodeLanguage): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of code.matchAll(patterns[language])) {
    if (match.index > end) tokens.push({ kind: 'plain', text: code.slice(end, match.index) });
    const kind = kinds.find((name) => match.groups?.[name] !== undefined) ?? 'plain';
    tokens.push({ kind, text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < code.length) tokens.push({ kind: 'plain', text: code.slice(end) });
  return tokens;
}
