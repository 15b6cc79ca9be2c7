import type { SampleRequest } from './sample-request.ts';
import { javaScriptValue } from './javascript-value.ts';
import { variable } from './variables.ts';

/** The calls of the official SDK for one operation, as lines of JavaScript that end with an `answer`. */
type Call = (request: SampleRequest) => string;

/** The properties of the `user` that a body holds. */
function userIn({ body }: SampleRequest): Readonly<Record<string, unknown>> {
  if (typeof body !== 'object' || !('user' in body)) return {};
  return typeof body.user === 'object' && body.user !== null ? { ...body.user } : {};
}

const lastInPath = ({ path }: SampleRequest) =>
  javaScriptValue(decodeURIComponent(path.split('/').at(-1) ?? ''));

const onUser = '// The SDK has this call on a user who is logged in.\nconst user = await client.getUser();';

function resetPassword(request: SampleRequest): string {
  const { reset_password_token, password, password_confirmation } = userIn(request);
  const passwords = javaScriptValue({
    resetPasswordToken: reset_password_token,
    password,
    passwordConfirm: password_confirmation,
  });
  return `${onUser}\nconst answer = await user.resetPassword(${passwords});`;
}

/**
 * What the SDK offers, by operationId. An operation that is not listed has no call in it.
 * Source: `@contentstack/management` 1.30, `contentstackClient.js`, `user` and `organization`.
 */
const calls: Readonly<Record<string, Call>> = {
  logIn: (request) => `const answer = await client.login(${javaScriptValue(userIn(request))});`,
  logOut: () => 'const answer = await client.logout();',
  getUser: () => 'const answer = await client.getUser();',
  updateUser: (request) =>
    `const user = await client.getUser();\nObject.assign(user, ${javaScriptValue(userIn(request))});\nconst answer = await user.update();`,
  requestPasswordReset: () => `${onUser}\nconst answer = await user.requestPassword();`,
  resetPassword,
  listOrganizations: () => 'const answer = await client.organization().fetchAll();',
  getOrganization: (request) => `const answer = await client.organization(${lastInPath(request)}).fetch();`,
};

/** The calls that the SDK makes as somebody who is logged in, although the API asks for nobody. */
const needsUser = new Set(['requestPasswordReset', 'resetPassword']);

/** Whether the official SDK has a call for an operation. */
export const sdkHas = (id: string): boolean => Object.hasOwn(calls, id);

/** A program with the official JavaScript SDK. @throws where the SDK has no such call */
export function sdkSample(request: SampleRequest): string {
  const call = calls[request.id];
  if (call === undefined) throw new Error(`The SDK has no call for ${request.id}.`);
  const authtoken = needsUser.has(request.id) ? variable('authtoken') : request.authtoken;
  const options = { endpoint: `${request.base}/v3`, ...(authtoken !== undefined && { authtoken }) };
  return [
    "import contentstack from '@contentstack/management';",
    '',
    `const client = contentstack.client(${javaScriptValue(options)});`,
    call(request),
    'console.log(answer);',
  ].join('\n');
}
