import { attemptsBeforeLock, inWords, lockMinutes, totp } from '../limits.ts';
import type { RefusalDefinition } from '../refusals.ts';

/** Errors of logging in, and of requests without a valid authtoken. */
export const logInRefusals = {
  'invalid-credentials': {
    status: 422,
    error_code: 104,
    error_message: 'Looks like your email or password is invalid. Please try again or reset your password.',
    isPublished: true,
    cause: 'The email or the password is wrong or missing.',
    remedy: 'Check both, or reset the password by email.',
  },
  'account-locked': {
    status: 422,
    error_code: 104,
    error_message: 'Your account is temporarily locked. Try again after {until}.',
    cause: `${inWords(attemptsBeforeLock)} attempts used a wrong password or code. In this demo, the lock lasts ${lockMinutes} minutes.`,
    remedy: 'Wait until the time in the message.',
  },
  'password-expired': {
    status: 422,
    error_code: 104,
    error_message: 'Your password has expired. Reset it by email to log in again.',
    errors: { password: ['has expired.'] },
    cause: "The password is older than the shortest duration set by any of the user's organizations.",
    remedy: 'Request a password reset, or change the password in a session that is still active.',
  },
  'mfa-code-required': {
    status: 401,
    error_code: 294,
    error_message: 'Please login using the Two-Factor verification Token',
    tfa_type: 'totp_authenticator',
    isPublished: true,
    cause: 'Multi-Factor Authentication is on for the account, and `tfa_token` is missing.',
    remedy: 'Send the request again with `tfa_token`.',
  },
  'mfa-code-invalid': {
    status: 422,
    // Not 294: clients such as the official CLI take 294 for "a code is needed" and send the same one again.
    error_code: 119,
    error_message: 'The code is not valid.',
    errors: { tfa_token: ['is not valid.'] },
    cause: "The code isn't the current, previous, or next one from the app, or an unused backup code.",
    remedy: "Send the current code, and check the device's clock.",
  },
  'mfa-code-used': {
    status: 422,
    error_code: 119,
    error_message: 'Totp has already been Used.',
    errors: { tfa_token: ['was used before.'] },
    cause: 'This code, or a later one, was already used.',
    remedy: `Wait up to ${totp.periodSeconds} seconds for the next code.`,
  },
  'not-logged-in': {
    status: 401,
    error_code: 105,
    error_message: "You're not allowed in here unless you're logged in.",
    errors: { authtoken: ['is not valid.'] },
    isPublished: true,
    cause: 'The authtoken is missing, or its session has ended.',
    remedy: 'Log in again and send the new authtoken.',
  },
} as const satisfies Record<string, RefusalDefinition>;
