import * as fc from 'fast-check';
import type { OperationDefinition } from '../../../demo-backend/contract/operation-definition.ts';
import { operationIds, operations } from '../../../demo-backend/contract/operations.ts';
import { demoOrganizations } from '../../../demo-backend/contract/demo-accounts.ts';
import { fuzzTokens } from './seed.ts';

/** A request of any form at all. */
export interface FuzzedRequest {
  readonly method: string;
  /** With its query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

const poison = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '');
const keys = fc.oneof(
  poison,
  fc.string({ maxLength: 10 }),
  fc.constantFrom('user', 'password', 'email', 'name'),
);
const strange = fc.constantFrom(
  '\u0000',
  '\uD800',
  '\u202E',
  'x'.repeat(5000),
  '../../etc',
  '<script>',
  '1e999',
  '🏴‍☠️'.repeat(50),
  `a${'\u0301'.repeat(3000)}`,
);
const values = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 100 }),
  strange,
  fc.constantFrom(null, true, -1, 0, 1e308, Number.MAX_SAFE_INTEGER, [], {}, [[[[]]]]),
);

/** One change somewhere in a value: a part replaced, left out, or another one added. */
function mutate(value: unknown, path: readonly number[], key: string, replacement: unknown): unknown {
  if (typeof value !== 'object' || value === null) return replacement;
  const entries = Object.entries(value);
  const [step = 0, ...rest] = path;
  const at = step % (entries.length + 2);
  if (at === entries.length) return Object.fromEntries([...entries, [key, replacement]]);
  if (at > entries.length) return Object.fromEntries(entries.slice(1));
  return Object.fromEntries(
    entries.map(([name, each], index) => [name, index === at ? mutate(each, rest, key, replacement) : each]),
  );
}

/** The body of an example with up to three changes. */
const nearExample = (example: unknown) =>
  fc
    .array(fc.tuple(fc.array(fc.nat(8), { maxLength: 3 }), keys, values), { maxLength: 3 })
    .map((changes) =>
      JSON.stringify(
        changes.reduce<unknown>((body, [path, key, value]) => mutate(body, path, key, value), example ?? {}),
      ),
    );

const anyBody = fc.oneof(
  fc.json(),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.uint8Array({ maxLength: 300 }),
  values.map((value) => JSON.stringify(value)),
  keys.map((key) => `{"${key}":{"polluted":true},"user":{"__proto__":{"polluted":true}}}`),
  fc.integer({ min: 60_000, max: 70_000 }).map((size) => `{"name":"${'x'.repeat(size)}"}`),
  fc.constantFrom('['.repeat(20_000), '{"a":'.repeat(10_000), '"'.repeat(999), '-', '{"a":1,"a":2}'),
);

const uids: readonly string[] = [
  ...Object.values(demoOrganizations).map(({ uid }) => uid),
  'blt0',
  '..',
  '%',
  '%2f',
  '%00',
  '%ff',
  'ä',
];
const segment = fc.oneof(fc.constantFrom(...uids), fc.webSegment());

const authtokens = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...fuzzTokens) },
  {
    weight: 1,
    arbitrary: fc.string({
      unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)),
    }),
  },
  { weight: 1, arbitrary: poison },
);

const headers = fc.record(
  {
    authtoken: authtokens,
    'content-type': fc.oneof(
      { weight: 8, arbitrary: fc.constant('application/json') },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '',
          ';',
          'text/plain',
          'application/json;',
          'APPLICATION/JSON',
          'multipart/form-data',
        ),
      },
    ),
    'user-agent': fc.oneof(
      fc.constantFrom('curl/8', '', 'x'.repeat(2000)),
      fc.stringMatching(/^[!-~]{0,80}$/),
    ),
  },
  { requiredKeys: ['content-type'] },
);

/** A query: mostly none, or what an operation has, as an operation of the demo refuses what it does not have. */
const queries = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  {
    weight: 2,
    arbitrary: fc
      .oneof(fc.integer({ min: -1, max: 202 }).map(String), fc.constantFrom('1e9', 'abc', '', '1.5'))
      .map((limit) => `?limit=${limit}`),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(keys, fc.string())
      .map((pair) => `?${new URLSearchParams([[...pair]]).toString().replaceAll('+', '%20')}`),
  },
);

/** Requests to an operation, near what it documents. */
const toOperation = fc.constantFrom(...operationIds).chain((id) => {
  const { method, path, request }: OperationDefinition = operations[id];
  return fc.record({
    method: fc.oneof(
      { weight: 9, arbitrary: fc.constant<string>(method) },
      { weight: 1, arbitrary: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS') },
    ),
    target: fc.tuple(segment, queries).map(([uid, query]) => path.replace('{uid}', uid) + query),
    headers,
    body: fc.oneof({ weight: 4, arbitrary: nearExample(request.example) }, { weight: 1, arbitrary: anyBody }),
  });
});

/** Requests to anywhere. */
const toAnywhere = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'),
  target: fc.tuple(fc.webPath(), fc.webQueryParameters()).map(([path, query]) => `${path || '/'}?${query}`),
  headers,
  body: anyBody,
});

/** Any request: most of them near the documented ones, so that they get past the first check. */
export const fuzzedRequests: fc.Arbitrary<FuzzedRequest> = fc.oneof(
  { weight: 9, arbitrary: toOperation },
  { weight: 1, arbitrary: toAnywhere },
);
