import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { operationIds, operations, type OperationId } from '../../demo-backend/contract/operations.ts';
import { maximumBodyBytes } from '../../demo-backend/contract/limits.ts';
import { errorEnvelope } from '../../demo-backend/contract/schemas.ts';
import { stateSchema } from '../../demo-backend/domain/state.ts';
import type { ApiRequest } from '../../demo-backend/handlers/api-message.ts';
import { createApi, type Api } from '../../demo-backend/handlers/api.ts';
import { route } from '../../demo-backend/handlers/route.ts';
import { memoryStore } from '../../demo-backend/store/memory-store.ts';
import type { Store } from '../../demo-backend/store/store.ts';
import { testPorts } from '../support/backend/backend.ts';
import { openPort } from '../support/backend/server.ts';
import { repeat } from '../support/runner/effort.ts';
import { fuzzSeed } from './fuzz/seed.ts';
import { fuzzedRequests, type FuzzedRequest } from './fuzz/requests.ts';

/** How often each operation answered with success, and each status was seen. */
const successes = new Map<OperationId, number>();
const statuses = new Map<number, number>();

function asApiRequest({ method, target, headers, body }: FuzzedRequest): ApiRequest {
  const end = target.indexOf('?');
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return {
    method,
    path: end === -1 ? target : target.slice(0, end),
    query: new URLSearchParams(end === -1 ? '' : target.slice(end)),
    header: (name) => new Map(Object.entries(headers)).get(name),
    body: () => Promise.resolve(bytes.byteLength > maximumBodyBytes ? 'body-too-large' : bytes),
  };
}

/** Holds an answer against the contract: the documented success, nothing for 204, or the error envelope. Never 5xx. */
function checkAnswer(request: FuzzedRequest, status: number, text: string): void {
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
  expect(status).toBeLessThan(500);
  const { path } = asApiRequest(request);
  const found = route(request.method, path);
  if (status === 204) {
    expect([request.method, text]).toEqual(['OPTIONS', '']);
    return;
  }
  const body: unknown = JSON.parse(text);
  if (status === 200 && 'operation' in found) {
    expect(z.safeParse(operations[found.operation].success.schema, body).error).toBeUndefined();
    successes.set(found.operation, (successes.get(found.operation) ?? 0) + 1);
  } else {
    expect(z.safeParse(errorEnvelope, body).error).toBeUndefined();
  }
}

/** Starts over where a fuzzed request shut itself out: no session is left, or the network was set wrong. */
const letIn = (store: Store) =>
  store.transact((state) => {
    const shutOut = state.sessions.length < 5 || state.network.fault !== 'none';
    return Promise.resolve({ state: shutOut ? fuzzSeed() : state, result: undefined });
  });

async function sendTo(api: Api, request: FuzzedRequest): Promise<void> {
  const answer = await api(asApiRequest(request));
  if (answer === 'no-response') throw new Error('There must be an answer.');
  if (answer.status !== 204) expect(answer.headers['content-type']).toMatch('application/json');
  checkAnswer(request, answer.status, answer.body);
}

describe('whatever is sent', () => {
  it('the API answers as documented, and its state stays whole', async () => {
    const faults: unknown[] = [];
    const store = memoryStore(fuzzSeed());
    const wait = () => Promise.resolve();
    const api = createApi({
      store,
      ports: testPorts(),
      wait,
      onInternalError: (fault) => faults.push(fault),
    });
    const property = fc.asyncProperty(fuzzedRequests, async (request) => {
      await sendTo(api, request);
      await letIn(store);
      expect(faults).toEqual([]);
    });
    await fc.assert(property, { numRuns: repeat(3000, 10_000) });
    expect(z.safeParse(stateSchema, await store.read()).error).toBeUndefined();
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('the HTTP port answers as documented', async () => {
    await using port = await openPort();
    const property = fc.asyncProperty(fuzzedRequests, async (request) => {
      if (request.target.startsWith('/lab/network')) return;
      const { method, headers, body } = request;
      const takesBody = method !== 'GET' && method !== 'HEAD';
      const response = await fetch(port.address + request.target, {
        method,
        headers,
        ...(takesBody && { body: typeof body === 'string' ? body : new Uint8Array(body) }),
      });
      const text = await response.text();
      if (method === 'HEAD') expect(response.status).toBeLessThan(500);
      else checkAnswer({ ...request, target: new URL(response.url).pathname }, response.status, text);
    });
    await fc.assert(property, { numRuns: repeat(300, 2000) });
    expect(port.logged).toEqual([]);
  });

  it('it reaches every operation, and most of them with success', () => {
    const reached = operationIds.filter((id) => successes.has(id));
    const seen = [...statuses].toSorted(([a], [b]) => a - b).map(([status, count]) => `${status} × ${count}`);
    console.log(
      `Fuzzed answers: ${seen.join(', ')}; success from ${reached.length} of ${operationIds.length} operations`,
    );
    expect(reached.length).toBeGreaterThan(operationIds.length / 2);
  });
});
