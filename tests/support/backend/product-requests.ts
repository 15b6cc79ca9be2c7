import { expect } from 'vitest';
import * as z from 'zod/mini';
import type { TestBackend } from './backend.ts';

/** Sends a request, such as `GET /v3/user`, as any client would, and reads the response without the contract. */
export async function sendRequest(
  backend: TestBackend,
  request: string,
  body?: object,
  authtoken?: string,
): Promise<{ status: number; body: unknown }> {
  const [method = '', path = ''] = request.split(' ');
  const response = await backend.send(path, {
    method,
    headers: { 'content-type': 'application/json', ...(authtoken !== undefined && { authtoken }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

/** An email and a password. */
export interface Account {
  readonly email: string;
  readonly password: string;
}

/** Logs in, optionally with a code, which may have any type. */
export const logIn = (backend: TestBackend, { email, password }: Account, tfa_token?: unknown) =>
  sendRequest(backend, 'POST /v3/user-session', { user: { email, password, tfa_token } });

const loggedIn = z.object({ user: z.object({ authtoken: z.string().check(z.regex(/^blt[a-f0-9]{16,}$/)) }) });

/** The authtoken in the response to a login. @throws if there's none */
export const tokenIn = (body: unknown): string => z.parse(loggedIn, body).user.authtoken;

/** Logs in, and returns the authtoken. @throws if that fails */
export const tokenOf = async (backend: TestBackend, account: Account, tfa_token?: string): Promise<string> =>
  tokenIn((await logIn(backend, account, tfa_token)).body);

const inbox = z.object({
  emails: z.array(
    z.object({ tfa_token: z.optional(z.string()), reset_password_token: z.optional(z.string()) }),
  ),
});

/** The codes and tokens in the demo's inbox, the newest message first. */
export const messages = async (backend: TestBackend) =>
  z.parse(inbox, (await sendRequest(backend, 'GET /lab/inbox')).body).emails;

/** The expected response to a failed request: its status, its code, and at least a part of its message. */
export const failed = (status: number, error_code: number, message: string) => {
  const error_message: unknown = expect.stringContaining(message);
  return { status, body: { error_code, error_message } };
};

/** The response to wrong credentials. */
export const wrongCredentials = failed(
  422,
  104,
  'Looks like your email or password is invalid. Please try again or reset your password.',
);

/** The response to a request without a valid authtoken. */
export const notLoggedIn = {
  status: 401,
  body: {
    error_message: "You're not allowed in here unless you're logged in.",
    error_code: 105,
    errors: { authtoken: ['is not valid.'] },
  },
};
