import { demoErrorHeader } from '../../../demo-backend/contract/addresses.ts';
import { createOpenApiDocument } from '../../../demo-backend/contract/openapi/document.ts';
import { operationIds, operations, type OperationId } from '../../../demo-backend/contract/operations.ts';
import { initialDraft, requestOf } from '../../../src/console/request/draft.ts';
import { validateRequest } from '../../../src/console/request/validate.ts';
import { sampleLanguages } from '../../../src/console/samples/languages.ts';
import { sampleRequest } from '../../../src/console/samples/sample-request.ts';
import { fieldsOf, responseRows } from '../../../src/reference/fields.ts';
import { errorsOf } from '../../../src/reference/lookup.ts';
import { operationModel } from '../../../src/reference/build-operation-model.ts';
import { localApi } from '../../../src/reference/regions.ts';
import { refusalIds, refusals } from '../../../demo-backend/contract/refusals.ts';
import { adaToken, startTestBackend } from '../backend/backend.ts';

/** Above any reasonable maximum. */
const tooSlow = { latency_ms: 1e9, fault: 'none' };

/** The request that a form sends with its initial values, without an authtoken. */
const sentBy = (id: OperationId) => requestOf(operationModel(id), initialDraft(operationModel(id)), '');

/** The API's response, and the ID of its error. */
async function responseTo(id: OperationId, body?: string) {
  const { method, path } = operations[id];
  const response = await startTestBackend().send(path.replace('{uid}', 'blt0'), {
    method,
    headers: { authtoken: adaToken, 'content-type': 'application/json' },
    ...(body !== undefined && { body }),
  });
  const json: unknown = await response.json();
  return { status: response.status, json, error: response.headers.get(demoErrorHeader) };
}

/** The rows of an operation's tables in the reference. */
function tablesOf(id: OperationId) {
  const { method, path, request } = operations[id];
  return {
    endpoint: `${method} ${path}`,
    query: fieldsOf(request.query),
    body: fieldsOf(request.body),
    response: responseRows(id),
    errors: errorsOf(id),
  };
}

function samplesOf(id: OperationId) {
  const model = operationModel(id);
  const request = sampleRequest(model, initialDraft(model), { base: localApi.baseUrl, withSecrets: false });
  return Object.fromEntries(
    sampleLanguages.filter(({ has }) => has(id)).map((language) => [language.id, language.write(request)]),
  );
}

const ofEach = <Value>(make: (id: OperationId) => Value) =>
  Object.fromEntries(operationIds.map((id) => [id, make(id)]));

/** Everything that the pages, the console, the samples, and the API derive from the contract, as plain data. */
export const derivedFacts = async (): Promise<unknown> => ({
  openapi: createOpenApiDocument(),
  reference: ofEach(tablesOf),
  errors: refusalIds.map((id) => ({ id, ...refusals[id] })),
  forms: ofEach(operationModel),
  sent: ofEach(sentBy),
  validation: validateRequest('setNetwork', { body: tooSlow, query: {}, path: {} }),
  samples: ofEach(samplesOf),
  responses: {
    accepted: await responseTo('setNetwork', sentBy('setNetwork').body),
    tooSlow: await responseTo('setNetwork', JSON.stringify(tooSlow)),
    noOrganization: await responseTo('getOrganization'),
    noMfa: await responseTo('createBackupCodes'),
  },
});
