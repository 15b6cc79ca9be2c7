import { demoAccounts, miraTotpSecret } from '../../../demo-backend/contract/demo-accounts.ts';
import { examples } from '../../../demo-backend/contract/examples.ts';
import { refusals } from '../../../demo-backend/contract/refusals.ts';
import { Variable } from '../samples/variable.ts';
import type { Recipe } from './recipe.ts';

const { ada, mira } = demoAccounts;
const { password: newPassword } = examples.changePassword.request;

const asAda = { user: { email: ada.email, password: ada.password } };
const asAdaAnew = { user: { email: ada.email, password: newPassword } };
const asMira = { email: mira.email, password: mira.password };
const withCode = { user: { ...asMira, tfa_token: new Variable('TFA_TOKEN') } };
const newPasswords = { password: newPassword, password_confirmation: newPassword };
const byLink = { user: { ...newPasswords, reset_password_token: new Variable('RESET_PASSWORD_TOKEN') } };

const authtokenAs = (name: string) => ({ variable: name, from: ['user', 'authtoken'] });

/** The recipes by their ids. Each starts from the demo's initial state. */
export const recipes = {
  'rotate-a-password': [
    {
      title: 'Log in',
      text: 'The answer holds an authtoken. Keep it as `AUTHTOKEN`: it is the session that changes the password.',
      operation: 'logIn',
      body: asAda,
      expects: 'success',
      keeps: authtokenAs('AUTHTOKEN'),
    },
    {
      title: 'Log in on another device',
      text: 'The same request once more gives a second session with an authtoken of its own, kept as `SECOND_AUTHTOKEN`.',
      operation: 'logIn',
      body: asAda,
      expects: 'success',
      keeps: authtokenAs('SECOND_AUTHTOKEN'),
    },
    {
      title: 'Change the password',
      text: 'This request is the demo’s own: the product’s dashboard has one, which is not public. `signed_out_sessions` counts every session that ended, this one too.',
      operation: 'changePassword',
      body: { current_password: ada.password, ...newPasswords },
      authtoken: 'AUTHTOKEN',
      expects: 'success',
    },
    {
      title: 'See that this session has ended',
      text: 'The authtoken that was good a moment ago is refused.',
      operation: 'getUser',
      authtoken: 'AUTHTOKEN',
      expects: 'not-logged-in',
    },
    {
      title: 'See that the other session has ended',
      text: 'So is that of the other device, which did nothing.',
      operation: 'getUser',
      authtoken: 'SECOND_AUTHTOKEN',
      expects: 'not-logged-in',
    },
    {
      title: 'Try the old password',
      text: 'Nobody gets in with it any more.',
      operation: 'logIn',
      body: asAda,
      expects: 'invalid-credentials',
    },
    {
      title: 'Log in with the new password',
      text: 'The rotation is complete: give the new authtoken to whatever needs one.',
      operation: 'logIn',
      body: asAdaAnew,
      expects: 'success',
      keeps: authtokenAs('AUTHTOKEN'),
    },
  ],
  'recover-an-account': [
    {
      title: 'Ask for the email',
      text: 'The answer is the same for every address, so that nobody learns who has an account.',
      operation: 'requestPasswordReset',
      body: { user: { email: ada.email } },
      expects: 'success',
    },
    {
      title: 'Open the email',
      text: 'In the demo nothing is sent: the email waits in an inbox. Keep the token of its link as `RESET_PASSWORD_TOKEN`. It is good for 60 minutes, and once.',
      operation: 'listInbox',
      expects: 'success',
      keeps: { variable: 'RESET_PASSWORD_TOKEN', from: ['emails', '0', 'reset_password_token'] },
    },
    {
      title: 'Set the new password',
      text: 'The token stands for the login that is not possible. Every session of the user ends.',
      operation: 'resetPassword',
      body: byLink,
      expects: 'success',
    },
    {
      title: 'Use the token again',
      text: 'It was used up by the step before.',
      operation: 'resetPassword',
      body: byLink,
      expects: 'reset-token-invalid',
    },
    {
      title: 'Log in',
      text: 'The account is yours again.',
      operation: 'logIn',
      body: asAdaAnew,
      expects: 'success',
      keeps: authtokenAs('AUTHTOKEN'),
    },
  ],
  'log-in-with-mfa': [
    {
      title: 'Log in with the password alone',
      text: `The password is right, but the API needs a code too: \`tfa_type\` says which kind. Your program can tell this from a wrong password by the error code ${refusals['mfa-code-required'].error_code}, which only this error has.`,
      operation: 'logIn',
      body: { user: asMira },
      expects: 'mfa-code-required',
    },
    {
      title: 'Make the code',
      text: 'What an authenticator app does: a code from the secret and the time (RFC 6238). A program that has to log in by itself holds the secret as carefully as the password. Keep the code as `TFA_TOKEN`.',
      secret: miraTotpSecret,
      keeps: { variable: 'TFA_TOKEN', from: [] },
    },
    {
      title: 'Log in with the code',
      text: 'Send it as `tfa_token` within its 30 seconds.',
      operation: 'logIn',
      body: withCode,
      expects: 'success',
      keeps: authtokenAs('AUTHTOKEN'),
    },
    {
      title: 'Use the code again',
      text: 'A code is good for one login, so that one that was overheard is worthless. Wait for the next one.',
      operation: 'logIn',
      body: withCode,
      expects: 'mfa-code-used',
    },
    {
      title: 'See who is logged in',
      text: '`tfa_status` is `verified`: the account has MFA on.',
      operation: 'getUser',
      authtoken: 'AUTHTOKEN',
      expects: 'success',
    },
  ],
} as const satisfies Record<string, Recipe>;

/** The id of a recipe. */
export type RecipeId = keyof typeof recipes;

const isRecipeId = (id: string): id is RecipeId => Object.hasOwn(recipes, id);

/** @throws when there is no such recipe; the message lists the choices */
export function recipeOf(id: string): Recipe {
  if (isRecipeId(id)) return recipes[id];
  throw new Error(`No recipe "${id}". Choose one of: ${Object.keys(recipes).join(', ')}.`);
}
