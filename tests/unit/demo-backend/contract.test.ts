import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { demoApiBase, demoErrorHeader } from '../../../demo-backend/contract/addresses.ts';
import { demoAccounts, demoOrganizations } from '../../../demo-backend/contract/demo-accounts.ts';
import { operationIds, type OperationId } from '../../../demo-backend/contract/operations.ts';
import { refusalIds, refusals, type RefusalId } from '../../../demo-backend/contract/refusals.ts';
import { maximumBodyBytes } from '../../../demo-backend/contract/limits.ts';
import { errorEnvelope } from '../../../demo-backend/contract/schemas.ts';
import { scenarioName, type ScenarioName } from '../../../demo-backend/contract/scenarios.ts';
import { createFetchHandler } from '../../../demo-backend/handlers/fetch-handler.ts';
import { createApi } from '../../../demo-backend/handlers/api.ts';
import {
  adaToken,
  change,
  credentials,
  logIn,
  startTestBackend,
  testPorts,
  type TestBackend,
} from '../../support/backend/backend.ts';
import { openPort } from '../../support/backend/server.ts';
import { sendRaw } from '../../support/backend/raw-request.ts';
import { codeAt, wrongCodeAt } from '../../support/backend/totp.ts';

// One success of every operation and one example of every refusal, by tables that TypeScript holds complete. What each
// rule means in full is in the tests of its family.

const { ada, olu, mira } = demoAccounts;
const chosen = 'Brand-new#2027';
const asAda = { authtoken: adaToken };
const params = { uid: demoOrganizations.examplePress.uid };
const done: { operations: Set<OperationId>; refusals: Set<RefusalId> } = {
  operations: new Set(),
  refusals: new Set(),
};

const apply = (backend: TestBackend, name: ScenarioName) => backend.call('applyScenario', { body: { name } });

async function requestLink(backend: TestBackend): Promise<string> {
  await backend.call('requestPasswordReset', { body: { user: { email: ada.email } } });
  return (await backend.call('listInbox')).body?.emails[0]?.reset_password_token ?? '';
}

const withCode = (tfa_token: string) => ({
  body: { user: { email: mira.email, password: mira.password, tfa_token } },
});

async function logInMira(backend: TestBackend): Promise<{ authtoken: string }> {
  const { body } = await backend.call('logIn', withCode(codeAt(backend.clock.now())));
  return { authtoken: body?.user.authtoken ?? '' };
}

const configuration = { password_policy: { minimum_length: 9, duration_days: 0 }, mfa_required: false };

type Status = Promise<{ readonly status: number }>;

/** A call of each operation that succeeds. */
const successes: { readonly [Id in OperationId]: (backend: TestBackend) => Status } = {
  logIn: (backend) => backend.call('logIn', { body: credentials(ada.email, ada.password) }),
  logOut: (backend) => backend.call('logOut', asAda),
  getUser: (backend) => backend.call('getUser', asAda),
  updateUser: (backend) => backend.call('updateUser', { ...asAda, body: { user: { company: 'New' } } }),
  requestPasswordReset: (backend) =>
    backend.call('requestPasswordReset', { body: { user: { email: ada.email } } }),
  resetPassword: async (backend) => {
    const reset_password_token = await requestLink(backend);
    const user = { reset_password_token, password: chosen, password_confirmation: chosen };
    return backend.call('resetPassword', { body: { user } });
  },
  requestTokenSms: (backend) =>
    backend.call('requestTokenSms', { body: credentials(mira.email, mira.password) }),
  listOrganizations: (backend) => backend.call('listOrganizations', asAda),
  getOrganization: (backend) => backend.call('getOrganization', { ...asAda, params }),
  getSecurityConfiguration: async (backend) => {
    const authtoken = await logIn(backend, olu.email, olu.password);
    return backend.call('getSecurityConfiguration', { authtoken, params });
  },
  updateSecurityConfiguration: async (backend) => {
    const authtoken = await logIn(backend, olu.email, olu.password);
    return backend.call('updateSecurityConfiguration', { authtoken, params, body: configuration });
  },
  changePassword: (backend) =>
    backend.call('changePassword', { ...asAda, body: change(ada.password, chosen) }),
  getPasswordPolicy: (backend) => backend.call('getPasswordPolicy', asAda),
  listSessions: (backend) => backend.call('listSessions', asAda),
  endOtherSessions: (backend) => backend.call('endOtherSessions', asAda),
  enrollMfa: (backend) => backend.call('enrollMfa', asAda),
  verifyMfa: async (backend) => {
    const { body } = await backend.call('enrollMfa', asAda);
    const tfa_token = codeAt(backend.clock.now(), body?.secret);
    return backend.call('verifyMfa', { ...asAda, body: { tfa_token } });
  },
  resetMfa: async (backend) =>
    backend.call('resetMfa', { ...(await logInMira(backend)), body: { current_password: mira.password } }),
  createBackupCodes: async (backend) => backend.call('createBackupCodes', await logInMira(backend)),
  listInbox: (backend) => backend.call('listInbox'),
  advanceClock: (backend) => backend.call('advanceClock', { body: { advance_seconds: 1 } }),
  getSettings: (backend) => backend.call('getSettings'),
  setNetwork: (backend) => backend.call('setNetwork', { body: { latency_ms: 0, fault: 'none' } }),
  applyScenario: (backend) => apply(backend, 'seed'),
  resetDemo: (backend) => backend.call('resetDemo'),
  listEvents: (backend) => backend.call('listEvents'),
};

