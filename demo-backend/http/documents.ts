import { demoAccounts } from '../contract/demo-accounts.ts';
import { createOpenApiDocument, servedAt } from '../contract/openapi/document.ts';
import { operations } from '../contract/operations.ts';
import type { JsonResponse } from '../handlers/api-message.ts';
import { respondWithRefusal } from '../handlers/api-message.ts';

/** Responds to a request for a document; undefined if there is no document at that path. */
export type RespondWithDocument = (
  method: string,
  path: string,
  /** The address of the server as the client sees it, such as `http://localhost:4010`. */
  address: string,
) => JsonResponse | undefined;

/** Creates the responder for `/openapi.json`. The document lists the address that the client used as its server. */
export function createDocuments(): RespondWithDocument {
  const openApi = createOpenApiDocument();
  const allow = { allow: 'GET, HEAD, OPTIONS' };
  return (method, path, address) => {
    if (path !== '/openapi.json') return undefined;
    if (method === 'OPTIONS') return { status: 204, headers: allow, body: '' };
    if (method !== 'GET' && method !== 'HEAD')
      return respondWithRefusal({ refusal: 'method-not-allowed' }, allow);
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    return { status: 200, headers, body: JSON.stringify(servedAt(openApi, address)) };
  };
}

/**
 * The text that `npm run api` prints once the server is running: its address, the sample accounts, and a command to try.
 *
 * @param address such as `http://localhost:4010`
 */
export function welcome(address: string): string {
  const accounts = Object.values(demoAccounts).map(
    ({ email, password, role }) => `  ${email}  ${password}  ${role}`,
  );
  const { method, path, request } = operations.logIn;
  const body = JSON.stringify(request.example);
  return `The demo API is running at ${address}
OpenAPI document: ${address}/openapi.json

Sample accounts:
${accounts.join('\n')}

Try it:
  curl -X ${method} ${address}${path} -H 'content-type: application/json' -d '${body}'

Stop it with Ctrl+C.`;
}
