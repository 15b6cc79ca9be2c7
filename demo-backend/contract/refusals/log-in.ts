import type { RefusalDefinition } from '../refusal-definition.ts';

/** Why somebody is not let in. */
export const logInRefusals = {
  'invalid-credentials': {
    status: 422,
    error_code: 104,
    error_message: 'Looks like your email or password is invalid. Please try again or reset your password.',
    demoOnly: false,
    cause: 'No account has this email with this password, or the body lacks one of them.',
    remedy: 'Check both, or reset the password by email.',
  },
  'account-locked': {
    status: 422,
    error_code: 104,
    error_message: 'Your account is temporarily locked. Try again after {until}.',
    demoOnly: true,
    cause: 'Five attempts with a wrong password or code. In this demo the lock lasts 15 minutes.',
    remedy: 'Wait until the time in the message.',
  },
  'password-expired': {
    status: 422,
    error_code: 104,
    error_message: 'Your password has expired. Reset it by email to log in again.',
    errors: { password: ['has expired.'] },
    demoOnly: true,
    cause: 'The password is older than the shortest duration that an organization of the user allows.',
    remedy: 'Request a password reset, or change the password in a session that is still open.',
  },
  'mfa-code-required': {
    status: 401,
    error_code: 294,
    error_message: 'Please login using the Two-Factor verification Token',
    tfa_type: 'totp_authenticator',
    demoOnly: false,
    cause: 'The account has Multi-Factor Authentication and `tfa_token` is missing.',
    remedy: 'Send the request again with `tfa_token`.',
  },
  'mfa-code-invalid': {
    status: 422,
    // Not 294: clients such as the official CLI take 294 for "a code is needed" and send the same one again.
    error_code: 119,
    error_message: 'The code is not valid.',
    errors: { tfa_token: ['is not valid.'] },
    demoOnly: true,
    cause:
      'The code is not the one of this moment, the one before or the one after, nor an unused backup code.',
    remedy: "Send the current code, and check the device's clock.",
  },
  'mfa-code-used': {
    status: 422,
    error_code: 119,
    error_message: 'Totp has already been Used.',
    errors: { tfa_token: ['was used before.'] },
    demoOnly: true,
    cause: 'The code, or a later one, has been accepted once already.',
    remedy: 'Wait up to 30 seconds for the next code.',
  },
  'not-logged-in': {
    status: 401,
    error_code: 105,
    error_message: "You're not allowed in here unless you're logged in.",
    errors: { authtoken: ['is not valid.'] },
    demoOnly: false,
    cause: 'The authtoken is missing, or its session has ended.',
    remedy: 'Log in again and send the new authtoken.',
  },
} as const satisfies Record<string, RefusalDefinition>;
