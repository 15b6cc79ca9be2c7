import { jsFetch } from '@scalar/snippetz/plugins/js/fetch';
import { pythonRequests } from '@scalar/snippetz/plugins/python/requests';
import { shellCurl } from '@scalar/snippetz/plugins/shell/curl';
import type { SampleLanguageId } from '../../lib/sample-settings.ts';
import type { CodeLanguage } from '../code/tokens.ts';
import type { SampleRequest } from './sample-request.ts';
import { sdkHas, sdkSample } from './sdk-calls.ts';
import { inJavaScript, inPython, inShell, variablesIn } from './variables.ts';

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

/** The request in the form of an HTTP Archive, which the library for snippets takes. */
function toHar({ base, path, method, authtoken, body }: SampleRequest) {
  const headers = authtoken === undefined ? [] : [{ name: 'authtoken', value: authtoken }];
  if (body === undefined) return { url: base + path, method, headers };
  return {
    url: base + path,
    method,
    headers: [...headers, { name: 'Content-Type', value: 'application/json' }],
    postData: {
      mimeType: 'application/json',
      text: typeof body === 'string' ? body : JSON.stringify(body),
    },
  };
}

function python(request: SampleRequest): string {
  const call = pythonRequests.generate(toHar(request));
  const imports = variablesIn(call).length > 0 ? 'import os\n\nimport requests' : 'import requests';
  return `${imports}\n\nresponse = ${inPython(call)}\nprint(response.status_code, response.text)`;
}

const javaScript = (request: SampleRequest) =>
  `const response = await ${inJavaScript(jsFetch.generate(toHar(request)))};\nconsole.log(response.status, await response.json());`;

/** Every language, in the order in which they are offered. */
export const sampleLanguages: readonly SampleLanguage[] = [
  {
    id: 'curl',
    name: 'curl',
    code: 'shell',
    has: always,
    write: (request) => inShell(shellCurl.generate(toHar(request))),
  },
  { id: 'fetch', name: 'fetch', code: 'javascript', has: always, write: javaScript },
  {
    id: 'sdk',
    name: 'JavaScript SDK',
    code: 'javascript',
    has: sdkHas,
    write: (request) => inJavaScript(sdkSample(request)),
  },
  { id: 'python', name: 'Python', code: 'python', has: always, write: python },
];
