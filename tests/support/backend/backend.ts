import { isDeepStrictEqual } from 'node:util';
import { getResponse } from 'msw';
import * as z from 'zod/mini';
import { demoApiBase, demoErrorHeader } from '../../../demo-backend/contract/addresses.ts';
import { demoAccounts, demoSessions } from '../../../demo-backend/contract/demo-accounts.ts';
import {
  operations,
  type OperationId,
  type ParamsOf,
  type QueryOf,
  type RequestOf,
  type ResponseOf,
} from '../../../demo-backend/contract/operations.ts';
import { errorEnvelope, type ErrorEnvelope } from '../../../demo-backend/contract/schemas.ts';
import { pbkdf2 } from '../../../demo-backend/domain/password-hash.ts';
import type { Clock, Ports, Random } from '../../../demo-backend/domain/ports.ts';
import { authenticator } from '../../../demo-backend/ports/authenticator.ts';
import { createSeed } from '../../../demo-backend/domain/seed.ts';
import type { State } from '../../../demo-backend/domain/state.ts';
import { createApi } from '../../../demo-backend/handlers/api.ts';
import { createFetchHandler } from '../../../demo-backend/handlers/fetch-handler.ts';
import { createMswHandlers } from '../../../demo-backend/handlers/msw-handlers.ts';
import type { RateLimit } from '../../../demo-backend/handlers/rate-limit.ts';
import { memoryStore } from '../../../demo-backend/store/memory-store.ts';
import type { Store } from '../../../demo-backend/store/store.ts';

/** The time at which every test starts: 2026-03-25, noon in UTC. */
export const startOfTest = Date.UTC(2026, 2, 25, 12);

/** A clock that doesn't move until a test advances it. */
export interface TestClock extends Clock {
  advance(milliseconds: number): void;
}

/** Pseudorandom bytes that are the same in every run, from a linear congruential generator. */
export function repeatableRandom(): Random {
  let seed = 1;
  const next = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed >>> 24;
  };
  return { bytes: (count) => Uint8Array.from({ length: count }, next) };
}

function testClock(): TestClock {
  let now = startOfTest;
  return {
    now: () => now,
    advance(milliseconds) {
      now += milliseconds;
    },
  };
}

const cheapHash = pbkdf2(repeatableRandom(), 1);
const cheapSeedPasswords = {
  ada: await cheapHash.hash(demoAccounts.ada.password),
  olu: await cheapHash.hash(demoAccounts.olu.password),
  mira: await cheapHash.hash(demoAccounts.mira.password),
};

/** Ports for tests: a clock that only the test moves, repeatable random bytes, and one iteration of PBKDF2. */
export function testPorts(): Ports & { readonly clock: TestClock } {
  const random = repeatableRandom();
  return {
    clock: testClock(),
    random,
    passwordHash: pbkdf2(random, 1),
    authenticator,
    seedPasswords: cheapSeedPasswords,
  };
}

/** The initial state at the start of a test. */
export const testSeed = (): State => createSeed({ seedPasswords: cheapSeedPasswords }, startOfTest);

/** The response to a call: its status, and its body as the contract defines it. */
export type CallResponse<Id extends OperationId> =
  | {
      readonly status: 200;
      readonly body: ResponseOf<Id>;
      readonly failure?: undefined;
      readonly error?: undefined;
    }
  | {
      readonly status: number;
      readonly body?: undefined;
      readonly failure: ErrorEnvelope;
      /** The ID of the error, from the response's header. */
      readonly error: string | null;
    };

/** What a call sends. */
export interface Call<Id extends OperationId> {
  readonly body?: RequestOf<Id>;
  readonly params?: ParamsOf<Id>;
  readonly query?: QueryOf<Id>;
  readonly authtoken?: string | undefined;
  readonly userAgent?: string;
}

/** A backend for one test, with functions that send it requests. */
export interface TestBackend {
  readonly store: Store;
  readonly clock: TestClock;
  /** Calls an operation as the page's client would, and checks the response against the contract. */
  call<Id extends OperationId>(id: Id, call?: Call<Id>): Promise<CallResponse<Id>>;
  /** Sends any request. The path is below the base. */
  send(path: string, init?: RequestInit): Promise<Response>;
}

/** The operations table, typed so that each ID keeps its own response. */
const table: {
  readonly [Id in OperationId]: { readonly success: { readonly schema: z.ZodMiniType<ResponseOf<Id>> } };
} = operations;

/** Checks a body against the contract. @throws an error with the body and what's wrong with it, such as an extra field */
function parseBody<Body>(id: OperationId, schema: z.ZodMiniType<Body>, json: unknown): Body {
  const { data, error } = z.safeParse(schema, json);
  const isWhole = error === undefined && isDeepStrictEqual(data, json);
  if (isWhole) return data;
  const what = error === undefined ? 'It has fields that are not in the contract.' : z.prettifyError(error);
  throw new Error(`${id} breaks its contract with ${JSON.stringify(json)}:\n${what}`);
}

/** The path of a call below the base, with its parameters filled in. */
function pathOf(id: OperationId, params: object, query: object): string {
  const values = new Map<string, unknown>(Object.entries(params));
  const path = operations[id].path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(values.get(name))),
  );
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return `${path}?${search.toString()}`;
}

/** Starts a backend behind MSW's handlers. By default it keeps its state in memory. */
export function startTestBackend(
  store: Store = memoryStore(testSeed()),
  ports = testPorts(),
  rateLimit?: RateLimit,
): TestBackend {
  const errors: unknown[] = [];
  const api = createApi({ store, ports, rateLimit, onInternalError: (error) => errors.push(error) });
  const handlers = createMswHandlers(createFetchHandler(api));

  const send = async (path: string, init?: RequestInit) => {
    const response = await getResponse(handlers, new Request(demoApiBase + path, init));
    if (errors.length > 0) throw new AggregateError(errors, 'The backend failed to respond.');
    if (response === undefined) throw new Error(`No handler responds to ${path}.`);
    return response;
  };

  return {
    store,
    clock: ports.clock,
    send,
    async call(id, { body, authtoken, userAgent, params = {}, query = {} } = {}) {
      const headers = new Headers();
      if (authtoken !== undefined) headers.set('authtoken', authtoken);
      if (userAgent !== undefined) headers.set('user-agent', userAgent);
      if (body !== undefined) headers.set('content-type', 'application/json');
      const response = await send(pathOf(id, params, query), {
        method: operations[id].method,
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const json: unknown = await response.json();
      return response.ok
        ? { status: 200, body: parseBody(id, table[id].success.schema, json) }
        : {
            status: response.status,
            failure: parseBody(id, errorEnvelope, json),
            error: response.headers.get(demoErrorHeader),
          };
    },
  };
}

/** The authtoken of Ada's first session. */
export const adaToken = demoSessions.thisBrowser.authtoken;

/** The body of a login. */
export const credentials = (email: string, password: string) => ({ user: { email, password } });

/** Logs in, and returns the authtoken. @throws if the login fails */
export async function logIn(backend: TestBackend, email: string, password: string): Promise<string> {
  const { body, failure } = await backend.call('logIn', { body: credentials(email, password) });
  if (body === undefined) throw new Error(failure.error_message);
  return body.user.authtoken;
}

/** The body of a password change, with the confirmation. */
export const change = (current_password: string, password: string) => ({
  current_password,
  password,
  password_confirmation: password,
});