const json = { 'content-type': 'application/json' };
const put = (body: string, headers: HeadersInit = json) => ({ method: 'PUT', headers, body });

/** The response to a failed request. */
interface FailedResponse {
  readonly status: number;
  readonly failure?: unknown;
  /** The ID of the error, from the response's header. */
  readonly error?: string | null | undefined;
}

const read = async (response: Response): Promise<FailedResponse> => ({
  status: response.status,
  failure: await response.json(),
  error: response.headers.get(demoErrorHeader),
});

async function send(backend: TestBackend, path: string, init: RequestInit): Promise<FailedResponse> {
  const response = await backend.send(path, init);
  return read(response);
}

async function withFault(
  backend: TestBackend,
  fault: 'server-error' | 'rate-limited',
): Promise<FailedResponse> {
  await backend.call('setNetwork', { body: { latency_ms: 0, fault } });
  return send(backend, '/v3/user', {});
}

async function askBrokenStore(): Promise<FailedResponse> {
  const broken = () => Promise.reject(new Error('broken'));
  const api = createApi({ store: { read: broken, transact: broken }, ports: testPorts() });
  const response = await createFetchHandler(api)(new Request(`${demoApiBase}/lab/events`));
  return read(response ?? Response.error());
}

async function sendToPort(text: string): Promise<FailedResponse> {
  await using port = await openPort();
  const answer = await sendRaw(port.address, `${text}\r\nconnection: close\r\n\r\n`);
  const failure: unknown = JSON.parse(answer.split('\r\n\r\n')[1] ?? '');
  const error = /^x-demo-error: (.+?)\r$/m.exec(answer)?.[1];
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]), failure, error };
}

const changeTo = (backend: TestBackend, current: string, next: string, confirmation = next) =>
  backend.call('changePassword', {
    ...asAda,
    body: { current_password: current, password: next, password_confirmation: confirmation },
  });

/** A way to each refusal that only the HTTP port has. */
const waysOnPort = {
  'unreadable-request': () => sendToPort('hello'),
  'unknown-host': () => sendToPort('GET /v3/user HTTP/1.1\r\nhost: evil.example'),
  'foreign-origin': () =>
    sendToPort('POST /lab/reset HTTP/1.1\r\nhost: localhost\r\norigin: https://evil.example'),
};

