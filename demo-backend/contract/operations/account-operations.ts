import * as z from '../zod.ts';
import { demoAccounts } from '../demo-accounts.ts';
import * as values from '../example-values.ts';
import { maximumSessions, resetLinkMinutes } from '../limits.ts';
import { notices } from '../messages.ts';
import { ignoresUnknownQuery, type OperationDefinition } from '../operation-definition.ts';
import { user } from '../account-schemas.ts';
import {
  authtoken,
  email,
  flag,
  newPasswordFields,
  notice,
  noticeText,
  password,
  resetToken,
  secret,
  shortText,
  tfaToken,
} from '../schemas.ts';

const { ada, mira } = demoAccounts;

/** What the response contains of the user's organizations, roles and settings. Source: the official SDK's own tests. */
const userQuery = z.object({
  include_orgs: flag.check(
    z.describe('No effect in this demo: the response always contains the organizations.'),
  ),
  include_orgs_roles: flag.check(
    z.describe('Adds `org_roles` to each organization, and `is_owner` if the user owns it.'),
  ),
  include_stack_roles: flag.check(z.describe('This demo has no stacks, so `roles` stays empty.')),
  include_user_settings: flag.check(
    z.describe('No effect in this demo: the response always contains the settings.'),
  ),
});

const credentials = z.object({
  email: email.check(z.describe('The email address of the account.')),
  ...secret({ password: password.check(z.describe('The password of the account.')) }),
});

/** The product's operations for a user's own account. */
export const accountOperations = {
  logIn: {
    method: 'POST',
    path: '/v3/user-session',
    auth: 'none',
    area: 'product',
    summary: 'Log in',
    description: `Starts a session and returns its authtoken. A user can have ${maximumSessions} sessions: the next login ends the oldest one.`,
    tag: 'Sessions',
    request: {
      ...ignoresUnknownQuery,
      body: z.object({
        user: z
          .object({
            ...credentials.shape,
            ...secret({
              tfa_token: z
                .nullish(tfaToken)
                .check(
                  z.describe(
                    'A code from the authenticator app, or a backup code. Ignored if the account has no MFA.',
                  ),
                ),
            }),
          })
          .check(z.describe('The credentials.')),
      }),
      example: { user: { email: ada.email, password: ada.password } },
    },
    success: {
      description: 'Logged in.',
      schema: z.object({
        notice: noticeText,
        user: z
          .object({ ...user.shape, ...secret({ authtoken }) })
          .check(z.describe('The user who logged in.')),
      }),
      example: { notice: notices.loggedIn, user: values.user },
    },
    refusals: [
      'invalid-credentials',
      'account-locked',
      'mfa-code-required',
      'mfa-code-invalid',
      'mfa-code-used',
      'password-expired',
      'invalid-request',
    ],
    malformed: 'invalid-credentials',
    named: ['tfa_token'],
  },
  logOut: {
    method: 'DELETE',
    path: '/v3/user-session',
    auth: 'authtoken',
    area: 'product',
    summary: 'Log out',
    description: 'Ends the session of the authtoken in the request. Other sessions stay active.',
    tag: 'Sessions',
    request: ignoresUnknownQuery,
    success: { description: 'Logged out.', schema: notice, example: { notice: notices.loggedOut } },
    refusals: ['not-logged-in'],
  },
  getUser: {
    method: 'GET',
    path: '/v3/user',
    auth: 'authtoken',
    area: 'product',
    summary: 'Get the user',
    description:
      'Returns the user of the session. This is the quickest way to check whether an authtoken is still valid.',
    tag: 'Account',
    request: { ...ignoresUnknownQuery, query: userQuery },
    success: { description: 'The user.', schema: z.object({ user }), example: { user: values.user } },
    refusals: ['not-logged-in'],
  },
  updateUser: {
    method: 'PUT',
    path: '/v3/user',
    auth: 'authtoken',
    area: 'product',
    summary: 'Update the user',
    description:
      'Changes the name or the company. A password, or a different email or uid, is rejected with an error. Other fields are ignored.',
    tag: 'Account',
    request: {
      ...ignoresUnknownQuery,
      body: z.object({
        // Loose, so that the operation sees and rejects fields that can't be changed here; the document doesn't list them.
        user: z
          .looseObject({
            first_name: z.optional(shortText.check(z.describe('The new first name.'))),
            last_name: z.optional(shortText.check(z.describe('The new last name.'))),
            company: z.optional(shortText.check(z.describe('The new company.'))),
          })
          .check(z.describe('The fields to change. A field that you leave out stays as it is.')),
      }),
      example: { user: { company: 'Example Publishing' } },
    },
    success: {
      description: 'Updated.',
      schema: z.object({ notice: noticeText, user }),
      example: { notice: notices.profileUpdated, user: { ...values.user, company: 'Example Publishing' } },
    },
    refusals: ['not-logged-in', 'not-changed-here'],
  },
  requestPasswordReset: {
    method: 'POST',
    path: '/v3/user/forgot_password',
    auth: 'none',
    area: 'product',
    summary: 'Request a password reset',
    description: `Sends an email with a reset link that is valid for ${resetLinkMinutes} minutes. The response is the same whether or not the email has an account.`,
    tag: 'Password',
    request: {
      ...ignoresUnknownQuery,
      body: z.object({
        user: z
          .object({ email: email.check(z.describe('The email address of the account.')) })
          .check(z.describe('The account to reset the password of.')),
      }),
      example: { user: { email: ada.email } },
    },
    success: {
      description: 'Sent, if the email has an account.',
      schema: notice,
      example: { notice: notices.resetRequested },
    },
    refusals: [],
  },
  resetPassword: {
    method: 'POST',
    path: '/v3/user/reset_password',
    auth: 'none',
    area: 'product',
    summary: 'Reset the password',
    description:
      'Sets a new password with the token from the emailed link, and ends every session of the user.',
    tag: 'Password',
    request: {
      ...ignoresUnknownQuery,
      body: z.object({
        user: z
          .object({
            ...secret({
              reset_password_token: resetToken.check(
                z.describe(
                  `The token from the link in the email. It works once and is valid for ${resetLinkMinutes} minutes.`,
                ),
              ),
            }),
            ...newPasswordFields,
          })
          .check(z.describe('The token and the new password.')),
      }),
      example: { user: { reset_password_token: values.resetToken, ...values.newPasswords } },
    },
    success: {
      description: 'Reset; every session ended.',
      schema: notice,
      example: { notice: notices.passwordReset },
    },
    refusals: ['reset-token-invalid', 'password-refused', 'password-confirmation-different'],
  },
  requestTokenSms: {
    method: 'POST',
    path: '/v3/user/request_token_sms',
    auth: 'none',
    area: 'product',
    summary: 'Request a code by SMS',
    description:
      "Sends the current verification code to the user's phone. In this demo, it arrives in the inbox. An account without MFA gets the same response and no code.",
    tag: 'Sessions',
    request: {
      ...ignoresUnknownQuery,
      body: z.object({
        user: credentials.check(z.describe('The credentials.')),
      }),
      example: { user: { email: mira.email, password: mira.password } },
    },
    success: {
      description: 'Sent, if the account has MFA.',
      schema: notice,
      example: { notice: notices.tokenSmsSent },
    },
    refusals: ['invalid-credentials', 'account-locked'],
    malformed: 'invalid-credentials',
  },
} as const satisfies Record<string, OperationDefinition>;
