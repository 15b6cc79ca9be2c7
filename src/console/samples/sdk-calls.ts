import { javaScriptNotation, writeValue } from './notation.ts';
import type { SampleRequest } from './sample-request.ts';
import { type SampleValue, Variable } from './sample-value.ts';

const value = (content: SampleValue) => writeValue(content, javaScriptNotation);

/** The properties of a value; none if it isn't an object. */
const propertiesOf = (content: SampleValue | undefined): ReadonlyMap<string, SampleValue> =>
  typeof content !== 'object' || content === null || Array.isArray(content) || content instanceof Variable
    ? new Map()
    : new Map(Object.entries(content));

/** The properties of the `user` in a body; undefined if the SDK couldn't send this body. */
function userIn(
  { body }: SampleRequest,
  names: readonly string[],
): ReadonlyMap<string, SampleValue> | undefined {
  const whole = propertiesOf(body && 'json' in body ? body.json : undefined);
  const user = propertiesOf(whole.get('user'));
  const isKnown = whole.size === 1 && [...user.keys()].every((name) => names.includes(name));
  return isKnown && user.size > 0 ? user : undefined;
}

/** The query parameters as the argument for the SDK, or no argument if there are none; undefined if the SDK can't send them. */
function queryIn({ query }: SampleRequest): readonly SampleValue[] | undefined {
  const parameters = new Map(query);
  // The SDK writes a parameter named `query` as JSON.
  const canSend =
    parameters.size === query.length && !parameters.has('query') && !parameters.has('__proto__');
  if (!canSend) return undefined;
  return query.length === 0 ? [] : [Object.fromEntries(parameters)];
}

const call = (name: string, given: readonly SampleValue[]) =>
  `const response = await ${name}(${given.map(value).join(', ')});`;

/** Writes the calls of the official SDK, as lines of JavaScript. Returns undefined if they would send a different request. */
type Calls = (request: SampleRequest, query: readonly SampleValue[]) => readonly string[] | undefined;

const getUser = 'const user = await client.getUser();';
const onUser = ['// In the SDK, this is a method of the logged-in user.', getUser];

const resetArguments = new Map([
  ['reset_password_token', 'resetPasswordToken'],
  ['password', 'password'],
  ['password_confirmation', 'passwordConfirm'],
]);

function logIn(request: SampleRequest, query: readonly SampleValue[]) {
  const user = userIn(request, ['email', 'password', 'tfa_token']);
  return user && [call('client.login', [Object.fromEntries(user), ...query])];
}

function updateUser(request: SampleRequest, query: readonly SampleValue[]) {
  const user = userIn(request, ['first_name', 'last_name', 'company']);
  if (user === undefined) return undefined;
  const changed = value(Object.fromEntries(user));
  return [
    '// The SDK sends the whole user.',
    getUser,
    `Object.assign(user, ${changed});`,
    call('user.update', query),
  ];
}

function requestPasswordReset(request: SampleRequest, query: readonly SampleValue[]) {
  const email = userIn(request, ['email'])?.get('email');
  if (email === undefined || query.length > 0) return undefined;
  return [...onUser, `user.email = ${value(email)};`, call('user.requestPassword', [])];
}

function resetPassword(request: SampleRequest, query: readonly SampleValue[]) {
  const user = userIn(request, [...resetArguments.keys()]);
  if (user === undefined || query.length > 0) return undefined;
  const given = [...user].map(([name, content]) => [resetArguments.get(name) ?? name, content] as const);
  return [...onUser, call('user.resetPassword', [Object.fromEntries(given)])];
}

function getOrganization({ path }: SampleRequest, query: readonly SampleValue[]) {
  const uid = path.split('/').at(-1) ?? '';
  return uid === '' ? undefined : [call(`client.organization(${value(uid)}).fetch`, query)];
}

/**
 * The operations that the SDK has calls for.
 * Source: `@contentstack/management` 1.30, `contentstackClient.js`, `user` and `organization`.
 */
const calls: Readonly<Record<string, Calls>> = {
  logIn,
  logOut: (_, query) => (query.length === 0 ? [call('client.logout', [])] : undefined),
  getUser: (_, query) => [call('client.getUser', query)],
  updateUser,
  requestPasswordReset,
  resetPassword,
  listOrganizations: (_, query) => [call('client.organization().fetchAll', query)],
  getOrganization,
};

/** The calls for which the SDK needs a logged-in user although the API needs no authentication. */
const needsUser = new Set(['requestPasswordReset', 'resetPassword']);

/** Whether the official SDK has a call for an operation. */
export const sdkHas = (id: string): boolean => Object.hasOwn(calls, id);

/** Shown instead of a sample if the SDK can't send the request: one with an unknown field, for example. */
export const sdkCannot = '// The SDK has no call for this request.';

/** A program with the official JavaScript SDK, or {@link sdkCannot}. */
export function sdkSample(request: SampleRequest): string {
  const query = queryIn(request);
  const lines = query && calls[request.id]?.(request, query);
  if (lines === undefined) return sdkCannot;
  const authtoken = needsUser.has(request.id) ? new Variable('AUTHTOKEN') : request.authtoken;
  const options = { endpoint: `${request.base}/v3`, ...(authtoken !== undefined && { authtoken }) };
  return [
    "import contentstack from '@contentstack/management';",
    '',
    `const client = contentstack.client(${value(options)});`,
    ...lines,
    'console.log(response);',
  ].join('\n');
}
