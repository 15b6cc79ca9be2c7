import { demoAccounts, miraTotpSecret } from '../../../demo-backend/contract/demo-accounts.ts';
import { newPasswords } from '../../../demo-backend/contract/example-values.ts';
import { resetLinkMinutes, totp } from '../../../demo-backend/contract/limits.ts';
import { refusals } from '../../../demo-backend/contract/refusals.ts';
import { type SampleValue, Variable } from '../samples/sample-value.ts';
import type { Recipe, RequestStep } from './recipe.ts';

const { ada, mira } = demoAccounts;

const asAda = { user: { email: ada.email, password: ada.password } };
const asAdaWithNewPassword = { user: { email: ada.email, password: newPasswords.password } };
const asMira = { email: mira.email, password: mira.password };
const withCode = { user: { ...asMira, tfa_token: new Variable('TFA_TOKEN') } };
const byLink = { user: { ...newPasswords, reset_password_token: new Variable('RESET_PASSWORD_TOKEN') } };

interface LoginStep {
  readonly title: string;
  readonly text: string;
  readonly savesAs?: string;
}

/** A login that succeeds. Later steps use its authtoken. */
const logIn = (body: SampleValue, { savesAs = 'AUTHTOKEN', ...texts }: LoginStep): RequestStep => ({
  ...texts,
  operation: 'logIn',
  body,
  expects: 'success',
  saves: { variable: savesAs, from: ['user', 'authtoken'] },
});

/** The recipes by ID. Each starts from the demo's initial state. */
export const recipes: Readonly<Record<string, Recipe>> = {
  'rotate-a-password': [
    logIn(asAda, {
      title: 'Log in',
      text: 'The response contains an authtoken. You use this session to change the password.',
    }),
    logIn(asAda, {
      title: 'Log in on another device',
      text: 'Send the same request again. You get a second session, with a different authtoken.',
      savesAs: 'SECOND_AUTHTOKEN',
    }),
    {
      title: 'Change the password',
      text: 'This request exists only in the demo: the one that the product’s dashboard sends isn’t public. `signed_out_sessions` counts every session that ended, including this one.',
      operation: 'changePassword',
      body: { current_password: ada.password, ...newPasswords },
      authtoken: 'AUTHTOKEN',
      expects: 'success',
    },
    {
      title: 'Check that this session has ended',
      text: 'The API now rejects the authtoken that you just used.',
      operation: 'getUser',
      authtoken: 'AUTHTOKEN',
      expects: 'not-logged-in',
    },
    {
      title: 'Check that the other session has ended',
      text: 'The API also rejects the authtoken of the other device.',
      operation: 'getUser',
      authtoken: 'SECOND_AUTHTOKEN',
      expects: 'not-logged-in',
    },
    {
      title: 'Try the old password',
      text: 'It no longer works.',
      operation: 'logIn',
      body: asAda,
      expects: 'invalid-credentials',
    },
    logIn(asAdaWithNewPassword, {
      title: 'Log in with the new password',
      text: 'The rotation is complete. Give the new authtoken to every program that needs one.',
    }),
  ],
  'recover-an-account': [
    {
      title: 'Request the email',
      text: 'The response is the same for every address, so it doesn’t reveal who has an account.',
      operation: 'requestPasswordReset',
      body: { user: { email: ada.email } },
      expects: 'success',
    },
    {
      title: 'Open the email',
      text: `The demo sends no real email: its emails arrive in an inbox. The token in the link works once and is valid for ${resetLinkMinutes} minutes.`,
      operation: 'listInbox',
      expects: 'success',
      saves: { variable: 'RESET_PASSWORD_TOKEN', from: ['emails', '0', 'reset_password_token'] },
    },
    {
      title: 'Set the new password',
      text: 'The token replaces the login. Every session of the user ends.',
      operation: 'resetPassword',
      body: byLink,
      expects: 'success',
    },
    {
      title: 'Use the token again',
      text: 'A token works only once, so the API rejects it now.',
      operation: 'resetPassword',
      body: byLink,
      expects: 'reset-token-invalid',
    },
    logIn(asAdaWithNewPassword, {
      title: 'Log in',
      text: 'The new password works, and you have access to the account again.',
    }),
  ],
  'log-in-with-mfa': [
    {
      title: 'Log in with the password alone',
      text: `The password is correct, but the API also needs a code. \`tfa_type\` says which kind. To tell this error from a wrong password, check for code ${refusals['mfa-code-required'].error_code}, which no other error has.`,
      operation: 'logIn',
      body: { user: asMira },
      expects: 'mfa-code-required',
    },
    {
      title: 'Generate the code',
      text: 'Generate a code from the secret and the time, as an authenticator app does (RFC 6238). A program that logs in without a person needs the secret, so protect it like the password. Save the code as `TFA_TOKEN`.',
      secret: miraTotpSecret,
      saves: { variable: 'TFA_TOKEN', from: [] },
    },
    logIn(withCode, {
      title: 'Log in with the code',
      text: `Send it as \`tfa_token\` within ${totp.periodSeconds} seconds.`,
    }),
    {
      title: 'Use the code again',
      text: 'A code works for only one login, so nobody else can use it after you. To log in again, wait for the next code.',
      operation: 'logIn',
      body: withCode,
      expects: 'mfa-code-used',
    },
    {
      title: 'Check who is logged in',
      text: '`tfa_status` is `verified`: MFA is on for this account.',
      operation: 'getUser',
      authtoken: 'AUTHTOKEN',
      expects: 'success',
    },
  ],
};

/** The recipe with an ID. @throws if there's none; the message lists the choices */
export function recipeOf(id: string): Recipe {
  const recipe = recipes[id];
  if (recipe !== undefined) return recipe;
  throw new Error(`No recipe "${id}". Choose one of: ${Object.keys(recipes).join(', ')}.`);
}
