import type { SampleLanguageId } from '../../reference/sample-settings.ts';
import type { CodeLanguage } from '../code/tokens.ts';
import { inSingleQuotes, javaScriptNotation, pythonNotation, shellNotation, writeValue } from './notation.ts';
import { type SampleBody, type SampleRequest, variablesOf } from './sample-request.ts';
import { sdkHas, sdkSample } from './sdk-calls.ts';
import { Variable } from './sample-value.ts';

/** A language, or one of its libraries, in which samples are written. */
export interface SampleLanguage {
  readonly id: SampleLanguageId;
  readonly name: string;
  readonly code: CodeLanguage;
  /** Whether samples of an operation exist. */
  readonly has: (operation: string) => boolean;
  /** Writes a whole program that prints the response. */
  readonly write: (request: SampleRequest) => string;
}

const always = () => true;

const json = 'application/json';

const encoded = (name: string, value: string) => new URLSearchParams([[name, value]]).toString();

/**
 * The URL of a request as expressions of a language.
 *
 * @param quote writes a part of the URL, already encoded, as a string
 * @param encode writes the expression that encodes a variable
 */
function urlIn(
  { base, path, query }: SampleRequest,
  quote: (part: string) => string,
  encode: (variable: Variable) => string,
): string[] {
  const parts: string[] = [];
  let text = base + path;
  for (const [index, [name, value]] of query.entries()) {
    text += `${index === 0 ? '?' : '&'}${encoded(name, value instanceof Variable ? '' : value)}`;
    if (value instanceof Variable) {
      parts.push(quote(text), encode(value));
      text = '';
    }
  }
  return text === '' ? parts : [...parts, quote(text)];
}

function curlBody(body: SampleBody): string {
  if ('json' in body) return `'${writeValue(body.json, shellNotation)}'`;
  return body.text instanceof Variable ? `"$${body.text.name}"` : inSingleQuotes(body.text);
}

function curl(request: SampleRequest): string {
  const { method, body, authtoken } = request;
  const url = urlIn(request, inSingleQuotes, ({ name }) => `"$(jq -nr 'env.${name} | @uri')"`);
  return [
    `curl ${url.join('')}`,
    ...(method === 'GET' ? [] : [`--request ${method}`]),
    ...(authtoken === undefined ? [] : [`--header "authtoken: $${authtoken.name}"`]),
    ...(body === undefined ? [] : [`--header 'Content-Type: ${json}'`, `--data-raw ${curlBody(body)}`]),
  ].join(' \\\n  ');
}

function fetchSample(request: SampleRequest): string {
  const { method, body, authtoken } = request;
  const { text, variable } = javaScriptNotation;
  const headers = {
    ...(authtoken !== undefined && { authtoken }),
    ...(body !== undefined && { 'Content-Type': json }),
  };
  const options = [
    ...(method === 'GET' ? [] : [`method: ${text(method)}`]),
    ...(Object.keys(headers).length === 0
      ? []
      : [`headers: ${writeValue(headers, javaScriptNotation, '  ')}`]),
    ...(body === undefined ? [] : [`body: ${javaScriptBody(body)}`]),
  ];
  const url = urlIn(request, text, ({ name }) => `encodeURIComponent(${variable(name)})`).join(' + ');
  const call = options.length === 0 ? url : `${url}, {\n  ${options.join(',\n  ')}\n}`;
  return `const response = await fetch(${call});\nconsole.log(response.status, await response.json());`;
}

const javaScriptBody = (body: SampleBody) =>
  'json' in body
    ? `JSON.stringify(${writeValue(body.json, javaScriptNotation, '  ')})`
    : writeValue(body.text, javaScriptNotation);

/** The arguments for a body. `requests` treats `json=None` as no body. */
function pythonBody(body: SampleBody): string[] {
  if ('json' in body && body.json !== null)
    return [`json=${writeValue(body.json, pythonNotation, pythonNotation.indent)}`];
  return [`data=${writeValue('text' in body ? body.text : 'null', pythonNotation)}.encode()`];
}

function python(request: SampleRequest): string {
  const { method, body, authtoken } = request;
  const { indent, text, variable } = pythonNotation;
  const content = body === undefined ? [] : pythonBody(body);
  const headers = {
    ...(authtoken !== undefined && { authtoken }),
    ...(content.some((argument) => argument.startsWith('data=')) && { 'Content-Type': json }),
  };
  const url = urlIn(request, text, ({ name }) => `quote(${variable(name)})`);
  const call = [
    url.join(' + '),
    ...(Object.keys(headers).length === 0 ? [] : [`headers=${writeValue(headers, pythonNotation, indent)}`]),
    ...content,
  ].join(`,\n${indent}`);
  const hasVariables = authtoken !== undefined || variablesOf(request).length > 0;
  return [
    ...(hasVariables ? ['import os'] : []),
    ...(url.length > 1 ? ['from urllib.parse import quote'] : []),
    ...(hasVariables ? [''] : []),
    'import requests',
    '',
    `response = requests.${method.toLowerCase()}(\n${indent}${call}\n)`,
    'print(response.status_code, response.text)',
  ].join('\n');
}

/** All languages, in the order in which they appear. */
export const sampleLanguages: readonly SampleLanguage[] = [
  { id: 'curl', name: 'curl', code: 'shell', has: always, write: curl },
  { id: 'fetch', name: 'fetch', code: 'javascript', has: always, write: fetchSample },
  { id: 'sdk', name: 'JavaScript SDK', code: 'javascript', has: sdkHas, write: sdkSample },
  { id: 'python', name: 'Python', code: 'python', has: always, write: python },
];
