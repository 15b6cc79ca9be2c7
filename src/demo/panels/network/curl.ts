import type { LoggedCall } from '../../../api/call-log.ts';
import { localApi } from '../../../reference/regions.ts';

/** A text in single quotes for a POSIX shell. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** The call as a curl command for the API on the reader's own machine. Secrets stay masked: put your own in. */
export function curlFor(call: LoggedCall): string {
  const parts = [`curl -X ${call.method} ${quoted(localApi.baseUrl + call.path)}`];
  if (call.authenticated) parts.push(`-H 'authtoken: <your authtoken>'`);
  if (call.requestBody !== undefined) {
    parts.push(`-H 'content-type: application/json'`, `-d ${quoted(JSON.stringify(call.requestBody))}`);
  }
  return parts.join(' \\\n  ');
}
