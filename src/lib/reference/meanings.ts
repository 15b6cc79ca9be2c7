/**
 * What a field means, by its name, where its schema does not say so itself and its name does not say everything. Only the
 * pages carry it: no reader loads it as code.
 */
const meanings: Readonly<Record<string, string>> = {
  active: 'Whether the account may be used.',
  advance_seconds: 'By how much the clock moves, in seconds.',
  authtoken: 'Goes into the header `authtoken` of later requests.',
  backup_codes: 'Each is good for one log-in in place of the app’s code.',
  clock_ahead_seconds: 'How far the clock of the demo is ahead of the real one.',
  created_at: 'When it began.',
  current: 'Whether the request itself was made in this session.',
  current_password: 'The password that is good until now. A wrong one counts toward the lock.',
  duration_days: 'How many days a password is good; 0 means for ever.',
  failed_attempts: 'Failed log-ins since the last good one.',
  fault: 'What goes wrong with every request, if anything.',
  last_seen_at: 'When its authtoken was last used.',
  latency_ms: 'Milliseconds by which every answer is late.',
  mfa_required: 'Whether every member has to set up MFA.',
  mfa_setup_required: 'Whether an organization asks for MFA and the user has none yet.',
  minimum_length: 'The shortest password, in Unicode code points after NFC.',
  notice: 'A sentence to show.',
  org_uid: 'Organizations that the user owns.',
  otpauth_url: 'The secret as authenticator apps read it, also in the QR code.',
  outcome: '`success`, or the id of the refusal.',
  password_confirmation: 'The same as `password`.',
  place: 'Where the client is, roughly.',
  qr_code: 'An image with the secret, as a `data:` address.',
  reset_password_token: 'From the link in the email: good for 60 minutes, and once.',
  secret: 'What the authenticator app makes its codes from, in base32.',
  sessions_ended: 'How many sessions it ended.',
  shared_org_uid: 'Organizations that the user is a member of.',
  signed_out_sessions: 'How many sessions ended.',
  tfa_status: '`verified` while MFA is on.',
  tfa_token: 'The code of the authenticator app, or a backup code. Ignored without MFA.',
};

/** What a field of this name means; undefined where the name says it. */
export const meaningOf = (name: string): string | undefined =>
  Object.hasOwn(meanings, name) ? meanings[name] : undefined;

/** The names that have a meaning here. */
export const explainedNames: readonly string[] = Object.keys(meanings);
