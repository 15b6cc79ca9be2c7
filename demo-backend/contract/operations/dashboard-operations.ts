import * as z from '../zod.ts';
import { demoAccounts, demoOrganizations, demoSessions } from '../demo-accounts.ts';
import * as values from '../example-values.ts';
import { notices } from '../messages.ts';
import { noInput, type OperationDefinition } from '../operation-definition.ts';
import { effectivePolicySchema, session } from '../account-schemas.ts';
import { currentPasswordField, newPasswordFields, resetToken, secret, signedOutNotice } from '../schemas.ts';

const { examplePress, northwindDocs } = demoOrganizations;
const { thisBrowser } = demoSessions;

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
      example: { current_password: demoAccounts.ada.password, ...values.newPasswords },
    },
    success: {
      description: 'Changed; every session ended.',
      schema: signedOutNotice,
      example: { notice: notices.passwordChanged, signed_out_sessions: 4 },
    },
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
      example: {
        password_policy: {
          minimum_length: northwindDocs.password_policy.minimum_length,
          duration_days: examplePress.password_policy.duration_days,
          sources: {
            minimum_length: { uid: northwindDocs.uid, name: northwindDocs.name },
            duration_days: { uid: examplePress.uid, name: examplePress.name },
          },
        },
      },
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
      example: [
        {
          uid: values.sessionUid,
          label: thisBrowser.label,
          kind: thisBrowser.kind,
          place: thisBrowser.place,
          created_at: '2026-03-25T11:00:00.000Z',
          last_seen_at: '2026-03-25T12:00:00.000Z',
          current: true,
        },
      ],
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
    success: {
      description: 'Ended.',
      schema: signedOutNotice,
      example: { notice: notices.otherSessionsEnded, signed_out_sessions: 3 },
    },
    refusals: ['not-logged-in'],
  },
} as const satisfies Record<string, OperationDefinition>;
