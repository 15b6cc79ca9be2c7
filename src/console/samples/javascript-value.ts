const isName = (key: string) => /^[A-Za-z_$][\w$]*$/.test(key);

const text = (value: string) =>
  `'${JSON.stringify(value)
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"')
    .replaceAll("'", String.raw`\'`)}'`;

/**
 * A JSON value as JavaScript is written by hand: single quotes, and names without any where they can be.
 *
 * @param indent how far the line that it begins in is indented
 */
export function javaScriptValue(value: unknown, indent = ''): string {
  if (typeof value === 'string') return text(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => javaScriptValue(item, inner))
    : Object.entries(value).map(
        ([key, item]) => `${isName(key) ? key : text(key)}: ${javaScriptValue(item, inner)}`,
      );
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  if (lines.length === 0) return `${open}${close}`;
  return `${open}\n${lines.map((line) => `${inner}${line},\n`).join('')}${indent}${close}`;
}
