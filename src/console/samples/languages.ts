import type { SampleLanguageId } from '../../reference/sample-settings.ts';
import type { CodeLanguage } from '../code/tokens.ts';
import { inSingleQuotes, javaScriptNotation, pythonNotation, shellNotation, written } from './notation.ts';
import { type SampleBody, type SampleRequest, variablesOf } from './sample-request.ts';
import { sdkHas, sdkSample } from './sdk-calls.ts';
import { addressOf } from './url.ts';
import { Variable } from './variable.ts';

/** A language, or a library of it, in which samples are written. */
export interface SampleLanguage {
  readonly id: SampleLanguageId;
  readonly name: string;
  readonly code: CodeLanguage;
  /** Whether there is a sample of an operation. */
  readonly has: (operation: string) => boolean;
  /** A whole program that prints the answer. */
  readonly write: (request: SampleRequest) => string;
}

const always = () => true;

const json = 'application/json';

/** The address as one expression, with a function of the language that encodes a variable. */
const addressIn = (
  request: SampleRequest,
  text: (part: string) => string,
  encode: (part: Variable) => string,
) => addressOf(request).map((part) => (part instanceof Variable ? encode(part) : text(part)));

function curlBody(body: SampleBody): string {
  if ('json' in body) return `'${written(body.json, shellNotation)}'`;
  return body.text instanceof Variable ? `"$${body.text.name}"` : inSingleQuotes(body.text);
}

function curl(request: SampleRequest): string {
  const { method, body, authtoken } = request;
  const address = addressIn(request, inSingleQuotes, ({ name }) => `"$(jq -nr 'env.${name} | @uri')"`);
  return [
    `curl ${address.join('')}`,
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
    ...(Object.keys(headers).length === 0 ? [] : [`headers: ${written(headers, javaScriptNotation, '  ')}`]),
    ...(body === undefined ? [] : [`body: ${javaScriptBody(body)}`]),
  ];
  const address = addressIn(request, text, ({ name }) => `encodeURIComponent(${variable(name)})`).join(' + ');
  const call = options.length === 0 ? address : `${address}, {\n  ${options.join(',\n  ')}\n}`;
  return `const response = await fetch(${call});\nconsole.log(response.status, await response.json());`;
}

const javaScriptBody = (body: SampleBody) =>
  'json' in body
    ? `JSON.stringify(${written(body.json, javaScriptNotation, '  ')})`
    : written(body.text, javaScriptNotation);

/** The arguments that carry a body. `requests` takes `json=None` for no body at all. */
function pythonBody(body: SampleBody): string[] {
  if ('json' in body && body.json !== null)
    return [`json=${written(body.json, pythonNotation, pythonNotation.indent)}`];
  return [`data=${written('text' in body ? body.text : 'null', pythonNotation)}.encode()`];
}

function python(request: SampleRequest): string {
  const { method, body, authtoken } = request;
  const { indent, text, variable } = pythonNotation;
  const content = body === undefined ? [] : pythonBody(body);
  const headers = {
    ...(authtoken !== undefined && { authtoken }),
    ...(content.some((argument) => argument.startsWith('data=')) && { 'Content-Type': json }),
  };
  const address = addressIn(request, text, ({ name }) => `quote(${variable(name)})`);
  const call = [
    address.join(' + '),
    ...(Object.keys(headers).length === 0 ? [] : [`headers=${written(headers, pythonNotation, indent)}`]),
    ...content,
  ].join(`,\n${indent}`);
  const hasVariables = authtoken !== undefined || variablesOf(request).length > 0;
  return [
    ...(hasVariables ? ['import os'] : []),
    ...(address.length > 1 ? ['from urllib.parse import quote'] : []),
    ...(hasVariables ? [''] : []),
    'import requests',
    '',
    `response = requests.${method.toLowerCase()}(\n${indent}${call}\n)`,
    'print(response.status_code, response.text)',
  ].join('\n');
}

/** Every language, in the order in which they are offered. */
export const sampleLanguages: readonly SampleLanguage[] = [
  { id: 'curl', name: 'curl', code: 'shell', has: always, write: curl },
  { id: 'fetch', name: 'fetch', code: 'javascript', has: always, write: fetchSample },
  { id: 'sdk', name: 'JavaScript SDK', code: 'javascript', has: sdkHas, write: sdkSample },
  { id: 'python', name: 'Python', code: 'python', has: always, write: python },
];
