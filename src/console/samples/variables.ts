// A value that a sample takes from the environment stands between two characters of Unicode's private use area until
// the sample is written, as no library for snippets knows of such values.
const start = '\uE000';
const end = '\uE001';
const marked = new RegExp(`${start}([A-Z_]+)${end}`, 'g');
const quoted = (quote: string) => new RegExp(`${quote}${start}([A-Z_]+)${end}${quote}`, 'g');

/** Stands for a value that the sample reads from an environment variable. */
export const variable = (name: string): string => `${start}${name.toUpperCase()}${end}`;

/** The names of the environment variables that a text refers to. */
export const variablesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(marked)].map(([, name = '']) => name)),
];

/** In a shell: inside a header's quotes, or between two quoted pieces of a body. */
export const inShell = (code: string): string =>
  code
    .replaceAll(new RegExp(`'([\\w-]+: )${start}([A-Z_]+)${end}'`, 'g'), '"$1$$$2"')
    .replaceAll(marked, `'"$$$1"'`);

/** In JavaScript for Node. */
export const inJavaScript = (code: string): string => code.replaceAll(quoted("'"), 'process.env.$1');

/** In Python. */
export const inPython = (code: string): string => code.replaceAll(quoted('"'), 'os.environ["$1"]');

/** A text with the values of its variables; one without a value stays as it is. */
export const withVariables = (text: string, values: ReadonlyMap<string, string>): string =>
  text.replaceAll(marked, (all, name: string) => values.get(name) ?? all);
