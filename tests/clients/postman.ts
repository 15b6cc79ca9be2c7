import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { adaToken } from '../support/backend/backend.ts';
import { runProgram } from '../support/runner/programs.ts';
import { clientTools } from './tools.ts';

/** The response to a request of the collection. */
export interface PostmanResult {
  /** The summary of the operation. */
  readonly name: string;
  readonly status: number;
  readonly body: unknown;
}

/** Runs in Postman before each request, so that each begins in the initial state and needs none of the others. */
const resetDemo = {
  listen: 'prerequest',
  script: { exec: ["pm.sendRequest({ url: pm.variables.get('baseUrl') + '/lab/reset', method: 'POST' });"] },
};

const responseOf = z.object({ code: z.int(), stream: z.object({ data: z.array(z.int()) }) });
const report = z.object({
  run: z.object({
    executions: z.array(z.object({ item: z.object({ name: z.string() }), response: z.optional(responseOf) })),
  }),
});

function readBody(bytes: readonly number[]): unknown {
  return JSON.parse(Buffer.from(bytes).toString());
}

/**
 * Makes a Postman collection of an OpenAPI document, and sends its requests to the document's first server, as Ada.
 *
 * @param folder for the files in between
 * @param document the name of the document's file there
 * @throws when a request gets no response
 */
export async function runAsPostman(folder: string, document: string): Promise<PostmanResult[]> {
  const collection = join(folder, 'collection.json');
  const results = join(folder, 'results.json');
  await runProgram(
    folder,
    clientTools.commandOf('openapi2postmanv2'),
    '--spec',
    document,
    '--output',
    collection,
    '--options',
    'parametersResolution=Example,folderStrategy=Tags',
  );
  const converted = z.parse(z.looseObject({}), JSON.parse(await readFile(collection, 'utf8')));
  await writeFile(collection, JSON.stringify({ ...converted, event: [resetDemo] }));
  await runProgram(
    folder,
    clientTools.commandOf('newman'),
    'run',
    collection,
    '--env-var',
    `apiKey=${adaToken}`,
    '--reporters',
    'json',
    '--reporter-json-export',
    results,
  );
  const { executions } = z.parse(report, JSON.parse(await readFile(results, 'utf8'))).run;
  // The demo's reset before a request is listed under the same name.
  const last = new Map(executions.map((execution) => [execution.item.name, execution]));
  return [...last.values()].map(({ item: { name }, response }) => {
    if (response === undefined) throw new Error(`"${name}" got no response.`);
    return { name, status: response.code, body: readBody(response.stream.data) };
  });
}
