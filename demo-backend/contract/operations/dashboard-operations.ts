import * as z from '../zod.ts';
import { noInput, type OperationDefinition } from '../operation-definition.ts';
import { effectivePolicySchema, session } from '../account-schemas.ts';
import { currentPasswordField, newPasswordFields, resetToken, secret, signedOutNotice } from '../schemas.ts';

/** Operations behind the product's screens. The product doesn't publish its own. */
export const dashboardOperations = {
  changePassword: {
    method: 'PUT',
    path: '/dashboard/user/password',
    auth: 'authtoken',
    area: 'dashboard',
    summary: 'Change the password',
    description: 'Changes the password and ends every session of the user, including this one.',
    tag: 'Password',
    request: {
      ...noInput,
      body: z.object({
        ...currentPasswordField,
        ...newPasswordFields,
      }),
    },
    success: { description: 'Changed; every session ended.', schema: signedOutNotice },
    refusals: [
      'not-logged-in',
      'account-locked',
      'current-password-wrong',
      'password-refused',
      'password-confirmation-different',
    ],
  },
  getPasswordPolicy: {
    method: 'GET',
    path: '/dashboard/password-policy',
    auth: 'authtoken-or-reset-token',
    area: 'dashboard',
    summary: 'Get the password policy',
    description:
      "Returns the policy that results from all of the user's organizations, and where each value comes from.",
    tag: 'Password',
    request: {
      ...noInput,
      query: z.strictObject(
        secret({
          reset_password_token: z.optional(
            resetToken.check(
              z.describe('The token from a reset link, to get the policy without an authtoken.'),
            ),
          ),
        }),
      ),
    },
    success: {
      description: 'The policy.',
      schema: z.object({ password_policy: effectivePolicySchema }),
    },
    refusals: ['not-logged-in', 'reset-token-invalid'],
  },
  listSessions: {
    method: 'GET',
    path: '/dashboard/sessions',
    auth: 'authtoken',
    area: 'dashboard',
    summary: 'List the sessions',
    description:
      'Lists every active session of the user, newest first. The response never contains authtokens.',
    tag: 'Sessions',
    request: noInput,
    success: {
      description: 'The sessions.',
      schema: z.array(session),
    },
    refusals: ['not-logged-in'],
  },
  endOtherSessions: {
    method: 'DELETE',
    path: '/dashboard/sessions',
    auth: 'authtoken',
    area: 'dashboard',
    summary: 'End the other sessions',
    description: 'Ends every session of the user except this one.',
    tag: 'Sessions',
    request: noInput,
    success: { description: 'Ended.', schema: signedOutNotice },
    refusals: ['not-logged-in'],
  },
} as const satisfies Record<string, OperationDefinition>;
