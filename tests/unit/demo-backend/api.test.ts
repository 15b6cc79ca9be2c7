import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { demoAccounts, demoOrganizations } from '../../../demo-backend/contract/demo-accounts.ts';
import type { OperationDefinition } from '../../../demo-backend/contract/operation-definition.ts';
import { operationIds, operations, takesBody } from '../../../demo-backend/contract/operations.ts';
import { refusals, type RefusalId } from '../../../demo-backend/contract/refusals.ts';
import { largestLimit } from '../../../demo-backend/contract/lab-schemas.ts';
import { maximumBodyBytes } from '../../../demo-backend/contract/limits.ts';
import { errorEnvelope } from '../../../demo-backend/contract/schemas.ts';
import { createApi } from '../../../demo-backend/handlers/api.ts';
import type { Store } from '../../../demo-backend/store/store.ts';
import { adaToken, logIn as logInAs, startTestBackend, testPorts } from '../../support/backend/backend.ts';

const { olu } = demoAccounts;
const json = { 'content-type': 'application/json' };
const logIn = '/v3/user-session';
const scenario = '/lab/scenario';

/** Sends a request and holds the answer against the row of the refusals table. */
async function expectRefusal(id: RefusalId, path: string, init?: RequestInit) {
  const response = await startTestBackend().send(path, init);
  const answer: unknown = await response.json();
  const { status, error_code, error_message } = refusals[id];
  expect({ status: response.status, answer }, `the error "${id}"`).toMatchObject({
    status,
    answer: { error_code, error_message },
  });
  expect(response.headers.get('content-type') ?? 'no type').toMatch('application/json');
  return { response, envelope: z.parse(errorEnvelope, answer) };
}

const put = (body: BodyInit, headers: HeadersInit = json) => ({ method: 'PUT', headers, body });

