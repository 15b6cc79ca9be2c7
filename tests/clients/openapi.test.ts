import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { operationIds, operations, type OperationId } from '../../demo-backend/contract/operations.ts';
import { startApiProcess, type ApiProcess } from '../support/backend/server.ts';
import { runProgram } from '../support/runner/programs.ts';
import { root } from '../support/site/site.ts';
import { runAsPostman } from './postman.ts';
import { clientTools } from './tools.ts';

// Other people's tools read the document that `npm run api` serves. They are installed from the npm registry, so these
// tests are part of the long suite.

/** What Ada can't do in the initial state with only the example, and the status of the response. */
const refused: Partial<Record<OperationId, number>> = {
  // It needs a token from an email.
  resetPassword: 422,
  getPasswordPolicy: 422,
  // It needs MFA, or the code of an app.
  verifyMfa: 422,
  resetMfa: 422,
  createBackupCodes: 422,
  // It needs an admin.
  getSecurityConfiguration: 403,
  updateSecurityConfiguration: 403,
};

const content = z.looseObject({
  content: z.object({ 'application/json': z.looseObject({ schema: z.looseObject({}) }) }),
});
const operation = z.looseObject({ summary: z.string(), responses: z.record(z.string(), content) });
const documentSchema = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
});

const folder = mkdtempSync(join(tmpdir(), 'openapi-clients-'));
const documentFile = join(folder, 'openapi.json');
let api: ApiProcess;
let served: string;

beforeAll(async () => {
  await clientTools.install();
  api = await startApiProcess();
  served = await (await fetch(`${api.address}/openapi.json`)).text();
  writeFileSync(documentFile, served);
});

afterAll(async () => {
  await api.end('SIGTERM');
  rmSync(folder, { recursive: true });
});

it('becomes a Postman collection, of which newman gets a documented response to every request', async () => {
  const results = await runAsPostman(folder, documentFile);
  expect(Object.fromEntries(results.map(({ name, status }) => [name, status]))).toEqual(
    Object.fromEntries(operationIds.map((id) => [operations[id].summary, refused[id] ?? 200])),
  );

  const references = served.replaceAll('#/components/schemas/', '#/$defs/');
  const { paths, components } = z.parse(documentSchema, JSON.parse(references));
  const documented = Object.values(paths).flatMap((methods) => Object.values(methods));
  for (const { name, status, body } of results) {
    const response = documented.find(({ summary }) => summary === name)?.responses[String(status)];
    expect(response, `${name}: ${status}`).toBeDefined();
    const schema = { ...response?.content['application/json'].schema, $defs: components.schemas };
    expect(z.fromJSONSchema(schema).safeParse(body).error, `${name}: ${status}`).toBeUndefined();
  }
  const succeeded = results.filter(({ status }) => status === 200);
  console.log(
    `newman: ${results.length} of ${operationIds.length} requests got a documented response, ` +
      `${succeeded.length} of them 200`,
  );
});

it('passes the rules of Spectral', async () => {
  const ruleset = join(folder, 'spectral.yaml');
  writeFileSync(ruleset, 'extends: [spectral:oas]\n');
  const options = ['--ruleset', ruleset, '--fail-severity', 'hint'];
  await runProgram(folder, clientTools.commandOf('spectral'), 'lint', documentFile, ...options);
});

it('becomes types that compile', async () => {
  const types = join(folder, 'openapi.d.ts');
  await runProgram(folder, clientTools.commandOf('openapi-typescript'), documentFile, '--output', types);
  await runProgram(
    root,
    join(root, 'node_modules/typescript/bin/tsc'),
    '--ignoreConfig',
    '--noEmit',
    '--strict',
    types,
  );
});
