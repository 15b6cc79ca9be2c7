import { attemptsBeforeLock, inWords, resetLinkMinutes } from '../limits.ts';
import type { RefusalDefinition } from '../refusals.ts';

/** Errors of changes to an account or an organization. */
export const accountRefusals = {
  'current-password-wrong': {
    status: 422,
    error_code: 119,
    error_message: 'The current password is not correct.',
    errors: { current_password: ['is not correct.'] },
    cause: `The current password is wrong. This counts as a failed attempt, and ${inWords(attemptsBeforeLock).toLowerCase()} of them lock the account.`,
    remedy: 'Enter the password that you log in with, or reset it by email.',
  },
  'password-refused': {
    status: 422,
    error_code: 119,
    error_message: 'The new password does not meet the password policy.',
    cause: "The new password doesn't meet the policy. `errors.password` has one message for each unmet rule.",
    remedy: 'Choose a password that meets every rule.',
  },
  'password-confirmation-different': {
    status: 422,
    error_code: 119,
    error_message: 'The password was not changed.',
    errors: { password_confirmation: ["doesn't match the new password."] },
    cause: 'The new password and its confirmation differ.',
    remedy: 'Enter the same password twice.',
  },
  'reset-token-invalid': {
    status: 422,
    error_code: 119,
    error_message: 'The password was not reset.',
    errors: { reset_password_token: ['The token provided is invalid. Please try again.'] },
    cause: `The token is unknown, already used, replaced by a newer one, or more than ${resetLinkMinutes} minutes old.`,
    remedy: `Request a new link and use it within ${resetLinkMinutes} minutes.`,
  },
  'not-changed-here': {
    status: 422,
    error_code: 119,
    error_message: 'The profile was not updated.',
    cause: 'The body contains a password, or a different email or uid.',
    remedy: 'Leave them out. To change a password, use the operation for it.',
  },
  'mfa-already-on': {
    status: 422,
    error_code: 119,
    error_message: 'Multi-Factor Authentication is already on.',
    cause: 'The account already has an authenticator app.',
    remedy: 'To use another app, reset MFA.',
  },
  'mfa-off': {
    status: 422,
    error_code: 119,
    error_message: 'Multi-Factor Authentication is not on.',
    cause: 'The account has no authenticator app yet.',
    remedy: 'Set up MFA first.',
  },
  'mfa-not-begun': {
    status: 422,
    error_code: 119,
    error_message: 'There is no authenticator app to verify.',
    cause: "MFA setup or reset wasn't started.",
    remedy: 'Start MFA setup, then verify a code.',
  },
  'organization-not-found': {
    status: 404,
    error_code: 404,
    error_message: 'Organization not found.',
    cause: 'No organization that the user belongs to has this uid.',
    remedy: 'List the organizations to find their uids.',
  },
  'not-an-admin': {
    status: 403,
    error_code: 403,
    error_message: 'Only the owner and admins of the organization can do this.',
    cause: 'The user is neither the owner nor an admin of the organization.',
    remedy: 'Ask the owner or an admin.',
  },
} as const satisfies Record<string, RefusalDefinition>;