describe('a request that has not the documented form', () => {
  it.each(['/', '/v3', '/v3/user/', '/v3/users', '/lab/%ff', '/v3/user%2f', '/__proto__', '/constructor'])(
    'to the unknown path %s gets 404',
    async (path) => {
      await expectRefusal('unknown-path', path);
    },
  );

  it.each([
    ['PATCH', '/v3/user', 'GET, PUT, HEAD, OPTIONS'],
    ['PUT', '/dashboard/sessions', 'GET, DELETE, HEAD, OPTIONS'],
    ['GET', logIn, 'POST, DELETE, OPTIONS'],
  ])('by %s to %s gets 405 and the methods that are allowed', async (method, path, allow) => {
    const { response } = await expectRefusal('method-not-allowed', path, { method });
    expect(response.headers.get('allow')).toBe(allow);
  });

  it.each(['', '{', 'null', '1', '"text"', '[]', 'undefined', '{"name":"seed"', '\uFFFE'])(
    'with the body %j gets 400',
    async (body) => {
      await expectRefusal('malformed-json', scenario, put(body));
    },
  );

  it('with bytes that are no UTF-8 gets 400', async () => {
    await expectRefusal('malformed-json', scenario, put(Uint8Array.of(0x7b, 0xff, 0x7d)));
  });

  it.each([undefined, 'text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
    'with the media type %s gets 400',
    async (type) => {
      const headers = type === undefined ? {} : { 'content-type': type };
      const body = new TextEncoder().encode('{"name":"seed"}');
      await expectRefusal('wrong-media-type', scenario, put(body, headers));
    },
  );

  it('with a media type in other words is taken', async () => {
    const headers = { 'content-type': 'Application/JSON; charset=utf-8' };
    const response = await startTestBackend().send(scenario, put('{"name":"seed"}', headers));
    expect(response.status).toBe(200);
  });

  it('above 64 KiB gets 413, and at 64 KiB is read', async () => {
    const fill = (bytes: number) => `{"name":"${'x'.repeat(bytes - 11)}"}`;
    await expectRefusal('body-too-large', scenario, put(fill(maximumBodyBytes + 1)));
    await expectRefusal('invalid-request', scenario, put(fill(maximumBodyBytes)));
  });

  it('names the fields that are wrong', async () => {
    const { envelope } = await expectRefusal('invalid-request', '/dashboard/user/password', {
      method: 'PUT',
      headers: { ...json, authtoken: adaToken },
      body: '{"current_password":1,"password":null}',
    });
    expect(envelope.errors).toEqual({
      current_password: ['must be a string.'],
      password: ['must be a string.'],
      password_confirmation: ['is required.'],
    });
  });

  it.each([
    '{}',
    '{"user":null}',
    '{"user":{"email":"ada.reader","password":"x"}}',
    '{"user":{"email":"a@b.c"}}',
  ])('to logIn, such as %s, gets the answer of wrong credentials', async (body) => {
    await expectRefusal('invalid-credentials', logIn, { method: 'POST', headers: json, body });
  });

  it.each([
    ['abc', 'must be a whole number.'],
    ['1.5', 'must be a whole number.'],
    ['', 'must be at least 1.'],
    ['0', 'must be at least 1.'],
    ['-1', 'must be at least 1.'],
    [String(largestLimit + 1), `must be at most ${largestLimit}.`],
    ['1e9', `must be at most ${largestLimit}.`],
  ])('with the limit %j in its query is told why', async (limit, message) => {
    for (const path of ['/lab/inbox', '/lab/events']) {
      const { envelope } = await expectRefusal('invalid-request', `${path}?limit=${limit}`);
      expect(envelope.errors).toEqual({ limit: [message] });
    }
  });

  it.each(['__proto__', 'constructor', '', 'ö', 'x'.repeat(5000)])(
    'with the unknown parameter %j is told which, and of a long name the beginning',
    async (name) => {
      const query = new URLSearchParams([[name, 'a secret']]).toString();
      const response = await startTestBackend().send(`/lab/settings?${query}`);
      const told = JSON.stringify(name.slice(0, 100));
      expect(response.status).toBe(refusals['invalid-request'].status);
      expect(await response.text()).toContain(`"errors":{${told}:["is not a parameter of this operation."]}`);
    },
  );

  it('cannot reach a prototype', async () => {
    const body =
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"name":"seed"}';
    expect((await startTestBackend().send(scenario, put(body))).status).toBe(200);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('every operation', () => {
  const withToken = operationIds.filter((id) => operations[id].auth !== 'none');

  it.each(withToken)('%s refuses a request without a good authtoken', async (id) => {
    const { method, path } = operations[id];
    const body = takesBody(id) ? { body: '{"wrong":"form"}' } : {};
    const tokens = ['', 'blt', 'null', 'blt0ada1000000000000000000000002', '__proto__'];
    for (const authtoken of tokens) {
      const init = { method, headers: { ...json, authtoken }, ...body };
      const { envelope } = await expectRefusal('not-logged-in', path, init);
      expect(envelope.errors).toEqual({ authtoken: ['is not valid.'] });
    }
  });

  it.each(operationIds)(
    '%s refuses a parameter that it does not have, if it is the demo’s own',
    async (id) => {
      const { method, path, area, request }: OperationDefinition = operations[id];
      const body = takesBody(id) ? { body: JSON.stringify(request.example) } : {};
      const backend = startTestBackend();
      // As somebody who may do it: anyone else learns no more than that.
      const authtoken = await logInAs(backend, olu.email, olu.password);
      const before = await backend.store.read();
      const address = path.replace('{uid}', demoOrganizations.examplePress.uid);
      const response = await backend.send(`${address}?colour=red&size=9`, {
        method,
        headers: { ...json, authtoken },
        ...body,
      });
      const answer: unknown = await response.json();
      if (area === 'product') {
        expect(JSON.stringify(answer)).not.toContain('colour');
        return;
      }
      const message = ['is not a parameter of this operation.'];
      expect(answer).toMatchObject({ errors: { colour: message, size: message } });
      expect(await backend.store.read()).toBe(before);
    },
  );

  it('has a path of its own, below the prefix of its family', () => {
    const keys = operationIds.map((id) => `${operations[id].method} ${operations[id].path}`);
    expect(new Set(keys).size).toBe(operationIds.length);
    for (const key of keys) expect(key).toMatch(/^[A-Z]+ \/(?:v3|dashboard|lab)\//);
  });

  it('belongs to the area whose prefix its path has', () => {
    const prefixes = { product: '/v3/', dashboard: '/dashboard/', lab: '/lab/' };
    for (const id of operationIds) {
      const { area, path } = operations[id];
      expect([id, path.startsWith(prefixes[area])]).toEqual([id, true]);
    }
  });
});

describe('an answer', () => {
  it('is never cached, and shows that it comes from the demo', async () => {
    const { headers } = await startTestBackend().send('/v3/user', { headers: { authtoken: adaToken } });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-demo-backend')).toBe('true');
  });

  it('is given to a ping', async () => {
    const response = await startTestBackend().send('/ping');
    expect([response.status, response.headers.get('x-demo-backend')]).toEqual([204, 'true']);
  });

  it('is the error envelope even when the demo itself fails, and the fault is reported', async () => {
    const broken: Store = {
      read: () => Promise.reject(new Error('broken')),
      transact: () => Promise.reject(new Error('broken')),
    };
    const faults: unknown[] = [];
    const api = createApi({
      store: broken,
      ports: testPorts(),
      onInternalError: (fault) => faults.push(fault),
    });
    const answer = await api({
      method: 'POST',
      path: '/lab/reset',
      query: new URLSearchParams(),
      header: () => undefined,
      body: () => Promise.resolve(new Uint8Array()),
    });
    if (answer === 'no-response') throw new Error('There must be an answer.');
    expect(answer.status).toBe(500);
    expect(JSON.parse(answer.body)).toMatchObject({ error_code: 500 });
    expect(faults).toEqual([new Error('broken')]);
  });
});

describe('a body where none is needed', () => {
  it('is checked, and then not used', async () => {
    const reset = (body: string, headers = json) => ({ method: 'POST', headers, body });
    await expectRefusal('body-too-large', '/lab/reset', reset(' '.repeat(maximumBodyBytes + 1)));
    await expectRefusal('malformed-json', '/lab/reset', reset('{'));
    await expectRefusal('wrong-media-type', '/lab/reset', reset('{}', { 'content-type': 'text/plain' }));
    expect((await startTestBackend().send('/lab/reset', reset('{"name":1}'))).status).toBe(200);
    expect((await startTestBackend().send('/lab/reset', reset(''))).status).toBe(200);
  });
});