/** A way to each refusal. */
const ways: { readonly [Id in RefusalId]: (backend: TestBackend) => Promise<FailedResponse> } = {
  'invalid-credentials': (backend) => backend.call('logIn', { body: credentials(ada.email, 'wrong') }),
  'account-locked': async (backend) => {
    await apply(backend, 'account-locked');
    return backend.call('logIn', { body: credentials(ada.email, ada.password) });
  },
  'password-expired': async (backend) => {
    await apply(backend, 'password-expired');
    return backend.call('logIn', { body: credentials(ada.email, ada.password) });
  },
  'mfa-code-required': (backend) => backend.call('logIn', { body: credentials(mira.email, mira.password) }),
  'mfa-code-invalid': (backend) => backend.call('logIn', withCode(wrongCodeAt(backend.clock.now()))),
  'mfa-code-used': async (backend) => {
    await logInMira(backend);
    return backend.call('logIn', withCode(codeAt(backend.clock.now())));
  },
  'not-logged-in': (backend) => backend.call('getUser'),
  'current-password-wrong': (backend) => changeTo(backend, 'wrong', chosen),
  'password-refused': (backend) => changeTo(backend, ada.password, 'abcd1234'),
  'password-confirmation-different': (backend) => changeTo(backend, ada.password, chosen, 'other'),
  'reset-token-invalid': (backend) => {
    const user = { reset_password_token: 'x', password: chosen, password_confirmation: chosen };
    return backend.call('resetPassword', { body: { user } });
  },
  'not-changed-here': (backend) =>
    backend.call('updateUser', { ...asAda, body: { user: { password: chosen } } }),
  'mfa-already-on': async (backend) => backend.call('enrollMfa', await logInMira(backend)),
  'mfa-off': (backend) => backend.call('createBackupCodes', asAda),
  'mfa-not-begun': (backend) => backend.call('verifyMfa', { ...asAda, body: { tfa_token: '123456' } }),
  'organization-not-found': (backend) =>
    backend.call('getOrganization', { ...asAda, params: { uid: 'blt0' } }),
  'not-an-admin': (backend) => backend.call('getSecurityConfiguration', { ...asAda, params }),
  'invalid-request': (backend) => send(backend, '/lab/scenario', put('{}')),
  'malformed-json': (backend) => send(backend, '/lab/scenario', put('{')),
  'wrong-media-type': (backend) => send(backend, '/lab/scenario', put('{}', {})),
  'compressed-body': (backend) =>
    send(backend, '/lab/scenario', put('{}', { ...json, 'content-encoding': 'gzip' })),
  ...waysOnPort,
  'unknown-path': (backend) => send(backend, '/nowhere', {}),
  'method-not-allowed': (backend) => send(backend, '/v3/user', { method: 'PATCH' }),
  'body-too-large': (backend) => send(backend, '/lab/scenario', put(' '.repeat(maximumBodyBytes + 1))),
  'rate-limited': (backend) => withFault(backend, 'rate-limited'),
  'simulated-server-error': (backend) => withFault(backend, 'server-error'),
  'internal-error': askBrokenStore,
};

describe('every operation', () => {
  it.each(operationIds)('%s succeeds as documented', async (id) => {
    const { status } = await successes[id](startTestBackend());
    expect(status).toBe(200);
    done.operations.add(id);
  });
});

describe('every refusal', () => {
  it.each(refusalIds)('%s is answered as documented', async (id) => {
    const { status, failure, error } = await ways[id](startTestBackend());
    const row = refusals[id];
    const [start = ''] = row.error_message.split('{');
    const error_message: unknown = expect.stringContaining(start);
    expect({ status, failure, error }, `the error "${id}"`).toMatchObject({
      status: row.status,
      error: id,
      failure: { error_code: row.error_code, error_message },
    });
    z.parse(errorEnvelope, failure);
    done.refusals.add(id);
  });
});

describe('the cause of a refusal', () => {
  it('says whether only the HTTP port has it', () => {
    for (const id of refusalIds)
      expect(refusals[id].cause.startsWith('On the HTTP port, '), id).toBe(Object.hasOwn(waysOnPort, id));
  });
});

afterAll(() => {
  console.log(
    `Contract: ${done.operations.size} of ${operationIds.length} operations succeed, ` +
      `${done.refusals.size} of ${refusalIds.length} refusals are answered, ` +
      `in ${scenarioName.options.length} scenarios by name`,
  );
});
